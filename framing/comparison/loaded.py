"""Which loaded terms stand in each source, by voice, each with one place where it stands.

Units: findings, and the sum of scores of a term.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

LOADED: Mapping[str, str] = {
    "event": "string", "by": "string", "voice": "string", "term": "string", "category": "string", "n": "int64",
    "score": "float64", "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
_TERM = ["event", "by", "voice", "term", "category"]


def loaded_rows(hits: pd.DataFrame) -> pd.DataFrame:
    """Sum the loaded terms of each source by voice.

    Parameters
    ----------
    hits : pd.DataFrame
        Loaded hits with ``event`` and ``by``.

    Returns
    -------
    DataFrame
        Columns `LOADED`; what weighs most in a source and voice first.
    """
    found = hits.sort_values(["article_id", "start"], kind="stable").groupby(_TERM, as_index=False)
    first = {c: (c, "first") for c in ("article_id", "start", "end")}
    table = found.agg(n=("score", "size"), score=("score", "sum"), **first)
    down = table.assign(weight=-table["score"]).sort_values(["event", "by", "voice", "weight", "term", "category"])
    return down[list(LOADED)].astype(dict(LOADED)).reset_index(drop=True)
