"""Workbooks of Excel: a row of a sheet is an article.

Idea: a sheet is gone through row by row, as other tables are, so that what is held is the workbook's list of texts at
most. A workbook cannot be of any size: a sheet ends at 1,048,576 rows, and one that unpacks to too much is refused.

Conventions: the first row that is not blank names the columns; blank rows are none. A cell that is an error is empty.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd

from framing.corpus.drafts import Columns, Draft
from framing.corpus.readers.archives import check_unpacked
from framing.corpus.readers.file import File
from framing.corpus.readers.tables import drafts_of_table, framed, made

_CELL = 32_767  # characters that a cell of Excel holds: a text of just that length was cut
_EXTRA = "xlsx"


def read_excel(file: File, columns: Columns) -> Iterator[Draft]:
    """Read the sheets of an Excel file that have the column with the text; a hidden one is left out, and that is said.

    Parameters
    ----------
    file : File
        The table.
    columns : Columns
        Where it keeps what.

    Yields
    ------
    Draft
        One a row.
    """
    check_unpacked(file)
    sheets = made(file, lambda: _sheets(file), needs=_EXTRA)
    shown = [name for name, names in sheets.items() if columns.text in names] or [*sheets, ""][:1]
    for number, name in enumerate(shown):
        at = replace(file, name=f"{file.name} sheet {name!r}", stem=f"{file.stem}-{name}") if number else file
        at = replace(at, several=file.several or number > 0)
        for draft in drafts_of_table(at, partial(_pieces, file, name), columns, (), needs=_EXTRA):
            cut = len(draft.text) >= _CELL
            yield replace(draft, notes=("as long as a cell of Excel can be: the text may be cut",)) if cut else draft


@contextmanager
def _opened(file: File) -> Iterator[Any]:
    from openpyxl import load_workbook

    with file.opened() as source:
        book = load_workbook(source, read_only=True, data_only=True)
        try:
            yield book
        finally:
            book.close()


def _sheets(file: File) -> Mapping[str, Sequence[str]]:
    """Give the sheets of a workbook by name with their columns; hidden ones only where there is no other."""
    with _opened(file) as book:
        hidden = [s.title for s in book.worksheets if s.sheet_state != "visible"]
        seen = [s for s in book.worksheets if s.title not in hidden] or book.worksheets
        if hidden and len(seen) < len(book.worksheets):
            warnings.warn(f"left out: {file.name}: hidden sheets {', '.join(hidden)}; show them first", stacklevel=2)
        return {s.title: _names(next(_rows(s), [])) for s in seen}


def _pieces(file: File, name: str) -> Iterator[pd.DataFrame]:
    """Give the rows of a sheet, some at a time; the columns even where it has no rows."""
    with _opened(file) as book:
        rows = _rows(book[name]) if name else iter(())
        names = _names(next(rows, []))
        yield pd.DataFrame(columns=names, dtype=object)
        wide = len(names)
        yield from framed(((row + [None] * wide)[:wide] for row in rows), names)


def _rows(sheet: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - openpyxl has no types
    """Give the rows that are not blank."""
    sheet.reset_dimensions()  # what a workbook says of its size is often wrong
    for cells in sheet.iter_rows():
        row = [_value(cell) for cell in cells]
        if any(value is not None for value in row):
            yield row


def _value(cell: Any) -> Any:  # noqa: ANN401 - a cell holds anything
    value = None if cell.data_type == "e" or cell.value == "" else cell.value
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _names(header: Iterable[Any]) -> list[str]:
    """Name each column, one of a name that was there before by its number."""
    seen: Counter[str] = Counter()
    names = []
    for number, value in enumerate(header):
        name = f"Unnamed: {number}" if value is None else str(value)
        names.append(f"{name}.{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return names
