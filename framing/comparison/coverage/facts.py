"""Fact by fact: which sources have it, where in their report, and which lack it.

A fact is a statement with the statements of other articles that are its mutual best match, found and not differing from
it; around the statement with the most partners first, so that likeness is not handed on from one to the next. What an
article says again (a headline and its lead) belongs to the same fact. Statements that differ in a number, date, name
or claim are never one fact: each stands alone, and the row says what differs.

A source without a statement of its own in the fact is looked at once more, without asking for mutual matches: its most
similar sentence may be found all the same, or be worth a look (review; one that counts the same thing otherwise comes
before one that is more alike). Else nothing like it was found in this
source's articles, which is what a comparison of words can say.

An omission is *worth showing* where at least two sources have the fact, or one makes it its headline, and another
lacks it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.comparison.coverage.differs import difference
from framing.comparison.coverage.matches import FOUND_IN, NOT_FOUND, REVIEW, Matches, matches
from framing.comparison.coverage.rivals import Rivals
from framing.comparison.coverage.telling import BODY, HEADLINE, LAST, LEAD, Telling, Told, is_signature
from framing.comparison.coverage.weights import FACTS as WEIGHTS
from framing.comparison.coverage.weights import FOUND
from framing.results import frame_of, make_frame
from framing.uncertainty import Floats

FACTS: Mapping[str, str] = {
    "event": "string", "fact": "string", "by": "string", "status": "string", "article_id": "string",
    "start": "Int64", "end": "Int64", "similarity": "float64", "date": "string", "place": "string", "order": "Int64",
    "differs": "string", "background": "bool", "shared": "bool", "sources": "int64", "worth": "bool",
    "statement": "string",
}  # fmt: skip
_STATUS = (NOT_FOUND, REVIEW, FOUND_IN)
_PROMINENCE = {place: k for k, place in enumerate((HEADLINE, LEAD, BODY, LAST))}
Span = tuple[int, int]


@dataclass(frozen=True)
class Fact:
    """Statements that tell the same.

    Parameters
    ----------
    seed : int
        Number of the statement around which it was built.
    members : tuple of int
        Numbers of all its statements, the seed among them.
    """

    seed: int
    members: tuple[int, ...]


def fact_rows(told: Iterable[Telling], shared: Mapping[str, Sequence[Span]]) -> pd.DataFrame:
    """Lay out which source has which fact.

    Parameters
    ----------
    told : Iterable[Telling]
        The events.
    shared : Mapping[str, Sequence[Span]]
        Article id to the passages that it shares with another source.

    Returns
    -------
    DataFrame
        Columns `FACTS`; in each event the facts that most sources have first, a row a source.
    """
    parts = []
    for telling in told:
        found = matches(telling)
        facts = _facts(telling, found)
        facts.sort(key=lambda f, t=telling: _first(t, f))  # type: ignore[misc]
        if facts:
            parts.append(_Layout(telling, found, facts).columns(shared))
    if not parts:
        return make_frame([], FACTS)
    values = {c: np.concatenate([p[c] for p in parts]) for c in FACTS}
    nowhere = values["place"] == ""
    placed = {c: pd.arrays.IntegerArray(values[c], nowhere) for c, dtype in FACTS.items() if dtype == "Int64"}
    return frame_of({**values, **placed}, FACTS)


def _first(telling: Telling, fact: Fact) -> tuple[int, int, int, int]:
    told = [telling.told[k] for k in fact.members]
    sources = len({telling.by[t.article] for t in told})
    return -sources, min(_PROMINENCE[t.place] for t in told), min(t.order for t in told), fact.seed


def _facts(telling: Telling, found: Matches) -> list[Fact]:
    """Group statements, those with the most partners first."""
    partners = _partners(telling, found)
    again = _Again(telling, found)
    order = sorted(partners, key=lambda k: (-len(partners[k]), telling.told[k].place != HEADLINE, k))
    taken: set[int] = set()
    facts = []
    for k in order:
        if k not in taken:
            members = _joined(telling, [k], partners[k], taken)
            for member in tuple(members):
                members = _joined(telling, members, [r for r in again.of(member) if r in partners], taken)
            taken.update(members)
            facts.append(Fact(k, tuple(sorted(members))))
    return facts


def _joined(telling: Telling, members: list[int], more: Iterable[int], taken: Container[int]) -> list[int]:
    """Join statements to a fact, each only if it differs from none that is there already."""
    joined = list(members)
    for k in more:
        told = telling.told[k]
        if k not in taken and k not in joined and not any(_differ(told, telling.told[m]) for m in joined):
            joined.append(k)
    return joined


def _partners(telling: Telling, found: Matches) -> dict[int, list[int]]:
    """Give each statement that can be missed its mutual best matches of other sources, by number."""
    partners: dict[int, list[int]] = {k: [] for k, t in enumerate(telling.told) if _states(t)}
    own = np.array([t.article for t in telling.told], dtype=np.int64)
    by = np.array(telling.by)
    for k, b in np.argwhere(found.mutual(own) & (by[own][:, np.newaxis] != by)).tolist():
        best = int(found.best[k, b])
        if k in partners and best in partners and not _differ(telling.told[k], telling.told[best]):
            partners[k].append(best)
    return partners


def _states(told: Told) -> bool:
    """Whether a sentence says enough to be missed."""
    return len(told.terms) >= WEIGHTS.words and not is_signature(told.statement.text)


def _differ(a: Told, b: Told) -> str:
    return difference(a.statement, b.statement)


class _Again:
    """What an article says more than once."""

    def __init__(self, telling: Telling, found: Matches) -> None:
        self.telling, self.limits = telling, found.limits[0]
        self.near: dict[int, Floats] = {}

    def of(self, k: int) -> list[int]:
        """Numbers of the sentences of its own article that tell a statement again."""
        told = self.telling.told[k]
        rows = self.telling.sentences(told.article)
        if told.article not in self.near:
            self.near[told.article] = self.telling.likeness.block(rows, rows)
        like = self.near[told.article][k - rows.start]
        near = (rows.start + np.flatnonzero(like >= self.limits[told.article])).tolist()
        return [r for r in near if r != k and not _differ(told, self.telling.told[r])]


class _Layout:
    """The facts of an event, source by source; arrays have the shape (facts, sources), sources are sorted.

    Parameters
    ----------
    telling : Telling
        The event.
    found : Matches
        Its best matches.
    facts : Sequence[Fact]
        In the order in which they are shown.
    """

    def __init__(self, telling: Telling, found: Matches, facts: Sequence[Fact]) -> None:
        self.telling, self.found, self.facts = telling, found, facts
        self.sources = sorted(set(telling.by))
        self.seeds = np.array([f.seed for f in facts], dtype=np.int64)
        self.article = self._likest()
        self.like = found.like[self.seeds[:, np.newaxis], self.article]
        self.at = found.best[self.seeds[:, np.newaxis], self.article]
        limits = found.limits[:, self.article]
        self.status = np.where(self.at < 0, 0, (self.like >= limits).sum(axis=0))
        self.at[self.status == 0] = -1
        self.differs = np.full(self.at.shape, "", dtype=object)
        self.date = np.where(self.at < 0, "", np.array(telling.dates, dtype=object)[self.article])
        self._weigh(self._had())
        more = FOUND.embedded if telling.embedder is not None else 0.0
        unsure = (self.status == _STATUS.index(FOUND_IN)) & (self.like < FOUND.sure + more)
        self.status[unsure] = _STATUS.index(REVIEW)  # "found" is right nine times in ten

    def _likest(self) -> NDArray[np.int64]:
        """Of each source, the article with the sentence that is most like the seed of each fact."""
        own = [np.array([a for a, b in enumerate(self.telling.by) if b == by]) for by in self.sources]
        like = self.found.like[self.seeds]
        return np.stack([some[like[:, some].argmax(axis=1)] for some in own], axis=1)

    def _had(self) -> NDArray[np.bool_]:
        """Put in the sources with statements in a fact, the most prominent of each, and say where that was."""
        told, number = self.telling.told, {by: k for k, by in enumerate(self.sources)}
        had = np.zeros(self.at.shape, dtype=bool)
        for row, fact in enumerate(self.facts):
            mine: dict[str, list[int]] = defaultdict(list)
            for k in fact.members:
                mine[self.telling.by[told[k].article]].append(k)
            for by, members in mine.items():
                cell = row, number[by]
                best = min(members, key=lambda k: (_PROMINENCE[told[k].place], k))
                dates = sorted({d for k in members if (d := self.telling.dates[told[k].article])})
                had[cell], self.at[cell], self.status[cell] = True, best, _STATUS.index(FOUND_IN)
                self.like[cell], self.date[cell] = self._like(fact.seed, best), dates[0] if dates else ""
        return had

    def _like(self, seed: int, k: int) -> float:
        own, article = self.telling.told[seed].article, self.telling.told[k].article
        return 1.0 if article == own else float(self.found.like[seed, article])

    def _weigh(self, had: NDArray[np.bool_]) -> None:
        """Weigh the most similar sentences of the sources that have no statement in a fact."""
        told, rivals = self.telling.told, Rivals(self.telling, self.found)
        for row, column in np.argwhere(~had & (self.status == _STATUS.index(REVIEW))).tolist():
            rival = rivals.of(self.facts[row].seed, int(self.article[row, column]))
            if rival is not None:
                cell = row, column
                self.at[cell], self.like[cell], self.differs[cell] = rival
        for row, column in np.argwhere(~had & (self.status == _STATUS.index(FOUND_IN))).tolist():
            differs = _differ(told[self.facts[row].seed], told[int(self.at[row, column])])
            if differs:
                self.differs[row, column], self.status[row, column] = differs, _STATUS.index(REVIEW)

    def columns(self, shared: Mapping[str, Sequence[Span]]) -> Mapping[str, NDArray[Any]]:
        """Give the values of `FACTS`; of what was not found, places mean nothing."""
        count, sources = len(self.facts), len(self.sources)
        return {
            "event": np.full(count * sources, self.telling.event, dtype=object),
            "by": np.tile(np.array(self.sources, dtype=object), count),
            **{c: np.repeat(v, sources) for c, v in self._of_facts().items()},
            **{c: v.ravel() for c, v in self._of_sources(shared).items()},
        }

    def _of_facts(self) -> Mapping[str, NDArray[Any]]:
        """Values that all rows of a fact have, shape (facts,)."""
        seeds = [self.telling.told[f.seed] for f in self.facts]
        return {
            "fact": np.array([str(k) for k in range(1, len(seeds) + 1)], dtype=object),
            "sources": (self.status == _STATUS.index(FOUND_IN)).sum(axis=1),
            "statement": np.array([t.statement.text for t in seeds], dtype=object),
            "background": np.array([t.background for t in seeds], dtype=bool),
        }

    def _of_sources(self, shared: Mapping[str, Sequence[Span]]) -> Mapping[str, NDArray[Any]]:
        """Values of the rows of each fact, shape (facts, sources)."""
        lacking, at = self.at < 0, np.maximum(self.at, 0)
        having, told = self.status == _STATUS.index(FOUND_IN), self.telling.told
        start, end, order = np.array([(t.start, t.end, t.order) for t in told], dtype=np.int64).T[:, at]
        named = np.array([(self.telling.articles[t.article], t.place) for t in told], dtype=object)
        article, place = np.where(lacking, "", named.T[:, at])
        worth = (having.sum(axis=1) >= WEIGHTS.outlets) | (having & (place == HEADLINE)).any(axis=1)
        return {
            "status": np.array(_STATUS, dtype=object)[self.status], "article_id": article, "place": place,
            "start": start, "end": end, "order": order, "date": self.date, "differs": self.differs,
            "similarity": np.array([round(x, 6) for x in self.like.ravel().tolist()]),
            "shared": ~lacking & self._shared(shared)[at],
            "worth": worth[:, np.newaxis] & (self.status == _STATUS.index(NOT_FOUND)),
        }  # fmt: skip

    def _shared(self, shared: Mapping[str, Sequence[Span]]) -> NDArray[np.bool_]:
        """Whether each statement that is pointed at stands in a passage that its article shares."""
        found = np.zeros(len(self.telling.told), dtype=bool)
        for k in np.unique(self.at[self.at >= 0]).tolist():
            told = self.telling.told[k]
            found[k] = is_inside((told.start, told.end), shared.get(self.telling.articles[told.article], ()))
        return found


def is_inside(span: Span, passages: Iterable[Span]) -> bool:
    """Whether more than half of a span lies in passages."""
    covered = sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in passages)
    return 2 * covered > span[1] - span[0]
