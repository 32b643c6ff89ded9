"""Cells of a workbook that stay what they are, and workbooks that do not say when they were made.

Idea: what a file says is text: nothing that begins with ``=`` becomes a formula, and nothing that looks like a number
or an error becomes one. Line ends become LF, what XML cannot hold becomes U+FFFD, and a text is cut at what a cell
holds.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

_CELL = 32_767  # characters a cell holds
_LINE_END = re.compile(r"\r\n?")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # not allowed in XML 1.0
_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^<>]{0,400}>)[^<>]{0,40}")
_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP archive knows
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read _x000D_ as a character


def workbook_cell(sheet: Any, value: object) -> Any:
    """Make a cell for a sheet of openpyxl.

    Parameters
    ----------
    sheet : Any
        The sheet it is for.
    value : object
        Text, number, truth or nothing.

    Returns
    -------
    WriteOnlyCell
        To append in a row.
    """
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        text = _ESCAPED.sub("_x005F_", _UNWRITABLE.sub("\ufffd", _LINE_END.sub("\n", value)))
        cell = WriteOnlyCell(sheet, text[:_CELL])
        cell.data_type = "s"  # openpyxl takes =1+1 for a formula and #N/A for an error
        cell.quotePrefix = True  # and it stays a text when somebody edits the cell
        return cell
    if value is None or value is pd.NA or value != value:
        return WriteOnlyCell(sheet, None)
    return WriteOnlyCell(sheet, value.item() if hasattr(value, "item") else value)


def undated(book: BytesIO) -> bytes:
    """Take out when a workbook was made, so that the same tables give the same bytes.

    Parameters
    ----------
    book : BytesIO
        As openpyxl saves it.

    Returns
    -------
    bytes
        The same workbook.
    """
    made = BytesIO()
    with ZipFile(book) as given, ZipFile(made, "w", ZIP_DEFLATED) as kept:
        for name in given.namelist():
            content = given.read(name)
            if name == "docProps/core.xml":
                content = _DATED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            kept.writestr(ZipInfo(name, _NO_DAY), content, ZIP_DEFLATED)
    return made.getvalue()
