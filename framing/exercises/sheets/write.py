"""Sheets and items as files of a folder: the only file of exercises that writes.

The students' file is made without the answers. What holds them by nature bears ``-instructor`` in its name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from framing.errors import SettingsError
from framing.exercises.item import Worksheet
from framing.exercises.sheets.gift import gift
from framing.exercises.sheets.html import html
from framing.exercises.sheets.markdown import markdown
from framing.results import put_into, write_file

# Each format: from a worksheet to the names of its files and what is in them.
FORMATS: Mapping[str, Callable[[Worksheet], Mapping[str, str]]] = {"html": html, "markdown": markdown, "gift": gift}


def write_exercises(
    worksheet: Worksheet, folder: str | Path, *, formats: Sequence[str] = ("html",)
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

    Returns
    -------
    tuple of Path
        The files, format after format; of HTML ``worksheet.html`` and ``key.html``.

    Raises
    ------
    ResultError
        If the files cannot be written.
    SettingsError
        If a format is unknown.
    """
    wanted = formats_named(formats)
    pages = {name: text for f in wanted for name, text in FORMATS[f](worksheet).items()}
    with put_into(folder) as made:
        for name, text in pages.items():
            (made / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(Path(folder) / name for name in pages)


def formats_named(formats: Sequence[str]) -> tuple[str, ...]:
    """Give the formats of these names.

    Parameters
    ----------
    formats : Sequence[str]
        Some of `FORMATS`, or "all" among them.

    Returns
    -------
    tuple of str
        Each once.

    Raises
    ------
    SettingsError
        If there is none, or one is unknown.
    """
    unknown = [f for f in formats or ("",) if f not in FORMATS and f != "all"]
    if unknown:
        raise SettingsError(f"no format {unknown[0]!r}; the formats are: all, {', '.join(FORMATS)}")
    return tuple(FORMATS) if "all" in formats else tuple(dict.fromkeys(formats))


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
