"""Persons who are called by their age alone: "the 26-year-old"."""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.naming.candidates import Candidate, Sort
from framing.annotate.naming.clues.above import subjects_above
from framing.annotate.naming.sentence import Reading
from framing.grammar import Tree
from framing.lexicon import NounSense

_OLD, _AGES = "-old", ("-year-old", "month-old")
_MODIFIES = frozenset({"amod", "compound", "nmod"})
_PERSON = NounSense("year-old", False, frozenset({"person"}), True, frozenset({"individual"}), False)


def aged_in(r: Reading) -> Iterator[Candidate]:
    """Find the ages that stand for a person in a sentence.

    Parameters
    ----------
    r : Reading
        The sentence.

    Yields
    ------
    Candidate
        In text order.
    """
    if r.tree is None or _OLD not in r.text:
        return
    for t, low in zip(r.tree.tokens, r.tree.surfaces, strict=True):
        if low == _OLD[1:] and r.plain.startswith(_AGES, t.start - len("month-")) and t.dep not in _MODIFIES:
            yield _aged(r, r.tree, t.i)


def _aged(r: Reading, tree: Tree, n: int) -> Candidate:
    """Make the candidate of an age that heads a phrase: with "the" it points back."""
    phrase = tree.phrase(n)
    definite = phrase.definite
    return Candidate(
        sort=Sort.ANAPHOR if definite else Sort.STRANGER,
        sentence=r.index,
        start=phrase.start,
        end=tree.tokens[n].end,
        said=r.phrased(phrase),
        role=r.role(n),
        phrase=phrase,
        sense=_PERSON,
        kinds=_PERSON.kinds,
        heads=frozenset({_PERSON.noun}),
        below=subjects_above(tree, n),
        stranger="" if definite else f"{r.plain[phrase.start : phrase.head_start].lower()}:{_PERSON.noun}",
    )
