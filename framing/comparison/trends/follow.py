"""What a source's words do over time: rates and names by week, month or year, or before and after a date.

Idea: a period is to a source what an event is to a comparison, so rates, gates, intervals and tests are those of
`framing.profile` and `framing.compare`: `rates` gives each period's, `changes` holds each period against the one before
it in the same outlet, with q over all that is shown. What the news is about changes too: a rate that rises may be
another topic and not another choice of words, so hold outlets of the same periods against each other before you speak
of one. Articles without a date are left out and counted.

Units: as the rates'; a share is 0-1 of an actor's namings in the period.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import pandas as pd

from framing.analysis import Analysis
from framing.comparison.differences import DIFFERENCES, difference_rows
from framing.comparison.labels import article_facts, label_rows, named_mentions
from framing.comparison.trends.periods import Period, cut_at, period_of
from framing.errors import SettingsError
from framing.profiles import RATES, Group, groups, rate_rows
from framing.results import Result, check_kind, make_frame

_RENAMED = {"event": "period"}
_HELD = {"event": "by", "a": "before", "b": "after"}
_OPEN = {"start": "string", "end": "string"}


def _columns(schema: Mapping[str, str], renamed: Mapping[str, str]) -> dict[str, str]:
    return {renamed.get(c, c): dtype for c, dtype in schema.items()}


TREND_RATES: Mapping[str, str] = {**_columns(RATES, _RENAMED), **_OPEN}
CHANGES: Mapping[str, str] = _columns({c: d for c, d in DIFFERENCES.items() if c != "events"}, _HELD)
TREND_LABELS: Mapping[str, str] = {
    "by": "string", "period": "string", "actor": "string", "label": "string", "n": "int64", "share": "float64",
    "own": "int64", "ladder": "float64", "first": "bool",
    "article_id": "string", "start": "int64", "end": "int64",
}  # fmt: skip
ALL = "all"


@dataclass(frozen=True, eq=False)
class Trends(Result):
    """Sources over time: tables ``rates``, ``labels`` and ``changes``.

    Parameters
    ----------
    by : str
        What a source is: outlet, or all articles together.
    periods : tuple of Period
        The periods that have an article, in order.
    undated : int
        Articles that were left out for want of a date.
    names : mapping of str to str
        Actor id to name.
    """

    by: str
    periods: tuple[Period, ...]
    undated: int
    names: Mapping[str, str]


def trends(analysis: Analysis, by: str = "outlet", *, every: str = "month", split: date | str | None = None) -> Trends:
    """Follow each source over time.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`; its articles need dates.
    by : str
        "outlet", or "all" for all articles together.
    every : str
        How long a period is: "day", "week", "month", "quarter" or "year".
    split : date | str | None
        Instead of `every`: two periods, before this day and from it on.

    Returns
    -------
    Trends
        ``rates``, as in `framing.profile` with a period in place of the event (columns `TREND_RATES`); ``changes``,
        each period held against the one before it (`CHANGES`; ``difference`` is the earlier rate less the later
        one); ``labels``, what each actor is called in each period, and whether a label is new (`TREND_LABELS`).

    Raises
    ------
    SettingsError
        If something else than an analysis is given, if `by`, `every` or `split` is unknown, or if no article has a
        date.
    """
    check_kind(analysis, "Analysis", "framing.trends")
    if by not in ("outlet", ALL):
        raise SettingsError(f"by={by!r}: 'outlet', or 'all' for all articles together")
    placed, periods, undated = _placed(analysis, cut_at(split) if split is not None else period_of(every))
    if by == ALL:
        placed = _with(placed, outlet=ALL)
    cut = groups(placed, "outlet")
    spans = {p.name: p for p in periods}
    tables = {
        "rates": _rates(cut, placed, spans),
        "changes": _changes(cut, placed),
        "labels": _labels(placed),
    }
    names = {a.id: a.name for a in analysis.actors.actors}
    return Trends(tables, analysis.settings, by, periods, undated, names)


def _placed(analysis: Analysis, period: Callable[[date], Period]) -> tuple[Analysis, tuple[Period, ...], int]:
    """Put the period of each article where its event stands; leave out what has no date."""
    dates = analysis.articles["date"]
    dated = dates != ""
    if not dated.any():
        raise SettingsError("no article has a date (column or field 'date'), so there is nothing to follow over time")
    undated = int((~dated).sum())
    if undated:
        warnings.warn(f"{undated} of {len(dates)} articles have no date and are left out", stacklevel=3)
    found = [period(date.fromisoformat(d[:10])) for d in dates[dated]]
    articles = analysis.articles[dated].reset_index(drop=True)
    placed = replace(analysis, tables={**analysis.tables, "articles": articles})
    return _with(placed, event=[p.name for p in found]), tuple(sorted(set(found), key=lambda p: p.name)), undated


def _with(analysis: Analysis, **columns: object) -> Analysis:
    return replace(analysis, tables={**analysis.tables, "articles": analysis.articles.assign(**columns)})


def _rates(cut: list[Group], placed: Analysis, spans: Mapping[str, Period]) -> pd.DataFrame:
    rows = []
    for g in cut:
        start, end = (d.isoformat() if d else "" for d in spans[g.event][1:])
        for row in rate_rows(g, placed.settings):
            renamed = {_RENAMED.get(c, c): value for c, value in row.items()}
            rows.append({**renamed, "start": start, "end": end})
    rows.sort(key=lambda r: (r["by"], r["measure"], r["actor"], r["voice"], r["period"]))
    return make_frame(rows, TREND_RATES)


def _changes(cut: list[Group], placed: Analysis) -> pd.DataFrame:
    """Hold each period of a source against the one before it: sources stand for events, periods for sources."""
    turned = [replace(g, source=g.event, event=g.source) for g in cut]
    found = difference_rows(turned, placed.settings, paired=pairwise)
    return found.rename(columns=_HELD).drop(columns="events")


def _labels(placed: Analysis) -> pd.DataFrame:
    facts = article_facts(placed, "outlet", set(placed.articles["event"]))
    found = label_rows(named_mentions(placed, facts)).rename(columns=_RENAMED)
    found = found.sort_values(["by", "actor", "period", "n", "label"], ascending=[True, True, True, False, True])
    total = found.groupby(["by", "actor", "period"])["n"].transform("sum")
    known = found.groupby(["by", "actor", found["label"].str.casefold()]).cumcount()
    found = found.assign(share=found["n"] / total.clip(lower=1), first=known == 0)
    return found.reset_index(drop=True)[list(TREND_LABELS)].astype(dict(TREND_LABELS))
