"""Chances that the outlet weighs."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides
from tests.annotated import voiced

LEXICONS = Lexicons()


def terms(text: str, *, parse: bool = True) -> list[str]:
    hits = asides.measure(voiced(text, parse=parse), (), LEXICONS)
    return [h.term for h in hits if h.rule == "modal of a main clause"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The plan could anger the farmers.", "could anger"),
        ("The town might sell the hall and may build a bridge.", "might sell"),
    ],
)
def test_a_modal_of_a_main_clause_weighs(text, term):
    assert term in terms(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed in May.",
        "The town could not sell the hall.",
        "The mayor said the plan could anger the farmers.",
        "The farmers who could leave have left.",
        "The plan will anger the farmers.",
        "Shots could be heard in the town.",
        "The mayor could hardly hide his joy.",
        "Farmers may be required to sell the hall.",
    ],
)
def test_months_the_past_rules_others_words_and_side_clauses_weigh_nothing(text):
    assert terms(text) == []


def test_without_a_parse_no_modal_is_told():
    assert terms("The plan could anger the farmers.", parse=False) == []
