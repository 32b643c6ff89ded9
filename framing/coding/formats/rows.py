"""Rows of a sheet that came back, by whatever format: each finds its unit, and each cell becomes a value.

Conventions: a row is named as the coder sees it: the file, its number (the head is row 1) and the head of the column.
Rows may stand in any order, and some may be missing; columns that were not asked are not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from framing.coding.answers import Span, answer, cell_text
from framing.coding.record import Coded, Sheet, Unit, Variable, coded
from framing.errors import SettingsError

Row = tuple[int, Mapping[str, object]]  # its number, and column to cell


def read_rows(sheet: Sheet, coder: str, header: Sequence[str], rows: Iterable[Row], source: str) -> Coded:
    """Make answers of rows.

    Parameters
    ----------
    sheet : Sheet
        The key.
    coder : str
        Who answered.
    header : Sequence[str]
        The columns there are.
    rows : Iterable[Row]
        Number of the row, and column to cell.
    source : str
        The file, for errors.

    Returns
    -------
    Coded
        The answers.

    Raises
    ------
    SettingsError
        If a column or unit is missing, unknown or there twice, or a cell is no answer.
    """
    asked = _asked(sheet, header, source)
    known = {u.id: u for u in sheet.units}
    values: dict[str, dict[str, Any]] = {}
    spans: list[tuple[str, Unit, int, int]] = []
    notes: dict[str, str] = {}
    for number, row in rows:
        where = f"{source}, row {number}"
        unit = _unit_of(row, known, values, f"{where}, column 'unit'", sheet.name)
        if unit is not None:
            given = values[unit.id] = {}
            for v in asked:
                given[v.name], places = answer(v, row.get(v.name), unit, f"{where}, column {v.name!r}")
                spans.extend((v.name, unit, *moved(unit, place)) for place in places)
            notes[unit.id] = cell_text(row.get("note"))
    return coded(sheet, coder, values, spans, {k: n for k, n in notes.items() if n})


def _asked(sheet: Sheet, header: Sequence[str], source: str) -> list[Variable]:
    """Variables that have a column."""
    asked = [v for v in sheet.variables if v.name in header]
    if not asked or "unit" not in header:
        missing = sheet.variables[0].name if "unit" in header else "unit"
        raise SettingsError(f"{source}, row 1: no column {missing!r}; the head of the sheet must stay as it was")
    return asked


def moved(unit: Unit, place: Span) -> Span:
    """Move a place in the unit's text to the article.

    Parameters
    ----------
    unit : Unit
        Whose text.
    place : Span
        Start and end there.

    Returns
    -------
    start, end : int
        In the article's text.
    """
    return unit.start + place[0], unit.start + place[1]


def _unit_of(
    row: Mapping[str, object], known: Mapping[str, Unit], seen: Mapping[str, object], where: str, name: str
) -> Unit | None:
    """Find the unit of a row; None of a row that is empty."""
    key = cell_text(row.get("unit"))
    if not key:
        if any(cell_text(c) for c in row.values()):
            raise SettingsError(f"{where}: is empty; give the row its unit back, such as {next(iter(known))!r}")
        return None
    if key not in known:
        raise SettingsError(
            f"{where}: no unit {key!r} in this key (its units begin with {name}-); name the key of this sheet"
        )
    if key in seen:
        raise SettingsError(f"{where}: unit {key!r} has a row already; keep one of them")
    return known[key]
