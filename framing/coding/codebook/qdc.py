"""A codebook as a REFI-QDA file (``.qdc``), and any codebook read by the ending of its file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

from framing.coding.codebook.code import Code, with_ids
from framing.coding.codebook.refi import CODEBOOK, ORIGIN, add_codes, codes_of, local, parse, written
from framing.coding.codebook.table import read_codes_csv, write_codes_csv
from framing.coding.files import file_bytes
from framing.errors import SettingsError
from framing.results import write_file

_ENDINGS = (".csv", ".qdc")


def write_codebook(codes: Iterable[Code], path: str | Path) -> Path:
    """Write a codebook.

    Parameters
    ----------
    codes : Iterable[Code]
        Such as from `framing.coding.codebook`.
    path : str | Path
        The file; it ends in .csv or .qdc (REFI-QDA).

    Returns
    -------
    Path
        The file.

    Raises
    ------
    SettingsError
        If it ends otherwise, or there is no code.
    """
    made = with_ids(codes)
    if not made:
        raise SettingsError(f"{path}: a codebook has one code at least")
    if _ending(path) == ".csv":
        return write_codes_csv(made, path)
    root = ET.Element("CodeBook", {"xmlns": CODEBOOK, "origin": ORIGIN})
    add_codes(ET.SubElement(root, "Codes"), made)
    return write_file(path, written(root))


def read_codebook(path: str | Path) -> tuple[Code, ...]:
    """Read a codebook.

    Parameters
    ----------
    path : str | Path
        A .csv or .qdc file.

    Returns
    -------
    tuple of Code
        The codes, those at the top.

    Raises
    ------
    SettingsError
        If the file is no codebook, or a code is wrong.
    """
    if _ending(path) == ".csv":
        return read_codes_csv(path)
    root = parse(file_bytes(path, "a codebook (REFI-QDA)"), str(path), "CodeBook")
    codes = next((e for e in root if local(e) == "Codes"), None)
    if codes is None:
        raise SettingsError(f"{path}: has no Codes; write it again with the program it is from")
    return codes_of(codes, str(path))


def _ending(path: str | Path) -> str:
    ending = Path(path).suffix.lower()
    if ending not in _ENDINGS:
        raise SettingsError(f"{path}: a codebook ends in {' or '.join(_ENDINGS)}; name such a file")
    return ending
