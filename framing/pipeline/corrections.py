"""A researcher's corrections: findings that a person has looked at and put right.

A table with one correction a row: ``article_id``, ``table`` (quotes, mentions, pronouns, hits, clauses, or stance for
the hits of that measure), ``start``, ``end`` (the finding's span in the article's text), ``column`` and ``value``; a
``note`` is kept. The column ``drop`` removes the finding. Corrections are applied where the finding is made, so all
that rests on it follows: a quotation that is dropped gives its words back to the outlet's voice, and a clause whose
agent is put right changes the stance and the sums that read it.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from framing.errors import SettingsError
from framing.pipeline.correctable import checked, decimal
from framing.records import Clause, Hit, Mention, Party, Pronoun, Quote
from framing.text import Normalised

_NEEDED = ("article_id", "table", "start", "end", "column", "value")
Finding = TypeVar("Finding", Quote, Mention, Pronoun, Hit, Clause)
_PARTIES = ("agent", "patient")


@dataclass(frozen=True, slots=True)
class Correction:
    """One finding put right; `row` is its line in the table it came from."""

    article_id: str
    table: str
    start: int
    end: int
    column: str
    value: object
    row: int
    note: str = ""


def read_corrections(given: str | Path | pd.DataFrame) -> tuple[Correction, ...]:
    """Read and check corrections.

    Parameters
    ----------
    given : str | Path | pd.DataFrame
        A CSV file, or the table itself.

    Returns
    -------
    tuple of Correction
        In the order of the rows.

    Raises
    ------
    SettingsError
        If a column is missing or a row is wrong; the message names the row.
    """
    name = "corrections" if isinstance(given, pd.DataFrame) else str(given)
    records = _records(given, name)
    return tuple(_correction(r, i, f"{name}, row {i}") for i, r in enumerate(records, 1))


def _records(given: str | Path | pd.DataFrame, name: str) -> Sequence[Mapping[str, str]]:
    if isinstance(given, pd.DataFrame):
        header: Sequence[str] = [str(c) for c in given.columns]
        filled = given.astype(object).where(given.notna(), "")
        records: list[dict[str, str]] = [{str(k): str(v) for k, v in r.items()} for r in filled.to_dict("records")]
    else:
        reader = csv.DictReader(_lines(given, name))
        records, header = list(reader), reader.fieldnames or ()
    missing = [c for c in _NEEDED if c not in set(header)]
    if missing:
        raise SettingsError(f"{name}: no column {missing[0]!r}; needed are: {', '.join(_NEEDED)}")
    return records


def _lines(given: str | Path, name: str) -> list[str]:
    try:
        return Path(given).read_text(encoding="utf-8-sig").splitlines()
    except OSError as err:
        raise SettingsError(f"{name}: cannot be read ({err.strerror}); name a CSV file of corrections") from None
    except UnicodeDecodeError as err:
        raise SettingsError(f"{name}: is not UTF-8 text ({err}); save it as CSV UTF-8") from None


def _correction(record: Mapping[str, str], row: int, where: str) -> Correction:
    table, column = record["table"].strip(), record["column"].strip()
    value = checked(table, column, record["value"].strip(), where)
    start, end = (_whole(record[c], where) for c in ("start", "end"))
    return Correction(
        article_id=record["article_id"],
        table=table,
        start=start,
        end=end,
        column=column,
        value=value,
        row=row,
        note=str(record.get("note") or ""),
    )


def _whole(text: str | None, where: str) -> int:
    number = decimal(text)
    if not number.is_integer():
        raise SettingsError(f"{where}: start and end must be whole numbers")
    return int(number)


def check_actors(corrections: Iterable[Correction], known: Iterable[str]) -> None:
    """Stop where a correction gives a finding to an actor that nobody listed.

    Parameters
    ----------
    corrections : Iterable[Correction]
        All of them.
    known : Iterable[str]
        Ids of the actors.

    Raises
    ------
    SettingsError
        If an actor is unknown.
    """
    ids = list(known)
    for c in corrections:
        if c.column == "actor" and c.value and c.value not in ids:
            raise SettingsError(f"corrections, row {c.row}: no actor {c.value!r}; the ids are: {', '.join(ids)}")


def correct(
    found: tuple[Finding, ...],
    table: str,
    corrections: Iterable[Correction],
    norm: Normalised,
    used: Callable[[int], None],
) -> tuple[Finding, ...]:
    """Apply one article's corrections to its findings of one table.

    Parameters
    ----------
    found : tuple[Finding, ...]
        The findings. Takes tuple of Quote, Mention, Pronoun, Hit or Clause.
    table : str
        Which table they go to.
    corrections : Iterable[Correction]
        Those of this article.
    norm : Normalised
        The way back to the text that the corrections' offsets index.
    used : Callable[[int], None]
        Told the row of each correction that met its finding.

    Returns
    -------
    tuple
        New findings; those corrected have confidence 1 and say so in ``rule``; a clause whose effect is set says so in
        ``sense``.
    """
    wanted: dict[tuple[int, int], list[Correction]] = defaultdict(list)
    for c in corrections:
        if c.table == table:
            wanted[c.start, c.end].append(c)
    if not wanted:
        return found
    kept: list[Finding] = []
    for item in found:
        mine = wanted.get(norm.origin(item.start, item.end), [])
        for c in mine:
            used(c.row)
        if not any(c.column == "drop" for c in mine):
            kept.append(_put_right(item, mine) if mine else item)
    return tuple(kept)


def _put_right(item: Finding, mine: Sequence[Correction]) -> Finding:
    """Give a finding the values that a person set."""
    changes: dict[str, Any] = {c.column: c.value for c in mine}
    said = f"corrected, row {mine[0].row}"
    if isinstance(item, Clause):
        named = {name: Party(name=changes[name]) for name in _PARTIES if name in changes}
        return replace(item, **(changes | named | ({"sense": said} if "effect" in changes else {})))
    return replace(item, **changes, confidence=1.0, rule=said)


def check_used(corrections: Sequence[Correction], used: Iterable[int]) -> None:
    """Stop where a correction met no finding: its span has moved, and a person has to look again.

    Parameters
    ----------
    corrections : Sequence[Correction]
        All of them.
    used : Iterable[int]
        The rows of those that met their finding.

    Raises
    ------
    SettingsError
        If one met none.
    """
    met = set(used)
    for c in corrections:
        if c.row not in met:
            place = f"article {c.article_id!r}, {c.start}-{c.end}"
            raise SettingsError(
                f"corrections, row {c.row}: no finding in {c.table} at {place}; compare it with the current table"
            )
