"""One source at a time: rates by actor, measure and voice, with n, an interval and a gate.

Every rate is a sum over evidence divided by words (or mentions) of the same voice. Intervals
resample paragraphs; where a source has many articles, whole articles, since an article's
paragraphs resemble each other. Where there is too little text no rate is given and
``withheld`` says why; with few articles the row speaks of these articles, not of the outlet.

Units: ``loaded`` and ``aside`` are score per 1,000 words of the voice; ``named`` mentions per 1,000 words;
``ladder`` the mean rung of rated mentions, -3 delegitimising to +3 legitimising; ``voice`` the
percentage of all words that are in the voice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from framing.analysis import Analysis
from framing.profiles.evidence import Group, groups
from framing.profiles.measures import COUNTED, FEW, UNITS, gate
from framing.results import Result, make_frame
from framing.uncertainty import bootstrap_ratio, poisson_interval

RATES: Mapping[str, str] = {
    "by": "string", "event": "string", "title": "string", "articles": "int64", "actor": "string", "measure": "string",
    "voice": "string", "n": "int64", "words": "int64", "score": "float64", "rate": "float64", "low": "float64",
    "high": "float64", "unit": "string", "warning": "string", "withheld": "string",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Profiles(Result):
    """Rates of every source; table ``rates``.

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
        Table ``rates``, one row a source, event, actor, measure and voice.

    Raises
    ------
    SettingsError
        If `by` is none of these.
    """
    rows = [row for g in groups(analysis, by) for row in _group_rows(g, analysis.settings)]
    rows.sort(key=lambda r: (r[0], r[1], r[5], r[4], r[6]))
    return Profiles({"rates": make_frame(rows, RATES)}, analysis.settings, by)


def _group_rows(g: Group, settings: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    keys = sorted(g.sums)
    if not keys:
        return []
    stacked = np.stack([g.sums[k] for k in keys], axis=2)
    found = bootstrap_ratio(
        stacked[:, 0], stacked[:, 1], resamples=settings["resamples"], level=settings["level"], seed=settings["seed"]
    )
    rows = []
    for i, key in enumerate(keys):
        unit, scale = UNITS[key[0]]
        score, base, n = stacked[:, :, i].sum(axis=0)
        withheld, warning = gate(key[0], n, base, settings)
        if withheld:
            rate = lower = upper = float("nan")
        else:
            rate = scale * score / base
            lower, upper = scale * found.low[i], scale * found.high[i]
            if n < FEW and key[0] in COUNTED:
                per = score / n if n else 1.0
                lower, upper = (scale * per * x / base for x in poisson_interval(int(n), level=settings["level"]))
        measure, actor, voice = key
        rows.append(
            (
                g.source,
                g.event,
                g.title,
                g.articles,
                actor,
                measure,
                voice,
                int(n),
                int(base),
                score,
                rate,
                lower,
                upper,
                unit,
                warning,
                withheld,
            )
        )
    return rows
