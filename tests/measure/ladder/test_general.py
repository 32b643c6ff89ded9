"""What is asked after the ladder: judging words by category, plain nouns at 0."""

import pytest

from framing.lexicon import irregular_forms
from framing.measure.ladder.general import CATEGORIES, compile_general, general_words
from tests.measure.ladder.made import IDENTITY, LEXICONS

GENERAL = compile_general(general_words(LEXICONS), irregular_forms(LEXICONS["irregular_forms"]))


def rung(word, slot="modifier"):
    row = GENERAL[slot].get(word)
    return None if row is None else row["rung"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("loathsome", -2),
        ("inept", -1),
        ("gallant", 1),
        ("sly", -1),
        ("wounded", None),
        ("dead", None),
        ("fierce", None),
    ],
)
def test_a_category_bounds_what_a_word_may_say(word, expected):
    assert rung(word) == expected


def test_nouns_judge_as_heads_in_both_numbers_and_plain_ones_are_nothing():
    assert rung("grifter", "head") == rung("grifters", "head") == -1
    assert rung("senator", "head") == rung("nurses", "head") == 0
    assert rung("teapot", "head") is None


def test_a_noun_that_is_a_topic_as_often_judges_where_it_is_clear_only():
    assert rung("white supremacist", "head") == -1, "it keeps company and has intensity 2"
    assert rung("bureaucracy", "head") is None, "it keeps company and has intensity 1"


def test_each_row_names_the_lexicon_that_it_is_from():
    names = {row["id"].partition(":")[0] for table in GENERAL.values() for row in table.values()}
    assert names == {"loaded_terms", "offices", "people_nouns", "polarity_words"}


def test_a_word_of_worth_judges_things_only():
    assert GENERAL["modifier"]["vague"]["rung"] == -1
    assert GENERAL["modifier"]["vague"]["kinds"] == ("event",)
    assert rung("tough") is None, "how a thing is says not what it is worth"
    assert rung("constructive") is None, "what it can do says it where the word is clear"
    assert GENERAL["modifier"]["able"]["kinds"] == GENERAL["head"]["forgeries"]["kinds"] == ("event",)
    assert rung("ability", "head") is None, "a noun of strength is a topic"
    assert rung("truth", "head") is None, "so is one of favour"


def test_the_tables_name_what_the_lexicons_have():
    choices = LEXICONS["loaded_terms"].card["columns"]["category"]["choices"]
    assert set(CATEGORIES) <= set(choices)
    assert max(map(abs, (r["rung"] for t in GENERAL.values() for r in t.values()))) <= 2


@pytest.mark.parametrize("slot", ["head", "modifier"])
def test_no_word_of_identity_judges(slot):
    assert not [w for w in IDENTITY if rung(w, slot)]
