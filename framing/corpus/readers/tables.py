"""Tables: CSV with any delimiter, TSV, JSON lines, JSON, Excel and Parquet; a row is an article.

Idea: all of them become DataFrames and go the way of `framing.Corpus.from_frame`: JSON and Excel one, the others, which
may be larger than the memory, one after another of `_ROWS` rows.
"""

from __future__ import annotations

import csv
import io
import json
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import IO, Any

import pandas as pd

from framing.corpus.drafts import FAULT, Columns, Draft, table_drafts
from framing.corpus.readers.archives import check_unpacked
from framing.corpus.readers.decoding import decoded
from framing.corpus.readers.file import File
from framing.corpus.readers.streams import text_of
from framing.errors import CorpusError

_ROWS = 1000  # rows of a table that are held together
_HEAD = 2**17  # characters in which a table shows its header
_DELIMITERS = ",;\t|"
_CELL = 32_767  # characters that a cell of Excel holds: a text of just that length was cut
_MORE = "\0more"  # column of the cell behind those that the header names, where a row has one
_LONG_ROW = re.compile(r"line (\d+): expected \d+ fields, saw (\d+)")  # as pandas says it
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
    text = text_of(file)
    with text.opened() as source:
        head = source.read(_HEAD)
    if not head.strip():
        raise CorpusError(f"{file.name}: not a readable csv file (it is empty)")
    delimiter, named = _delimiter(head, columns.text, "\t" if file.ending == ".tsv" else "")

    def read(source: IO[str], **how: Any) -> Any:  # noqa: ANN401 - as pandas takes and gives it
        if named:
            source.readline()
        plain = {"dtype": "string", "keep_default_na": False, "na_values": [""], "index_col": False}
        return pd.read_csv(source, sep=delimiter, **plain, **how)

    def pieces() -> Iterator[pd.DataFrame]:
        with text.opened() as source:
            names = list(read(source, nrows=0).columns)
        with text.opened() as source:
            how = {"header": None, "names": [*names, _MORE], "on_bad_lines": "warn", "chunksize": _ROWS}
            yield from _with_long_rows(lambda: read(source, **how), len(names))

    yield from _drafts(file, pieces, columns, text.repairs)


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
    text = text_of(file)

    def pieces() -> Iterator[pd.DataFrame]:
        rows = []
        with text.opened() as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    rows.append(_mapping(line.removesuffix("\n"), f"line {number}"))
                if len(rows) == _ROWS:
                    yield pd.DataFrame(rows, dtype=object)
                    rows = []
        yield pd.DataFrame(rows, dtype=object)

    yield from _drafts(file, pieces, columns, text.repairs)


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
    yield from _drafts(file, lambda: [pd.DataFrame(data, dtype=object)], columns, repairs)


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
        for draft in _drafts(replace(at, several=file.several or number > 0), partial(iter, (frame,)), columns, ()):
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

    def pieces() -> Iterator[pd.DataFrame]:
        from pyarrow.parquet import ParquetFile

        with file.opened() as source:
            for batch in ParquetFile(source).iter_batches(_ROWS):
                yield batch.to_pandas(integer_object_nulls=True)  # a number without a fraction, whatever is beside it

    yield from _drafts(file, pieces, columns, (), needs="parquet")


def _drafts(
    file: File,
    pieces: Callable[[], Iterable[pd.DataFrame]],
    columns: Columns,
    repairs: tuple[str, ...],
    needs: str = "",
) -> Iterator[Draft]:
    prefix = f"{file.stem}-" if file.several else ""
    for draft in table_drafts(lambda: _told(file, pieces, needs), columns, place=file.name, prefix=prefix):
        yield replace(draft, repairs=repairs, file=file.stem) if repairs else draft


def _told(file: File, pieces: Callable[[], Iterable[pd.DataFrame]], needs: str) -> Iterator[pd.DataFrame]:
    """Give pieces of a table; what a library cannot read of them is one line."""
    given = iter(pieces())
    while (frame := made(file, lambda: next(given, None), needs)) is not None:
        yield frame


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


def _with_long_rows(opened: Callable[[], Iterator[pd.DataFrame]], width: int) -> Iterator[pd.DataFrame]:
    """Read rows; one with more cells than the header says so, and takes no other with it.

    The header is read as a row as well, for pandas takes the first row's width for the table's, and cuts rows to the
    names without a word. An empty cell more is a comma at the end of a line; those with two more stand behind the rest.
    """
    long: list[str] = []

    def heard(read: Callable[[], Any]) -> Any:  # noqa: ANN401 - what pandas gives
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            given = read()
        found = (m for w in said for m in _LONG_ROW.finditer(str(w.message)))
        long.extend(_long(f"line {m[1]}", m[2], width) for m in found)
        return given

    pieces = heard(opened)
    while (frame := heard(lambda: next(pieces, None))) is not None:
        rows = frame[frame.index > 0]
        over = {i: _long(f"row {i - 1}", width + 1, width) for i in rows.index[rows[_MORE].notna()]}
        rows = rows.drop(columns=_MORE)
        yield rows.assign(**{FAULT: pd.Series(over, dtype="string")}) if over else rows
    if long:
        yield pd.DataFrame({FAULT: long}, dtype="string")


def _long(place: str, cells: object, width: int) -> str:
    return f"{place}: {cells} cells where the header has {width}; put quotes around cells, or drop it"


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


def _delimiter(text: str, wanted: str, given: str) -> tuple[str, bool]:
    """Give the delimiter, and whether a line of Excel's that names it goes before the header."""
    first = text.partition("\n")[0].strip()
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], True
    if given:
        return given, False
    headers = {d: _header(text, d) for d in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda d: (wanted in headers[d], len(headers[d])))
    return best, False


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
