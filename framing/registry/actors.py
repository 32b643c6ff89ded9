"""The actors that a study is about: `Actors`, a mapping of id to record.

An actor is given by its name, what kind of thing it is (over time), what it is also called,
whose it is and who backs it. Epithets are what the library finds, so they are not listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from framing.errors import LexiconError
from framing.records import Actor
from framing.registry.place import Place
from framing.registry.record import check_words, plain_record, read_record
from framing.registry.toml import table

_SHOWN = 50  # actors that a notebook shows


@dataclass(frozen=True)
class Actors(Mapping[str, Actor]):
    """An immutable registry: actor id to `Actor`.

    Parameters
    ----------
    actors : tuple of Actor
        The actors in order.
    """

    actors: tuple[Actor, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an actor that has a text without a word: it could never be found."""
        for a in self.actors:
            check_words(a, Place("registry", actor=a.id))

    @classmethod
    def from_dict(cls, d: Mapping[str, Mapping[str, Any]], *, where: str = "actors") -> Actors:
        """Check and read a registry from plain data.

        Parameters
        ----------
        d : Mapping[str, Mapping[str, Any]]
            Actor id to a record with ``name`` and ``kind`` and, as known, ``aliases``, ``metonyms``,
            ``affiliation``, ``backers``, ``qualifiers``, ``nouns``, ``roles``, ``member_of``,
            ``exclude``, ``pronouns``, ``from`` and ``until``.
        where : str
            What to call the source in error messages.

        Returns
        -------
        Actors
            The registry.

        Raises
        ------
        LexiconError
            If a record lacks a name or kind, or a field is unknown or of the wrong type.
        """
        return cls.from_place(d, Place(where))

    @classmethod
    def from_place(cls, d: object, place: Place) -> Actors:
        """Check and read plain data of which the place is known.

        Parameters
        ----------
        d : object
            Actor id to record.
        place : Place
            What error messages name: the file and its lines.

        Returns
        -------
        Actors
            The registry.

        Raises
        ------
        LexiconError
            If a record is wrong.
        """
        if not isinstance(d, Mapping):
            raise LexiconError(f"{place}: expected a mapping of actor id to record, got {type(d).__name__}")
        return cls(tuple(read_record(str(k), v, place) for k, v in d.items()))

    def to_dict(self) -> dict[str, dict[str, Any]]:
        """Give the registry as plain data that `from_dict` reads."""
        return {a.id: plain_record(a) for a in self.actors}

    def to_toml(self) -> str:
        """Give the registry as TOML that `read_actors` reads, a table an actor."""
        return "\n\n".join("\n".join(table(key, record)) for key, record in self.to_dict().items()) + "\n"

    def __getitem__(self, key: str) -> Actor:
        """Return the actor with this id."""
        for a in self.actors:
            if a.id == key:
                return a
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids."""
        return (a.id for a in self.actors)

    def __len__(self) -> int:
        """Count the actors."""
        return len(self.actors)

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(self.actors)

    def _repr_html_(self) -> str:
        shown = self.actors[:_SHOWN]
        cells = [(a.id, a.name, ", ".join(k.kind for k in a.kinds), ", ".join(a.aliases[:6])) for a in shown]
        rows = "".join("<tr>" + "".join(f'<td dir="auto">{escape(c)}</td>' for c in r) + "</tr>" for r in cells)
        more = f"<p>and {len(self) - _SHOWN} more</p>" if len(self) > _SHOWN else ""
        head = "".join(f'<th scope="col">{h}</th>' for h in ("id", "name", "kind", "aliases"))
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        return f"<p><strong>Actors</strong>: {len(self)}</p>{table}{more}"
