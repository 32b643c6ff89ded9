"""Findings out of the house: an Excel workbook, and annotations for Label Studio and brat.

CSV, JSON and Parquet are methods of every result (`framing.results.Result`). Here are the formats that
need more care. In the workbook a text stays a text: nothing that begins with ``=`` becomes a
formula, nothing that looks like a number or an error becomes one. Label Studio and brat count characters
(code points) of a text with plain line ends; texts are written so and offsets moved with them, so that
what is loaded again is what was found.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import pandas as pd

from framing.analysis import Analysis
from framing.errors import ResultError
from framing.results.results import Result

_CELL = 32_767  # characters a cell holds
_SHEET = 1_048_576  # rows a sheet holds
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # not allowed in XML 1.0
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read _x000D_ as a character
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True)
class Span:
    """One finding to annotate: label, offsets in the exported text, what is known of it."""

    start: int
    end: int
    label: str
    facts: tuple[tuple[str, str], ...] = ()


def write_xlsx(result: Result, path: str | Path) -> Path:
    """Write all tables of a result as one workbook, a sheet a table, and a sheet of settings.

    Line ends become LF, characters that a workbook cannot hold become U+FFFD, and a text is cut at the 32,767
    characters that a cell holds.

    Parameters
    ----------
    result : Result
        An analysis, profiles or comparison.
    path : str | Path
        The file, such as ``out/tables.xlsx``; its folder is made if missing.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    ResultError
        If openpyxl is not installed, a table is too long for a sheet, or the file cannot be written.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise ResultError("writing XLSX needs openpyxl; run `pip install 'media-framing[xlsx]'`") from None
    for name, table in result.tables.items():
        if len(table) >= _SHEET:
            raise ResultError(f"table {name!r} has {len(table)} rows, more than a sheet holds; use to_csv")
    target = _made(Path(path))
    book = Workbook(write_only=True)
    for name, table in sorted(result.tables.items()):
        _sheet(book, name, list(map(str, table.columns)), table.itertuples(index=False))
    _sheet(book, "settings", ["setting", "value"], ((k, str(v)) for k, v in result.settings.items()))
    made = BytesIO()
    book.save(made)
    _write(target, made.getvalue())
    return target


def write_label_studio(analysis: Analysis, path: str | Path) -> tuple[Path, Path]:
    """Write tasks with predictions for Label Studio, and the labelling configuration beside them.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    path : str | Path
        The file of tasks, such as ``out/tasks.json``; the configuration gets the ending ``.xml``.

    Returns
    -------
    tasks, configuration : Path
        The files written.
    """
    tasks: list[dict[str, Any]] = []
    labels: set[str] = set()
    for article in analysis.corpus:
        text, spans = _LINE_END.sub("\n", article.text), list(_spans(analysis, article.id))
        labels |= {s.label for s in spans}
        found = [
            {
                "id": f"s{i}",
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "value": {"start": s.start, "end": s.end, "text": text[s.start : s.end], "labels": [s.label]},
                "meta": {"text": [f"{k}: {v}" for k, v in s.facts]},
            }
            for i, s in enumerate(spans, 1)
        ]
        facts = {"article_id": article.id, "outlet": article.outlet, "event": article.event or ""}
        model = f"framing {analysis.settings.get('framing', '')}".strip()
        tasks.append({"data": {"text": text, **facts}, "predictions": [{"model_version": model, "result": found}]})
    choices = "".join(f"<Label value={quoteattr(label)}/>" for label in sorted(labels))
    view = f'<View><Labels name="label" toName="text">{choices}</Labels><Text name="text" value="$text"/></View>\n'
    target = _made(Path(path))
    configuration = target.with_suffix(".xml")
    _write(target, json.dumps(tasks, ensure_ascii=False, indent=1) + "\n")
    _write(configuration, view)
    return target, configuration


def write_brat(analysis: Analysis, folder: str | Path) -> list[Path]:
    """Write one ``.txt`` and one ``.ann`` an article for brat, and ``annotation.conf``.

    A finding that runs over a line end is written as a discontinuous one, since brat shows no other. Files
    are named by number and id; ids keep letters, digits, ``-`` and ``_`` only.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    folder : str | Path
        Where to; made if missing.

    Returns
    -------
    list of Path
        The files written.
    """
    target = _made(Path(folder) / "annotation.conf").parent
    written: list[Path] = []
    labels: set[str] = set()
    for number, article in enumerate(analysis.corpus, 1):
        text, spans = _LINE_END.sub("\n", article.text), list(_spans(analysis, article.id))
        labels |= {s.label for s in spans}
        stem = f"{number:04d}-{re.sub(r'[^A-Za-z0-9_-]+', '-', article.id)[:60].strip('-')}".rstrip("-")
        lines = [line for i, s in enumerate(spans, 1) for line in _brat_lines(i, s, text)]
        for ending, content in ((".txt", text), (".ann", "".join(lines))):
            written.append(target / f"{stem}{ending}")
            _write(written[-1], content)
    entities = "\n".join(sorted(labels))
    written.append(target / "annotation.conf")
    _write(written[-1], f"[entities]\n{entities}\n\n[relations]\n\n[events]\n\n[attributes]\n")
    return written


def _sheet(book: Any, name: str, columns: list[str], rows: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", "_", name)[:31])
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, c) for c in columns])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Any, value: object) -> Any:  # noqa: ANN401 - a cell of openpyxl
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


def _spans(analysis: Analysis, article_id: str) -> Iterator[Span]:
    """Others' words, namings, pronouns, loaded words and asides of one article, in text order, offsets in LF text."""
    text = analysis.article(article_id).text
    pairs = [m.start() for m in re.finditer("\r\n", text)]

    def moved(at: int) -> int:
        return at - bisect_left(pairs, at)

    def of(table: pd.DataFrame) -> Any:  # noqa: ANN401 - rows of any table
        return table[table["article_id"] == article_id].itertuples()

    found = [
        Span(moved(r.start), moved(r.end), f"voice-{r.voice}", (("speaker", r.speaker),))
        for r in of(analysis.voices)
        if r.voice != "own"
    ]
    for r in of(analysis.mentions):
        rung = "unknown" if r.ladder != r.ladder else f"{r.ladder:g}"
        named = (("actor", r.actor), ("construction", r.construction), ("voice", r.voice), ("rung", rung))
        found.append(Span(moved(r.start), moved(r.end), "name", named))
    for r in of(analysis.pronouns):
        meant = (("actor", r.actor), ("voice", r.voice))
        found.append(Span(moved(r.start), moved(r.end), "pronoun", meant))
    for r in of(analysis.hits):
        weighed = (("category", r.category), ("voice", r.voice), ("score", f"{r.score:g}"))
        found.append(Span(moved(r.start), moved(r.end), r.measure, weighed))
    yield from sorted((s for s in found if s.start < s.end), key=lambda s: (s.start, -s.end, s.label))


def _brat_lines(number: int, span: Span, text: str) -> Iterator[str]:
    at = span.start
    parts = [(at + m.start(), at + m.end()) for m in re.finditer(r"[^\n]+", text[at : span.end])]
    if not parts:
        return
    places = ";".join(f"{a} {b}" for a, b in parts)
    yield f"T{number}\t{span.label} {places}\t{' '.join(text[a:b] for a, b in parts)}\n"
    facts = "; ".join(f"{k}: {' '.join(v.split())}" for k, v in span.facts if v)
    if facts:
        yield f"#{number}\tAnnotatorNotes T{number}\t{facts}\n"


def _made(path: Path) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise ResultError(f"{path.parent}: cannot be made a folder ({err.strerror}); name another one") from None
    return path


def _write(path: Path, content: str | bytes) -> None:
    try:
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    except OSError as err:
        raise ResultError(f"{path}: cannot be written ({err.strerror}); name another one") from None
