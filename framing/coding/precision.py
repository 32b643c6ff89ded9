"""How right are the findings? Draw some to check by hand; filled in, they give precision with an interval.

Idea: the sheet of `framing.coding.sheet` in small, for one person who checks the tool and sees what it claims. Drawn at
random with a seed, the same number from each kind of finding; the interval is Wilson's (1927). This measures precision
only: what was missed takes paragraphs that are coded blind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.errors import SettingsError
from framing.measure import FOUND
from framing.results import check_kind, make_frame
from framing.uncertainty import wilson_interval

SAMPLE: Mapping[str, str] = {
    "kind": "string", "article_id": "string", "table": "string", "start": "int64", "end": "int64", "text": "string",
    "claim": "string", "sentence": "string", "right": "string",
}  # fmt: skip
PRECISION: Mapping[str, str] = {
    "kind": "string", "checked": "int64", "right": "int64", "precision": "float64", "low": "float64", "high": "float64",
}  # fmt: skip
_YES, _NO = frozenset({"yes", "y", "1", "true", "right"}), frozenset({"no", "n", "0", "false", "wrong"})
_CLAIMS: Mapping[str, Callable[[Any], str]] = {
    "quotes": lambda r: f"{r.kind} {r.act}, speaker: {r.speaker or 'none'}",
    "mentions": lambda r: f"names {r.actor} ({r.construction}), voice: {r.voice}, {r.operator}",
    "pronouns": lambda r: f"stands for {r.actor}, voice: {r.voice}",
    "hits": lambda r: f"{r.measure}: {r.category}, voice: {r.voice}",
}


def validation_sample(analysis: Analysis, n: int = 50, seed: int = 0) -> pd.DataFrame:
    """Draw findings for a person to check.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    n : int
        Findings of each kind at most.
    seed : int
        Which ones are drawn.

    Returns
    -------
    DataFrame
        One finding a row with its sentence; write yes or no into ``right``.

    Raises
    ------
    SettingsError
        If something else than an analysis is given, or if `n` is not positive.
    """
    check_kind(analysis, "Analysis", "framing.validation_sample")
    if n < 1:
        raise SettingsError(f"n={n!r}: draw at least one finding of each kind")
    texts = analysis.texts
    rows = []
    for kind, table, found in _kinds(analysis):
        drawn = found.sample(min(n, len(found)), random_state=seed).sort_index()
        for r in drawn.itertuples():
            start, end = analysis.sentence(r.article_id, r.start, r.end)
            sentence = " ".join(texts[r.article_id][start:end].split())
            rows.append({
                "kind": kind, "article_id": r.article_id, "table": table, "start": r.start, "end": r.end,
                "text": r.text, "claim": _CLAIMS[table](r), "sentence": sentence, "right": "",
            })  # fmt: skip
    return make_frame(rows, SAMPLE)


def _kinds(analysis: Analysis) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Name each kind of finding, its table and its rows: whole tables, and the hits of each measure."""
    for table in _CLAIMS:
        if table != "hits":
            yield table.removesuffix("s"), table, analysis.tables[table]
    for measure in FOUND:
        yield measure.name, "hits", analysis.hits[analysis.hits["measure"] == measure.name]


def validation_precision(filled: pd.DataFrame, *, level: float = 0.95) -> pd.DataFrame:
    """Sum up a filled-in sample.

    Parameters
    ----------
    filled : pd.DataFrame
        From `validation_sample`, with ``right`` filled in; rows left empty are not counted.
    level : float
        Coverage of the interval, 0-1.

    Returns
    -------
    DataFrame
        One row a kind: checked, right, precision with its interval.

    Raises
    ------
    SettingsError
        If a column is missing, or ``right`` holds something else than yes or no.
    """
    said = _answers(filled)
    rows = []
    for kind, part in said.groupby(filled["kind"]):
        checked, right = int((part != "").sum()), int(part.isin(list(_YES)).sum())
        low, high = wilson_interval(right, checked, level=level)
        precision = right / checked if checked else float("nan")
        counts = {"kind": kind, "checked": checked, "right": right}
        rows.append({**counts, "precision": precision, "low": low, "high": high})
    return make_frame(rows, PRECISION)


def _answers(filled: pd.DataFrame) -> pd.Series:
    """Read yes, no or nothing off each row."""
    for column in ("kind", "right"):
        if column not in filled.columns:
            raise SettingsError(f"no column {column!r}; give the table of validation_sample with 'right' filled in")
    said = filled["right"].astype("string").fillna("").str.strip().str.lower()
    unclear = said[~said.isin(["", *_YES, *_NO])]
    if len(unclear):
        raise SettingsError(f"row {unclear.index[0]}: right is {unclear.iloc[0]!r}; write yes or no")
    return said
