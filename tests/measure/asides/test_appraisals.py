"""What the outlet holds of things in plain words."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides, loaded
from framing.measure.asides.appraisals import SURE
from tests.annotated import voiced

LEXICONS = Lexicons()


def found(text: str, *, parse: bool = True) -> list[tuple[str, str]]:
    doc = voiced(text, parse=parse)
    hits = asides.measure(doc, loaded.measure(doc, (), LEXICONS), LEXICONS)
    return [(h.rule, h.term) for h in hits if h.rule in SURE]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("It is odd to call a tax on bread a gift.", ("it is", "is odd")),
        ("The catch is that nobody has paid for the bridge.", ("shell", "catch is")),
        ("What the report gets wrong is the price of bread.", ("cleft", "gets wrong is")),
        ("That is why the bridge was never built.", ("that is why", "that is")),
        ("This was a clever reply to the farmers.", ("merit", "was a clever reply")),
        ("The reply was remarkable.", ("merit of a thing", "was remarkable")),
        ("The board voted for the levy in a rare show of unity.", ("merit of an act", "rare show")),
        ("The mayor took the unusual step of reading it aloud.", ("merit of an act", "unusual step")),
    ],
)
def test_frames_that_hold_a_judgement(text, aside):
    assert aside in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is illegal to sell the hall.",
        "The mayor's worry is that the bridge is narrow.",
        "The bridge is a new road to the port.",
        "There was a huge crowd in the hall.",
        "The road is clear.",
        "The mayor is remarkable.",
        "The farmers live in a rare house.",
        "The mayor said it is odd to call a tax a gift.",
    ],
)
def test_rules_what_somebody_holds_and_what_is_there_judge_nothing(text):
    assert found(text) == []


def test_without_a_parse_no_frame_is_told():
    assert found("It is odd to call a tax on bread a gift.", parse=False) == []
