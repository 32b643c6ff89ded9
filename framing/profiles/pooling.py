"""Rates over many events: each source against others inside each event, put together event by event.

Idea: one event is written of in harsher words than another, whoever writes; so sources are held against each other
inside an event, and only their distances are put together. An event weighs ``a b / (a + b)``, where a and b are what
the two sides have of the measure's base there (words of the voice, rated mentions): the weight of Mantel and Haenszel
for rates (Greenland and Robins 1985). It is near the smaller of the two, so that an event of which one side writes a
line, or nothing, weighs a line, or nothing. Both sides' rates are taken with the same weights.

Errors come from how units scatter inside events (paragraphs, or articles where both sides have ``min_articles``), which
speaks of these events; where two sides share ``min_events`` or more, from how their distance scatters from event to
event, which speaks of further events like these. Units: as the rates'.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.errors import SettingsError
from framing.profiles.estimates import Estimates, Kinds, kinds, least_variance
from framing.profiles.evidence import BASE, SCORE, Group, cuts_of
from framing.profiles.measures import FEW_UNITS
from framing.profiles.numbered import Key
from framing.uncertainty import Floats, Rates

_NONE = 1.0  # stands under a sum that is 0
_LEAST_FREEDOM = 5  # articles beyond one an event, to see how they scatter inside events
_NEVER = 1 << 30
_SURE = 1e6  # freedom of what has no error


@dataclass(frozen=True, eq=False)
class Strata:
    """Sums of one side in each event; arrays have the shape (events, keys), `sums` and `articles` apart.

    Parameters
    ----------
    sums : Floats
        Score, base and count. Shape (3, events, keys).
    scatter : Floats
        Squared distances of the units' scores from what the event's rate gives them, summed.
    units : Floats
        Units that have something of the base.
    articles : Floats
        Articles. Shape (events,).
    """

    sums: Floats
    scatter: Floats
    units: Floats
    articles: Floats

    def plus(self, other: Strata) -> Strata:
        """Put another side's sums to these."""
        return Strata(
            self.sums + other.sums,
            self.scatter + other.scatter,
            self.units + other.units,
            self.articles + other.articles,
        )

    def rates(self) -> Floats:
        """Score by base; 0 where there is no base."""
        found: Floats = self.sums[SCORE] / np.where(self.sums[BASE] > 0, self.sums[BASE], _NONE)
        return found


def strata(cut: Sequence[Group], events: Sequence[str], keys: Sequence[Key]) -> Strata:
    """Lay the sums of one source out by event.

    Parameters
    ----------
    cut : Sequence[Group]
        Its evidence, an event each.
    events : Sequence[str]
        All events, in order.
    keys : Sequence[Key]
        What is summed.

    Returns
    -------
    Strata
        0 where it has nothing.
    """
    sums, scatter, units = np.zeros((3, len(events), len(keys))), *np.zeros((2, len(events), len(keys)))
    articles = np.zeros(len(events))
    for g in cut:
        e, stacked = events.index(g.event), g.stacked(keys)
        sums[:, e] = total = stacked.sum(axis=0)
        rate = total[SCORE] / np.where(total[BASE] > 0, total[BASE], _NONE)
        scatter[e] = ((stacked[:, SCORE] - rate * stacked[:, BASE]) ** 2).sum(axis=0)
        units[e] = (stacked[:, BASE] > 0).sum(axis=0)
        articles[e] = g.articles
    return Strata(sums, scatter, units, articles)


@dataclass(frozen=True, eq=False)
class Pooled:
    """Two sides over the `events` that both have, a number a key; `blocks`: whether the error is between these."""

    a: Estimates
    b: Estimates
    events: Floats
    blocks: NDArray[np.bool_]


def pool(a: Strata, b: Strata, keys: Sequence[Key], *, blocks: int) -> Pooled:
    """Put two sides together over the events that both have.

    Parameters
    ----------
    a : Strata
        One side.
    b : Strata
        The other.
    keys : Sequence[Key]
        What is summed.
    blocks : int
        From so many shared events on, errors come from how the distance scatters between events.

    Returns
    -------
    Pooled
        Rates of both sides, equally weighted; of a key without a shared event, with base 0.
    """
    kind = kinds(keys)
    weight = a.sums[BASE] * b.sums[BASE] / np.maximum(a.sums[BASE] + b.sums[BASE], _NONE)
    both = (weight > 0).astype(float)
    share = weight / np.where(weight.sum(axis=0) > 0, weight.sum(axis=0), _NONE)
    first, second = _side(a, share, both, kind), _side(b, share, both, kind)
    events = both.sum(axis=0)
    as_block = events >= max(blocks, FEW_UNITS)
    if as_block.any():
        first, second = _between(first, second, as_block, events, _block_variance(a, b, share, events) * kind.scale**2)
    return Pooled(first, second, events, as_block)


def _side(side: Strata, share: Floats, both: Floats, kind: Kinds) -> Estimates:
    """Weigh one side's rates, with an error from inside the events."""
    sums = (side.sums * both).sum(axis=1)
    score, base, n = sums
    units = (side.units * both).sum(axis=0)
    freedom = units - both.sum(axis=0)
    by = np.where(side.sums[BASE] > 0, side.sums[BASE], _NONE)
    scatter = ((share / by) ** 2 * side.scatter).sum(axis=0) * units / np.maximum(freedom, _NONE)
    variance = np.maximum(scatter, least_variance(kind, sums, freedom + 1))
    rates = Rates(
        kind.scale * (share * side.rates()).sum(axis=0),
        kind.scale**2 * variance,
        np.maximum(freedom, FEW_UNITS - 1),
        kind.counted,
        kind.scale / np.maximum(base, _NONE),
    )
    return Estimates(score, base, n, freedom + 1, rates)


def _block_variance(a: Strata, b: Strata, share: Floats, events: Floats) -> Floats:
    """Squared error of the weighted distance, from how far each event's lies from it."""
    gap = a.rates() - b.rates()
    away = (share * (gap - (share * gap).sum(axis=0))) ** 2
    variance: Floats = away.sum(axis=0) * events / np.maximum(events - 1, _NONE)
    return variance


def _between(
    a: Estimates, b: Estimates, as_block: NDArray[np.bool_], events: Floats, variance: Floats
) -> tuple[Estimates, Estimates]:
    """Give the error between events to the first side, none to the second, and make both symmetric."""
    skewed = a.rates.skewed & ~as_block
    one = replace(
        a.rates,
        variance=np.where(as_block, variance, a.rates.variance),
        freedom=np.where(as_block, events - 1, a.rates.freedom),
        skewed=skewed,
    )
    other = replace(
        b.rates,
        variance=np.where(as_block, 0.0, b.rates.variance),
        freedom=np.where(as_block, _SURE, b.rates.freedom),
        skewed=skewed,
    )
    units_a, units_b = (np.where(as_block, events, side.units) for side in (a, b))
    return replace(a, rates=one, units=units_a), replace(b, rates=other, units=units_b)


def check_pool(pool: str | None) -> None:
    """Refuse an unknown way to put events together.

    Parameters
    ----------
    pool : str | None
        None or "events".

    Raises
    ------
    SettingsError
        If it is neither.
    """
    if pool not in (None, "events"):
        raise SettingsError(f"pool={pool!r}: 'events' puts each outlet's events together, None keeps them apart")


@dataclass(frozen=True, eq=False)
class Cuts:
    """The evidence of every outlet in every event, once with paragraphs as units and once with articles."""

    paragraphs: Sequence[Group]
    articles: Sequence[Group]

    @property
    def sources(self) -> list[str]:
        """Outlets, sorted."""
        return sorted({g.source for g in self.paragraphs})

    @property
    def events(self) -> list[str]:
        """Events, sorted."""
        return sorted({g.event for g in self.paragraphs})

    def of(self, source: str, *, within: str) -> list[Group]:
        """Take the evidence of one outlet.

        Parameters
        ----------
        source : str
            Which.
        within : str
            What its units are: "paragraphs" or "articles".

        Returns
        -------
        list of Group
            An event each.
        """
        cut = self.articles if within == "articles" else self.paragraphs
        return [g for g in cut if g.source == source]

    def within(self, sources: Sequence[str], settings: Mapping[str, Any]) -> str:
        """Say what scatters inside the events of some outlets: articles where all have many, else paragraphs.

        Parameters
        ----------
        sources : Sequence[str]
            The outlets.
        settings : Mapping[str, Any]
            The gates.

        Returns
        -------
        str
            "articles" or "paragraphs".
        """
        shared = set.intersection(*({g.event for g in self.articles if g.source == s} for s in sources))
        many = [sum(g.articles for g in self.articles if g.source == s and g.event in shared) for s in sources]
        enough = min(many) >= settings["min_articles"] and min(many) - len(shared) >= _LEAST_FREEDOM
        return "articles" if enough else "paragraphs"


def cuts(analysis: Analysis, by: str) -> Cuts:
    """Cut the evidence of outlets by event, leaving out what has no event, and say so once.

    Parameters
    ----------
    analysis : Analysis
        The evidence.
    by : str
        What a source is.

    Returns
    -------
    Cuts
        Of articles with an event.

    Raises
    ------
    SettingsError
        If sources are no outlets, or no article has an event.
    """
    if by != "outlet":
        raise SettingsError(f"pool='events' puts outlets together over events; by={by!r} cannot be: by='outlet' can")
    missing, remedy = int((analysis.articles["event"] == "").sum()), "framing.group_events(corpus) proposes events"
    if missing == len(analysis.articles):
        raise SettingsError(f"pool='events': no article names its event (column or field 'event'); {remedy}")
    if missing:
        said = f"{missing} of {len(analysis.articles)} articles name no event and stay out of pooled rates; {remedy}"
        warnings.warn(said, UserWarning, stacklevel=3)
    paragraphs, articles = cuts_of(analysis, by, (_NEVER, 1))
    return Cuts([g for g in paragraphs if g.event], [g for g in articles if g.event])
