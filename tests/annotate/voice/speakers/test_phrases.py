import pytest

from framing.annotate.voice.speakers.phrases import (
    apposed_to,
    begins_sentence,
    is_aged,
    is_known,
    is_member,
    is_person,
    name_beside,
    named_in,
    owner_in,
    phrase_at,
)
from framing.lexicon import leads_of, persons_of
from tests.annotated import LEXICONS

LISTS, LEADS = persons_of(LEXICONS), leads_of(LEXICONS)


@pytest.mark.parametrize(
    ("text", "length", "phrase"),
    [
        ("Then an unseen narrator speaks.", 23, "an unseen narrator"),
        ("The narrator (44) speaks.", 17, "The narrator"),
        ("Norland's governor and candidate Anna Hale spoke.", 32, "Norland's governor and candidate, Anna Hale"),
        ("The governor and candidate spoke.", 26, "The governor and candidate"),
    ],
)
def test_a_phrase_is_cut_free_and_made_whole(text, length, phrase):
    assert phrase_at(text, 0, length, LISTS, LEADS) == phrase


def test_an_age_or_a_party_may_stand_for_a_person():
    assert is_aged("the 43-year-old")
    assert not is_aged("the old man")
    assert is_member("the South Norland Democrat", "Democrat", LISTS)
    assert not is_member("the Democratic Party", "Party", LISTS)


def test_a_name_may_be_a_persons():
    assert is_person("Anna Hale", LISTS, LEADS)
    assert not is_person("Then Hale", LISTS, LEADS)


def test_a_name_stands_beside_its_noun():
    assert name_beside("the auditor, Anna Hale", ["Anna Hale"], LISTS, LEADS) == "Anna Hale"
    lawyer = "A lawyer for Mr. Zoll, Anna Hale of Hale Partners"
    assert name_beside(lawyer, ["Mr. Zoll", "Anna Hale", "Hale Partners"], LISTS, LEADS) == "Anna Hale"


def test_a_name_stands_before_the_phrase_that_tells_what_it_is():
    text = "Then the Kelham Rights Front (KRF), the host, wrote. In New Kelham, the mayor, a docker, wrote."
    front, mayor = text.index("the host"), text.index("the mayor")
    assert apposed_to(text, front, front + len("the host"), LISTS) == "Kelham Rights Front"
    assert not apposed_to(text, mayor, mayor + len("the mayor"), LISTS)


def test_names_in_a_phrase_are_no_word_that_begins_a_sentence():
    assert named_in("Additional records of Norland", ["Additional", "Norland"], LEADS, lambda run: False) == ["Norland"]


def test_a_plural_may_begin_a_sentence():
    assert begins_sentence("Critics of the bill", "Critics", LISTS)
    assert not begins_sentence("The Critics", "Critics", LISTS)


@pytest.mark.parametrize(
    ("phrase", "owner"),
    [("Lena Hale's lawyer", ["hale"]), ("her old lawyer", []), ("a lawyer", None), ("Hale's firm and a lawyer", None)],
)
def test_whose_a_noun_is(phrase, owner):
    assert owner_in(phrase, "lawyer") == owner


def test_what_a_reader_knows_already():
    assert is_known("The letter")
    assert is_known("her letter")
    assert not is_known("Court papers")
