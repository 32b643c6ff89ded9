"""Judgements that nobody is named for."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides, loaded
from tests.annotated import voiced

LEXICONS = Lexicons()


def rules(text: str, *, parse: bool = True) -> list[str]:
    doc = voiced(text, parse=parse)
    return [h.rule for h in asides.measure(doc, loaded.measure(doc, (), LEXICONS), LEXICONS)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The reply of the board was truly appalling.", "judging predicate"),
        ("The reply of the board proved appalling.", "judging predicate"),
        ("They signed the shameful paper of a cowardly board.", "thick with judging words"),
        ("It was the most shameful vote in the history of the town.", "ranked in history"),
        ("The storm was the worst since 1990.", "ranked in history"),
        ("They signed the paper with little hope of help.", "too little"),
        ("The board gave little to the families.", "too little"),
    ],
)
def test_each_shape_is_found(text, rule):
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "The appalling reply of the board was read.",
        "There were appalling scenes in the hall.",
        "The reply of the board was late.",
        "The families were furious.",
        "The storm was the longest since 1990.",
        "Prices fell by at least half since 1990.",
        "The best rooms were let in May.",
        "They came with a little help.",
        "The little town was sold.",
        "It took little more than an hour.",
        "They met in Little Rock.",
    ],
)
def test_a_modifier_is_a_choice_of_words_and_no_judgement(text):
    assert rules(text) == []


def test_a_sentence_is_thick_only_where_the_outlet_speaks_it_alone():
    judged = "They signed the shameful paper of a cowardly board"
    assert "thick with judging words" not in rules(f'{judged}, "and left," she said.')


def test_words_of_a_subject_do_not_make_a_sentence_thick():
    assert rules("The regime bombed the town and slaughtered the terrorists.") == []


def test_without_a_parse_only_what_is_thick_is_told():
    assert rules("The reply was appalling.", parse=False) == []
    assert rules("They signed the shameful paper of a cowardly board.", parse=False) == ["thick with judging words"]
