"""Insets, questions and subheadings."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides, loaded
from framing.measure.asides.shapes import insets
from tests.annotated import parsed


@pytest.mark.parametrize(
    ("text", "inserted"),
    [
        ("the deal that they made - a sham - was signed in may.", ["- a sham"]),
        ("the deal that they made — a sham — was signed in may.", ["— a sham"]),
        ("the deal that they made was signed — a sham.", ["— a sham."]),
        ("the deal (a sham) was signed.", ["(a sham)"]),
        ("london — the deal was signed in may.", []),
        ("the well-known deal was signed.", []),
    ],
)
def test_a_closing_dash_opens_nothing(text, inserted):
    assert [text[a:b].strip() for a, b in insets(text)] == inserted


def kinds(text: str) -> list[str]:
    lexicons, doc = Lexicons(), parsed(text)
    return [h.category for h in asides.measure(doc, loaded.measure(doc, (), lexicons), lexicons)]


def test_what_follows_the_closing_dash_is_no_inset():
    assert "evaluative inset" in kinds("The deal that they signed in June - a disgraceful sham - was read aloud.")
    assert "evaluative inset" not in kinds(
        "The deal that they signed in June - on a Monday - led to a disgraceful sham."
    )


@pytest.mark.parametrize(("text", "asks"), [("But who will pay for it?", True), ("Who pays?", False)])
def test_a_question_of_some_length_asks_the_reader(text, asks):
    assert ("rhetorical question" in kinds(text)) is asks
