"""Where a record stands: what an error names so that a person finds the line to change.

Idea: TOML's reader keeps no line numbers, so the lines that begin a table or a field are looked up in the text. A
registry that comes from plain data, or from JSON, has no lines.

Conventions: lines count from 1; a field without a line of its own has that of its table.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

_TABLE = re.compile(r"\s*\[{1,2}\s*+(?P<key>[^\[\]\"']++|\"(?:[^\"\\]|\\.)*\"|'[^']*')\s*+\]{1,2}\s*+(?:#.*)?$")
_FIELD = re.compile(r"\s*[\"']?(?P<field>[A-Za-z0-9_-]+)[\"']?\s*=")


@dataclass(frozen=True)
class Place:
    """A registry, or one actor of it, for messages.

    Parameters
    ----------
    source : str
        The file, or what plain data is called.
    text : str
        The file as TOML; empty where there is none.
    actor : str | None
        The actor's id.
    """

    source: str
    text: str = field(default="", repr=False)
    actor: str | None = None

    def of(self, actor: str) -> Place:
        """Give the place of one actor."""
        return replace(self, actor=actor)

    def at(self, name: str = "", holding: str = "") -> str:
        """Say where a field stands, or the actor itself.

        Parameters
        ----------
        name : str
            The field.
        holding : str
            A text in it: its line is the one meant where the field has several.

        Returns
        -------
        str
            "actors.toml, line 3: actor 'a'".
        """
        line = self.line_of(name, holding)
        source = f"{self.source}, line {line}" if line else self.source
        return f"{source}: actor {self.actor!r}"

    def line_of(self, name: str = "", holding: str = "") -> int:
        """Give the line of a field, or of a text in it, or else of the actor; 0 where there are no lines."""
        if not self.text or self.actor is None:
            return 0
        first = _first_lines(self.text)
        start = first.get((self.actor, name)) or first.get((self.actor, ""), 0)
        return _holding(self.text, start, holding) if holding and start else start

    def __str__(self) -> str:
        """Say where the actor stands, or the name of the registry."""
        return self.source if self.actor is None else self.at()


def _first_lines(text: str) -> Mapping[tuple[str, str], int]:
    """Give the line of each table, under (id, ""), and of each of its fields."""
    found: dict[tuple[str, str], int] = {}
    actor: str | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if (table := _TABLE.match(line)) is not None:
            actor = _plain_key(table["key"])
            found.setdefault((actor, ""), number)
        elif actor is not None and (named := _FIELD.match(line)) is not None:
            found.setdefault((actor, named["field"]), number)
    return found


def _plain_key(written: str) -> str:
    """Give the id that a header names: what stands in quotes, as TOML reads it."""
    key = written.strip()
    return next(iter(tomllib.loads(f"{key} = 1"))) if key[:1] in ('"', "'") else key


def _holding(text: str, start: int, holding: str) -> int:
    """Give the first line from `start` on, before the next table, that holds a text; else `start`."""
    for number, line in enumerate(text.split("\n")[start - 1 :], start):
        if number > start and _TABLE.match(line):
            break
        if f'"{holding}"' in line.partition("#")[0] or f"'{holding}'" in line.partition("#")[0]:
            return number
    return start
