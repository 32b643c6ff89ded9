"""What a reporting verb reports: token ranges of its content, read off the tree.

Idea: the content of a verb is its clause, in any order: behind the cue, before source and cue ("..., X said."), or on
both sides of an inserted "he said"; failing that, one of the complements that the lexicon gives it.

Labels are ClearNLP dependencies; ranges are inclusive token numbers of one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.annotate.voice.attributions.complements import complement
from framing.annotate.voice.attributions.edges import around, behind_colon, clause_end, closes_sentence, fronted
from framing.annotate.voice.attributions.source import FINITE
from framing.grammar import Tree
from framing.lexicon import Row

Ranges = list[tuple[int, int]]


class Content(NamedTuple):
    """Token ranges of what a verb reports, the frame that holds them, and the last token of what it is said of."""

    ranges: Ranges
    frame: str
    of: int | None = None


_FINITE = FINITE | {"MD"}
_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "oprd", "attr")
_SET_OFF = frozenset({",", "—", "–", "-"})  # what parts an inserted "X said" from the clause around it
_PARTS = frozenset({":", ";"})  # what ends with one before "X said" is a sentence of its own
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_THAT = frozenset({"IN", "WDT"})
_TIMES = frozenset({"as", "when", "while", "after", "before"})
_ASKS = frozenset({"WP", "WRB", "WDT"})


def verb_content(tree: Tree, verb: int, row: Row, source: int | None) -> Content:
    """Find the content of a verb.

    Parameters
    ----------
    tree : Tree
        The sentence.
    verb : int
        Number of the verb.
    row : Row
        Its row in the lexicon.
    source : int | None
        Token that heads its source.

    Returns
    -------
    Content
        No ranges and no frame where the verb reports nothing.
    """
    frames = set(row["frames"])
    found = _listed(tree, verb, row) or _clause(tree, verb, row, source)
    if found:
        return found
    for k in tree.children[verb]:
        held = complement(tree, verb, k, row) if k > verb else None
        if held:
            return Content([held.range], held.frame, held.of)
    told = tree.tokens[verb].dep != "pcomp"  # left without saying
    if told and source is not None and {"clause", "quote"} <= frames:
        return Content(_without_complement(tree, verb, source), "clause")
    return Content([], "")


def _listed(tree: Tree, verb: int, row: Row) -> Content | None:
    """Content that a colon leads up to: demanded: a vote; an apology."""
    listed = behind_colon(tree, verb) if "object" in row["frames"] and row["act"] == "speech" else None
    return Content([listed], "list") if listed else None


def _clause(tree: Tree, verb: int, row: Row, source: int | None) -> Content | None:
    """Content in a finite clause behind or before the verb, if the cue takes one."""
    found = _ranges(tree, verb, row, source) if {"clause", "quote"} & set(row["frames"]) else []
    return Content(found, "clause") if found else None


def _ranges(tree: Tree, verb: int, row: Row, source: int | None) -> Ranges:
    clauses = [k for k in tree.children[verb] if tree.tokens[k].dep == "ccomp" and is_finite(tree, k)]
    first = clauses[0] if clauses and clauses[0] < verb else None
    behind = _clause_behind(tree, verb, clauses)
    if behind is not None and "clause" in row["frames"]:
        return [*_lost_start(tree, verb, source), (_first(tree, verb, behind), clause_end(tree, verb, behind))]
    return _behind_that(tree, verb, row) if first is None else _before(tree, fronted(tree, verb, source))


def _clause_behind(tree: Tree, verb: int, clauses: Sequence[int]) -> int | None:
    """First clause behind a verb; behind another clause one that only tells when does not count."""
    told = clauses[0] > verb if clauses else False
    return next((k for k in clauses if k > verb and (told or not _is_time(tree, k))), None)


def _is_time(tree: Tree, clause: int) -> bool:
    """Whether a clause only tells when something was said: "..., Hale said as she left"."""
    return tree.surface(tree.left(clause)) in _TIMES


def _first(tree: Tree, verb: int, clause: int) -> int:
    """First token of a clause; a subject that the parser took for the object of the verb is its own."""
    taken = next((k for k in tree.children[verb] if verb < k < clause and tree.tokens[k].dep == "dobj"), None)
    lost = taken is not None and tree.child(clause, *_SUBJECTS, "mark") is None
    return tree.left(taken) if lost and taken is not None else tree.left(clause)


def _before(tree: Tree, content: tuple[int, int]) -> Ranges:
    """Content before "X said", if it is not a sentence of its own."""
    return [] if tree.tokens[content[1]].text in _PARTS else [content]


def _behind_that(tree: Tree, verb: int, row: Row) -> Ranges:
    """Content that a "that" right behind the verb, or where it was said, begins, whatever the parser made of it."""
    at = verb + 1
    placed = next((k for k in tree.children[verb] if k > verb), None)
    if placed is not None and tree.tokens[placed].dep == "prep":
        if tree.surface(placed) in row["preps"]:  # admitted to a mistake that cost lives
            return []
        noun = tree.child(placed, "pobj")
        at = at if noun is None else noun + 1
    begins = any(t.text.lower() == "that" and t.tag in _THAT for t in tree.tokens[at : at + 1])
    return [(at, tree.right(verb))] if begins else []


def _lost_start(tree: Tree, verb: int, source: int | None) -> Ranges:
    """Subject of an interrupted clause, hung on the cue: "The dam, X said, will hold"."""
    if source is None or source > verb:
        return []
    first = next((k for k in tree.children[verb] if k < source and tree.tokens[k].dep == "nsubj"), None)
    set_off = tree.tokens[tree.left(source) - 1].text in _SET_OFF
    return [(tree.left(first), tree.left(source) - 1)] if first is not None and set_off else []


def _without_complement(tree: Tree, verb: int, source: int) -> Ranges:
    """Content of a verb that has no complement of its own: the clause it is put into or behind."""
    t = tree.tokens[verb]
    if t.dep == "acl" or tree.child(verb, *_COMPLEMENTS) is not None:
        return []
    if t.dep == "parataxis" or (t.dep == "advcl" and tree.surface(tree.left(verb)) == "as"):
        return around(tree, t.head, verb)
    if closes_sentence(tree, verb, source):
        return [(0, min(tree.left(source), verb) - 1)]
    return []


def is_finite(tree: Tree, k: int) -> bool:
    """Whether clause `k` has a finite verb or is a wh-clause, and is no infinitive."""
    t = tree.tokens[k]
    below = [tree.tokens[x] for x in tree.children[k]]
    if t.tag in _FINITE or any(x.tag in _FINITE and x.dep in ("aux", "auxpass", "cop") for x in below):
        return True
    if any(x.dep == "mark" or x.tag in _ASKS for x in below):
        return t.tag != "VBG"
    return t.pos not in ("VERB", "AUX") and tree.child(k, "nsubj") is not None
