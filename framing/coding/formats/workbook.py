"""A sheet as XLSX: the units with a frozen head and lists to choose from, and a page that says how to code.

Idea: every text is inert, so that no cell of a sheet is run; answers of a list are checked by the program in which they
are written, all of them again when they are read.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from framing.coding.files import file_bytes
from framing.coding.formats.guide import guide
from framing.coding.formats.rows import Row, read_rows
from framing.coding.record import Coded, Kind, Sheet
from framing.errors import ResultError, SettingsError
from framing.results import undated, workbook_cell, write_file

_UNITS, _GUIDE, _LISTS = "units", "how to code", "lists"
_WIDTHS = {"unit": 12, "asked": 14, "before": 40, "text": 60, "after": 40, "note": 30}
_ANSWER = 18  # width of a column of answers, in characters
_PROMPT = 250  # characters that a prompt may have


def write_workbook(sheet: Sheet, path: str | Path) -> Path:
    """Write a sheet as XLSX.

    Parameters
    ----------
    sheet : Sheet
        From `framing.coding.sheet`.
    path : str | Path
        The file.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    ResultError
        If openpyxl is not installed, or the file cannot be written.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise ResultError("writing XLSX needs openpyxl; run `pip install 'media-framing[xlsx]'`") from None
    book = Workbook()
    units = book.active
    units.title = _UNITS
    table = sheet.table
    for row in (list(table.columns), *table.itertuples(index=False)):
        units.append([workbook_cell(units, value or None) for value in row])
    _lay_out(units, list(table.columns))
    told = book.create_sheet(_GUIDE)
    for line in (("column", "question", "answers"), *guide(sheet)):
        told.append([workbook_cell(told, part) for part in line])
    for letter, width in zip("ABC", (20, 90, 60), strict=True):
        told.column_dimensions[letter].width = width
    _add_lists(book, units, sheet, list(table.columns))
    made = BytesIO()
    book.save(made)
    return write_file(path, undated(made))


def _lay_out(units: Any, columns: list[str]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    units.freeze_panes = "B2"
    for k, name in enumerate(columns, 1):
        units.column_dimensions[get_column_letter(k)].width = _WIDTHS.get(name, _ANSWER)
        units.cell(1, k).font = Font(bold=True)
    for row in units.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def _add_lists(book: Any, units: Any, sheet: Sheet, columns: list[str]) -> None:
    """Give each column its answers: a list where there is one, else what may be written."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    lists = book.create_sheet(_LISTS)
    for k, v in enumerate(sheet.variables, 1):
        column = get_column_letter(k)
        for i, choice in enumerate((v.name, *v.choices), 1):
            lists.cell(i, k, choice).data_type = "s"
        if v.kind is Kind.CHOICE:
            rule = DataValidation(
                "list", formula1=f"={_LISTS}!${column}$2:${column}${len(v.choices) + 1}", allow_blank=True
            )
        else:
            rule = DataValidation("textLength", operator="lessThan", formula1="32768", allow_blank=True)
        rule.promptTitle, rule.prompt, rule.showInputMessage = v.name[:32], v.question[:_PROMPT], True
        rule.error, rule.showErrorMessage = "Choose from the list, or leave the cell empty.", True
        units.add_data_validation(rule)
        at = get_column_letter(columns.index(v.name) + 1)
        rule.add(f"{at}2:{at}{len(sheet.units) + 1}")


def read_workbook(path: str | Path, sheet: Sheet, coder: str) -> Coded:
    """Read a sheet that came back as XLSX.

    Parameters
    ----------
    path : str | Path
        The file.
    sheet : Sheet
        The key.
    coder : str
        Who answered.

    Returns
    -------
    Coded
        The answers.

    Raises
    ------
    SettingsError
        If the file is no workbook, or a row of it is wrong.
    """
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise SettingsError("reading XLSX needs openpyxl; run `pip install 'media-framing[xlsx]'`") from None
    content = file_bytes(path, "a workbook (XLSX)")
    try:
        book = load_workbook(BytesIO(content), data_only=True)
    except Exception as err:  # in other files openpyxl raises what it likes
        raise SettingsError(f"{path}: is no workbook that can be read ({err}); save it as XLSX") from err
    pages = book.worksheets
    if not pages:
        raise SettingsError(f"{path}: has no sheet with rows; name the workbook that was written")
    page = book[_UNITS] if _UNITS in book.sheetnames else pages[0]
    head, *rest = [list(r) for r in page.iter_rows(values_only=True)] or [[]]
    header = ["" if c is None else str(c).strip() for c in head]
    rows: list[Row] = [(i, dict(zip(header, r, strict=False))) for i, r in enumerate(rest, 2)]
    return read_rows(sheet, coder, header, rows, str(path))
