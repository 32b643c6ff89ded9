"""A comparison cut by event, so that what is said of one event costs no more where there are many.

Rows keep their index: the number of a row of ``hits`` or ``mentions`` names its mark in the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from framing.comparison import Comparison

Cut = Mapping[str, Mapping[str, pd.DataFrame]]  # table to event to rows


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
    compared = {name: _cut(t, t["event"]) for name, t in comparison.tables.items() if "event" in t.columns}
    findings = analysis.tables.items()
    found = {name: _cut(t, t["article_id"].map(whose)) for name, t in findings if "article_id" in t.columns}
    return {e: _of(comparison, e, compared, found) for e in events}


def _of(comparison: Comparison, event: str, compared: Cut, found: Cut) -> Comparison:
    analysis = comparison.analysis
    analysis = replace(analysis, tables={**analysis.tables, **_parts(analysis.tables, found, event)})
    return replace(
        comparison, tables={**comparison.tables, **_parts(comparison.tables, compared, event)}, analysis=analysis
    )


def _parts(tables: Mapping[str, pd.DataFrame], cut: Cut, event: str) -> dict[str, pd.DataFrame]:
    return {name: parts.get(event, tables[name][:0]) for name, parts in cut.items()}


def _cut(table: pd.DataFrame, events: pd.Series[Any]) -> dict[str, pd.DataFrame]:
    return {str(e): part for e, part in table.groupby(events.astype(str), sort=False)}


def only(comparison: Comparison, events: set[str]) -> Comparison:
    """Keep some events of a comparison.

    Parameters
    ----------
    comparison : Comparison
        The whole.
    events : set[str]
        Those kept.

    Returns
    -------
    Comparison
        Tables with rows of these events alone, numbered anew.
    """
    analysis, profiles = comparison.analysis, comparison.profiles
    tables = {name: _kept(t, "event", events) for name, t in comparison.tables.items()}
    ids = set(analysis.articles.loc[analysis.articles["event"].isin(list(events)), "article_id"])
    found = {name: _kept(t, "article_id", ids) for name, t in analysis.tables.items()}
    rates = {name: _kept(t, "event", events) for name, t in profiles.tables.items()}
    return replace(
        comparison,
        tables=tables,
        profiles=replace(profiles, tables=rates),
        analysis=replace(analysis, tables=found),
    )


def _kept(table: pd.DataFrame, column: str, values: set[str]) -> pd.DataFrame:
    """Rows with one of some values in a column; all, where a table has no such column."""
    return table[table[column].isin(list(values))].reset_index(drop=True) if column in table.columns else table
