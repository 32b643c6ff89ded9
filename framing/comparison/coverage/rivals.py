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
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.comparison.coverage.differs import NUMBER, Statement, difference
from framing.comparison.coverage.matches import Matches
from framing.comparison.coverage.quantities import Quantity
from framing.comparison.coverage.telling import Telling
from framing.uncertainty import Floats


class Rival(NamedTuple):
    """A sentence that counts otherwise: its number, how alike it is, and what differs."""

    sentence: int
    like: float
    differs: str


@dataclass
class Rivals:
    """Looks for them in one event.

    Parameters
    ----------
    telling : Telling
        The event.
    found : Matches
        Its best matches.
    """

    telling: Telling
    found: Matches
    _near: dict[int, Floats] = field(default_factory=dict)

    def of(self, k: int, article: int) -> Rival | None:
        """Give the most alike sentence of an article that counts otherwise what a statement counts, if there is one."""
        said = self.telling.told[k].statement
        rows = self.telling.sentences(article)
        if not said.quantities or rows.stop <= rows.start:
            return None
        like = np.clip(self._like(k)[rows] + self.found.context[self.telling.told[k].article, article], 0.0, 1.0)
        near = np.flatnonzero(self._counts[rows] & (like >= self.found.limits[1, article]))
        near = near[np.argsort(-like[near], kind="stable")]
        others = {i: self.telling.told[rows.start + i].statement for i in near.tolist()}
        if any(_agree(said, other) for other in others.values()):
            return None
        return next(_rivals(said, others, like, rows.start), None)

    @cached_property
    def _counts(self) -> NDArray[np.bool_]:
        """Whether each sentence of the event counts anything."""
        return np.array([bool(t.statement.quantities) for t in self.telling.told], dtype=bool)

    def _like(self, k: int) -> Floats:
        """Similarity of a statement with every sentence of the event, shape (sentences,)."""
        if k not in self._near:
            self._near[k] = self.telling.likeness.block(slice(k, k + 1), slice(None))[0]
        return self._near[k]


def _rivals(said: Statement, others: Mapping[int, Statement], like: Floats, first: int) -> Iterator[Rival]:
    for i, other in others.items():
        pair = next((p for p in product(said.quantities, other.quantities) if _rival(*p)), None)
        if pair and difference(said, other).startswith(NUMBER):
            yield Rival(first + i, float(like[i]), f"{NUMBER}: {pair[0].text} | {pair[1].text}")


def _rival(x: Quantity, y: Quantity) -> bool:
    return x.like(y) and x.near(y) and not x.meets(y)


def _agree(said: Statement, other: Statement) -> bool:
    """Whether two statements count the same thing alike; that 52 is "over two dozen" says nothing of another count."""
    return any(x.like(y) and x.meets(y) and y.high < math.inf for x, y in product(said.quantities, other.quantities))
