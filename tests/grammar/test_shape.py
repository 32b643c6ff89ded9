"""`grammar.shape`: with a parse or without one, a sentence answers the same questions."""

import pytest

from framing.grammar import Chunks, Shape, tree_of
from framing.lexicon import vocabulary_of
from tests.annotated import LEXICONS, parsed

TEXT = "Kenya's rebels met the president."


@pytest.mark.parametrize("parse", [True, False])
def test_both_answer_every_question(parse):
    doc = parsed(TEXT, parse=parse)
    shape: Shape = tree_of(doc, 0) if parse else Chunks(doc, 0, vocabulary_of(LEXICONS))
    i = shape.head_of(0, len("Kenya's rebels"))
    found = shape.phrase(i)
    assert shape.parsed is parse
    assert (doc.plain[found.start : found.end], shape.surface(i), shape.raw(i)) == (
        "Kenya's rebels",
        "rebels",
        "rebels",
    )
    assert shape.plural(i) and not shape.proper(i) and shape.span(i) == (8, 14)
    assert shape.heads(frozenset({"rebels"})) == [i] and shape.weight(i) == 1.0
    assert shape.preposition(i) == "" and shape.clause(i)[1] in (True, False) and shape.governors(i) == []
