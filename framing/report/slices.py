"""A comparison cut by event, so that what is said of one event costs no more where there are many.

Rows keep their index: the number of a row of ``hits`` or ``mentions`` names its mark in the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.comparison import Comparison


def by_event(comparison: Comparison) -> Mapping[str, Comparison]:
    """Cut a comparison into its events, each with the findings in its articles.

    Parameters
    ----------
    comparison : Comparison
        The whole.

    Returns
    -------
    mapping of str to Comparison
        In the order of the events; the whole where there is one.
    """
    events = comparison.events()
    if len(events) < 2:
        return dict.fromkeys(events, comparison)
    analysis = comparison.analysis
    whose = dict(zip(analysis.articles["article_id"], analysis.articles["event"], strict=True))
    cut = {name: _cut(t, t["event"]) for name, t in comparison.tables.items() if "event" in t.columns}
    found = {name: _cut(t, t["article_id"].map(whose)) for name, t in analysis.tables.items() if "article_id" in t.columns}
    return {
        e: replace(
            comparison,
            tables={**comparison.tables, **{name: parts.get(e, comparison.tables[name][:0]) for name, parts in cut.items()}},
            analysis=replace(
                analysis,
                tables={**analysis.tables, **{name: parts.get(e, analysis.tables[name][:0]) for name, parts in found.items()}},
            ),
        )
        for e in events
    }  # fmt: skip


def _cut(table: pd.DataFrame, events: Any) -> dict[str, pd.DataFrame]:  # noqa: ANN401 - a column
    return {str(e): part for e, part in table.groupby(events.astype(str), sort=False)}


def only(comparison: Comparison, events: set[str]) -> Comparison:
    """Keep some events of a comparison.

    Parameters
    ----------
    comparison : Comparison
        The whole.
    events : set of str
        Those kept.

    Returns
    -------
    Comparison
        Tables with rows of these events alone, numbered anew.
    """
    tables = {
        name: t[t["event"].isin(list(events))].reset_index(drop=True) if "event" in t.columns else t
        for name, t in comparison.tables.items()
    }
    profiles = replace(comparison.profiles, tables={**comparison.profiles.tables, **{k: tables[k] for k in ("rates", "acts")}})
    articles = comparison.analysis.articles
    ids = set(articles.loc[articles["event"].isin(list(events)), "article_id"])
    kept = {
        name: t[t["article_id"].isin(list(ids))].reset_index(drop=True) if "article_id" in t.columns else t
        for name, t in comparison.analysis.tables.items()
    }
    return replace(comparison, tables=tables, profiles=profiles, analysis=replace(comparison.analysis, tables=kept))
