"""Who is named: actors with the kinds and offices they have between two days.

Idea: a registry tells whom names, nouns and offices mean; kinds and offices change in time ("armed group" until a
day, "government" from it), so each carries its days. The reader of registries is `framing.registry`.

Conventions: a missing day is open; nothing is checked here but by the registry that reads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class KindSpan:
    """What an actor is, between two days (either may be open)."""

    kind: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class PersonRole:
    """An office a person holds: ``president`` of ``Russia`` between two days."""

    office: str
    of: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, group, institution or event that outlets name; see `framing.Actors`."""

    id: str
    name: str
    kinds: tuple[KindSpan, ...]
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    affiliation: tuple[str, ...] = ()
    backers: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    roles: tuple[PersonRole, ...] = ()
    member_of: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    pronouns: tuple[str, ...] = ()  # subject forms; empty: worked out from names, titles and the text
