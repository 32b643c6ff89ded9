"""Tables: CSV with any delimiter, TSV, JSON lines, JSON, Excel and Parquet; a row is an article.

Idea: all of them become a DataFrame and go the way of `framing.Corpus.from_frame`.
"""

from __future__ import annotations

import csv
import io
import json
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.corpus.drafts import FAULT, Columns, Draft, frame_drafts
from framing.corpus.readers.archives import check_unpacked
from framing.corpus.readers.decoding import decoded
from framing.corpus.readers.file import File
from framing.errors import CorpusError

_DELIMITERS = ",;\t|"
_CELL = 32_767  # characters that a cell of Excel holds: a text of just that length was cut
_LONG_ROW = re.compile(r"line (\d+): expected (\d+) fields, saw (\d+)")  # as pandas says it
_FIELD = 2**27  # characters of one field of CSV


def read_csv(file: File, columns: Columns) -> Iterator[Draft]:
    """Read CSV or TSV; the delimiter is the one that makes the columns that are asked for.

    Parameters
    ----------
    file : File
        The table.
    columns : Columns
        Where it keeps what.

    Yields
    ------
    Draft
        One a row.
    """
    text, repairs = decoded(file.read(), file.name, declared=file.charset)
    if not text.strip():
        raise CorpusError(f"{file.name}: not a readable csv file (it is empty)")
    delimiter, text = _delimiter(text, columns.text, "\t" if file.ending == ".tsv" else "")
    frame = made(
        file,
        lambda: _with_long_rows(
            lambda: pd.read_csv(
                io.StringIO(text), sep=delimiter, dtype="string", keep_default_na=False, na_values=[""],
                index_col=False, on_bad_lines="warn",
            )
        ),
    )  # fmt: skip
    yield from _drafts(file, frame, columns, repairs)


def read_jsonl(file: File, columns: Columns) -> Iterator[Draft]:
    """Read JSON lines: each line a mapping.

    Parameters
    ----------
    file : File
        The table.
    columns : Columns
        Where it keeps what.

    Yields
    ------
    Draft
        One a line.
    """
    text, repairs = decoded(file.read(), file.name)
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            rows.append(_mapping(line, f"line {number}"))
    yield from _drafts(file, pd.DataFrame(rows, dtype=object), columns, repairs)


def read_json(file: File, columns: Columns) -> Iterator[Draft]:
    """Read a JSON list of mappings.

    Parameters
    ----------
    file : File
        The table.
    columns : Columns
        Where it keeps what.

    Yields
    ------
    Draft
        One a mapping.
    """
    text, repairs = decoded(file.read(), file.name)
    data = made(file, lambda: json.loads(text))
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise CorpusError(
            f'{file.name}: a JSON file of articles is a list of mappings: [{{"text": ..., "outlet": ...}}]'
        )
    yield from _drafts(file, pd.DataFrame(data, dtype=object), columns, repairs)


def read_excel(file: File, columns: Columns) -> Iterator[Draft]:
    """Read the sheets of an Excel file that have the column with the text; a hidden one is left out, and that is said.

    Parameters
    ----------
    file : File
        The table.
    columns : Columns
        Where it keeps what.

    Yields
    ------
    Draft
        One a row.
    """
    check_unpacked(file)
    sheets = made(file, lambda: _sheets(file), needs="xlsx")
    shown = {name: frame for name, frame in sheets.items() if columns.text in frame.columns}
    frames = shown or dict(list(sheets.items())[:1]) or {"": pd.DataFrame()}
    for number, (name, frame) in enumerate(frames.items()):
        at = replace(file, name=f"{file.name} sheet {name!r}", stem=f"{file.stem}-{name}") if number else file
        for draft in _drafts(replace(at, several=file.several or number > 0), frame, columns, ()):
            cut = len(draft.text) >= _CELL
            yield replace(draft, notes=("as long as a cell of Excel can be: the text may be cut",)) if cut else draft


def _sheets(file: File) -> dict[str, pd.DataFrame]:
    """Give the sheets of a workbook by name; hidden ones only where there is no other."""
    with pd.ExcelFile(io.BytesIO(file.read()), engine="openpyxl") as book:
        hidden = [s.title for s in book.book.worksheets if s.sheet_state != "visible"]
        seen = [s.title for s in book.book.worksheets if s.title not in hidden] or hidden
        if hidden and seen != hidden:
            warnings.warn(f"left out: {file.name}: hidden sheets {', '.join(hidden)}; show them first", stacklevel=2)
        found: dict[str, pd.DataFrame] = pd.read_excel(
            book, sheet_name=seen, dtype=object, keep_default_na=False, na_values=[""]
        )
        return found


def read_parquet(file: File, columns: Columns) -> Iterator[Draft]:
    """Read Parquet.

    Parameters
    ----------
    file : File
        The table.
    columns : Columns
        Where it keeps what.

    Yields
    ------
    Draft
        One a row.
    """
    frame = made(file, lambda: pd.read_parquet(io.BytesIO(file.read())), needs="parquet")
    yield from _drafts(file, frame, columns, ())


def _drafts(file: File, frame: pd.DataFrame, columns: Columns, repairs: tuple[str, ...]) -> Iterator[Draft]:
    prefix = f"{file.stem}-" if file.several else ""
    for draft in frame_drafts(frame, columns, place=file.name, prefix=prefix):
        yield replace(draft, repairs=repairs, file=file.stem) if repairs else draft


def made(file: File, make: Callable[[], Any], needs: str = "") -> Any:  # noqa: ANN401 - what a library gives
    """Call a library; what it cannot read is one line, and a missing extra is named as it is installed.

    Parameters
    ----------
    file : File
        What is read.
    make : Callable[[], Any]
        Calls the library.
    needs : str
        The extra that brings it.

    Returns
    -------
    Any
        What the library gives.

    Raises
    ------
    CorpusError
        If it cannot read the file, or is not there.
    """
    try:
        return make()
    except ImportError:
        raise CorpusError(f"{file.name}: needs an extra: pip install 'media-framing[{needs}]'") from None
    except CorpusError:
        raise
    except Exception as err:  # libraries of file formats raise what they like
        said = (str(err).strip().splitlines() or [type(err).__name__])[0]
        raise CorpusError(f"{file.name}: not a readable {file.ending[1:]} file ({said})") from None


def _with_long_rows(read: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    """Read rows; one with more cells than the header is a row that says so, and takes no other with it."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        frame = read()
    long = [m for w in heard for m in _LONG_ROW.finditer(str(w.message))]
    if not long:
        return frame
    faults = [
        f"line {m[1]}: {m[3]} cells where the header has {m[2]}; put quotes around cells, or drop it" for m in long
    ]
    return pd.concat([frame, pd.DataFrame({FAULT: faults}, dtype="string")], ignore_index=True)


def _mapping(line: str, place: str) -> Any:  # noqa: ANN401 - JSON
    """Read a line; one that is no mapping is a row that says so, and takes no other with it."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as err:
        return {FAULT: f"{place}: not a readable jsonl file ({str(err).splitlines()[0]}); mend or drop the line"}
    if not isinstance(row, dict):
        kind = type(row).__name__
        return {FAULT: f"{place}: not a readable jsonl file (a line is a mapping, this is {kind}); mend or drop it"}
    return row


def _delimiter(text: str, wanted: str, given: str) -> tuple[str, str]:
    """Give the delimiter, and the text without Excel's line that names it."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], rest
    if given:
        return given, text
    headers = {d: _header(text, d) for d in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda d: (wanted in headers[d], len(headers[d])))
    return best, text


def _header(text: str, delimiter: str) -> list[str]:
    before = csv.field_size_limit(_FIELD)
    try:
        return [name.strip() for name in next(_rows(text, delimiter), [])]
    except csv.Error:
        return []
    finally:
        csv.field_size_limit(before)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    lines: Iterable[str] = io.StringIO(text, newline="")
    return iter(csv.reader(lines, delimiter=delimiter))
