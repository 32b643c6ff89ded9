"""Doubts of a claim in the outlet's own voice, and those of others."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides
from framing.measure.asides.doubts import SURE
from tests.annotated import voiced

LEXICONS = Lexicons()


def found(text: str, *, parse: bool = True) -> list[tuple[str, str]]:
    hits = asides.measure(voiced(text, parse=parse), (), LEXICONS)
    return [(h.rule, h.term) for h in hits if h.rule in SURE]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The town is full of baseless rumors.", ("false claim", "baseless rumors")),
        ("The mayor has promoted unfounded theories about the dam.", ("false claim", "unfounded theories")),
        ("The theory has been debunked, and the dam still stands.", ("claim is false", "theory has been debunked")),
        ("The claim is contradicted by the town's own records.", ("claim is false", "claim is contradicted")),
        ("That is not true: the dam was never sold.", ("claim is false", "that is not true")),
        ("The mayor misstated the cost of the dam.", ("misreporting", "misstated")),
        ("The mayor offered no proof for the story.", ("without proof", "offered no proof")),
        ("The letter did not cite any evidence.", ("without proof", "cite any evidence")),
        ("Hale said, without citing evidence, that the dam was sold.", ("without proof", "without citing evidence")),
        ("With no evidence, the mayor blamed the farmers.", ("without proof", "with no evidence")),
        ("There is little sign of a thaw in the talks.", ("there is none", "there is little sign")),
    ],
)
def test_the_outlet_doubts(text, aside):
    assert aside in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was charged with making false claims to the bank.",
        "The engineers said there was no evidence of a leak.",
        "The theory was debunked by two engineers.",
        "If that is not true, the dam was never sold.",
        "Police gave evidence on Monday.",
        "There is a sign at the gate.",
        "The mayor might have misstated the cost.",
    ],
)
def test_what_others_doubt_is_not_the_outlets(text):
    assert found(text) == []


def test_whoever_spreads_a_claim_does_not_call_it_false():
    assert ("false claim", "false claims") in found("The mayor again made his false claims on the dam on Tuesday.")
    assert found("Moreau said that the mayor again made his false claims on the dam.") == []


def test_without_a_parse_no_doubt_is_told():
    assert found("There is no evidence of a leak.", parse=False) == []
