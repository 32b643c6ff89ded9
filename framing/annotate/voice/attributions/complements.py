"""One complement of a reporting verb, as content: an infinitive, an object with what belongs to it, a preposition's.

Idea: the lexicon says which complements of a cue hold content ("frames"); here each of them is recognised by its
label in the tree, and its range is read off.

Labels are ClearNLP dependencies; ranges are inclusive token numbers of one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.annotate.voice.attributions.edges import phrase_end, without_relative
from framing.grammar import Tree
from framing.lexicon import Row

_TOPICAL = frozenset({"about", "on"})
_PREDICATES = frozenset({"oprd", "acomp", "attr", "ccomp"})
_FRAME_OF_OBJECT = (("object", "object"), ("target", "object topic"), ("topic", "topic"))
_OF_WHAT = frozenset({"object preposition", "target"})  # frames of what something is said of, the subject of a passive
_VERBAL = frozenset({"xcomp", "ccomp"})


class Held(NamedTuple):
    """Token range of a content, its frame, and the last token of what it is said of, if it begins with that."""

    range: tuple[int, int]
    frame: str
    of: int | None = None


def complement(tree: Tree, verb: int, k: int, row: Row) -> Held | None:
    """Content in the complement `k` behind a verb."""
    frame = _frame(tree, k, row)
    if frame:
        told = tree.child(k, "nsubj") if frame == "infinitive" else None
        return Held((tree.left(k), phrase_end(tree, verb, k, row)), frame, None if told is None else tree.right(told))
    if tree.tokens[k].dep in ("dobj", "dative"):
        return _object(tree, verb, k, row)
    return _prepositional(tree, verb, k, row)


def _frame(tree: Tree, k: int, row: Row) -> str:
    """Frame that a verb or predicate fills, if the cue has it."""
    dep = tree.tokens[k].dep
    if dep in _VERBAL:
        return _frame_of_verb(tree, k, row)
    return "object predicate" if dep == "oprd" and "object predicate" in row["frames"] else ""


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
    if tree.tokens[k].dep != "prep" or word not in row["preps"]:
        return None
    if tree.child(verb, "nsubjpass") is not None and _OF_WHAT & set(row["frames"]):  # viewed by X as Y
        return Held((tree.left(inner), tree.right(k)), "object preposition")
    if "object preposition" in row["frames"]:
        return None
    return Held((tree.left(inner), tree.right(k)), "topic" if word in _TOPICAL else "preposition")


def _object(tree: Tree, verb: int, k: int, row: Row) -> Held | None:
    """Content in an object and what belongs to it: urged X to act, called X a Y, accused X of Y."""
    frames, behind = set(row["frames"]), [x for x in tree.children[verb] if x > k]
    for frame, takes, last in _BEHIND_OBJECT:
        end = last(tree, behind, row) if frames & takes else None
        if end is not None:
            of = None if frame == "object predicate" else min(tree.right(k), tree.left(end) - 1)
            return Held((tree.left(k), without_relative(tree, k, tree.right(end))), frame, of)
    return _whole(tree, verb, k, row)


def _whole(tree: Tree, verb: int, k: int, row: Row) -> Held | None:
    """Content in an object alone, or with a preposition of the cue that the parser hung on it."""
    frame = next((named for f, named in _FRAME_OF_OBJECT if f in row["frames"]), "")
    if not frame:
        return None
    of = _before_taken(tree, k, row)
    return Held((tree.left(k), phrase_end(tree, verb, k, row)), frame if of is None else "object preposition", of)


def _before_taken(tree: Tree, k: int, row: Row) -> int | None:
    """Last token of an object before a preposition of the cue that the parser hung on it: the board [of fraud]."""
    taken = _last_preposition(tree, [x for x in tree.children[k] if x > k], row)
    return None if taken is None else tree.left(taken) - 1


def _infinitive(tree: Tree, among: Sequence[int], row: Row) -> int | None:
    verbs = (x for x in among if tree.tokens[x].dep in ("xcomp", "advcl", "ccomp"))
    return next((x for x in verbs if has_to(tree, x)), None)


def _predicate(tree: Tree, among: Sequence[int], row: Row) -> int | None:
    return next((x for x in among if tree.tokens[x].dep in _PREDICATES), None)


def _last_preposition(tree: Tree, among: Sequence[int], row: Row) -> int | None:
    preps = (x for x in reversed(among) if tree.tokens[x].dep == "prep")
    return next((x for x in preps if tree.surface(x) in row["preps"]), None)


_BEHIND_OBJECT = (  # frame, frames of the cue that allow it, and where it ends
    ("object infinitive", frozenset({"object infinitive"}), _infinitive),
    ("object predicate", frozenset({"object predicate"}), _predicate),
    ("object preposition", frozenset({"object preposition", "object", "target", "topic"}), _last_preposition),
)


def has_to(tree: Tree, k: int) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(tree.tokens[x].tag == "TO" for x in tree.children[k] if x < k)
