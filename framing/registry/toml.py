"""Actors as TOML that a person edits: a table an actor, each name on a line of its own.

Idea: moving a line moves a name, deleting a table drops an actor; what is known of a line stands beside it.
No library is needed for it: JSON's strings are TOML's basic strings but for the character DEL, and only strings, lists
of strings and small tables are written. Source: https://toml.io/en/v1.0.0

Conventions: `WIDTH` columns, unless one string is longer; a list of names has a line a name, each with its comma, other
lists have one where they fit. Comments hold no control characters, which TOML forbids.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH = 80
NAMES = ("aliases", "metonyms", "nouns")  # lists whose lines a person moves
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_INDENT = "  "
_ALIGNED = 44  # comments of a list stand in one column, where its lines are no longer


@dataclass(frozen=True)
class Remark:
    """What is known of one line.

    Parameters
    ----------
    text : str
        The comment; where the line has no room for it, left out, or under it if the line is off.
    off : bool
        Whether the line itself is a comment, which no reader of TOML reads.
    """

    text: str
    off: bool = False


def comment(text: str, hanging: int = 0) -> list[str]:
    """Write a text as lines of comment.

    Parameters
    ----------
    text : str
        Any text; its white space counts as single spaces.
    hanging : int
        Columns by which all lines but the first are set in.

    Returns
    -------
    list of str
        No longer than `WIDTH`.
    """
    return textwrap.wrap(
        plain(text),
        WIDTH,
        initial_indent="# ",
        subsequent_indent="# " + " " * hanging,
        break_on_hyphens=False,
    ) or ["#"]


def plain(text: str) -> str:
    """Give a text on one line, without the characters that a comment cannot hold."""
    return " ".join(_CONTROL.sub(" ", text).split())


def table(
    key: str,
    record: Mapping[str, Any],
    *,
    beside: str = "",
    remarks: Mapping[tuple[str, str], Remark] | None = None,
) -> list[str]:
    """Write one actor.

    Parameters
    ----------
    key : str
        Its id.
    record : Mapping[str, Any]
        Its fields as plain data; an empty list is written, to be filled.
    beside : str
        A comment on the line of the id, or under it where there is no room.
    remarks : Mapping[tuple[str, str], Remark] | None
        What is known of a text in a list, by field and text.

    Returns
    -------
    list of str
        Lines that a reader of TOML reads.
    """
    lines = _with_comment(f"[{key if _BARE.fullmatch(key) else value(key)}]", beside)
    for name, given in record.items():
        lines += _field(name, given, remarks or {})
    return lines


def value(given: object) -> str:
    """Write plain data as a TOML value on one line."""
    if isinstance(given, Mapping):
        return "{ " + ", ".join(f"{k} = {value(v)}" for k, v in given.items()) + " }"
    if isinstance(given, list):
        return "[" + ", ".join(map(value, given)) + "]"
    return json.dumps(given, ensure_ascii=False).replace("\x7f", "\\u007f")


def _with_comment(line: str, text: str) -> list[str]:
    """Put a comment behind a line, or under it where there is no room."""
    if not text:
        return [line]
    whole = f"{line}  # {plain(text)}"
    return [whole] if len(whole) <= WIDTH else [line, *comment(text)]


def _field(name: str, given: object, remarks: Mapping[tuple[str, str], Remark]) -> list[str]:
    line = f"{name} = {value(given)}"
    if not isinstance(given, list) or (name not in NAMES and len(line) <= WIDTH):
        return [line]
    return [f"{name} = [", *_items(given, [remarks.get((name, str(item))) for item in given]), "]"]


def _items(given: Sequence[object], remarks: Sequence[Remark | None]) -> Iterable[str]:
    """Write the lines of a list, their comments in one column."""
    known = [r or Remark("") for r in remarks]
    written = [f"{_INDENT}{'# ' if r.off else ''}{value(item)}," for item, r in zip(given, known, strict=True)]
    column = max((len(w) for w in written if len(w) <= _ALIGNED), default=0)
    for line, remark in zip(written, known, strict=True):
        yield from _remarked(line, line.ljust(column), remark)


def _remarked(line: str, wide: str, remark: Remark) -> list[str]:
    """Put a remark behind its line; without room, only why a line is off is kept, under it."""
    whole = f"{wide}  # {plain(remark.text)}" if remark.text else line
    if len(whole) <= WIDTH:
        return [whole]
    return [line, *(comment(remark.text, 2) if remark.off else ())]
