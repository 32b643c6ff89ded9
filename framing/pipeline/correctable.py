"""What of a finding a person may correct, and which values it takes.

Idea: one table says for each column whether its value is a word of a list, a number within limits or any text; the
column ``drop`` is known to every table of findings. A value is checked before any work is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from framing.errors import SettingsError
from framing.records import Construction, Operator, QuoteKind, Voice

_TEXT = "text"
_RUNGS, _STANCES, _SCORES = (-3.0, 3.0), (-1.0, 1.0), (0.0, 10.0)
Kind = type[StrEnum] | tuple[float, float] | str

CORRECTABLE: Mapping[str, Mapping[str, Kind]] = {
    "quotes": {
        "kind": QuoteKind, "speaker": _TEXT, "cue": _TEXT, "act": _TEXT, "cue_stance": _STANCES,
    },
    "mentions": {
        "construction": Construction, "operator": Operator, "voice": Voice, "actor": _TEXT, "head": _TEXT,
        "hedge": _TEXT, "attributed_to": _TEXT, "ladder": _RUNGS,
    },
    "pronouns": {"voice": Voice, "actor": _TEXT, "attributed_to": _TEXT},
    "hits": {"voice": Voice, "term": _TEXT, "category": _TEXT, "actor": _TEXT, "score": _SCORES},
}  # fmt: skip


def checked(table: str, column: str, value: str, where: str) -> object:
    """Read the value that a person gave to a column.

    Parameters
    ----------
    table : str
        Which findings: a key of `CORRECTABLE`.
    column : str
        Which column, or ``drop``.
    value : str
        As it was given.
    where : str
        The row, for messages.

    Returns
    -------
    object
        A member of the column's list, a number, or the text.

    Raises
    ------
    SettingsError
        If table, column or value is not known.
    """
    if table not in CORRECTABLE:
        raise SettingsError(f"{where}: table {table!r}; one of: {', '.join(CORRECTABLE)}")
    kinds = {"drop": _TEXT, **CORRECTABLE[table]}
    if column not in kinds:
        raise SettingsError(
            f"{where}: column {column!r} of {table} cannot be corrected; one of: {', '.join(sorted(kinds))}"
        )
    kind = kinds[column]
    if isinstance(kind, tuple):
        return _number(column, value, kind, where)
    return value if isinstance(kind, str) else _member(column, value, kind, where)


def _number(column: str, value: str, limits: tuple[float, float], where: str) -> float:
    low, high = limits
    number = decimal(value)
    if not low <= number <= high:
        raise SettingsError(f"{where}: {column} {value!r} is not a number from {low:g} to {high:g}")
    return number


def _member(column: str, value: str, kind: type[StrEnum], where: str) -> StrEnum:
    if value not in set(kind):
        raise SettingsError(f"{where}: {column} {value!r}; one of: {', '.join(kind)}")
    return kind(value)


def decimal(text: str | None) -> float:
    """Read a number; what is none is not a number."""
    try:
        return float(text or "")
    except ValueError:
        return float("nan")
