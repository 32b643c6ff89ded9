"""One actor's record: plain data checked and read as `Actor`, and given back as plain data.

Idea: what a person wrote is refused with the place, the field and the remedy, never guessed at.

Conventions: days are ISO 8601 (2021-08-15); a list that is not given is empty and is not given back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from framing.errors import LexiconError
from framing.records import Actor, KindSpan, PersonRole
from framing.registry.place import Place

KINDS = (
    "person", "state", "government", "military", "armed group", "party",
    "organisation", "movement", "people", "event",
)  # fmt: skip
PRONOUNS = ("he", "she", "it", "they")
TEXTS = ("aliases", "metonyms", "affiliation", "backers", "qualifiers", "nouns", "member_of", "exclude")
_FIELDS = frozenset({"name", "kind", "roles", "from", "until", "pronouns", *TEXTS})
_WORD = re.compile(r"\w")


def check_words(a: Actor, place: Place) -> None:
    """Refuse an actor that has a text without a word: it could never be found.

    Parameters
    ----------
    a : Actor
        The record.
    place : Place
        Where it stands.

    Raises
    ------
    LexiconError
        If it has one.
    """
    given = [(f, text) for f in TEXTS for text in getattr(a, f)]
    for name, text in (("name", a.name), *given, *(("roles", r.office) for r in a.roles)):
        if not _WORD.search(text):
            raise LexiconError(
                f"{place.at(name)}: {name!r} holds {text!r}, which has no word in it; remove it or write it out"
            )


def read_record(key: str, record: object, source: Place) -> Actor:
    """Check and read one actor.

    Parameters
    ----------
    key : str
        Its id.
    record : object
        Its fields.
    source : Place
        The registry it stands in.

    Returns
    -------
    Actor
        The record.

    Raises
    ------
    LexiconError
        If it lacks a name or kind, or a field is unknown or of the wrong type.
    """
    place = source.of(key)
    if not isinstance(record, Mapping):
        raise LexiconError(
            f"{place} is a {type(record).__name__}, not a record with name and kind; begin a table with a line [id]"
        )
    _check_fields(record, place)
    actor = Actor(
        id=key,
        name=record["name"],
        kinds=_kinds(record["kind"], place),
        roles=tuple(_role(r, place) for r in _listed(record.get("roles", ()), place)),
        start=_day(record.get("from"), place.at("from")),
        end=_day(record.get("until"), place.at("until")),
        pronouns=_pronouns(record.get("pronouns", ()), place),
        **{f: _texts(record.get(f, ()), f, place) for f in TEXTS},
    )
    check_words(actor, place)
    return actor


def _check_fields(record: Mapping[str, Any], place: Place) -> None:
    """Refuse an unknown field, and a record without a name or a kind."""
    for name in sorted(set(record) - _FIELDS):
        meant = get_close_matches(name.lower(), sorted(_FIELDS), n=1)
        hint = f"did you mean {meant[0]!r}? " if meant else ""
        raise LexiconError(
            f"{place.at(name)} has the unknown field {name!r}; {hint}known are: {', '.join(sorted(_FIELDS))}"
        )
    for needed, example in (("name", "The Rulers"), ("kind", "person")):
        if not record.get(needed):
            known = f"; kinds are: {', '.join(KINDS)}" if needed == "kind" else ""
            raise LexiconError(f'{place} has no {needed!r}; add a line such as {needed} = "{example}"{known}')
    if not isinstance(record["name"], str):
        raise LexiconError(f"{place.at('name')}: 'name' must be a text in quotes, not {record['name']!r}")


def _kinds(given: object, place: Place) -> tuple[KindSpan, ...]:
    items = [{"kind": given}] if isinstance(given, str) else given
    if not isinstance(items, list | tuple) or not all(isinstance(k, Mapping) and "kind" in k for k in items):
        raise LexiconError(f"{place.at('kind')}: 'kind' must be a text or a list of {{kind, from, until}}")
    for k in items:
        if k["kind"] not in KINDS:
            raise LexiconError(f"{place.at('kind')} has the unknown kind {k['kind']!r}; one of: {', '.join(KINDS)}")
    return tuple(KindSpan(k["kind"], *_days(k, place.at("kind"))) for k in items)


def _listed(given: object, place: Place) -> Iterable[object]:
    if isinstance(given, str | Mapping) or not isinstance(given, list | tuple):
        raise LexiconError(f"{place.at('roles')}: 'roles' must be a list of offices, got {given!r}; write it in [ ]")
    return given


def _role(given: object, place: Place) -> PersonRole:
    if isinstance(given, str):
        return PersonRole(given)
    if not isinstance(given, Mapping) or not given.get("office"):
        raise LexiconError(
            f"{place.at('roles')}: a role needs an 'office', and may have 'of', 'from', 'until'; got {given!r}"
        )
    return PersonRole(str(given["office"]), str(given.get("of", "")), *_days(given, place.at("roles")))


def _texts(given: object, name: str, place: Place) -> tuple[str, ...]:
    if isinstance(given, str):
        raise LexiconError(f"{place.at(name)}: {name!r} must be a list of texts, got {given!r}; write it in [ ]")
    if not isinstance(given, list | tuple):
        raise LexiconError(f"{place.at(name)}: {name!r} must be a list of texts, got {given!r}")
    for text in given:
        if not isinstance(text, str):
            raise LexiconError(f"{place.at(name)}: {name!r} holds {text!r}, which is not a text; write it in quotes")
    return tuple(given)


def _pronouns(given: object, place: Place) -> tuple[str, ...]:
    found = _texts(given, "pronouns", place)
    for text in found:
        if text not in PRONOUNS:
            raise LexiconError(
                f"{place.at('pronouns')}: 'pronouns' holds {text!r}; give subject forms: {', '.join(PRONOUNS)}"
            )
    return found


def _days(span: Mapping[str, Any], where: str) -> tuple[date | None, date | None]:
    return _day(span.get("from"), where), _day(span.get("until"), where)


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


def plain_record(a: Actor) -> dict[str, Any]:
    """Give one actor as plain data that `read_record` reads.

    Parameters
    ----------
    a : Actor
        The record.

    Returns
    -------
    dict
        Its fields that are not empty, name and kind first.
    """
    kinds = [{"kind": k.kind, **_span(k.start, k.end)} for k in a.kinds]
    record: dict[str, Any] = {"name": a.name, "kind": a.kinds[0].kind if len(kinds[0]) == 1 == len(kinds) else kinds}
    record |= {f: list(getattr(a, f)) for f in (*TEXTS, "pronouns") if getattr(a, f)}
    if a.roles:
        record["roles"] = [
            {"office": r.office, **({"of": r.of} if r.of else {}), **_span(r.start, r.end)} for r in a.roles
        ]
    return record | _span(a.start, a.end)


def _span(start: date | None, end: date | None) -> dict[str, str]:
    return {k: v.isoformat() for k, v in (("from", start), ("until", end)) if v}
