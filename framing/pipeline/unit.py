"""The unit of work: some articles and the context to tables; the same in one process, in many, and on other machines.

Idea: what an article needs beside itself is in its part of the `CorpusContext` and in the plan, so articles may be cut
into units at will. An article that breaks a step is left out and told of; the others go on. What is the fault of the
run and not of an article (a lexicon, the parser, the disk, the memory) stops it.

Conventions: the tables are those of `framing.results.TABLES`, and ``errors``: article_id, error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

import pandas as pd

from framing.annotate import discovery
from framing.errors import FramingError, RunError
from framing.lexicon import Lexicons
from framing.parsing import load_parser
from framing.pipeline.discover import Discovered, discover_events
from framing.pipeline.plan import Plan, Reading, fault_of
from framing.pipeline.rows import Rows, tabulate
from framing.pipeline.steps import read, rows_of, voiced
from framing.records import Actor, Article, CorpusContext
from framing.registry import Actors
from framing.results import make_frame

ERRORS: Mapping[str, str] = {"article_id": "string", "error": "string"}
_OF_THE_RUN = (FramingError, OSError, MemoryError)
Item = TypeVar("Item")
Made = TypeVar("Made")


class _Guard:
    """Notes articles that break a step, and goes on with the next."""

    def __init__(self) -> None:
        self.failed: dict[str, str] = {}

    def each(self, step: Callable[[Item], Made], items: Iterable[Item], key: Callable[[Item], str]) -> Iterator[Made]:
        for item in items:
            try:
                made = step(item)
            except _OF_THE_RUN:
                raise
            except Exception as err:
                self.failed[key(item)] = f"{type(err).__name__}: {' '.join(str(err).split())}"
            else:
                yield made


def make_tables(articles: Sequence[Article], context: CorpusContext, plan: Plan) -> dict[str, pd.DataFrame]:
    """Find everything in some articles.

    Parameters
    ----------
    articles : Sequence[Article]
        Any number, in any order.
    context : CorpusContext
        At least what `part_of` gives for them.
    plan : Plan
        What to look for; its own context is not asked.

    Returns
    -------
    dict of str to DataFrame
        Every table of an analysis, and ``errors``.
    """
    plan, guard = replace(plan, context=context), _Guard()
    rows: Rows = defaultdict(list)
    for found in guard.each(lambda r: rows_of(r, plan), _read(articles, plan, guard), lambda r: r.doc.article.id):
        for name, some in found.items():
            rows[name] += some
    errors = [{"article_id": key, "error": told} for key, told in sorted(guard.failed.items())]
    return tabulate(rows) | {"errors": make_frame(errors, ERRORS)}


def find_actors(articles: Sequence[Article], context: CorpusContext, plan: Plan) -> tuple[Actor, ...]:
    """Discover the actors of one event.

    Parameters
    ----------
    articles : Sequence[Article]
        All articles of the event.
    context : CorpusContext
        At least what `part_of` gives for them.
    plan : Plan
        As for `make_tables`.

    Returns
    -------
    tuple of Actor
        With ids that hold in this event alone; `unite_actors` gives those that hold in all.

    Raises
    ------
    RunError
        If the articles can be read, but not together.
    """
    plan, guard = replace(plan, context=context), _Guard()
    readings = sorted(_read(articles, plan, guard), key=lambda r: r.doc.article.id)
    try:
        made = discover_events(readings, plan, False)
    except _OF_THE_RUN:
        raise
    except Exception:  # leave out whose voices cannot be told, as the tables will
        made = _discover_rest(list(guard.each(partial(_voiced, plan), readings, lambda r: r.doc.article.id)), plan)
    return tuple(actor for event in made.events.values() for actor in event.found.actors)


def unite_actors(
    found: Mapping[str, Sequence[Actor]], lexicons: Lexicons
) -> tuple[Actors, Mapping[str, tuple[Actor, ...]]]:
    """Say which actors of several events are one.

    Parameters
    ----------
    found : Mapping[str, Sequence[Actor]]
        Event to its actors, from `find_actors`.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of (Actors, Mapping)
        The actors of all events, and of each event its own records under the same ids, for `CorpusContext.events`.
    """
    united = discovery.unite(found, lexicons)
    return Actors(united.actors), united.events


def _voiced(plan: Plan, reading: Reading) -> Reading:
    voiced(reading, plan)
    return reading


def _discover_rest(readings: Sequence[Reading], plan: Plan) -> Discovered:
    try:
        return discover_events(readings, plan, False)
    except _OF_THE_RUN:
        raise
    except Exception as err:
        event = readings[0].doc.article.event or ""
        raise RunError(
            f"the actors of the event {event!r} cannot be found ({type(err).__name__}: {err}); give a registry "
            "(actors=, --actors), or leave the event out"
        ) from err


def _read(articles: Sequence[Article], plan: Plan, guard: _Guard) -> Iterator[Reading]:
    """Read articles together, or, where one of them cannot be read, one by one."""
    parser = load_parser(plan.parser)
    faults = {a.id: fault_of(a, plan.max_chars) for a in articles}
    guard.failed.update({key: fault for key, fault in faults.items() if fault})
    articles = [a for a in articles if not faults[a.id]]
    try:
        readings = list(read(articles, plan, parser))
    except _OF_THE_RUN:
        raise
    except Exception:
        readings = list(guard.each(lambda a: next(read([a], plan, parser)), articles, lambda a: a.id))
    yield from readings
