"""The schema of every table of an analysis, and how rows become a frame.

A row is a mapping by column name, or a sequence in the order of the columns where a row is made in one place and
often. Columns and dtypes are fixed, whether there are rows or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.extensions import ExtensionArray

# The dtypes of columns.
TEXT, INTEGER, FLOAT, BOOLEAN, NULLABLE = "string", "int64", "float64", "bool", "Int64"
_SPAN = {"article_id": TEXT, "start": INTEGER, "end": INTEGER}
_VOICES = {
    "words": INTEGER, "words_own": INTEGER, "words_quoted": INTEGER, "words_attributed": INTEGER,
    "words_scare": INTEGER, "words_uncertain": INTEGER,
}  # fmt: skip
# Strength of a contrast below which it stands in its table alone, in no page and no chart: read by an editor, few of
# those were worth a reader's time, most of them a sentence that one source has and another lacks.
FAINT = 0.01
TABLES: Mapping[str, Mapping[str, str]] = {
    "articles": {
        "article_id": TEXT, "outlet": TEXT, "event": TEXT, "date": TEXT, "title": TEXT, **_VOICES,
        "sentences": INTEGER, "flesch_reading_ease": FLOAT, "flesch_kincaid_grade": FLOAT, "gunning_fog": FLOAT,
        "vader_compound": FLOAT, "copy_of": TEXT, "shared_with": TEXT, "repairs": TEXT,
    },
    "blocks": {**_SPAN, "role": TEXT, "kept": BOOLEAN, "reason": TEXT, "confidence": FLOAT},
    "sentences": {**_SPAN, "paragraph": INTEGER, **_VOICES},
    "sources": {
        "article_id": TEXT, "speaker": TEXT, "actor": TEXT, "kind": TEXT, "side": TEXT,
        "quotes": INTEGER, "words": INTEGER, "finer": TEXT, "quoted": INTEGER, "paraphrased": INTEGER, "verbs": TEXT,
        "order": INTEGER, "ends": BOOLEAN, "place": TEXT,
    },
    "quotes": {
        **_SPAN, "text": TEXT, "kind": TEXT, "act": TEXT, "speaker": TEXT, "speaker_start": NULLABLE,
        "speaker_end": NULLABLE, "cue": TEXT, "cue_stance": INTEGER, "flags": TEXT, "confidence": FLOAT, "rule": TEXT,
    },
    "voices": {**_SPAN, "voice": TEXT, "speaker": TEXT},
    "mentions": {
        **_SPAN, "text": TEXT, "core_start": INTEGER, "core_end": INTEGER, "actor": TEXT, "head": TEXT,
        "modifiers": TEXT, "construction": TEXT, "hedge": TEXT, "operator": TEXT, "voice": TEXT,
        "attributed_to": TEXT, "ladder": FLOAT, "ladder_row": TEXT, "flags": TEXT, "confidence": FLOAT, "rule": TEXT,
    },
    "pronouns": {
        **_SPAN, "text": TEXT, "actor": TEXT, "lemma": TEXT, "gender": TEXT, "number": TEXT, "case": TEXT,
        "voice": TEXT, "attributed_to": TEXT, "confidence": FLOAT, "rule": TEXT,
    },
    "hits": {
        "article_id": TEXT, "measure": TEXT, "start": INTEGER, "end": INTEGER, "text": TEXT, "term": TEXT,
        "category": TEXT, "score": FLOAT, "voice": TEXT, "actor": TEXT, "flags": TEXT, "rule": TEXT,
        "confidence": FLOAT,
    },
    "clauses": {
        **_SPAN, "verb": TEXT, "verb_start": INTEGER, "verb_end": INTEGER, "agent": TEXT, "patient": TEXT,
        "agent_start": NULLABLE, "agent_end": NULLABLE, "patient_start": NULLABLE, "patient_end": NULLABLE,
        "passive": BOOLEAN, "agent_deleted": BOOLEAN, "nominal": BOOLEAN, "kind": TEXT, "negated": BOOLEAN,
        "modality": TEXT, "voice": TEXT, "effect": TEXT, "sense": TEXT,
    },
    "ties": {
        **_SPAN, "actor": TEXT, "relation": TEXT, "word": TEXT, "other": TEXT, "word_start": INTEGER,
        "word_end": INTEGER, "voice": TEXT,
    },
    "stance": {"article_id": TEXT, "actor": TEXT, "voice": TEXT, "n": INTEGER, "score": FLOAT, "label": TEXT},
    "exposure": {"article_id": TEXT, "voice": TEXT, "words": INTEGER},
}  # fmt: skip


Row = Mapping[str, Any] | Sequence[Any]


def make_frame(rows: Iterable[Row], columns: Mapping[str, str]) -> pd.DataFrame:
    """Build a frame with these columns and dtypes.

    Parameters
    ----------
    rows : Iterable[Row]
        A row is a mapping of every column to its value, or a sequence in the order of `columns`.
    columns : Mapping[str, str]
        Column name to dtype.

    Returns
    -------
    DataFrame
        Shape (rows, columns), index 0..n-1.

    Raises
    ------
    ValueError
        If a row lacks a column, or has one too many.
    """
    found = list(rows)
    if not found:
        return _empty(tuple(columns.items())).copy()
    values = _columns(found, columns)
    index = pd.RangeIndex(len(found))  # one for all, so that pandas need not align them
    made = {
        c: pd.Series(list(v), index=index, dtype=dtype) for (c, dtype), v in zip(columns.items(), values, strict=True)
    }
    return pd.DataFrame(made, index=index, copy=False)


def frame_of(
    values: Mapping[str, Sequence[Any] | NDArray[Any] | ExtensionArray], columns: Mapping[str, str]
) -> pd.DataFrame:
    """Build a frame from whole columns, for tables of so many rows that a mapping for each would take most of the time.

    Parameters
    ----------
    values : Mapping[str, Sequence[Any] | NDArray[Any] | ExtensionArray]
        Column name to its values, all of one length; in any order.
    columns : Mapping[str, str]
        Column name to dtype.

    Returns
    -------
    DataFrame
        Shape (rows, columns), index 0..n-1.

    Raises
    ------
    ValueError
        If a column is missing, is one too many, or is not as long as the others.
    """
    if values.keys() != columns.keys():
        raise ValueError(f"the values and their table differ in the columns {sorted(values.keys() ^ columns.keys())}")
    sizes = {len(v) for v in values.values()}
    if len(sizes) > 1:
        raise ValueError(f"the columns of a table have different lengths: {sorted(sizes)}")
    index = pd.RangeIndex(sizes.pop())
    made = {c: pd.Series(_column(values[c], dtype), index=index, dtype=dtype) for c, dtype in columns.items()}
    return pd.DataFrame(made, index=index, copy=False)


def _column(values: Any, dtype: str) -> Any:  # noqa: ANN401 - a column of any kind
    """Values of a column; of texts in an array, which come again and again, each is read once."""
    if dtype != TEXT or not isinstance(values, np.ndarray) or not len(values):
        return values
    codes, names = pd.factorize(values)
    return pd.array(names, dtype=TEXT).take(codes)


def as_records(table: pd.DataFrame) -> list[Mapping[str, Any]]:
    """Give the rows of a table as mappings, as ``to_dict("records")`` does, several times as fast.

    Parameters
    ----------
    table : pd.DataFrame
        Any; its columns have different names.

    Returns
    -------
    list of Mapping
        Column to value, a Python object; None where a whole number or a truth is missing.
    """
    names = [str(c) for c in table.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*(_values(table[c]) for c in table.columns), strict=True)]


def as_tuples(table: pd.DataFrame, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Give the rows of some columns, as ``itertuples`` does, several times as fast.

    Parameters
    ----------
    table : pd.DataFrame
        Any.
    columns : Sequence[str]
        Names of its columns.

    Returns
    -------
    iterator of tuple
        Python objects in the order of `columns`; None where a text, a whole number or a truth is missing.
    """
    return zip(*(_values(table[c]) for c in columns), strict=True)


def _values(column: pd.Series) -> list[Any]:
    """Values of a column; texts in one piece, since reading them one by one out of Arrow takes most of the time."""
    if isinstance(column.dtype, pd.api.extensions.ExtensionDtype):
        found: list[Any] = column.to_numpy(dtype=object, na_value=None).tolist()
        return found
    return list(column.tolist())


@lru_cache(maxsize=64)
def _empty(columns: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    """Build a frame without rows once: it costs as much as one with them, and most tables of a short text are empty."""
    return pd.DataFrame({c: pd.Series([], dtype=dtype) for c, dtype in columns}, index=pd.RangeIndex(0))


def _columns(rows: Sequence[Row], columns: Mapping[str, str]) -> Iterable[Sequence[Any]]:
    """Give the values of each column, row by row; a row must have all columns and no others."""
    if not any(isinstance(row, Mapping) for row in rows):
        return zip(*rows, strict=True)
    if not all(isinstance(row, Mapping) for row in rows):
        raise ValueError("rows are mappings, or sequences in the order of the columns, but not both in one table")
    wrong = next((row for row in rows if row.keys() != columns.keys()), None)  # type: ignore[union-attr]
    if wrong is not None:
        differ = sorted(wrong.keys() ^ columns.keys())  # type: ignore[union-attr]
        raise ValueError(f"a row and its table differ in the columns {differ}")
    return [list(map(itemgetter(c), rows)) for c in columns]
