"""What stands over a noun, and beside it."""

import pytest

from framing.annotate.naming.clues.above import beside, subjects_above
from tests.annotate.naming.reading import reading


def place(r, word):
    at = r.doc.text.index(word)
    return r.view.head_of(at, at + len(word))


@pytest.mark.parametrize(
    ("text", "noun", "subjects"),
    [
        ("Berg said the man fled.", "man", ["man", "Berg"]),
        ("Berg slept.", "Berg", []),
        ("Chad lost its troops.", "troops", ["Chad"]),
    ],
)
def test_the_subjects_of_the_clauses_around_a_noun_stand_over_it(text, noun, subjects):
    r = reading(text)
    starts = [text.index(s) for s in subjects if s != noun]
    assert list(subjects_above(r.tree, place(r, noun))) == starts


@pytest.mark.parametrize(("noun", "first"), [("allies", (9,)), ("Chad", ())])
def test_a_noun_stands_beside_the_first_it_is_joined_to(noun, first):
    r = reading("They met Chad and its allies.")
    assert beside(r, place(r, noun)) == first
