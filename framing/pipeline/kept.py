"""What an earlier run found, for the articles and events of which nothing changed since.

Idea: the rows of an article, and the actors of an event where nobody listed any, are named by a digest of all that they
depend on (`framing.pipeline.digests`). What is kept under that name is what a run would find, so it is read; all else
is made, and kept for the next run.

Conventions: events are those of their articles, "" where an article has none. Rows are kept column names first, each
table once, since names are half of a row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cached_property
from typing import Any

from framing.garbage import uncollected
from framing.parses import CachedParser, Findings
from framing.pipeline.context import part_of
from framing.pipeline.digests import digest, name_of, plan_digest
from framing.pipeline.plan import Plan
from framing.pipeline.rows import Rows
from framing.records import Actor, Article
from framing.registry import Actors

ByEvent = Mapping[str, tuple[Actor, ...]]
_Packed = Mapping[str, tuple[Sequence[str], Sequence[Sequence[Any]]]]  # columns and rows of each table


class Kept:
    """Reads and keeps what is found in the articles of a run.

    Parameters
    ----------
    parses : CachedParser | None
        The file of parses, which keeps what was found too; None keeps nothing.
    plan : Plan
        What the run is told, with the context that its articles have before actors are discovered.
    parser : object
        The parser that is loaded.
    articles : Iterable[Article]
        Those of the run.
    """

    def __init__(self, parses: CachedParser | None, plan: Plan, parser: object, articles: Iterable[Article]) -> None:
        self._findings = parses.findings if parses else Findings(None)
        self._plan, self._parser = plan, parser
        self._articles = sorted(articles, key=lambda a: a.id) if parses else []

    def actors(self) -> dict[str, tuple[Actor, ...]]:
        """Give what was discovered in the events whose articles are the same.

        Returns
        -------
        dict of str to tuple of Actor
            With ids that hold in an event alone.
        """
        found = self._findings.read({_event_key(e): made for e, made in self._events.items()})
        return {e: Actors.from_dict(dict(found[key])).actors for e in self._events if (key := _event_key(e)) in found}

    def keep_actors(self, found: ByEvent) -> None:
        """Keep what was discovered.

        Parameters
        ----------
        found : ByEvent
            Event to its actors.
        """
        self._findings.keep(
            (_event_key(e), self._events[e], list(Actors(actors).to_dict().items()))
            for e, actors in (found.items() if self._findings else ())
        )

    def rows(self, plan: Plan) -> dict[str, Rows]:
        """Give the rows of the articles that are the same, their actors too.

        Parameters
        ----------
        plan : Plan
            The plan of the run, with the actors of each event if they were discovered.

        Returns
        -------
        dict of str to Rows
            By the article's id.
        """
        names = self._names(plan)
        keys = {a.id: _article_key(a.id, a.outlet) for a in self._articles}
        with uncollected():  # all that is read stays
            found = self._findings.read({keys[a]: names[a] for a in keys})
            return {a: _unpacked(found[key]) for a, key in keys.items() if key in found}

    def keep_rows(self, plan: Plan, made: Mapping[str, Rows]) -> None:
        """Keep rows.

        Parameters
        ----------
        plan : Plan
            As for `rows`.
        made : Mapping[str, Rows]
            By the article's id.
        """
        names = self._names(plan) if made else {}
        self._findings.keep(
            (_article_key(a.id, a.outlet), names[a.id], _packed(made[a.id])) for a in self._articles if a.id in made
        )

    @cached_property
    def _common(self) -> str:
        return plan_digest(self._plan, self._parser)

    @cached_property
    def _alone(self) -> Mapping[str, str]:
        """What each article says and needs of the others, whoever is looked for."""
        fixes: dict[str, list[Any]] = defaultdict(list)
        for c in self._plan.corrections:
            fixes[c.article_id].append(asdict(c))
        return {a.id: digest(self._name(a), self._lines.get(a.outlet), fixes[a.id]) for a in self._articles}

    def _name(self, a: Article) -> str:
        return name_of([a], replace(part_of(self._plan.context, [a]), recurring={}), self._common)

    @cached_property
    def _lines(self) -> Mapping[str, str]:
        """Digest of the lines that recur in each outlet: once an outlet, for there may be many."""
        return {outlet: digest(sorted(lines)) for outlet, lines in self._plan.context.recurring.items()}

    @cached_property
    def _events(self) -> Mapping[str, str]:
        """What the discovery of each event depends on: its articles."""
        found: dict[str, list[str]] = defaultdict(list)
        for a in self._articles:
            found[a.event or ""].append(self._alone[a.id])
        return {event: digest(articles) for event, articles in sorted(found.items())}

    def _names(self, plan: Plan) -> Mapping[str, str]:
        """Name of the rows of each article, by its own digest and that of its event's actors."""
        known = plan.context.events
        events = {a.event or "" for a in self._articles} & known.keys()  # none where nothing is kept
        actors = {e: digest([asdict(a) for a in known[e]]) for e in events}
        return {a.id: digest(self._alone[a.id], actors.get(a.event or "")) for a in self._articles}


def _event_key(event: str) -> str:
    return f"event {event}"


def _article_key(article: str, outlet: str) -> str:
    return f"article {outlet} {article}"


def _packed(rows: Rows) -> _Packed:
    return {n: (c := list(some[0]), [[r[x] for x in c] for r in some]) for n, some in rows.items() if some}


def _unpacked(packed: _Packed) -> Rows:
    return {n: [dict(zip(c, values, strict=True)) for values in some] for n, (c, some) in packed.items()}
