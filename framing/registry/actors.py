"""The actors that a study is about: `Actors`, read from a mapping or a TOML or JSON file.

An actor is given by its name, what kind of thing it is (over time), what it is also called,
whose it is and who backs it. Epithets are what the library finds, so they are not listed.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from pathlib import Path
from typing import Any

from framing.errors import LexiconError
from framing.records import Actor, KindSpan, PersonRole

KINDS = (
    "person", "state", "government", "military", "armed group", "party",
    "organisation", "movement", "people", "event",
)  # fmt: skip
_TEXTS = ("aliases", "metonyms", "affiliation", "backers", "qualifiers", "nouns", "member_of", "exclude")
PRONOUNS = ("he", "she", "it", "they")
_WORD = re.compile(r"\w")
_SHOWN = 50  # actors that a notebook shows
_FIELDS = frozenset({"name", "kind", "roles", "from", "until", "pronouns", *_TEXTS})


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
            _check_words(a, f"actor {a.id!r}")

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
        if not isinstance(d, Mapping):
            raise LexiconError(f"{where}: expected a mapping of actor id to record, got {type(d).__name__}")
        return cls(tuple(_actor(str(k), v, f"{where}: actor {k!r}") for k, v in d.items()))

    def to_dict(self) -> dict[str, dict[str, Any]]:
        """Give the registry as plain data that `from_dict` reads."""
        return {a.id: _plain(a) for a in self.actors}

    def to_toml(self) -> str:
        """Give the registry as TOML that `read_actors` reads, a table an actor."""
        tables = []
        for key, record in self.to_dict().items():
            lines = [f"{field} = {_toml(value)}" for field, value in record.items()]
            tables.append("\n".join([f"[{json.dumps(key, ensure_ascii=False)}]", *lines]))
        return "\n\n".join(tables) + "\n"

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


def read_actors(path: str | Path) -> Actors:
    """Read a registry from a ``.toml`` or ``.json`` file.

    Parameters
    ----------
    path : str | Path
        The file; in TOML each actor is a table.

    Returns
    -------
    Actors
        The registry.

    Raises
    ------
    LexiconError
        If the file is missing, is not TOML or JSON, or a record is wrong.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
        data = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except FileNotFoundError:
        raise LexiconError(f"{path}: no such file; name a .toml or .json registry of actors") from None
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, tomllib.TOMLDecodeError) as err:
        raise LexiconError(f"{path}: not a readable TOML or JSON file ({err})") from None
    return Actors.from_dict(data, where=str(path))


def _toml(value: object) -> str:
    """Write plain data as a TOML value; JSON's strings are TOML's basic strings."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _check_words(a: Actor, where: str) -> None:
    given = [(f, text) for f in _TEXTS for text in getattr(a, f)]
    for field, text in (("name", a.name), *given, *(("roles", r.office) for r in a.roles)):
        if not _WORD.search(text):
            raise LexiconError(f"{where}: {field!r} holds {text!r}, which has no word in it; remove it or write it out")


def _actor(key: str, record: Mapping[str, Any], where: str) -> Actor:
    if not isinstance(record, Mapping):
        raise LexiconError(f"{where} is a {type(record).__name__}, not a record with name and kind")
    unknown = sorted(set(record) - _FIELDS)
    if unknown:
        raise LexiconError(f"{where} has the unknown field {unknown[0]!r}; known are: {', '.join(sorted(_FIELDS))}")
    for needed in ("name", "kind"):
        if not record.get(needed):
            raise LexiconError(f"{where} has no {needed!r}; add it")
    if not isinstance(record["name"], str):
        raise LexiconError(f"{where}: 'name' must be a text, not {record['name']!r}")
    actor = Actor(
        id=key,
        name=record["name"],
        kinds=_kinds(record["kind"], where),
        roles=tuple(_role(r, where) for r in record.get("roles", ())),
        start=_day(record.get("from"), where),
        end=_day(record.get("until"), where),
        pronouns=_pronouns(record.get("pronouns", ()), where),
        **{f: _texts(record.get(f, ()), f, where) for f in _TEXTS},
    )
    _check_words(actor, where)
    return actor


def _kinds(given: object, where: str) -> tuple[KindSpan, ...]:
    items = [{"kind": given}] if isinstance(given, str) else given
    if not isinstance(items, list | tuple) or not all(isinstance(k, Mapping) and "kind" in k for k in items):
        raise LexiconError(f"{where}: 'kind' must be a text or a list of {{kind, from, until}}")
    for k in items:
        if k["kind"] not in KINDS:
            raise LexiconError(f"{where} has the unknown kind {k['kind']!r}; one of: {', '.join(KINDS)}")
    return tuple(KindSpan(k["kind"], _day(k.get("from"), where), _day(k.get("until"), where)) for k in items)


def _role(given: object, where: str) -> PersonRole:
    if isinstance(given, str):
        return PersonRole(given)
    if not isinstance(given, Mapping) or not given.get("office"):
        raise LexiconError(f"{where}: a role needs an 'office', and may have 'of', 'from', 'until'; got {given!r}")
    return PersonRole(
        str(given["office"]), str(given.get("of", "")), _day(given.get("from"), where), _day(given.get("until"), where)
    )


def _texts(given: object, field: str, where: str) -> tuple[str, ...]:
    if isinstance(given, str) or not isinstance(given, list | tuple):
        raise LexiconError(f"{where}: {field!r} must be a list of texts, got {given!r}")
    for text in given:
        if not isinstance(text, str):
            raise LexiconError(f"{where}: {field!r} holds {text!r}, which is not a text")
    return tuple(given)


def _pronouns(given: object, where: str) -> tuple[str, ...]:
    found = _texts(given, "pronouns", where)
    for text in found:
        if text not in PRONOUNS:
            raise LexiconError(f"{where}: 'pronouns' holds {text!r}; give subject forms: {', '.join(PRONOUNS)}")
    return found


def _day(given: object, where: str) -> date | None:
    if given in (None, ""):
        return None
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        raise LexiconError(f"{where}: {given!r} is not a day; write it as 2021-08-15") from None


def _plain(a: Actor) -> dict[str, Any]:
    def span(start: date | None, end: date | None) -> dict[str, str]:
        return {k: v.isoformat() for k, v in (("from", start), ("until", end)) if v}

    kinds = [{"kind": k.kind, **span(k.start, k.end)} for k in a.kinds]
    record: dict[str, Any] = {"name": a.name, "kind": a.kinds[0].kind if len(kinds[0]) == 1 == len(kinds) else kinds}
    record |= {f: list(getattr(a, f)) for f in (*_TEXTS, "pronouns") if getattr(a, f)}
    if a.roles:
        record["roles"] = [
            {"office": r.office, **({"of": r.of} if r.of else {}), **span(r.start, r.end)} for r in a.roles
        ]
    return record | span(a.start, a.end)
