"""Grammar that only headlines have: "Norland to free Hale" for what will be, "Norfold: Union ends strike", no stop.

Idea: a parser that learned running text takes what stands before a colon for the subject of what stands behind it, and
an infinitive that is all a headline says for a clause about its noun.

Conventions: token numbers.
"""

from __future__ import annotations

from collections.abc import Callable

from framing.grammar import NOUNS, Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("acl", "relcl")
_WHO = NOUNS | {"PRON"}


def is_sentence(tree: Tree) -> bool:
    """Whether a stop is at the end, perhaps inside quotation marks; a headline has none."""
    return any(t.tag == "." for t in tree.tokens[-2:])


def behind_colon(tree: Tree, verb: int, own: int) -> int:
    """Subject of a verb that stands with it behind a colon, where the parser has one before: else the parser's."""
    colon = next((k for k in range(verb - 1, own, -1) if tree.surface(k) == ":"), None)
    if colon is None:
        return own
    near = [c for c in (*tree.children[verb], *tree.children[own]) if colon < c < verb and tree.tokens[c].pos in _WHO]
    return max(near, key=lambda c: (tree.tokens[c].dep in _SUBJECTS, c), default=own)


def is_to_be(tree: Tree, verb: int, is_body: Callable[[Tree, int], bool]) -> bool:
    """Whether an infinitive behind somebody is all that a headline says: "Union to end strike", not "a plan to"."""
    t = tree.tokens[verb]
    over = tree.tokens[t.head]
    if t.tag != "VB" or t.dep not in _CLAUSES or over.dep != "ROOT" or is_sentence(tree):
        return False
    return over.pos == "PROPN" or is_body(tree, over.i)
