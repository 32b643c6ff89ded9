"""Who is a person: by lists, by form, and by what a text says."""

import pytest

from framing.lexicon import Lexicons, Signs, leads_of, persons_of

LEXICONS = Lexicons()
PERSONS = persons_of(LEXICONS)


def test_a_body_is_known_by_its_name_or_by_its_last_word():
    assert PERSONS.body("Pentagon") == "government"
    assert PERSONS.body("Norland") == ""
    assert PERSONS.body("Norland Ministry") == "government"
    assert PERSONS.body("Northport Tribune") == "media"
    assert PERSONS.body("Ministry Hale") == "", "only the last word says what it is"


def test_nouns_name_a_source_in_any_number_and_the_last_one_decides():
    assert PERSONS.noun("spokeswoman") == "official"
    assert PERSONS.noun("unnamed spokeswomen") == "official"
    assert PERSONS.noun("the president's critics") == PERSONS.noun("critic")
    assert PERSONS.noun("teapot") == ""


def test_titles_with_or_without_a_full_stop():
    assert all(map(PERSONS.is_title, ("Mr.", "Senator", "spokesman", "president")))
    assert not PERSONS.is_title("Hale")


def test_first_names_and_their_gender():
    assert PERSONS.has_first_name("Maria Sundqvist")
    assert not PERSONS.has_first_name("Maria"), "alone it may be a body's"
    assert not PERSONS.has_first_name("Sundqvist Maria")
    assert (PERSONS.gender("Maria Sundqvist"), PERSONS.gender("Peter"), PERSONS.gender("Sundqvist")) == ("f", "m", "")


@pytest.mark.parametrize("name", ["Lena Hale", "Ana de la Vega", "Hale", "J. Hale", "J.D. Hale"])
def test_what_may_be_a_person(name):
    assert PERSONS.may_be_person(name)


@pytest.mark.parametrize("name", ["", "NLF", "Norland Ministry", "Pentagon", "Doctors without Work", "the minister"])
def test_what_is_no_person_by_lists_or_form(name):
    assert not PERSONS.may_be_person(name)


@pytest.mark.parametrize(
    ("name", "signs", "body"),
    [
        ("NLF", Signs(), True),
        ("NLF", Signs(label=True), None),
        ("Maria Sundqvist", Signs(), False),
        ("Bakers in Norland", Signs(), True),
        ("Al Noor", Signs(), True),
        ("Northern Dawn", Signs(namings=3, articles=2), True),
        ("Northern Dawn", Signs(namings=4, articles=2), None),
        ("Northern Dawn", Signs(namings=1, things=1), True),
        ("Northern Dawn", Signs(namings=1, persons=1), False),
        ("Northern Dawn", Signs(namings=1, reports=True), True),
        ("Sundqvist", Signs(namings=2, articles=2, titles=1), False),
        ("Maria Sundqvist", Signs(namings=2, articles=2, things=1), False),
        ("Sundqvist", Signs(), None),
    ],
)
def test_signs_decide_where_lists_are_silent(name, signs, body):
    weight = PERSONS.weigh(name, signs)
    assert (weight > 0, weight < 0) == (body is True, body is False)


def test_a_name_can_be_weighed_without_a_text():
    assert PERSONS.weigh("Maria Sundqvist") == PERSONS.weigh("Maria Sundqvist", Signs()) < 0


def test_a_users_list_counts(tmp_path):
    mine = tmp_path / "names.tsv"
    mine.write_text("name\tgender\nZyx\tf\n", encoding="utf-8")
    persons = persons_of(Lexicons({"first_names": str(mine)}))
    assert persons.gender("Zyx Hale") == "f"
    assert not persons.has_first_name("Maria Sundqvist")


def test_words_that_open_a_sentence_are_no_first_names():
    leads = leads_of(LEXICONS)
    assert {"as", "the", "after"} <= leads
    assert "will" not in leads, "Will Hale"


@pytest.mark.parametrize(
    ("noun", "can"),
    [
        ("clerks", True),
        ("novelist", True),
        ("checklist", False),
        ("statement", False),
        ("campaign", True),
        ("loss", False),
    ],
)
def test_nouns_that_can_speak(noun, can):
    assert PERSONS.can_speak(noun) == can


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Lena Hale", True),
        ("Institute for the History of War", True),
        ("Harbour Act", False),
        ("Northport Monday", False),
        ("This", False),
        ("Many", True),
        ("D-Norl.", False),
    ],
)
def test_names_that_may_stand_for_a_speaker(name, may):
    assert PERSONS.may_speak(name) == may
