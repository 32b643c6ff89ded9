"""One source at a time: rates by actor, measure and voice, with n, an interval and a gate.

Every rate is a sum over evidence divided by words (or mentions) of the same voice. Intervals
come from how paragraphs scatter; where a source has many articles, whole articles, since an article's
paragraphs resemble each other: see `framing.profiles.estimates`. Where there is too little text no rate is given and
``withheld`` says why; with few articles the row speaks of these articles, not of the outlet.

Units: ``loaded`` and ``aside`` are score per 1,000 words of the voice; ``named`` mentions per 1,000 words;
``outlet wording`` places per 1,000 words of reported speech;
``ladder`` the mean rung of rated mentions, -3 delegitimising to +3 legitimising; ``voice`` the
percentage of all words that are in the voice; ``stance`` the mean stance, -1 to 1, of an actor's references in the
outlet's own words, ``stance of those quoted`` that in the words of others. With few articles either speaks of these
articles: one article never ranks outlets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.coding import Gold
from framing.profiles.acts import act_rows
from framing.profiles.corrected import corrected_rows
from framing.profiles.diversity import diversity_rows
from framing.profiles.estimates import ends, estimate
from framing.profiles.evidence import Group, groups
from framing.profiles.frames import FrameGroup, frame_groups, frame_rows
from framing.profiles.measures import MEASURES, gate
from framing.profiles.outlets import pooled_rows
from framing.profiles.pooling import Cuts, check_pool, cuts
from framing.results import Later, Result, check_kind, make_frame

RATES: Mapping[str, str] = {
    "by": "string", "event": "string", "title": "string", "articles": "int64", "actor": "string", "measure": "string",
    "voice": "string", "n": "int64", "words": "int64", "score": "float64", "rate": "float64", "low": "float64",
    "high": "float64", "unit": "string", "warning": "string", "withheld": "string",
}  # fmt: skip


@dataclass(frozen=True, eq=False, repr=False)  # the repr of Result is short
class Profiles(Result):
    """Rates of every source, and what is counted beside them.

    Tables: ``rates``; who does what to whom, ``acts``; shares of sentences with cues of a frame, ``frames``; how evenly
    speech is spread over kinds and sides of sources, ``diversity``; with a gold, ``corrected``.

    Parameters
    ----------
    by : str
        What a source is: outlet, article_id or event.
    """

    by: str


def profile(analysis: Analysis, by: str = "outlet", *, pool: str | None = None, gold: Gold | None = None) -> Profiles:
    """Sum the evidence of each source into rates with intervals.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is. One of "outlet", "article_id", "event".
    pool : str | None
        "events" puts the events of each outlet together, each outlet held against the others inside each event; see
        `framing.profiles.pooling`. None keeps events apart.
    gold : Gold | None
        Paragraphs that people coded, from `framing.coding.read_sheet` (one coder's, or several of the same sheet): adds
        the table ``corrected``, rates with intervals that hold although the tool errs.

    Returns
    -------
    Profiles
        Tables ``rates``, one row a source, event, actor, measure and voice, ``acts``, ``frames`` and ``diversity``;
        pooled rates have the columns `POOLED` and no event, the other tables stay event by event.

    Raises
    ------
    SettingsError
        If `by` or `pool` is none of these, if there is no event to pool, or if the gold is not of this analysis.
    """
    check_kind(analysis, "Analysis", "framing.profile")
    check_pool(pool)
    mended = {} if gold is None else {"corrected": corrected_rows(analysis, by, gold)}
    found = _profile(analysis, by, pool)
    return Profiles({**found.tables, **mended}, found.settings, by)


def _profile(analysis: Analysis, by: str, pool: str | None) -> Profiles:
    if pool:
        together = cuts(analysis, by)
        cut = together.paragraphs
        beside = Later(_beside(analysis, by, cut, lambda: frame_groups(analysis, by, cut)))
        return pooled_profiles(together, beside, analysis.settings, by)
    cut = groups(analysis, by)
    return profiles_of(analysis, by, cut, lambda: frame_groups(analysis, by, cut))


def pooled_profiles(cut: Cuts, beside: Mapping[str, pd.DataFrame], settings: Mapping[str, Any], by: str) -> Profiles:
    """Put the events of each outlet together, from evidence that is cut already.

    Parameters
    ----------
    cut : Cuts
        The evidence of each outlet and event.
    beside : Mapping[str, pd.DataFrame]
        The tables beside the rates, event by event; a table of rates among them makes way.
    settings : Mapping[str, Any]
        Of the analysis.
    by : str
        What a source is.

    Returns
    -------
    Profiles
        As from `profile`, each table made when it is asked for.
    """
    makers = {name: partial(beside.__getitem__, name) for name in beside}
    return Profiles(Later({**makers, "rates": lambda: pooled_rows(cut, settings)}), settings, by)


def profiles_of(
    analysis: Analysis, by: str, cut: Sequence[Group], framed: Callable[[], Sequence[FrameGroup]]
) -> Profiles:
    """Do as `profile`, from evidence that is cut already; each table is made when it is asked for.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is.
    cut : Sequence[Group]
        The evidence of each source and event.
    framed : Callable[[], Sequence[FrameGroup]]
        Gives its sentences with cues of frames.

    Returns
    -------
    Profiles
        As from `profile`.
    """
    makers = {"rates": lambda: _rates(cut, analysis.settings), **_beside(analysis, by, cut, framed)}
    return Profiles(Later(makers), analysis.settings, by)


def _rates(cut: Sequence[Group], settings: Mapping[str, Any]) -> pd.DataFrame:
    rows = [row for g in cut for row in rate_rows(g, settings)]
    rows.sort(key=lambda r: (r["by"], r["event"], r["measure"], r["actor"], r["voice"]))
    return make_frame(rows, RATES)


def _beside(
    analysis: Analysis, by: str, cut: Sequence[Group], framed: Callable[[], Sequence[FrameGroup]]
) -> dict[str, Callable[[], pd.DataFrame]]:
    """Makers of the tables beside the rates, event by event."""
    return {
        "acts": lambda: act_rows(analysis, by),
        "frames": lambda: frame_rows(framed(), analysis.settings),
        "diversity": lambda: diversity_rows(analysis, by, cut),
    }


def rate_rows(g: Group, settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the rates of one source in one event, row by row.

    Parameters
    ----------
    g : Group
        Its evidence.
    settings : Mapping[str, Any]
        Gates and level.

    Yields
    ------
    dict[str, Any]
        A row of `RATES`.
    """
    keys = sorted(g.sums)
    found = estimate(g.stacked(keys), keys)
    low, high = found.rates.interval(settings["level"])
    for i, key in enumerate(keys):
        measure = MEASURES[key.measure]
        score, base, n = float(found.score[i]), float(found.base[i]), int(found.n[i])
        withheld, warning = gate(measure, base, settings)
        rate = lower = upper = float("nan")
        if not withheld:
            rate = measure.scale * score / base
            lower, upper = ends(measure, (score, n), (low[i], high[i]), settings["level"])
        yield {
            "by": g.source, "event": g.event, "title": g.title, "articles": g.articles, **key._asdict(),
            "n": n, "words": int(base), "score": score, "rate": rate, "low": lower, "high": upper,
            "unit": measure.unit, "warning": warning, "withheld": withheld,
        }  # fmt: skip
