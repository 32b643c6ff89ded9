"""Cues that share a source: each content ends where the next cue begins ("praised X and urged Y").

Idea: a verb of the same source is no part of what the verb before it reports, and neither is a participle behind a
comma (", adding that ..."), which speaks for that source whatever the parser hung it on.

Labels are ClearNLP dependencies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.attributions.source import FINITE
from framing.grammar import Tree

_AGAINST = frozenset({"while", "whereas", "though", "although"})
_MARKS = frozenset('"')
_BETWEEN = frozenset({"AUX", "ADV", "PART", "CCONJ", "PUNCT"})


def part_shared(tree: Tree, found: Sequence[Attribution]) -> list[Attribution]:
    """Cut each content where another verb of its source begins; give a trailing participle the source it trails."""
    kept = list(found)
    for m, other in enumerate(kept):
        if other.cue_i is not None and other.rule.startswith("verb"):
            for n, e in enumerate(kept[:m]):
                if e.holds(other.cue[0]):
                    kept[n] = _parted(tree, e, other)
                    kept[m] = _taken(other, e) if _share(tree, e, other) else kept[m]
    return kept


def _parted(tree: Tree, e: Attribution, other: Attribution) -> Attribution:
    """Cut what a cue reports where another inside it is no part of that."""
    if other.cue_i is not None and (_is_of_one_before(e, other) or _share(tree, e, other)):
        return _cut(e, _end_before(tree, other.cue_i))
    k = _speaks_too(tree, e, other)
    return e if k is None else _cut(e, tree.tokens[k - 2].end)


def _is_of_one_before(e: Attribution, other: Attribution) -> bool:
    """Whether a cue inside a content has its source before it: Hale said shippers expect fees and urged them to."""
    if other.source is None or e.source is None or other.source == e.source:
        return False
    return other.source[1] <= e.group[0] and e.group[1] <= other.cue[0] and not e.holds(other.source[0])


def _share(tree: Tree, e: Attribution, other: Attribution) -> bool:
    return e.source is not None and (e.source == other.source or _trails(tree, other.cue_i or 0))


def _cut(e: Attribution, end: int) -> Attribution:
    if e.of is not None and end <= e.of:  # urged the board to accept
        return e
    return replace(e, spans=tuple((a, min(b, end) if a < end else b) for a, b in e.spans))


def _taken(other: Attribution, e: Attribution) -> Attribution:
    """Give a cue whose source the parser took from inside the content the source of that."""
    if other.source is None or not e.holds(other.source[0]):
        return other
    return replace(other, source=e.source, source_head=e.source_head)


def _speaks_too(tree: Tree, e: Attribution, other: Attribution) -> int | None:
    """Conjunction before a clause of another speaker behind what this one said: X said A, and Lena Hale called it B."""
    i = other.cue_i
    subject = None if i is None or not other.speech else tree.child(i, "nsubj")
    if i is None or subject is None or subject > i:
        return None
    if (tree.tokens[i].tag, tree.tokens[i].dep) == ("VBD", "conj"):
        return _conjunction(tree, subject)
    ends = tree.tokens[tree.right(i)].end >= e.spans[-1][1] - 1  # what goes on behind the clause is still e's
    return _contrast(tree, i) if ends and tree.tokens[subject].pos != "PRON" else None


def _contrast(tree: Tree, i: int) -> int | None:
    """Word that sets a clause against the one before it, behind a comma: X said A, while Lena Hale said B."""
    k = tree.left(i)
    parted = k > 1 and tree.tokens[k - 1].text == "," and tree.surface(k) in _AGAINST
    return k if parted and tree.tokens[i].tag in FINITE else None


def _conjunction(tree: Tree, subject: int) -> int | None:
    """Conjunction behind a comma and before a name."""
    k = tree.left(subject) - 1
    parted = k > 1 and tree.tokens[k].pos == "CCONJ" and tree.tokens[k - 1].text == ","
    return k if parted and tree.tokens[subject].pos == "PROPN" else None


def _trails(tree: Tree, i: int) -> bool:
    before = tree.tokens[i - 2 if tree.tokens[i - 1].text in _MARKS else i - 1].text
    return tree.tokens[i].tag == "VBG" and before.endswith(",")


def _end_before(tree: Tree, i: int) -> int:
    """End of the last word before verb `i`, its auxiliaries, a comma and a conjunction."""
    k = i - 1
    while k > 0 and tree.tokens[k].pos in _BETWEEN:
        k -= 1
    return tree.tokens[k].end
