"""How right are the findings? Draw some to check by hand; filled in, they give precision with an interval.

Drawn at random with a seed, the same number from each kind of finding; the interval is
Wilson's (1927). This measures precision only: what was missed takes annotation of whole texts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.errors import SettingsError
from framing.results import make_frame
from framing.uncertainty import wilson_interval

SAMPLE: Mapping[str, str] = {
    "kind": "string", "article_id": "string", "table": "string", "start": "int64", "end": "int64", "text": "string",
    "claim": "string", "sentence": "string", "right": "string",
}  # fmt: skip
PRECISION: Mapping[str, str] = {
    "kind": "string", "checked": "int64", "right": "int64", "precision": "float64", "low": "float64", "high": "float64",
}  # fmt: skip
_YES, _NO = frozenset({"yes", "y", "1", "true", "right"}), frozenset({"no", "n", "0", "false", "wrong"})
_CLAIMS: Mapping[str, tuple[str, Callable[[Any], str]]] = {
    "quote": ("quotes", lambda r: f"{r.kind} {r.act}, speaker: {r.speaker or 'none'}"),
    "mention": ("mentions", lambda r: f"names {r.actor} ({r.construction}), voice: {r.voice}, {r.operator}"),
    "pronoun": ("pronouns", lambda r: f"stands for {r.actor}, voice: {r.voice}"),
    "loaded": ("hits", lambda r: f"loaded: {r.category}, voice: {r.voice}"),
    "aside": ("hits", lambda r: f"aside: {r.category}"),
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
        If `n` is not positive.
    """
    if n < 1:
        raise SettingsError(f"n={n!r}: draw at least one finding of each kind")
    rows: list[tuple[Any, ...]] = []
    for kind, (table, claim) in _CLAIMS.items():
        found = analysis.tables[table]
        part = found[found["measure"] == kind] if table == "hits" else found
        drawn = part.sample(min(n, len(part)), random_state=seed).sort_index()
        rows.extend(
            (kind, r.article_id, table, r.start, r.end, r.text, claim(r), _sentence(analysis, r), "")
            for r in drawn.itertuples()
        )
    return make_frame(rows, SAMPLE)


def _sentence(analysis: Analysis, row: Any) -> str:  # noqa: ANN401 - a row of any table
    s = analysis.sentences
    near = s[(s["article_id"] == row.article_id) & (s["start"] <= row.end) & (s["end"] >= row.start)]
    start, end = (near["start"].min(), near["end"].max()) if len(near) else (row.start, row.end)
    return " ".join(analysis.texts[row.article_id][start:end].split())


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
    for column in ("kind", "right"):
        if column not in filled.columns:
            raise SettingsError(f"no column {column!r}; give the table of validation_sample with 'right' filled in")
    said = filled["right"].astype("string").fillna("").str.strip().str.lower()
    for i, value in said.items():
        if value and value not in _YES | _NO:
            raise SettingsError(f"row {i}: right is {value!r}; write yes or no")
    rows = []
    for kind, part in said.groupby(filled["kind"]):
        checked = int((part != "").sum())
        right = int(part.isin(list(_YES)).sum())
        low, high = wilson_interval(right, checked, level=level)
        rows.append((kind, checked, right, right / checked if checked else float("nan"), low, high))
    return make_frame(rows, PRECISION)
