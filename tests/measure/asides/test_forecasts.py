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
        ("The dispute might drag on and may split the town.", "may split"),
        ("There could be a strike in May.", "could be"),
        ("The mayor may have lost the farmers.", "may have lost"),
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
        "The town may sell the hall.",
        "The hall may be sold.",
    ],
)
def test_months_the_past_rules_others_words_and_side_clauses_weigh_nothing(text):
    assert terms(text) == []


def test_without_a_parse_no_modal_is_told():
    assert terms("The plan could anger the farmers.", parse=False) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The levy will deepen the rift in the town.", ["will deepen"]),
        ("The mayor will deepen the harbour.", []),
        ("The levy will not hurt the farmers.", []),
    ],
)
def test_what_a_thing_will_do_to_another_is_a_forecast(text, found):
    hits = asides.measure(voiced(text), (), LEXICONS)
    assert [h.term for h in hits if h.rule == "effect to come"] == found
