"""Discover the actors of an event from its articles alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.discovery.names import Names, Run, collect, runs_of
from framing.annotate.discovery.roles import collect_roles
from framing.annotate.discovery.record import build, settle
from framing.annotate.discovery.walk import Raw, Walker
from framing.annotate.discovery.words import Case, Known, read, words_of
from framing.lexicon import Lexicons
from framing.records import Actor, Annotated, Mention


@dataclass(frozen=True, slots=True)
class Found:
    actors: tuple[Actor, ...]
    mentions: Mapping[str, tuple[Mention, ...]]
    merges: tuple[tuple[str, str, str, str, float, int], ...]


def discover(docs: Sequence[Annotated], lexicons: Lexicons) -> Found:
    docs = sorted(docs, key=lambda d: d.article.id)
    words = words_of(lexicons)
    case = Case(docs)
    readings = [[read(doc, s, words, case) for s in doc.sentences] for doc in docs]
    runs: list[Run] = []
    by_sentence: dict[tuple[int, int], list[Run]] = {}
    for d, doc in enumerate(readings):
        for s, units in enumerate(doc):
            got = runs_of(units, d, s, words)
            if got:
                runs.extend(got)
                by_sentence[(d, s)] = got
    names = Names(runs, words)
    entities = collect(readings, runs, names)
    roles = collect_roles(readings, runs, names, entities, words)
    countries = frozenset(u.value.actor for doc in readings for units in doc for u in units if isinstance(u.value, Known) and u.value.kind == "state")
    raw: list[Raw] = []
    for d, doc in enumerate(readings):
        w = Walker(d, names, entities, roles, words, by_sentence)
        w.seen_countries = countries
        for s, units in enumerate(doc):
            w._s = s
            w.sentence(s, units)
        raw += w.found
    raw = settle(raw, entities, roles)
    actors, mentions, merges = build(raw, docs, entities, roles, words)
    return Found(actors, mentions, merges)
