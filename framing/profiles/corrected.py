"""Rates of each source corrected by paragraphs that people coded without seeing what the tool found.

Idea: the tool counts in every paragraph, people in some that were drawn at random; from both follows a rate whose
interval holds although the tool errs (`framing.uncertainty.corrected_rate`). What is corrected is a number of
findings, not their weights, by all words of the source, since whose words they are is one of the things in which the
tool may err.

Units: findings per 1,000 words of text; of voices percent of all words. Paragraphs are the units; where a source has
many articles (``min_articles``), articles are what scatters, as in `framing.profiles.rates`. Copies count once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from framing.analysis import Analysis
from framing.coding import Gold, Kind, Variable, count_variables, gold_units, paragraphs
from framing.errors import SettingsError
from framing.profiles.evidence import BY
from framing.results import make_frame
from framing.uncertainty import Floats, corrected_rate

CORRECTED: Mapping[str, str] = {
    "by": "string", "event": "string", "measure": "string", "voice": "string", "tool": "float64", "rate": "float64",
    "low": "float64", "high": "float64", "unit": "string", "trust": "float64", "coded": "int64", "units": "int64",
    "withheld": "string",
}  # fmt: skip
_PLACE = ["article_id", "start", "end"]
_UNITS: Mapping[Kind, tuple[str, float, float]] = {  # of a variable: unit of its rate, its scale, and where it ends
    Kind.COUNT: ("per 1,000 words of text", 1000.0, float("inf")),
    Kind.WORDS: ("% of words", 100.0, 100.0),
}


def corrected_rows(analysis: Analysis, by: str, gold: Gold) -> pd.DataFrame:
    """Correct the rates of each source.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is.
    gold : Gold
        Sheets of paragraphs that were read back.

    Returns
    -------
    DataFrame
        Columns `CORRECTED`: one row a source, event and variable of the sheet.

    Raises
    ------
    SettingsError
        If `by` is unknown, or a paragraph that was coded is not in the analysis.
    """
    if by not in BY:
        raise SettingsError(f"by={by!r}: one of {', '.join(BY)}")
    table = _placed(analysis, by)
    told = gold_units(gold)
    _check(told, table)
    variables = [v for v in count_variables() if v.name in set(told["variable"])]
    rows = [row for v in variables for row in _rows(table, v, told[told["variable"] == v.name], analysis.settings)]
    rows.sort(key=lambda r: (r["by"], r["event"], r["measure"], r["voice"]))
    return make_frame(rows, CORRECTED)


def _placed(analysis: Analysis, by: str) -> pd.DataFrame:
    """Paragraphs with their source and event."""
    articles = analysis.articles
    event = pd.Series("", index=articles.index) if by == "event" else articles["event"].astype(str)
    places = pd.DataFrame({"article_id": articles["article_id"], "by": articles[by].astype(str), "event": event})
    return paragraphs(analysis).table.merge(places, on="article_id", validate="many_to_one")


def _check(told: pd.DataFrame, table: pd.DataFrame) -> None:
    known = pd.MultiIndex.from_frame(table[_PLACE])
    lost = ~pd.MultiIndex.from_frame(told[_PLACE]).isin(known)
    if lost.any():
        first = told[lost].iloc[0]
        place = f"article {first['article_id']!r}, characters {first['start']} to {first['end']}"
        raise SettingsError(
            f"gold: unit {first['unit']!r} ({place}) is no paragraph of this analysis; analyse the corpus that the "
            "sheet was drawn from, in the same way"
        )


def _rows(
    table: pd.DataFrame, v: Variable, told: pd.DataFrame, settings: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    unit, scale, most = _UNITS[v.kind]
    coded = table[["by", "event", "words", v.name, *_PLACE]].merge(
        told[[*_PLACE, "value", "chance"]], how="left", on=_PLACE
    )
    for (source, event), part in coded.groupby(["by", "event"], sort=True):
        clusters = list(part["article_id"]) if part["article_id"].nunique() >= settings["min_articles"] else None
        counts, words, values = (_floats(part[c]) for c in (v.name, "words", "value"))
        chances = _floats(part["chance"].fillna(1.0))
        found = corrected_rate(counts, words, values, chances, scale=scale, level=settings["level"], clusters=clusters)
        rate, low, high = np.clip([found.rate, found.low, found.high], 0.0, most)
        yield {
            "by": source, "event": event, "measure": v.measure, "voice": v.voice, "tool": found.tool,
            "rate": float(rate), "low": float(low), "high": float(high), "unit": unit, "trust": found.trust,
            "coded": found.coded, "units": found.units, "withheld": found.withheld,
        }  # fmt: skip


def _floats(column: pd.Series) -> Floats:
    found: Floats = column.to_numpy(dtype=np.float64)
    return found
