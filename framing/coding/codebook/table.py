"""A codebook as CSV: a row a code, with the path of the codes above it.

Conventions: UTF-8 with a byte order mark; a text that a spreadsheet would run gets an apostrophe, which reading takes
off.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from framing.coding.codebook.code import Code, walk, with_ids
from framing.coding.files import file_text
from framing.errors import SettingsError
from framing.results import write_file

_COLUMNS = ("path", "name", "description", "codable", "color", "id")
_PARTED = " > "  # between the names of a path
_RISKY = re.compile(r"^(?=[=+\-@\t\r'])")
_INERT = re.compile(r"^'(?=[=+\-@\t\r'])")
_NO = frozenset({"no", "n", "false", "0"})


def write_codes_csv(codes: Iterable[Code], path: str | Path) -> Path:
    """Write a codebook as CSV, a row a code.

    Parameters
    ----------
    codes : Iterable[Code]
        The codebook.
    path : str | Path
        The file.

    Returns
    -------
    Path
        The file.
    """
    made = io.StringIO(newline="")
    rows = csv.writer(made)
    rows.writerow(_COLUMNS)
    for names, c in walk(with_ids(codes)):
        row = (_PARTED.join(names[:-1]), c.name, c.description, "yes" if c.codable else "no", c.color, c.id)
        rows.writerow([_RISKY.sub("'", x) for x in row])
    return write_file(path, "\ufeff" + made.getvalue())


def read_codes_csv(path: str | Path) -> tuple[Code, ...]:
    """Read a codebook from CSV.

    Parameters
    ----------
    path : str | Path
        As `write_codes_csv` writes it; only ``name`` is needed. A code stands behind the one above it.

    Returns
    -------
    tuple of Code
        The codebook.

    Raises
    ------
    SettingsError
        If a column is missing, or a row is wrong; the message names it.
    """
    reader = csv.DictReader(io.StringIO(file_text(path, "a codebook as CSV"), newline=""))
    if "name" not in (reader.fieldnames or ()):
        raise SettingsError(f"{path}: no column 'name'; a codebook has {', '.join(_COLUMNS)}")
    flat: dict[tuple[str, ...], Code] = {}
    for number, row in enumerate(reader, 2):
        cells = {c: _INERT.sub("", (row.get(c) or "").strip()) for c in _COLUMNS}
        above = tuple(p for p in cells["path"].split(_PARTED) if p)
        _check(cells, above, flat, f"{path}, row {number}")
        codable = cells["codable"].casefold() not in _NO
        flat[*above, cells["name"]] = Code(
            cells["name"], cells["description"], (), codable, cells["color"], cells["id"]
        )
    return with_ids(_tree(flat, ()))


def _check(cells: Mapping[str, str], above: tuple[str, ...], flat: Mapping[tuple[str, ...], Code], where: str) -> None:
    if not cells["name"]:
        raise SettingsError(f"{where}, column 'name': is empty; give the code a name")
    if above and above not in flat:
        raise SettingsError(f"{where}, column 'path': no code {cells['path']!r} before it; put that row first")
    if (*above, cells["name"]) in flat:
        raise SettingsError(f"{where}, column 'name': {cells['name']!r} stands there already; keep one of them")


def _tree(flat: Mapping[tuple[str, ...], Code], above: tuple[str, ...]) -> tuple[Code, ...]:
    mine = [p for p in flat if p[:-1] == above]
    return tuple(replace(flat[p], children=_tree(flat, p)) for p in mine)
