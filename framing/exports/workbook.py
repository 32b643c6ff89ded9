"""Tables as an Excel workbook, a sheet a table.

CSV, JSON and Parquet are methods of every result (`framing.results.Result`); a workbook needs more
care. A text stays a text: nothing that begins with ``=`` becomes a formula, and nothing that looks like a number or an
error becomes one.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any

from framing.errors import ResultError
from framing.results import Result, undated, workbook_cell, write_file

_SHEET = 1_048_576  # rows a sheet holds


def write_xlsx(result: Result, path: str | Path) -> Path:
    """Write all tables of a result as one workbook, a sheet a table, and a sheet of settings.

    Line ends become LF, characters that a workbook cannot hold become U+FFFD, and a text is cut at the 32,767
    characters that a cell holds.

    Parameters
    ----------
    result : Result
        An analysis, profiles or comparison.
    path : str | Path
        The file, such as ``out/tables.xlsx``; its folder is made if missing.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    ResultError
        If openpyxl is not installed, a table is too long for a sheet, or the file cannot be written.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise ResultError("writing XLSX needs openpyxl; run `pip install 'media-framing[xlsx]'`") from None
    for name, table in result.tables.items():
        if len(table) >= _SHEET:
            raise ResultError(f"table {name!r} has {len(table)} rows, more than a sheet holds; use to_csv")
    book = Workbook(write_only=True)
    for name, table in sorted(result.tables.items()):
        _sheet(book, name, list(map(str, table.columns)), table.itertuples(index=False))
    _sheet(book, "settings", ["setting", "value"], ((k, str(v)) for k, v in result.settings.items()))
    made = BytesIO()
    book.save(made)
    return write_file(path, undated(made))


def _sheet(book: Any, name: str, columns: list[str], rows: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", "_", name)[:31])
    sheet.freeze_panes = "A2"
    sheet.append([workbook_cell(sheet, c) for c in columns])
    for row in rows:
        sheet.append([workbook_cell(sheet, value) for value in row])
