"""Which words of a sentence tell an act by a verb, and whether in the active, the full or the reduced passive.

Idea: a passive is one whether its auxiliary is written ("was killed") or not ("a man killed by a bomb", "Asked about
it, she left", a headline's "Two held"); what is coordinated with a passive and has no subject of its own is one, too.

Source: Penn tags and ClearNLP dependencies; reduced passives as in Universal Dependencies' `acl` and `advcl`.
Conventions: verbs by token number.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.grammar import Tree
from framing.records import ActKind, Token

_NO_ACT = frozenset({"aux", "auxpass", "amod", "compound", "case", "mark", "cc", "nmod", "det", "punct"})
_PARTICIPLES = frozenset({"VBN", "VBD"})  # taggers confuse them where no auxiliary stands
_BARE = frozenset({"acl", "advcl", "acomp", "prep", "oprd"})  # where a participle without auxiliary is a passive
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_PASSIVE = ("auxpass", "nsubjpass", "csubjpass")


def verbs(tree: Tree) -> Iterator[int]:
    """Token numbers of the verbs that tell something: no auxiliaries, copulas, or participles before a noun."""
    return (t.i for t in tree.tokens if t.pos in ("VERB", "AUX") and _tells(tree, t))


def _tells(tree: Tree, t: Token) -> bool:
    if t.dep in _NO_ACT or (t.dep == "prep" and t.tag != "VBN"):
        return False
    return t.pos == "VERB" or tree.child(t.i, "expl") is not None


def form(tree: Tree, verb: int) -> ActKind:
    """Say in which form a verb stands."""
    t = tree.tokens[verb]
    if tree.child(verb, *_PASSIVE) is not None:
        return ActKind.PASSIVE
    if t.tag not in _PARTICIPLES or _has_auxiliary(tree, verb):
        return ActKind.ACTIVE
    if t.dep == "conj":
        shared = tree.child(verb, *_SUBJECTS) is None and tree.tokens[t.head].pos in ("VERB", "AUX")
        return form(tree, t.head) if shared else ActKind.ACTIVE
    if t.dep == "acomp":
        return ActKind.PASSIVE
    return ActKind.REDUCED if _is_bare(tree, t) else ActKind.ACTIVE


def _has_auxiliary(tree: Tree, verb: int) -> bool:
    return tree.child(verb, "aux") is not None


def _is_bare(tree: Tree, t: Token) -> bool:
    """Whether a participle stands for a passive: behind its noun, beside its clause, or alone in a headline."""
    if t.dep in _BARE:
        return (t.dep == "acl" and not _is_torn(tree, t)) or (t.tag == "VBN" and tree.child(t.i, *_SUBJECTS) is None)
    return t.tag == "VBN" and tree.child(t.i, "dobj") is None


def _is_torn(tree: Tree, t: Token) -> bool:
    """Whether a past tense with an object was torn from its subject: "the state, which had won, invaded the island"."""
    return t.tag == "VBD" and any(tree.child(k, "dobj") is not None for k in tree.conjuncts(t.i))
