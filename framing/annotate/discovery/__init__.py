"""Discover the actors of an event from its articles alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.discovery.case import Case
from framing.annotate.discovery.names import Names, collect
from framing.annotate.discovery.nominals import Event
from framing.annotate.discovery.record import Merge, build, settle
from framing.annotate.discovery.roles import Roles, collect_roles
from framing.annotate.discovery.runs import Run, find_runs
from framing.annotate.discovery.walk import walk
from framing.annotate.discovery.words import Known, Reader, tokens_of, words_of
from framing.lexicon import Lexicons
from framing.records import Actor, Annotated, Mention


@dataclass(frozen=True, slots=True)
class Found:
    """What discovery found in one event."""

    actors: tuple[Actor, ...]
    mentions: Mapping[str, tuple[Mention, ...]]
    merges: tuple[Merge, ...]


def _speaking(docs: Sequence[Annotated], names: Names, roles: Roles) -> dict[int, list[tuple[int, int, str]]]:
    """Quotes of each article with the country of their speaker."""
    return {
        d: sorted((q.start, q.end, roles.country.get(names.key_of_text(q.speaker), "")) for q in doc.quotes)
        for d, doc in enumerate(docs)
    }


def discover(docs: Sequence[Annotated], lexicons: Lexicons) -> Found:
    """Find the actors of one event."""
    docs = sorted(docs, key=lambda d: d.article.id)
    words = words_of(lexicons)
    case = Case((tokens_of(doc, s) for doc in docs for s in doc.sentences), words.honorifics | words.first.keys())
    readings = [Reader(doc, words, case).read() for doc in docs]
    runs = find_runs(readings, words, case)
    names = Names(runs, readings, words)
    speakers = frozenset((d, q.speaker_start) for d, doc in enumerate(docs) for q in doc.quotes if q.speaker_start is not None)
    entities = collect(readings, runs, names, speakers)
    roles = collect_roles(readings, runs, names, entities, words)
    places: dict[tuple[int, int], list[Run]] = defaultdict(list)
    for r in runs:
        places[r.d, r.s].append(r)
    countries = frozenset(
        u.value.actor for doc in readings for units in doc for u in units if isinstance(u.value, Known) and u.value.kind == "state"
    )
    event = Event(names, entities, roles, words, places, countries, _speaking(docs, names, roles))
    raw = settle([m for d, doc in enumerate(readings) for m in walk(d, doc, event)], event)
    return Found(*build(raw, docs, event))
