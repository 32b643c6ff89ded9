"""One source at a time: rates by actor, measure and voice, with n, an interval and a gate.

Every rate is a sum over evidence divided by words (or mentions) of the same voice. Intervals
resample paragraphs; where a source has many articles, whole articles, since an article's
paragraphs resemble each other. Where there is too little text no rate is given and
``withheld`` says why; with few articles the row speaks of these articles, not of the outlet.

Units: ``loaded`` and ``aside`` are score per 1,000 words of the voice; ``named`` mentions per 1,000 words;
``outlet wording`` places per 1,000 words of reported speech;
``ladder`` the mean rung of rated mentions, -3 delegitimising to +3 legitimising; ``voice`` the
percentage of all words that are in the voice; ``stance`` the mean stance, -1 to 1, of an actor's references in the
outlet's own words, ``stance of those quoted`` that in the words of others. With few articles either speaks of these
articles: one article never ranks outlets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from framing.analysis import Analysis
from framing.profiles.acts import act_rows
from framing.profiles.evidence import BASE, SCORE, Group, groups
from framing.profiles.measures import MEASURES, few_error, gate, is_few, is_whole, weight
from framing.records import Measure
from framing.results import Result, make_frame
from framing.uncertainty import bootstrap_ratio, normal_interval, poisson_interval, wilson_interval

RATES: Mapping[str, str] = {
    "by": "string", "event": "string", "title": "string", "articles": "int64", "actor": "string", "measure": "string",
    "voice": "string", "n": "int64", "words": "int64", "score": "float64", "rate": "float64", "low": "float64",
    "high": "float64", "unit": "string", "warning": "string", "withheld": "string",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Profiles(Result):
    """Rates of every source, table ``rates``; who does what to whom, table ``acts``.

    Parameters
    ----------
    by : str
        What a source is: outlet, article_id or event.
    """

    by: str


def profile(analysis: Analysis, by: str = "outlet") -> Profiles:
    """Sum the evidence of each source into rates with intervals.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is. One of "outlet", "article_id", "event".

    Returns
    -------
    Profiles
        Tables ``rates``, one row a source, event, actor, measure and voice, and ``acts``.

    Raises
    ------
    SettingsError
        If `by` is none of these.
    """
    rows = [row for g in groups(analysis, by) for row in _group_rows(g, analysis.settings)]
    rows.sort(key=lambda r: (r["by"], r["event"], r["measure"], r["actor"], r["voice"]))
    return Profiles({"rates": make_frame(rows, RATES), "acts": act_rows(analysis, by)}, analysis.settings, by)


def _group_rows(g: Group, settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    keys = sorted(g.sums)
    stacked = g.stacked(keys)
    draws = {k: settings[k] for k in ("resamples", "level", "seed")}
    found = bootstrap_ratio(stacked[:, SCORE], stacked[:, BASE], **draws)
    for i, key in enumerate(keys):
        measure = MEASURES[key.measure]
        score, base, n = stacked[:, :, i].sum(axis=0)
        withheld, warning = gate(measure, base, settings)
        rate = lower = upper = float("nan")
        if not withheld:
            rate = measure.scale * score / base
            lower, upper = measure.scale * found.low[i], measure.scale * found.high[i]
            if is_few(measure, n) or is_whole(measure, score, n):
                lower, upper = _exact(measure, score, base, n, settings["level"])
            elif measure.spread:
                lower, upper = _no_narrower(measure, (lower, rate, upper), (score, base, n), settings["level"])
        yield {
            "by": g.source, "event": g.event, "title": g.title, "articles": g.articles, **key._asdict(),
            "n": int(n), "words": int(base), "score": score, "rate": rate, "low": lower, "high": upper,
            "unit": measure.unit, "warning": warning, "withheld": withheld,
        }  # fmt: skip


def _no_narrower(
    measure: Measure, found: tuple[float, float, float], sums: tuple[float, float, float], level: float
) -> tuple[float, float]:
    """Widen an interval of a mean to what so many independent findings have, inside the ends of its scale."""
    lower, rate, upper = found
    least, most = normal_interval(np.array(rate), np.array(measure.scale * few_error(measure, *sums)), level=level)
    ends = measure.ends or (-np.inf, np.inf)
    return max(ends[0], min(lower, float(least))), min(ends[1], max(upper, float(most)))


def _exact(measure: Measure, score: float, base: float, n: float, level: float) -> tuple[float, float]:
    """Interval of a rate of few findings, from that of their count; of a share that is none or all, Wilson's."""
    if is_whole(measure, score, n):
        least, most = wilson_interval(round(score), int(n), level=level)
        return measure.scale * least, measure.scale * most
    low, high = poisson_interval(int(n), level=level)
    each = measure.scale * weight(score, n)
    return each * low / base, each * high / base
