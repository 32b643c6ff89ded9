"""The lexicon of markers compiled, and markers read to their end."""

import pytest

from framing.lexicon import Lexicons
from framing.measure.asides.markers import apart_from_exempt, compile_markers, in_full
from framing.measure.asides.scene import Scene
from framing.text import wording_of
from tests.annotated import parsed

MARKERS = compile_markers(Lexicons()["asides"])


def full(text: str) -> list[tuple[str, str]]:
    doc = parsed(text, parse=False)
    scene = Scene(doc, doc.plain.lower(), doc.sentences[0], [])
    found = list(in_full(scene, list(MARKERS.index.find_low(wording_of(doc.plain)))))
    return [(scene.low[a:b], row["where"]) for a, b, row in apart_from_exempt(found)]


def test_a_star_stands_for_up_to_three_words():
    assert ("marking a very bitter step", "anywhere") in full("It fell, marking a very bitter step.")
    assert full("It fell, marking a very long and rather bitter step.") == []


def test_what_an_exempting_row_overlaps_is_none():
    assert not any(where != "exempt" for _, where in full("Click here, as previously noted."))


@pytest.mark.parametrize(
    ("low", "found"),
    [
        ("critics have long said so.", True),
        ("but observers fear a delay.", True),
        ("his critics say so.", False),
        ("abortion opponents hope for more.", False),
        ("the hypocritics say so.", False),
    ],
)
def test_a_crowd_is_nobodys_name(low, found):
    assert bool(MARKERS.crowds.search(low)) is found


def test_helpers_are_no_markers():
    assert full("Observers arrive.") == []
    assert full("Some allegations share the longest.") == []
    assert {"some", "many"} <= MARKERS.words["quantity"]
