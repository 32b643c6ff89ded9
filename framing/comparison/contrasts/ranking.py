"""The order of contrasts: the strongest first, each making way for what has not been said.

A greedy choice after maximal marginal relevance (Carbonell and Goldstein 1998): the next row is the candidate whose
strength, lowered for every row above it of its kind, subject or place, is greatest. Strengths only fall, so one is
computed again when its candidate comes to the front (lazy evaluation: Minoux 1978).
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.story import Place
from framing.comparison.contrasts.weights import ORDER
from framing.text import overlap


@dataclass
class _Said:
    """What the rows above have said."""

    kinds: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    actors: Counter[tuple[str, str]] = field(default_factory=Counter)
    places: Counter[tuple[str, int, int]] = field(default_factory=Counter)

    def left(self, c: Candidate) -> float:
        """Strength that is left of a candidate."""
        places = sum(self.places[_key(p)] for p in (c.a, c.b) if p is not None)
        said = ORDER.kind ** self.kinds[c.kind] * ORDER.subject ** self.subjects[c.subject]
        said *= ORDER.actor ** self.actors[c.kind, c.actor] if c.actor else 1.0
        return float(c.strength * said * ORDER.place**places)

    def add(self, c: Candidate) -> None:
        """Note a row."""
        self.kinds[c.kind] += 1
        self.subjects[c.subject] += 1
        self.actors[c.kind, c.actor] += 1
        self.places.update(_key(p) for p in (c.a, c.b) if p is not None)


def ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Order candidates.

    Parameters
    ----------
    candidates : Iterable[Candidate]
        All of one event.

    Returns
    -------
    list of Candidate
        The most telling first, at most `ORDER.rows`.
    """
    ordered = sorted(candidates, key=lambda c: (-c.strength, c.kind, c.subject, _key(c.a), c.b_by))
    said = _Said()
    rows: list[Candidate] = []
    waiting = [(-c.strength, k) for k, c in enumerate(ordered)]  # sorted, so a heap
    while waiting and len(rows) < ORDER.rows:
        c = ordered[waiting[0][1]]
        left = -said.left(c)
        if left > waiting[0][0]:  # what is left of a row only falls, so others may still be as strong as they were
            heapq.heapreplace(waiting, (left, waiting[0][1]))
            continue
        heapq.heappop(waiting)
        if not any(_says_the_same(c, r) for r in rows):
            rows.append(c)
            said.add(c)
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


def _key(p: Place) -> tuple[str, int, int]:
    return p.article, p.start, p.end
