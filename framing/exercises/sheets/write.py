"""Sheets and items as files of a folder: the only file of exercises that writes.

The students' files are made without the answers. What holds them by nature bears ``key``, ``instructor`` or
``selfcheck`` in its name, but for ``items.jsonl``, which holds everything.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from framing.errors import ResultError
from framing.exercises.item import Worksheet
from framing.exercises.sheets.formats import formats_named, laid_down
from framing.exercises.sheets.layout import paper_named
from framing.results import put_into, write_file


def write_exercises(
    worksheet: Worksheet, folder: str | Path, *, formats: Sequence[str] = ("html",), paper: str = "a4"
) -> tuple[Path, ...]:
    """Write the students' worksheet and the teacher's key.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    folder : str | Path
        Where to; made if missing.
    formats : Sequence[str]
        Some of `FORMATS`, or "all".
    paper : str
        "a4" or "letter", for what is printed.

    Returns
    -------
    tuple of Path
        The files, format after format; of HTML ``worksheet.html`` and ``key.html``.

    Raises
    ------
    ResultError
        If the files cannot be written, or none of the formats can ask any of the questions.
    SettingsError
        If a format or the paper is unknown, or a package that a format needs is missing.
    """
    wanted, size = formats_named(formats), paper_named(paper)
    files = {name: made for f in wanted for name, made in laid_down(worksheet, f, paper=size).items()}
    if not files:
        remedy = "name other kinds or formats"
        raise ResultError(f"{', '.join(wanted)}: none of these questions can be asked there; {remedy}")
    with put_into(folder) as aside:
        for name, made in files.items():
            (aside / name).write_bytes(made.encode("utf-8") if isinstance(made, str) else made)
    return tuple(Path(folder) / name for name in files)


def write_items(worksheet: Worksheet, folder: str | Path) -> Path:
    """Write every item with its kind, key and evidence, a JSON object a line.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    folder : str | Path
        Where to; made if missing.

    Returns
    -------
    Path
        ``items.jsonl``.

    Raises
    ------
    ResultError
        If the files cannot be written.
    """
    lines = (json.dumps({**asdict(i), "level": worksheet.level}, ensure_ascii=False) for i in worksheet.items)
    return write_file(Path(folder) / "items.jsonl", "".join(line + "\n" for line in lines))
