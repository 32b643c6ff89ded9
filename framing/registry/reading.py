"""A registry read from a TOML or JSON file that a person wrote or edited.

Idea: whatever is wrong with the file is one line that names the file, the line, the actor, the field and what to do. A
name belongs to one actor: of two that list it, only the first would ever be found by it, so a second listing is said.

Conventions: a name that two actors have at different times, by `from` and `until`, is no fault; nor are nouns and
metonyms that they share, which the text decides.
"""

from __future__ import annotations

import json
import re
import tomllib
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from framing.errors import LexiconError
from framing.records import Actor
from framing.registry.actors import Actors
from framing.registry.place import Place

_AT_LINE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_REMEDIES = (  # what TOML's reader says, and what to do
    ("Cannot declare", "two tables have this id: put the lines of one into the other, or give it another id"),
    ("Cannot overwrite", "the actor has this field twice: put the lines of both into one"),
    ("Unclosed array", "the line before lacks its comma, or the list its ]"),
    ("Illegal character '\\n'", "a text lacks its closing quote"),
    ("end of document", "a list lacks its ], or a text its closing quotes"),
    ("Expected '=' after a key", "a line with a name alone stands inside a list: aliases = [ ... ]"),
    ("Invalid value", 'texts stand in quotes: "Ada Bell"'),
    ("", "check the quotes, the brackets and the commas"),
)


def read_actors(path: str | Path, *, strict: bool = False) -> Actors:
    """Read a registry from a ``.toml`` or ``.json`` file.

    Parameters
    ----------
    path : str | Path
        The file; in TOML each actor is a table.
    strict : bool
        Whether to refuse a file that gives one alias to two actors, where else a warning is given.

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
        text = path.read_text(encoding="utf-8-sig")
        data = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except FileNotFoundError:
        raise LexiconError(f"{path}: no such file; name a .toml or .json registry of actors") from None
    except tomllib.TOMLDecodeError as err:
        raise LexiconError(_not_toml(str(path), text, str(err))) from None
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as err:
        raise LexiconError(f"{path}: not a readable TOML or JSON file ({err}); save it as UTF-8 text") from None
    place = Place(str(path), "" if path.suffix == ".json" else text)
    actors = Actors.from_place(data, place)
    for said in _twice(actors.actors, place):
        if strict:
            raise LexiconError(said)
        warnings.warn(said, stacklevel=2)
    return actors


def shared_names(actors: Iterable[Actor]) -> Iterator[tuple[str, Actor, Actor]]:
    """Find aliases that are another actor's alias or name at the same time.

    Parameters
    ----------
    actors : Iterable[Actor]
        The records.

    Yields
    ------
    tuple[str, Actor, Actor]
        The alias, the actor that stands first, and the other; at least one of them lists it among its aliases.
    """
    bearers: dict[str, list[Actor]] = defaultdict(list)
    for a in actors:
        for text in dict.fromkeys((a.name, *a.aliases)):
            yield from ((text, b, a) for b in bearers[text] if _clash(text, a, b))
            bearers[text].append(a)


def _clash(text: str, a: Actor, b: Actor) -> bool:
    listed = text in a.aliases or text in b.aliases
    return listed and _starts_before_end(a, b) and _starts_before_end(b, a)


def _starts_before_end(a: Actor, b: Actor) -> bool:
    return (a.start or date.min) < (b.end or date.max)


def _twice(actors: Iterable[Actor], place: Place) -> Iterator[str]:
    for text, first, second in shared_names(actors):
        one, other = (second, first) if text in second.aliases else (first, second)
        there = place.of(other.id).line_of("aliases" if text in other.aliases else "name", text)
        bearer = f"{other.id!r}, line {there}," if there else repr(other.id)
        here = place.of(one.id).at("aliases", text)
        yield f"{here}: 'aliases' holds {text!r}, which is a name of {bearer} too; remove it from one of them"


def _not_toml(path: str, text: str, said: str) -> str:
    at = _AT_LINE.search(said)
    number = int(at["line"]) if at and at["line"] else text.count("\n") + 1
    lines: list[Any] = text.split("\n")
    shown = lines[number - 1].strip() if number <= len(lines) else ""
    remedy = next(r for sign, r in _REMEDIES if sign in said)
    stands = f" at {shown[:60]!r}" if shown else ""
    return f"{path}, line {number}: not TOML{stands} ({said[: at.start()] if at else said}); {remedy}"
