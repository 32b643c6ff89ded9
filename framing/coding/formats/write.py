"""A sheet written, and read back, by the ending of its file.

| ending | what |
|---|---|
| ``.xlsx`` | a workbook with lists to choose from and a page that says how to code |
| ``.csv`` | for any spreadsheet, with a text beside it |
| ``.json`` | tasks for Label Studio, with the labelling configuration beside them |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from framing.coding.formats.delimited import read_delimited, write_delimited
from framing.coding.formats.key import read_key
from framing.coding.formats.label_studio import read_label_studio_sheet, write_label_studio_sheet
from framing.coding.formats.workbook import read_workbook, write_workbook
from framing.coding.record import TOOL, Coded, Sheet
from framing.errors import SettingsError

_WRITERS: Mapping[str, Callable[[Sheet, Path], Path]] = {
    ".xlsx": write_workbook,
    ".csv": write_delimited,
    ".json": write_label_studio_sheet,
}
_READERS: Mapping[str, Callable[[Path, Sheet, str], Coded]] = {
    ".xlsx": read_workbook,
    ".csv": read_delimited,
    ".json": read_label_studio_sheet,
}


def write_sheet(sheet: Sheet, path: str | Path) -> Path:
    """Write a blind sheet for a coder; write its key apart with `write_key`.

    Parameters
    ----------
    sheet : Sheet
        From `framing.coding.sheet`.
    path : str | Path
        The file; its ending says the format: .xlsx, .csv or .json (Label Studio).

    Returns
    -------
    Path
        The file.
    """
    return _WRITERS[_ending(path)](sheet, Path(path))


def read_sheet(path: str | Path, key: Sheet | str | Path, coder: str = "") -> Coded:
    """Read a sheet that a coder filled in.

    Parameters
    ----------
    path : str | Path
        The file.
    key : Sheet | str | Path
        The sheet as it was drawn, or the file of its key.
    coder : str
        Who answered; the name of the file if none is given.

    Returns
    -------
    Coded
        The answers.

    Raises
    ------
    SettingsError
        If a cell cannot be understood; the message names file, row, column and remedy.
    """
    read = _READERS[_ending(path)]
    who = coder or Path(path).stem
    if who == TOOL:
        raise SettingsError(f"coder={who!r}: is the name of the tool; give the coder another one")
    return read(Path(path), key if isinstance(key, Sheet) else read_key(key), who)


def _ending(path: str | Path) -> str:
    ending = Path(path).suffix.lower()
    if ending not in _WRITERS:
        raise SettingsError(f"{path}: a sheet ends in {', '.join(_WRITERS)} (Label Studio); name such a file")
    return ending
