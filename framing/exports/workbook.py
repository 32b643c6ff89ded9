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
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from framing.errors import ResultError
from framing.exports.findings import LINE_END
from framing.results import Result, write_file

_CELL = 32_767  # characters a cell holds
_SHEET = 1_048_576  # rows a sheet holds
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # not allowed in XML 1.0
_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^<>]{0,400}>)[^<>]{0,40}")
_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP archive knows
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read _x000D_ as a character


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
    return write_file(path, _undated(made))


def _undated(book: BytesIO) -> bytes:
    """Take out when a workbook was made, so that the same tables give the same bytes."""
    made = BytesIO()
    with ZipFile(book) as given, ZipFile(made, "w", ZIP_DEFLATED) as kept:
        for name in given.namelist():
            content = given.read(name)
            if name == "docProps/core.xml":
                content = _DATED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            kept.writestr(ZipInfo(name, _NO_DAY), content, ZIP_DEFLATED)
    return made.getvalue()


def _sheet(book: Any, name: str, columns: list[str], rows: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", "_", name)[:31])
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, c) for c in columns])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Any, value: object) -> Any:  # noqa: ANN401 - a cell of openpyxl
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        text = _ESCAPED.sub("_x005F_", _UNWRITABLE.sub("\ufffd", LINE_END.sub("\n", value)))
        cell = WriteOnlyCell(sheet, text[:_CELL])
        cell.data_type = "s"  # openpyxl takes =1+1 for a formula and #N/A for an error
        cell.quotePrefix = True  # and it stays a text when somebody edits the cell
        return cell
    if value is None or value is pd.NA or value != value:
        return WriteOnlyCell(sheet, None)
    return WriteOnlyCell(sheet, value.item() if hasattr(value, "item") else value)
