"""What of a finding a person may correct, and which values it takes.

Idea: one table says for each column whether its value is a word of a list, a number within limits, yes or no, or any
text; the column ``drop`` is known to every table of findings. A value is checked before any work is done.

A stance is a finding among the hits with a scale of its own (-1 to 1), so it has a table of its own here: ``hits`` are
all hits but those. A clause's agent and patient are an actor's id or words, empty where nobody is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from framing.errors import SettingsError
from framing.records import ActKind, Construction, Effect, Operator, QuoteKind, Voice

_TEXT, _TRUTH = "text", "true or false"
_RUNGS, _STANCES, _SCORES = (-3.0, 3.0), (-1.0, 1.0), (0.0, 10.0)
_TRUTHS: Mapping[str, bool] = {"true": True, "false": False}
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
    "clauses": {
        "verb": _TEXT, "agent": _TEXT, "patient": _TEXT, "kind": ActKind, "passive": _TRUTH, "agent_deleted": _TRUTH,
        "negated": _TRUTH, "modality": _TEXT, "voice": Voice, "effect": Effect,
    },
    "stance": {"voice": Voice, "actor": _TEXT, "score": _STANCES},
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
        A member of the column's list, a number, a truth value, or the text.

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
    if isinstance(kind, str):
        return value if kind == _TEXT else _truth(column, value, where)
    return _member(column, value, kind, where)


def _truth(column: str, value: str, where: str) -> bool:
    if value.lower() not in _TRUTHS:
        raise SettingsError(f"{where}: {column} {value!r}; one of: {', '.join(_TRUTHS)}")
    return _TRUTHS[value.lower()]


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
