"""The compiled lists: forms, sorts of nouns, times, genders, verbs of those who act."""

import pytest

from framing.annotate.pronouns.words import BODY, PERSON, THING, pronoun_words
from framing.text import wording_of
from tests.annotated import LEXICONS

WORDS = pronoun_words(LEXICONS)


def test_the_lists_are_compiled_once():
    assert pronoun_words(LEXICONS) is WORDS


def test_all_six_pronouns_have_their_forms():
    assert {f.lemma for f in WORDS.forms.values()} == {"he", "she", "it", "they", "i", "we"}
    assert WORDS.forms["her"].cases == ("object", "possessive")
    assert [form for *_, form in WORDS.single.find(wording_of("he saw her and it"))] == ["he", "her"]


@pytest.mark.parametrize(
    ("noun", "sort"),
    [("lawyer", PERSON), ("sister", PERSON), ("somebody", PERSON), ("government", BODY), ("table", THING)],
)
def test_what_a_noun_can_be(noun, sort):
    assert WORDS.sort_of(noun) == sort


def test_times_are_known_in_both_numbers():
    assert WORDS.is_time("year") and WORDS.is_time("years") and not WORDS.is_time("company")


def test_the_first_title_that_tells_a_gender_tells_it():
    assert WORDS.gender_of(["Dr.", "Mrs."]) == "f"
    assert WORDS.gender_of(["Dr."]) == ""


def test_who_reports_or_decides_acts_but_a_document_may_contain():
    assert {"say", "refuse"} <= WORDS.acting
    assert not {"contain", "collapse"} & WORDS.acting
