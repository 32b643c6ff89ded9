"""The order of contrasts: the strongest first, each making way for what has not been said.

A greedy choice after maximal marginal relevance (Carbonell and Goldstein 1998): the next row is the candidate whose
strength, lowered for every row above it of its kind, subject, actor or place, is greatest.

Conventions: arrays have an entry a candidate.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.story import Place
from framing.comparison.contrasts.weights import ORDER
from framing.text import overlap
from framing.uncertainty import Floats

_NOBODY = -1  # number of the actor of a contrast about none, and of the place that an omission lacks
_POWERS = 2 * ORDER.rows + 1  # a place may stand on both sides of each row


class _Left:
    """What is left of the strength of each candidate by what the rows above have said."""

    def __init__(self, found: Sequence[Candidate], strength: Floats) -> None:
        self.strength, self.taken = strength, np.zeros(len(found), dtype=bool)
        self.kind = _numbered([c.kind for c in found])
        self.subject = _numbered([c.subject for c in found])
        self.actor = _numbered([(c.kind, c.actor) if c.actor else None for c in found])
        places = _numbered([_key(p) for c in found for p in (c.a, c.b)])
        self.places = places[::2], places[1::2]
        self.said = np.zeros((4, len(found)), dtype=np.int64)  # rows of the kind, subject, actor and places of each

    def of(self) -> Floats:
        """Strength that is left; none of those that were taken."""
        kind, subject, actor, places = self.said
        left = self.strength * (_KIND[kind] * _SUBJECT[subject] * _ACTOR[actor]) * _PLACE[places]
        return np.where(self.taken, -np.inf, left)

    def add(self, k: int) -> None:
        """Note that candidate `k` is a row."""
        for said, of in zip(self.said, (self.kind, self.subject, self.actor), strict=False):
            if of[k] != _NOBODY:
                said += of == of[k]
        for mine in (side[k] for side in self.places if side[k] != _NOBODY):
            self.said[3] += sum((side == mine).astype(np.int64) for side in self.places)


def _powers(base: float) -> Floats:
    return np.array([base**n for n in range(_POWERS)])


_KIND, _SUBJECT, _ACTOR, _PLACE = map(_powers, (ORDER.kind, ORDER.subject, ORDER.actor, ORDER.place))


def _numbered(values: Iterable[Hashable | None]) -> NDArray[np.int64]:
    """Give what is the same one number."""
    known: dict[Hashable | None, int] = {None: _NOBODY}
    return np.array([known.setdefault(v, len(known)) for v in values], dtype=np.int64)


def _whole(_: Candidate) -> float:
    return 1.0


def ranked(candidates: Iterable[Candidate], part: Callable[[Candidate], float] = _whole) -> list[Candidate]:
    """Order candidates.

    Parameters
    ----------
    candidates : Iterable[Candidate]
        All of one event.
    part : Callable[[Candidate], float]
        What of its strength a candidate has in this event, 0-1.

    Returns
    -------
    list of Candidate
        The most telling first, at most `ORDER.rows`, with the strength that they have here.
    """
    keyed = [(-c.strength * part(c), c.kind, c.subject, _key(c.a), c.b_by, k, c) for k, c in enumerate(candidates)]
    keyed.sort()
    ordered = [c for *_, c in keyed]
    said = _Left(ordered, np.array([-strength for strength, *_ in keyed]))
    rows: list[Candidate] = []
    left = said.of()
    while len(rows) < min(ORDER.rows, len(ordered)):
        k = int(left.argmax())
        if left[k] == -np.inf:
            break
        said.taken[k], left[k] = True, -np.inf
        if not any(_says_the_same(ordered[k], r) for r in rows):
            rows.append(replace(ordered[k], strength=float(said.strength[k])))
            said.add(k)
            left = said.of()
    return rows


def _says_the_same(c: Candidate, r: Candidate) -> bool:
    """Whether two rows of a kind point at the same words on both sides, such as a concept and the actor it is about."""
    mine, theirs = (c.a, c.b), (r.a, r.b)
    if c.kind != r.kind:
        return False
    return all(_touch(p, q) for p, q in zip(mine, theirs, strict=True)) or all(
        _touch(p, q) for p, q in zip(mine, reversed(theirs), strict=True)
    )


def _touch(p: Place | None, q: Place | None) -> bool:
    if p is None or q is None:
        return False
    return p.article == q.article and bool(overlap((p.start, p.end), (q.start, q.end)))


def _key(p: Place | None) -> tuple[str, int, int] | None:
    return None if p is None else (p.article, p.start, p.end)
