"""Persons called by their age."""

import pytest

from framing.annotate.naming.clues.aged import aged_in
from tests.annotate.naming.reading import reading
from tests.annotated import TOWN, named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 26-year-old had fled.", [("The 26-year-old", "anaphor")]),
        ("A 17-year-old died.", [("A 17-year-old", "stranger")]),
        ("The 26-year-old clerk had fled.", []),
        ("The old had fled.", []),
    ],
)
def test_an_age_alone_is_a_person(text, found):
    assert [(text[c.start : c.end], str(c.sort)) for c in aged_in(reading(text))] == found


def test_it_points_back_to_the_person_spoken_of():
    text = "Claire Moreau left the house. The 26-year-old wore a hat."
    assert ("The 26-year-old", "moreau") in [(n[0], n[-1]) for n in named(text, TOWN)]
