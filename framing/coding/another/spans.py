"""Spans of another coder (a person, a model, a service) in one JSONL; the whole format is this table.

One span a line, as a JSON object; lines that are empty are skipped, other fields are kept out.

| field | what |
|---|---|
| ``article_id`` | the article; needed |
| ``measure`` | what it is: ``loaded``, ``aside``, ``named``, ``quoted``, ``attributed``, ``scare`` ...; needed |
| ``start``, ``end`` | half-open, in code points of the article's text as it was read |
| ``text`` | the words; with or without ``start`` and ``end``, one of the two is needed |
| ``coder`` | who; the name of the file if there is none |

A line with ``article_id`` alone says that the article was coded and nothing found.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from framing.coding.files import file_text
from framing.errors import SettingsError
from framing.results import make_frame, write_file

OTHER: Mapping[str, str] = {
    "article_id": "string", "start": "Int64", "end": "Int64", "text": "string", "measure": "string", "coder": "string",
    "line": "int64",
}  # fmt: skip


def read_spans(path: str | Path) -> pd.DataFrame:
    """Read another coder's spans.

    Parameters
    ----------
    path : str | Path
        A JSONL file in the format above.

    Returns
    -------
    DataFrame
        Columns `OTHER`, in the order of the lines; ``measure`` is empty where an article was coded and nothing found.

    Raises
    ------
    SettingsError
        If a line is wrong; the message names file, line, field and remedy.
    """
    rows = []
    for number, line in enumerate(file_text(path, "spans as JSONL").split("\n"), 1):
        if line.strip():
            rows.append(_span(line, f"{path}, line {number}", Path(path).stem, number))
    return make_frame(rows, OTHER)


def spans_frame(spans: Iterable[Mapping[str, Any]], coder: str = "other") -> pd.DataFrame:
    """Check spans that are no file.

    Parameters
    ----------
    spans : Iterable[Mapping[str, Any]]
        As the lines of the JSONL.
    coder : str
        Who, where a span does not say it.

    Returns
    -------
    DataFrame
        Columns `OTHER`.

    Raises
    ------
    SettingsError
        If a span is wrong; the message names its number.
    """
    return make_frame([_checked(dict(s), f"span {i}", coder, i) for i, s in enumerate(spans, 1)], OTHER)


def write_spans(spans: pd.DataFrame, path: str | Path) -> Path:
    """Write spans as JSONL.

    Parameters
    ----------
    spans : pd.DataFrame
        Has article_id, start, end, text and measure; a coder is kept.
    path : str | Path
        The file.

    Returns
    -------
    Path
        The file.
    """
    columns = [c for c in OTHER if c in spans.columns and c != "line"]
    lines = []
    for row in spans[columns].itertuples(index=False):
        found = {
            c: (int(x) if c in ("start", "end") else str(x))
            for c, x in zip(columns, row, strict=True)
            if not pd.isna(x)
        }
        lines.append(json.dumps(found, ensure_ascii=False))
    return write_file(path, "".join(f"{line}\n" for line in lines))


def _span(line: str, where: str, coder: str, number: int) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as err:
        raise SettingsError(f"{where}: is no JSON ({err}); write one object a line") from None
    if not isinstance(data, dict):
        raise SettingsError(
            f'{where}: is no object; write {{"article_id": ..., "start": ..., "end": ..., "measure": ...}}'
        )
    return _checked(data, where, coder, number)


def _checked(data: dict[str, Any], where: str, coder: str, number: int) -> dict[str, Any]:
    article, measure, text = (_text(data, f, where) for f in ("article_id", "measure", "text"))
    start, end = (_place(data.get(f), f, where) for f in ("start", "end"))
    if not article:
        raise SettingsError(f"{where}, field 'article_id': is missing; name the article")
    _check_order(start, end, where)
    nowhere = start is None and not text.strip()
    if measure and nowhere:
        raise SettingsError(
            f"{where}, field 'text': is missing, and so are start and end; give the words or their place"
        )
    if not (measure or nowhere):
        raise SettingsError(f"{where}, field 'measure': is missing; say what the span is, such as 'loaded'")
    return {
        "article_id": article, "start": start, "end": end, "text": text, "measure": measure,
        "coder": _text(data, "coder", where) or coder, "line": number,
    }  # fmt: skip


def _check_order(start: int | None, end: int | None, where: str) -> None:
    given = [x for x in (start, end) if x is not None]
    if len(given) == 1 or given != sorted(set(given)):
        raise SettingsError(f"{where}, fields 'start' and 'end': give both, the first smaller, or neither and the text")


def _text(data: Mapping[str, Any], field: str, where: str) -> str:
    value = data.get(field)
    if value is not None and not isinstance(value, str):
        raise SettingsError(f"{where}, field {field!r}: {value!r} is no text; put it in quotation marks")
    return value or ""


def _place(value: object, field: str, where: str) -> int | None:
    if value is None:
        return None
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    if isinstance(value, bool) or not isinstance(value, int | float) or not whole or value < 0:
        raise SettingsError(f"{where}, field {field!r}: {value!r} is no place; write a whole number from 0 on")
    return int(value)
