"""Tables: CSV with any delimiter, TSV, JSON lines, JSON and Parquet; a row is an article.

Idea: a table may be larger than the memory, so each becomes DataFrames of `_ROWS` rows, one after another, which go the
way of `framing.Corpus.from_frame`.
"""

from __future__ import annotations

import csv
import io
import json
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import IO, Any

import pandas as pd

from framing.corpus.drafts import FAULT, Columns, Draft, table_drafts
from framing.corpus.readers.file import File
from framing.corpus.readers.streams import items_of, text_of
from framing.errors import CorpusError

_ROWS = 1000  # rows of a table that are held together
_BUFFER = 1 << 20  # bytes of a column that are read at once; else the whole of it is held
_HEAD = 2**17  # characters in which a table shows its header
_DELIMITERS = ",;\t|^~:#"  # the first of those that fit
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

    yield from drafts_of_table(file, pieces, columns, text.repairs)


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
        with text.opened() as lines:
            told = ((line.removesuffix("\n"), f"line {n}") for n, line in enumerate(lines, 1) if line.strip())
            yield from framed(_mapping(line, place) for line, place in told)

    yield from drafts_of_table(file, pieces, columns, text.repairs)


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
    text = text_of(file)

    def pieces() -> Iterator[pd.DataFrame]:
        with text.opened() as source:
            yield from framed(items_of(source, file.name))

    yield from drafts_of_table(file, pieces, columns, text.repairs)


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
            for batch in ParquetFile(source, pre_buffer=False, buffer_size=_BUFFER).iter_batches(_ROWS):
                yield batch.to_pandas(integer_object_nulls=True)  # a number without a fraction, whatever is beside it

    yield from drafts_of_table(file, pieces, columns, (), needs="parquet")


def drafts_of_table(
    file: File,
    pieces: Callable[[], Iterable[pd.DataFrame]],
    columns: Columns,
    repairs: tuple[str, ...],
    needs: str = "",
) -> Iterator[Draft]:
    """Give the rows of a table that comes in pieces.

    Parameters
    ----------
    file : File
        The table.
    pieces : Callable[[], Iterable[pd.DataFrame]]
        Gives it from the first row on, each time it is called.
    columns : Columns
        Where it keeps what.
    repairs : tuple[str, ...]
        What had to be noted to read it.
    needs : str
        The extra that brings what reads it.

    Yields
    ------
    Draft
        One a row.
    """
    prefix = f"{file.stem}-" if file.several else ""
    for draft in table_drafts(lambda: _told(file, pieces, needs), columns, place=file.name, prefix=prefix):
        yield replace(draft, repairs=repairs, file=file.stem) if repairs else draft


def framed(rows: Iterable[Any], names: list[str] | None = None) -> Iterator[pd.DataFrame]:
    """Lay rows in tables of `_ROWS` rows.

    Parameters
    ----------
    rows : Iterable[Any]
        Mappings, or lists of cells.
    names : list[str] | None
        The columns, for lists of cells.

    Yields
    ------
    pd.DataFrame
        Of objects; the last one may be shorter.
    """
    left = iter(rows)
    while held := list(islice(left, _ROWS)):
        yield pd.DataFrame(held, columns=names, dtype=object)


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
