"""The sentence of another article that counts the same thing otherwise, where none of them tells the statement.

Two tolls of one day stand in sentences that else have little in common ("health officials say the number has risen to
37", "at least 52 were killed by troops"): too unlike for one to be found in the other, and just there they differ.
So among the sentences that come near enough for a person to look, one that counts the same thing, with a number that
cannot be right as well, is worth pointing out; not if another of them has the statement's number.

Units: similarity 0-1, the likeness of the two articles counted in.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

import numpy as np

from framing.comparison.coverage.differs import NUMBER, Statement, difference
from framing.comparison.coverage.matches import Matches
from framing.comparison.coverage.quantities import Quantity
from framing.comparison.coverage.telling import Telling


class Rival(NamedTuple):
    """A sentence that counts otherwise: its number, how alike it is, and what differs."""

    sentence: int
    like: float
    differs: str


class Rivals:
    """Looks for them in one event; the sentences that count anything are held against each other at once.

    Parameters
    ----------
    telling : Telling
        The event.
    found : Matches
        Its best matches.
    """

    def __init__(self, telling: Telling, found: Matches) -> None:
        self.telling, self.found = telling, found
        self.counting = np.flatnonzero([bool(t.statement.quantities) for t in telling.told])
        self.bounds = np.searchsorted(self.counting, telling.bounds).tolist()
        self.like = telling.likeness.block(self.counting, self.counting) if len(self.counting) else np.zeros((0, 0))

    def of(self, k: int, article: int) -> Rival | None:
        """Give the most alike sentence of an article that counts otherwise what a statement counts, if there is one."""
        said = self.telling.told[k].statement
        first, last = self.bounds[article : article + 2]
        if not said.quantities or first == last:
            return None
        like = self.like[np.searchsorted(self.counting, k), first:last]
        like = np.clip(like + self.found.context[self.telling.told[k].article, article], 0.0, 1.0)
        near = np.flatnonzero(like >= self.found.limits[1, article])
        near = near[np.argsort(-like[near], kind="stable")]
        numbers, alike = self.counting[first:last][near].tolist(), like[near].tolist()
        others = {i: self.telling.told[i].statement for i in numbers}
        if any(_agree(said, other) for other in others.values()):
            return None
        return next(_rivals(said, others, dict(zip(numbers, alike, strict=True))), None)


def _rivals(said: Statement, others: Mapping[int, Statement], like: Mapping[int, float]) -> Iterator[Rival]:
    for i, other in others.items():
        pair = next((p for p in product(said.quantities, other.quantities) if _rival(*p)), None)
        if pair and difference(said, other).startswith(NUMBER):
            yield Rival(i, like[i], f"{NUMBER}: {pair[0].text} | {pair[1].text}")


def _rival(x: Quantity, y: Quantity) -> bool:
    return x.like(y) and x.near(y) and not x.meets(y)


def _agree(said: Statement, other: Statement) -> bool:
    """Whether two statements count the same thing alike; that 52 is "over two dozen" says nothing of another count."""
    return any(x.like(y) and x.meets(y) and y.high < math.inf for x, y in product(said.quantities, other.quantities))
