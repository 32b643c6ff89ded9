"""A sheet as CSV, with what coders are told in a text beside it.

Conventions: UTF-8 with a byte order mark, by which spreadsheets know it; a text that one would run gets an apostrophe.
What comes back may be parted by commas, semicolons or tabs, as spreadsheets of other countries save it.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from framing.coding.files import file_text
from framing.coding.formats.guide import guide
from framing.coding.formats.rows import Row, read_rows
from framing.coding.record import Coded, Sheet
from framing.errors import SettingsError
from framing.results import write_file

_RISKY = re.compile(r"^(?=[=+\-@\t\r\n'])")
_LINE_END = re.compile(r"\r\n?")


def write_delimited(sheet: Sheet, path: str | Path) -> Path:
    """Write a sheet as CSV, and ``<name>.txt`` beside it.

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
    """
    made = io.StringIO(newline="")
    table = sheet.table
    rows = csv.writer(made)
    rows.writerow(table.columns)
    rows.writerows([_RISKY.sub("'", _LINE_END.sub("\n", c)) for c in row] for row in table.itertuples(index=False))
    told = "".join(f"{c + ': ' if c else ''}{q}{' Answers: ' + a if a else ''}\n" for c, q, a in guide(sheet))
    write_file(Path(path).with_suffix(".txt"), told)
    return write_file(path, "\ufeff" + made.getvalue())


def read_delimited(path: str | Path, sheet: Sheet, coder: str) -> Coded:
    """Read a sheet that came back as CSV.

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
        If the file is no CSV in UTF-8, or a row of it is wrong.
    """
    text = file_text(path, "a sheet as CSV")
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    try:
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=False))
    except csv.Error as err:
        raise SettingsError(f"{path}: is no CSV ({err}); save the sheet as CSV UTF-8") from None
    header = [c.strip() for c in found[0]] if found else []
    rows: list[Row] = [(i, dict(zip(header, r, strict=False))) for i, r in enumerate(found[1:], 2)]
    return read_rows(sheet, coder, header, rows, str(path))
