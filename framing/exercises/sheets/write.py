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
        If the folder cannot be made, or none of the formats can ask any of the questions.
    SettingsError
        If a format or the paper is unknown, or a package that a format needs is missing.
    """
    wanted, size = formats_named(formats), paper_named(paper)
    files = {name: made for f in wanted for name, made in laid_down(worksheet, f, paper=size).items()}
    if not files:
        remedy = "name other kinds or formats"
        raise ResultError(f"{', '.join(wanted)}: none of these questions can be asked there; {remedy}")
    target = _made(folder)
    for name, made in files.items():
        (target / name).write_bytes(made.encode("utf-8") if isinstance(made, str) else made)
    return tuple(target / name for name in files)


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
        If the folder cannot be made.
    """
    path = _made(folder) / "items.jsonl"
    lines = (json.dumps({**asdict(i), "level": worksheet.level}, ensure_ascii=False) for i in worksheet.items)
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")
    return path


def _made(folder: str | Path) -> Path:
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise ResultError(f"{target}: cannot be made a folder ({err.strerror}); name another one") from None
    return target
