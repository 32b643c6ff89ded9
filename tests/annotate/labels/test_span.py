"""`labels.span`: how far a label reaches."""

import pytest

from framing.annotate.labels.span import condition, label_span
from framing.grammar import tree_of
from framing.lexicon import vocabulary_of
from tests.annotated import LEXICONS, parsed


@pytest.mark.parametrize(
    ("text", "noun", "label"),
    [
        ("France called the Front a threat to the peace in 2003.", "threat", "a threat to the peace"),
        ("France called the Front an ally in the fight against piracy.", "ally", "an ally in the fight against piracy"),
        ("France called the Front an ally on Monday.", "ally", "an ally"),
        ("The Front is a militia of farmers during the war.", "militia", "a militia of farmers"),
    ],
)
def test_what_it_is_belongs_to_a_label_and_when_it_was_does_not(text, noun, label):
    doc = parsed(text)
    tree = tree_of(doc, 0)
    i = next(t.i for t in tree.tokens if t.text == noun)
    start, end = label_span(tree, vocabulary_of(LEXICONS), i, i)
    assert doc.plain[start:end] == label


@pytest.mark.parametrize(
    ("text", "word", "last"),
    [
        ("Hale is innocent until proven guilty.", "innocent", "guilty"),
        ("Hale is guilty unless the court finds otherwise.", "guilty", "otherwise"),
        ("Hale is innocent and left.", "innocent", "innocent"),
    ],
)
def test_a_condition_right_behind_belongs_to_the_label(text, word, last):
    tree = tree_of(parsed(text), 0)
    i = next(t.i for t in tree.tokens if t.text == word)
    assert tree.tokens[condition(tree, i)].text == last
