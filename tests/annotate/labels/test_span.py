"""`labels.span`: how far a label reaches."""

import pytest

from framing.annotate.labels.span import label_span
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
