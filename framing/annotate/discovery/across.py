"""Actors of several events: which records are one actor, which only share a name.

Each event is discovered by itself, so two events may give one actor two records, or two
actors one id. Records are united by name evidence only: states, listed bodies and forces by
their name; a person by first and last name, a single name only where office or country
agree; other bodies by the same proper name. A country, or a generation ("Jr."), that differs
speaks against it. Groups that have no name ("protesters", "the gunman's lawyers") belong to
their event. United records keep all that the events say; actors that only share an id get
ids of their own, made of the event's name. The order of events is that of their names, so the
result does not depend on the order of articles.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from framing.annotate.discovery.names import first_and_last
from framing.annotate.discovery.words import Words, words_of
from framing.lexicon import Lexicons
from framing.records import Actor
from framing.text import fold

Name = tuple[str, ...]  # a sort and what is compared of that sort
_LISTS = ("kinds", "aliases", "metonyms", "affiliation", "nouns", "roles")
_EVENT_ID = 24  # letters of an event's name in an id
_NAMED_KINDS = frozenset({"state", "military"})  # whose name is a country's


@dataclass(frozen=True)
class United:
    """Actors of all events.

    Parameters
    ----------
    actors : tuple of Actor
        One record an actor, in the order of events.
    ids : Mapping of (str, str) to str
        Event and id in that event to the actor's id.
    events : Mapping of str to tuple of Actor
        Each event's own records, with the ids that hold across events.
    """

    actors: tuple[Actor, ...]
    ids: Mapping[tuple[str, str], str]
    events: Mapping[str, tuple[Actor, ...]]


@dataclass
class _Cluster:
    """Records of one actor, while they are being collected."""

    id: str
    records: list[Actor] = field(default_factory=list)
    events: set[str] = field(default_factory=set)

    def add(self, actor: Actor, event: str) -> None:
        """Take a record of an event in."""
        self.records.append(actor)
        self.events.add(event)


class _Clusters:
    """Actors of the events read so far, by the names they may be found under."""

    def __init__(self, words: Words) -> None:
        self._heads = words.heads
        self._formal = {name.lower(): str(row["short_of"] or name).lower() for name, row in words.first.items()}
        self._by_name: dict[Name, list[_Cluster]] = defaultdict(list)
        self._taken: set[str] = set()
        self.ordered: list[_Cluster] = []

    def _new(self, actor: Actor, event: str) -> _Cluster:
        made = _Cluster(_free(actor.id, event, self._taken))
        self._taken.add(made.id)
        self.ordered.append(made)
        return made

    def place(self, actor: Actor, event: str) -> _Cluster:
        """Put a record to its actor, a new one where nothing says whose it is."""
        keys = _keys(actor, self._formal, self._heads)
        near = (c for k in keys for c in self._by_name[k])
        mine = next((c for c in near if event not in c.events and _agree(actor, c.records, keys)), None)
        if mine is None:
            mine = self._new(actor, event)
        mine.add(actor, event)
        for k in keys:
            if mine not in self._by_name[k]:
                self._by_name[k].append(mine)
        return mine


def unite(found: Mapping[str, Sequence[Actor]], lexicons: Lexicons) -> United:
    """Say which records of several events are one actor.

    Parameters
    ----------
    found : Mapping[str, Sequence[Actor]]
        Event to its actors.
    lexicons : Lexicons
        Read are ``first_names`` and ``organisation_heads``.

    Returns
    -------
    United
        The actors, their ids, and each event's own records.
    """
    clusters = _Clusters(words_of(lexicons))
    at = {(event, a.id): clusters.place(a, event).id for event, actors in sorted(found.items()) for a in actors}
    events = {e: tuple(replace(a, id=at[e, a.id]) for a in actors) for e, actors in sorted(found.items())}
    return United(tuple(_merged(c) for c in clusters.ordered), at, events)


def _keys(a: Actor, formal: Mapping[str, str], heads: Container[str]) -> list[Name]:
    """Names by which a record may be the same as another's; none for a group without a name."""
    kind = a.kinds[0].kind
    if kind in _NAMED_KINDS:
        return [(kind, fold(a.name))]
    if a.name == a.name.lower() and a.nouns:  # "protesters", not "mujahideen"
        return []
    whole = ("name", fold(a.name).removeprefix("the "))
    if kind == "person":
        return _person_keys(a, formal, whole)
    return [whole] if " " in a.name or a.name not in heads else []


def _person_keys(a: Actor, formal: Mapping[str, str], whole: Name) -> list[Name]:
    full = dict.fromkeys(("person", *f) for x in (a.name, *a.aliases) if (f := first_and_last(x, formal)))
    return [whole, *full] if full else [("single name", fold(a.name))]


def _agree(a: Actor, records: Iterable[Actor], keys: Sequence[Name]) -> bool:
    """Whether nothing speaks against one actor; a single name needs an office and a country that speak for it."""
    return all(_same_single(a, b) if keys[0][0] == "single name" else _no_other_country(a, b) for b in records)


def _same_single(a: Actor, b: Actor) -> bool:
    offices = {r.office for r in a.roles} & {r.office for r in b.roles}
    return bool(offices and set(a.affiliation) & set(b.affiliation))


def _no_other_country(a: Actor, b: Actor) -> bool:
    return not a.affiliation or not b.affiliation or bool(set(a.affiliation) & set(b.affiliation))


def _merged(c: _Cluster) -> Actor:
    """Make one record of all that the events say; the fullest name first."""
    best = max(c.records, key=lambda a: len(a.name.split()))  # the first of equals
    if len(c.records) == 1:
        return replace(best, id=c.id)
    lists: dict[str, Any] = {f: _all_of(f, (best, *c.records)) for f in _LISTS}
    persons = tuple(k for k in lists["kinds"] if k.kind == "person")
    lists["kinds"] = persons or lists["kinds"]  # in an event that does not say so, a person counts as a body
    names = dict.fromkeys((*lists["aliases"], *(a.name for a in c.records)))
    if not any(_is_called(best.name, a) for a in c.records):
        names.pop(best.name, None)
    lists["aliases"] = tuple(names)
    return replace(best, id=c.id, **lists)


def _is_called(name: str, a: Actor) -> bool:
    """Whether a record says that its own name is a naming: an alias too, or the only name that a state has."""
    return name in a.aliases or (not a.aliases and a.name == name and a.kinds[0].kind == "state")


def _all_of(name: str, records: Iterable[Actor]) -> tuple[Any, ...]:
    """Entries of a list in all records, each once."""
    return tuple(dict.fromkeys(x for a in records for x in getattr(a, name)))


def _free(key: str, event: str, taken: set[str]) -> str:
    """Give an id that no other actor has: with the event's name behind it, then with a number."""
    if key not in taken:
        return key
    plain = unicodedata.normalize("NFKD", event).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    if len(slug) > _EVENT_ID:
        slug = slug[: _EVENT_ID + 1].rpartition("_")[0] or slug[:_EVENT_ID]
    stem = f"{key}_{slug}" if slug else key
    found, k = stem, 2
    while found in taken:
        found, k = f"{stem}_{k}", k + 1
    return found
