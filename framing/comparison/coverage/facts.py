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

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.comparison.coverage.differs import difference
from framing.comparison.coverage.matches import FOUND_IN, NOT_FOUND, REVIEW, Matches, matches
from framing.comparison.coverage.rivals import Rivals
from framing.comparison.coverage.telling import BODY, HEADLINE, LAST, LEAD, Telling, Told, is_signature
from framing.comparison.coverage.weights import FACTS as WEIGHTS
from framing.comparison.coverage.weights import FOUND
from framing.results import make_frame
from framing.uncertainty import Floats

FACTS: Mapping[str, str] = {
    "event": "string", "fact": "string", "by": "string", "status": "string", "article_id": "string",
    "start": "Int64", "end": "Int64", "similarity": "float64", "date": "string", "place": "string", "order": "Int64",
    "differs": "string", "background": "bool", "shared": "bool", "sources": "int64", "worth": "bool",
    "statement": "string",
}  # fmt: skip
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
    rows: list[dict[str, Any]] = []
    for telling in told:
        found = matches(telling)
        facts = _facts(telling, found)
        facts.sort(key=lambda f, t=telling: _first(t, f))  # type: ignore[misc]
        for number, fact in enumerate(facts, 1):
            rows += _Layout(telling, found, fact, shared).rows(str(number))
    return make_frame(rows, FACTS)


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
    stated = {
        k for k, t in enumerate(telling.told) if len(t.terms) >= WEIGHTS.words and not is_signature(t.statement.text)
    }
    return {k: [p for p in _mutual(telling, found, k) if p in stated] for k in sorted(stated)}


def _mutual(telling: Telling, found: Matches, k: int) -> Iterator[int]:
    told = telling.told[k]
    for b, source in enumerate(telling.by):
        if source != telling.by[told.article] and found.status(k, b) == FOUND_IN and found.mutual(k, told.article, b):
            best = int(found.best[k, b])
            if not _differ(told, telling.told[best]):
                yield best


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
        near = [rows.start + i for i, s in enumerate(like) if s >= self.limits[told.article]]
        return [r for r in near if r != k and not _differ(told, self.telling.told[r])]


class _Layout:
    """One fact, source by source."""

    def __init__(self, telling: Telling, found: Matches, fact: Fact, shared: Mapping[str, Sequence[Span]]) -> None:
        self.telling, self.found, self.fact, self.shared = telling, found, fact, shared
        self.seed = telling.told[fact.seed]
        self.rivals = Rivals(telling, found)

    def rows(self, number: str) -> list[dict[str, Any]]:
        """One row a source, sorted."""
        rows = [{**self._common(number), "by": by, **self._row(by)} for by in sorted(set(self.telling.by))]
        having = [r for r in rows if r["status"] == FOUND_IN]
        told = len(having) >= WEIGHTS.outlets or any(r["place"] == HEADLINE for r in having)
        return [{**r, "sources": len(having), "worth": told and r["status"] == NOT_FOUND} for r in rows]

    def _common(self, number: str) -> dict[str, Any]:
        return {
            "event": self.telling.event, "fact": number, "statement": self.seed.statement.text,
            "background": self.seed.background,
        }  # fmt: skip

    def _row(self, by: str) -> dict[str, Any]:
        members = [k for k in self.fact.members if self.telling.by[self.telling.told[k].article] == by]
        if members:
            best = min(members, key=lambda k: (_PROMINENCE[self.telling.told[k].place], k))
            articles = {self.telling.told[k].article for k in members}
            like = self._like(best)
            return self._at(best, self._surely(FOUND_IN, like), like, "", articles)
        return self._nearest(by)

    def _like(self, k: int) -> float:
        article = self.telling.told[k].article
        return 1.0 if article == self.seed.article else float(self.found.like[self.fact.seed, article])

    def _nearest(self, by: str) -> dict[str, Any]:
        """Weigh the most similar sentence of a source that has no statement in the fact."""
        own = [a for a, source in enumerate(self.telling.by) if source == by and a != self.seed.article]
        article = max(own, key=lambda a: (self.found.like[self.fact.seed, a], -a))
        status = self.found.status(self.fact.seed, article)
        best, like = int(self.found.best[self.fact.seed, article]), float(self.found.like[self.fact.seed, article])
        rival = self.rivals.of(self.fact.seed, article) if status == REVIEW else None
        if rival is not None:
            return self._at(rival.sentence, REVIEW, rival.like, rival.differs, {article})
        if status == NOT_FOUND or best < 0:
            return {**self._nowhere(), "similarity": round(like, 6)}
        differs = _differ(self.seed, self.telling.told[best]) if status == FOUND_IN else ""
        return self._at(best, REVIEW if differs else self._surely(status, like), like, differs, {article})

    def _surely(self, status: str, like: float) -> str:
        """Keep "found" for what is right nine times in ten; what else is alike, a person should look at."""
        more = FOUND.embedded if self.telling.embedder is not None else 0.0
        return REVIEW if status == FOUND_IN and like < FOUND.sure + more else status

    def _at(self, k: int, status: str, like: float, differs: str, articles: Iterable[int]) -> dict[str, Any]:
        told = self.telling.told[k]
        name = self.telling.articles[told.article]
        dates = sorted(self.telling.dates[a] for a in articles if self.telling.dates[a])
        return {
            "status": status, "article_id": name, "start": told.start, "end": told.end,
            "similarity": round(like, 6), "date": dates[0] if dates else "", "place": told.place, "order": told.order,
            "differs": differs, "shared": is_inside((told.start, told.end), self.shared.get(name, ())),
        }  # fmt: skip

    @staticmethod
    def _nowhere() -> dict[str, Any]:
        nothing = {"article_id": "", "date": "", "place": "", "differs": ""}
        missing = dict.fromkeys(("start", "end", "order"), pd.NA)
        return {"status": NOT_FOUND, "shared": False, **nothing, **missing}


def is_inside(span: Span, passages: Iterable[Span]) -> bool:
    """Whether more than half of a span lies in passages."""
    covered = sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in passages)
    return 2 * covered > span[1] - span[0]
