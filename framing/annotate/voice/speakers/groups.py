"""Whom "they" and "it" mean: the group or body that acted last.

Idea: the subject that stands nearest before the pronoun and can speak. "They" takes a plural or a body, "it" only
a body; no person is ever it. What others are quoted as saying names nobody here.

Labels are ClearNLP dependencies; a bounded number of sentences is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.grammar import Tree, tree_of
from framing.lexicon import Persons
from framing.records import Annotated, Token

_BACK = 2  # sentences before that of the pronoun
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLURAL = frozenset({"NNS", "NNPS"})
_BODIES = frozenset({"organisation", "government", "media"})

Told = Callable[[int], bool]


def group_before(
    doc: Annotated, number: int, start: int, persons: Persons, *, plural: bool, told: Told
) -> tuple[Tree, int] | None:
    """Find the group or body that acts nearest before a place.

    Parameters
    ----------
    doc : Annotated
        The article.
    number : int
        Sentence of the place.
    start : int
        The place.
    persons : Persons
        Who is a person or a body.
    plural : bool
        Whether a plural will do.
    told : Told
        Whether the outlet itself speaks at a place.

    Returns
    -------
    tuple of (Tree, int) or None
        Tree and token number of its head.
    """
    for tree, t in _subjects(doc, number, start):
        document = not plural and t.text in persons.said  # "The memo warned that the bank would fail. It said"
        if told(t.start) and (document or _is_body(tree, t, persons) or (plural and _is_plural(tree, t, persons))):
            return tree, t.i
    return None


def _subjects(doc: Annotated, number: int, start: int) -> Iterator[tuple[Tree, Token]]:
    """Nouns and names that are subjects before a place, the nearest first; of an earlier sentence the first."""
    for k in range(number, max(-1, number - _BACK - 1), -1):
        tree = tree_of(doc, k)
        found = [t for t in tree.tokens if t.dep in _SUBJECTS and t.end <= start] if tree else []
        for t in reversed(found) if k == number else found:
            if tree is not None and t.pos in ("NOUN", "PROPN"):
                yield tree, t


def _is_plural(tree: Tree, t: Token, persons: Persons) -> bool:
    """Whether a subject is several: a plural that can speak, or names joined by "and"."""
    joined = any(tree.tokens[k].dep == "conj" for k in tree.children[t.i])
    if t.pos == "PROPN":
        return joined or t.tag in _PLURAL
    return persons.can_speak(t.text) and (joined or t.tag in _PLURAL)


def _is_body(tree: Tree, t: Token, persons: Persons) -> bool:
    if t.pos == "NOUN":
        return persons.nouns.get(t.text.lower()) in _BODIES
    name = tree.text[tree.tokens[tree.left(t.i)].start : t.end]
    return bool(persons.body(name.removeprefix("The ").removeprefix("the ")))
