"""Whose a thing is: possessors, makers, and what the article says elsewhere."""

import pytest

from framing.measure.wording.sides import Sides
from framing.measure.wording.spots import Finder
from framing.records import Hit
from tests.annotated import LEXICONS
from tests.measure.wording.cast import measured


def asked(text, words):
    doc, _ = measured(text)
    start = doc.text.rindex(words)
    spot = Finder(doc).of_words(Hit("loaded", start, start + len(words), words, "", 1.0))
    return Sides(doc, LEXICONS["speaker_nouns"]), spot


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Ruth Hale said the plan was vicious.", {"hale"}),
        ("Ruth Hale spoke. She said the plan was vicious.", {"hale"}),
        ("A Delta Front spokesman said the plan was vicious.", {"front"}),
        ("A Delta Front critic said the plan was vicious.", set()),
        ("A farmer said the plan was vicious.", set()),
    ],
)
def test_whom_a_speaker_speaks_for(text, own):
    sides, spot = asked(text, "vicious")
    assert sides.own(spot.quote) == own


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Ruth Hale said her vicious plan would pass.", True),
        ("Ruth Hale said the vicious plan of Ivan Berg would pass.", False),
        ("Ruth Hale said Ivan Berg’s vicious plan would pass.", False),
        ("Ruth Hale said the vicious plan would pass.", False),
    ],
)
def test_possessors(text, own):
    sides, spot = asked(text, "vicious")
    assert sides.possessed(spot) is own


def test_a_relative_clause_says_who_made_a_thing():
    sides, spot = asked("Ivan Berg told reporters that the town would print the vicious letter he wrote.", "vicious")
    assert sides.made(spot)
    sides, spot = asked(
        "Ivan Berg told reporters that the town would print the vicious letter Ruth Hale wrote.", "vicious"
    )
    assert not sides.made(spot)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("“Our offer stands,” Ruth Hale said. Hale insisted that the meager offer would be kept.", True),
        ("The board liked Hale’s offer. Ruth Hale insisted that the meager offer would be kept.", True),
        ("“Our offer stands,” Ivan Berg said. Ruth Hale insisted that the meager offer would be kept.", False),
        ("“Our offer stands,” Ruth Hale said. Hale insisted that a meager offer would be kept.", False),
        ("“Our offer stands,” Ruth Hale said. Hale insisted that Ivan Berg’s meager offer would be kept.", False),
    ],
)
def test_what_is_known_from_elsewhere(text, known):
    sides, spot = asked(text, "meager")
    assert sides.known(spot) is known
