"""Nouns and adjectives that report: "Hale's claim that ...", "the board's call for ...", "Hale is certain that ...".

Idea: the content is the clause, the infinitive or the object of one of the prepositions that the lexicon gives the
word; the source is the owner of a noun, who it comes from, or the subject of a verb that lends it ("made a claim"),
and the subject of an adjective.

Labels are ClearNLP dependencies; ranges are inclusive token numbers of one sentence.
"""

from __future__ import annotations

from framing.annotate.voice.attributions.complements import Held
from framing.annotate.voice.attributions.content import is_finite
from framing.annotate.voice.attributions.edges import behind_colon
from framing.annotate.voice.attributions.source import find_source
from framing.annotate.voice.cues import Cues
from framing.grammar import Tree
from framing.lexicon import Row

_CLAUSES = frozenset({"acl", "relcl", "ccomp"})
_FROM = frozenset({"by", "from"})
_RELATIVE = frozenset({"WDT", "WP"})
_EMPTY = frozenset({"it", "that", "this", "there"})


def noun_content(tree: Tree, i: int, row: Row) -> Held | None:
    """Content of noun `i`: the first complement behind it that the lexicon gives it."""
    for k in tree.children[i]:
        held = _of_noun(tree, k, row) if k > i else None
        if held:
            return held
    listed = behind_colon(tree, i)
    if listed and row["act"] == "speech":
        return Held(listed, "list")
    return _beside_noun(tree, i) if "clause" in row["frames"] else None


def _beside_noun(tree: Tree, i: int) -> Held | None:
    """Clause right behind noun `i` that the parse hangs on the verb before it: asked about claims he left."""
    for k in range(i + 1, len(tree.tokens)):
        t = tree.tokens[k]
        if t.dep == "ccomp" and t.head < i and tree.left(k) == i + 1 and _is_bare(tree, k):
            joined = [j for j in tree.children[k] if tree.tokens[j].dep in ("cc", "conj") and j > k]
            return Held((i + 1, min(joined, default=tree.right(k) + 1) - 1), "clause")
    return None


def _of_noun(tree: Tree, k: int, row: Row) -> Held | None:
    dep, first = tree.tokens[k].dep, tree.surface(tree.left(k))
    if dep in _CLAUSES and first == "to" and "infinitive" in row["frames"]:
        return Held((tree.left(k), tree.right(k)), "infinitive")
    if dep in _CLAUSES and "clause" in row["frames"] and _tells(tree, k, first):
        return Held((tree.left(k), tree.right(k)), "clause")
    if dep == "prep" and tree.surface(k) not in _FROM:
        return _of_preposition(tree, k, row, "topic")
    return None


def _tells(tree: Tree, k: int, first: str) -> bool:
    """Whether a clause tells what was said; a relative clause without a pronoun does if it has an object of its own."""
    if tree.tokens[k].dep == "relcl":
        return _is_bare(tree, k) and tree.child(k, "dobj", "attr", "acomp") is not None
    return first == "that" or _is_bare(tree, k)


def _is_bare(tree: Tree, k: int) -> bool:
    """Whether a clause begins with its subject: claims he left."""
    subject = tree.child(k, "nsubj", "nsubjpass")
    begins = subject is not None and tree.left(subject) == tree.left(k) and tree.tokens[subject].tag not in _RELATIVE
    return begins and is_finite(tree, k)


def noun_source(tree: Tree, i: int, row: Row, cues: Cues) -> int | None:
    """Source of noun `i`: its owner, whom it comes from, or the subject of the verb that lends it."""
    owner = tree.child(i, "poss")
    if owner is not None and "possessed" not in row["frames"]:
        return owner
    giver = next((k for k in tree.children[i] if k > i and tree.surface(k) in _FROM), None)
    given = None if giver is None else tree.child(giver, "pobj", "pcomp")
    return _lender(tree, i, cues) if given is None else given


def _lender(tree: Tree, i: int, cues: Cues) -> int | None:
    t = tree.tokens[i]
    if t.dep not in ("dobj", "pobj", "attr"):
        return None
    verb = tree.tokens[t.head].head if t.dep == "pobj" else t.head
    return find_source(tree, verb).head if tree.tokens[verb].lemma in cues.light else None


def adjective_content(tree: Tree, i: int, row: Row) -> Held | None:
    """Content of adjective `i`: the first complement behind it that the lexicon gives it."""
    for k in tree.children[i]:
        held = _of_adjective(tree, k, row) if k > i else None
        if held:
            return held
    return None


def _of_adjective(tree: Tree, k: int, row: Row) -> Held | None:
    dep = tree.tokens[k].dep
    if dep == "ccomp" or (dep == "xcomp" and "infinitive" in row["frames"]):
        return Held((tree.left(k), tree.right(k)), "adjective")
    return _of_preposition(tree, k, row, "adjective") if dep in ("prep", "agent") else None


def _of_preposition(tree: Tree, k: int, row: Row, frame: str) -> Held | None:
    inner = tree.child(k, "pobj", "pcomp") if tree.surface(k) in row["preps"] else None
    return None if inner is None else Held((tree.left(inner), tree.right(inner)), frame)


def adjective_source(tree: Tree, i: int) -> int | None:
    """Source of adjective `i`: its subject, or the noun that it qualifies."""
    t = tree.tokens[i]
    source = tree.child(i, "nsubj", "nsubjpass")
    if source is None:
        source = t.head if t.dep == "amod" else tree.child(t.head, "nsubj", "nsubjpass")
    if source is None and tree.tokens[t.head].pos in ("AUX", "VERB"):
        source = find_source(tree, t.head).head
    return None if source is None or tree.surface(source) in _EMPTY else source
