"""One complement of a reporting verb, as content: an infinitive, an object with what belongs to it, a preposition's.

Idea: the lexicon says which complements of a cue hold content ("frames"); here each of them is recognised by its
label in the tree, and its range is read off.

Labels are ClearNLP dependencies; ranges are inclusive token numbers of one sentence.
"""

from __future__ import annotations

from typing import NamedTuple

from framing.annotate.voice.edges import phrase_end, without_relative
from framing.grammar import Tree
from framing.lexicon import Row

_TOPICAL = frozenset({"about", "on"})
_PREDICATES = frozenset({"oprd", "acomp", "attr", "ccomp"})
_VERBAL = frozenset({"xcomp", "ccomp"})
_OF_OBJECT = frozenset({"object preposition", "object", "topic"})


class Held(NamedTuple):
    """Token range of a content, and the frame that holds it."""

    range: tuple[int, int]
    frame: str


def complement(tree: Tree, verb: int, k: int, row: Row) -> Held | None:
    """Content in the complement `k` behind a verb."""
    dep = tree.tokens[k].dep
    frame = _frame_of_verb(tree, k, row) if dep in _VERBAL else dep if dep == "oprd" else ""
    if frame == "oprd":
        frame = "object predicate" if "object predicate" in row["frames"] else ""
    if frame:
        return Held((tree.left(k), phrase_end(tree, verb, k, row)), frame)
    if dep in ("dobj", "dative"):
        return _object(tree, verb, k, row)
    return _prepositional(tree, verb, k, row)


def _frame_of_verb(tree: Tree, k: int, row: Row) -> str:
    """Frame that a gerund or infinitive fills, if the cue has it."""
    frames = row["frames"]
    if tree.tokens[k].tag == "VBG":
        return "gerund" if "gerund" in frames else ""
    if not has_to(tree, k):
        return ""
    own = "object infinitive" in frames and tree.child(k, "nsubj") is not None
    return "infinitive" if "infinitive" in frames or own else ""


def _prepositional(tree: Tree, verb: int, k: int, row: Row) -> Held | None:
    """Content behind a particle (rule out X) or a preposition (call for X)."""
    inner, word = tree.child(k, "pobj", "pcomp"), tree.surface(k)
    if inner is None:
        return None
    if word == row["term"].partition(" ")[2]:
        return _object(tree, verb, inner, row)
    if tree.tokens[k].dep != "prep" or word not in row["preps"] or "object preposition" in row["frames"]:
        return None
    return Held((tree.left(inner), tree.right(k)), "topic" if word in _TOPICAL else "preposition")


def _object(tree: Tree, verb: int, k: int, row: Row) -> Held | None:
    """Content in an object and what belongs to it: urged X to act, called X a Y, accused X of Y."""
    frames, start = set(row["frames"]), tree.left(k)
    behind = [x for x in tree.children[verb] if x > k]
    infinitive = next((x for x in behind if tree.tokens[x].dep in ("xcomp", "advcl", "ccomp") and has_to(tree, x)), None)
    if "object infinitive" in frames and infinitive is not None:
        return Held((start, tree.right(infinitive)), "object infinitive")
    predicate = next((x for x in behind if tree.tokens[x].dep in _PREDICATES), None)
    if "object predicate" in frames and predicate is not None:
        return Held((start, tree.right(predicate)), "object predicate")
    preps = [x for x in behind if tree.tokens[x].dep == "prep" and tree.surface(x) in row["preps"]]
    if preps and frames & _OF_OBJECT:
        return Held((start, without_relative(tree, k, tree.right(preps[-1]))), "object preposition")
    frame = next((f for f in ("object", "topic") if f in frames), None)
    return None if frame is None else Held((start, phrase_end(tree, verb, k, row)), frame)


def has_to(tree: Tree, k: int) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(tree.tokens[x].tag == "TO" for x in tree.children[k] if x < k)
