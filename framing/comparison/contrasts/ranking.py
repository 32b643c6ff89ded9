"""The order of contrasts: the strongest first, each making way for what has not been said.

A greedy choice after maximal marginal relevance (Carbonell and Goldstein 1998): the next row is the candidate whose
strength, lowered for every row above it of its kind, subject, actor or sentence, is greatest. Two sentences are set
side by side once: a second row would show a reader the same.

Conventions: arrays have an entry a candidate.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.story import Place
from framing.comparison.contrasts.weights import ORDER
from framing.uncertainty import Floats

_NOBODY = -1  # number of the actor of a contrast about none, and of the sentence that an omission lacks
_POWERS = 2 * ORDER.rows + 1  # a sentence may stand on both sides of each row
Where = Callable[[Place], Hashable]


class _Left:
    """What is left of the strength of each candidate by what the rows above have said."""

    def __init__(self, found: Sequence[Candidate], where: Where) -> None:
        self.strength = np.array([c.strength for c in found])
        self.kind = _numbered([c.kind for c in found])
        self.subject = _numbered([c.subject for c in found])
        self.actor = _numbered([(c.kind, c.actor) if c.actor else None for c in found])
        self.places = _places(found, where)
        self.source = _numbered([(c.kind, c.a.by) for c in found])
        self.said = np.zeros(
            (5, len(found)), dtype=np.int64
        )  # rows of the kind, subject, actor, source and places of each
        self.shown = np.zeros(len(found), dtype=bool)

    def of(self) -> Floats:
        """Strength that is left; none of those whose sentences stand side by side already."""
        kind, subject, actor, source, places = self.said
        left = self.strength * (_KIND[kind] * _SUBJECT[subject] * _ACTOR[actor] * _SOURCE[source]) * _PLACE[places]
        return np.where(self.shown, -np.inf, left)

    def add(self, k: int) -> None:
        """Note that candidate `k` is a row."""
        for said, of in zip(self.said, (self.kind, self.subject, self.actor, self.source), strict=False):
            if of[k] != _NOBODY:
                said += of == of[k]
        ours, theirs = (side[k] for side in self.places)
        for mine in {ours, theirs} - {_NOBODY}:
            self.said[4] += (self.places[0] == mine) | (self.places[1] == mine)
        a, b = self.places
        self.shown |= ((a == ours) & (b == theirs)) | ((a == theirs) & (b == ours))


def _places(found: Sequence[Candidate], where: Where) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Numbers of the sentences of each candidate on either side; those of a list of speakers are only its examples."""
    places = _numbered([where(p) if p and c.kind != SOURCE else None for c in found for p in (c.a, c.b)])
    return places[::2], places[1::2]


def _powers(base: float) -> Floats:
    return np.array([base**n for n in range(_POWERS)])


_KIND, _SUBJECT, _ACTOR = map(_powers, (ORDER.kind, ORDER.subject, ORDER.actor))
_SOURCE, _PLACE = map(_powers, (ORDER.source, ORDER.place))


def _numbered(values: Iterable[Hashable | None]) -> NDArray[np.int64]:
    """Give what is the same one number."""
    known: dict[Hashable | None, int] = {None: _NOBODY}
    return np.array([known.setdefault(v, len(known)) for v in values], dtype=np.int64)


def ranked(candidates: Iterable[Candidate], where: Where) -> list[Candidate]:
    """Order candidates.

    Parameters
    ----------
    candidates : Iterable[Candidate]
        All of one event.
    where : Where
        Gives the sentence in which a place stands.

    Returns
    -------
    list of Candidate
        The most telling first, at most `ORDER.rows`.
    """
    keyed = [(-c.strength, c.kind, c.subject, _key(c.a), c.b_by, k, c) for k, c in enumerate(candidates)]
    keyed.sort()
    ordered = [c for *_, c in keyed]
    said, rows = _Left(ordered, where), list[Candidate]()
    while len(rows) < min(ORDER.rows, len(ordered)):
        left = said.of()
        k = int(left.argmax())
        if left[k] == -np.inf:
            break
        rows.append(ordered[k])
        said.add(k)
    return rows


def _key(p: Place) -> tuple[str, int, int]:
    return p.article, p.start, p.end
