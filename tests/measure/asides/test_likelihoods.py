"""Likelihoods that nobody is named for."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides
from tests.annotated import voiced

LEXICONS = Lexicons()
RULES = ("likelihood", "threat of a thing")


def terms(text: str, *, parse: bool = True) -> list[str]:
    hits = asides.measure(voiced(text, parse=parse), (), LEXICONS)
    return [h.term for h in hits if h.rule in RULES]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The plan is increasingly unlikely to work.", "is increasingly unlikely"),
        ("The new bridge is probably too narrow for lorries.", "probably"),
        ("It is possible that the farmers will sue.", "is possible"),
        ("The farmers have begun a strike that threatens to close the ports.", "threatens"),
    ],
)
def test_likelihoods_weigh(text, term):
    assert term in terms(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor is certain of her case.",
        "The mayor said the plan is almost certain to fail.",
        "Crossings on foot have been possible since June.",
        "The union threatens to close the ports.",
    ],
)
def test_what_somebody_thinks_or_threatens_and_what_was_allowed_weigh_nothing(text):
    assert terms(text) == []


def test_without_a_parse_no_likelihood_is_told():
    assert terms("The plan is increasingly unlikely to work.", parse=False) == []
