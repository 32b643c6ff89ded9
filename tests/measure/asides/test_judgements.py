"""Judgements that nobody is named for."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides, loaded
from tests.annotated import parsed

LEXICONS = Lexicons()


def rules(text: str, *, parse: bool = True) -> list[str]:
    doc = parsed(text, parse=parse)
    return [h.rule for h in asides.measure(doc, loaded.measure(doc, (), LEXICONS), LEXICONS)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The reply of the board was truly appalling.", "judging predicate"),
        ("The board ignored the families stupidly and left.", "judging manner"),
        ("They signed a paper that betrayed the shameful sham of a board.", "judging clause"),
        ("Opponents warn of a delay.", "crowd as source"),
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
        "The opponents of the board warn of a delay.",
    ],
)
def test_a_modifier_is_a_choice_of_words_and_no_judgement(text):
    assert rules(text) == []


def test_without_a_parse_only_crowds_are_told():
    assert rules("The reply was appalling. Critics say it was late.", parse=False) == ["crowd as source"]
