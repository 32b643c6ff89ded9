"""Rates corrected by a hand-coded sample: what a tool counts everywhere, mended by what people counted in some units.

Idea: where units for hand coding are drawn at random with known chance, the tool's mean error in them estimates its
mean error everywhere, however it errs; adding it back gives a rate whose interval is valid although the tool is not
always right (design-based supervised learning: Egami et al. 2023, arXiv 2306.04746; prediction-powered inference:
Angelopoulos et al. 2023, arXiv 2301.09633). How far the tool is believed (`trust`, 0 not at all to 1 in full) is chosen
from the sample so that the interval is shortest (PPI++, arXiv 2311.01453): a useless tool costs nothing. Where people
found something in few units, the upper end is no lower than that of a Poisson count: none found is no certain zero.

Conventions: a unit is what coders see, such as a paragraph; bases (words) are known of all units.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from framing.errors import SettingsError
from framing.uncertainty.intervals import Floats, poisson_interval

_FEWEST = 3  # coded units from which an interval is given
_FEW = 5  # below so many units with findings their scatter is blind: that of chance is taken


@dataclass(frozen=True, slots=True)
class Corrected:
    """A rate and what it rests on.

    Parameters
    ----------
    tool : float
        The tool's own rate.
    rate, low, high : float
        The corrected one with its interval; NaN where withheld.
    trust : float
        How far the tool is believed, 0-1.
    coded, units : int
        Units that people coded, and all.
    withheld : str
        Why there is no corrected rate; empty where there is one.
    """

    tool: float
    rate: float
    low: float
    high: float
    trust: float
    coded: int
    units: int
    withheld: str = ""


def corrected_rate(
    counts: Floats,
    bases: Floats,
    coded: Floats,
    chances: Floats,
    *,
    scale: float = 1.0,
    level: float = 0.95,
    clusters: Sequence[Hashable] | None = None,
) -> Corrected:
    """Correct a ratio of sums by units that were coded by hand.

    Parameters
    ----------
    counts : Floats
        What the tool counts in each unit. Shape (units,).
    bases : Floats
        What counts are divided by, such as words. Shape (units,).
    coded : Floats
        What people count, NaN where nobody coded. Shape (units,).
    chances : Floats
        With which chance each unit was drawn for coding, above 0. Shape (units,).
    scale : float
        The rate is `scale` times counts by bases.
    level : float
        Coverage, 0-1.
    clusters : Sequence[Hashable] | None
        What units belong to, such as their article, if the interval should speak of more such clusters than these; None
        takes each unit for itself. Shape (units,).

    Returns
    -------
    Corrected
        Withheld below three coded units, or coded units of three clusters.

    Raises
    ------
    SettingsError
        If shapes differ, or a chance is not above 0 and at most 1.
    """
    if not (counts.shape == bases.shape == coded.shape == chances.shape):
        raise SettingsError("counts, bases, coded and chances need a number a unit each")
    if not ((chances > 0) & (chances <= 1)).all():
        raise SettingsError("a chance lies above 0 and is 1 at most: the share of its stratum that was drawn")
    total = float(bases.sum())
    tool = scale * float(counts.sum()) / total if total else float("nan")
    seen = ~np.isnan(coded)
    n, units = int(seen.sum()), len(counts)
    group = np.arange(units) if clusters is None else pd.factorize(np.asarray(clusters, dtype=object))[0]
    free = len(np.unique(group[seen]))
    if free < _FEWEST or not total:
        why = _too_few(free, clusters is not None) if total else "no words to count in"
        return Corrected(tool, float("nan"), float("nan"), float("nan"), 0.0, n, units, why)
    weight = np.where(seen, 1 / chances, 0.0)
    truth = np.where(seen, coded, 0.0)
    trust = _trust(counts[seen], coded[seen], bases[seen], weight[seen])
    mended = trust * counts + weight * (truth - trust * np.where(seen, counts, 0.0))
    rate = float(mended.sum()) / total
    # A drawn unit varies by its error over its chance; that all units are a sample of more text adds their scatter.
    off = np.bincount(group, weights=mended - rate * bases)
    error = float(np.sqrt((off**2).sum() * free / (free - 1))) / total
    reach = float(stats.t.ppf(0.5 + level / 2, free - 1)) * error
    high = max(rate + reach, _chance(coded[seen], bases[seen], weight[seen], _size(counts), level))
    return Corrected(tool, scale * rate, scale * (rate - reach), scale * high, trust, n, units)


def _size(counts: Floats) -> float:
    """Say what a unit with findings counts, where only the tool can; 1 at least."""
    return max(1.0, float(counts[counts > 0].mean())) if (counts > 0).any() else 1.0


def _chance(coded: Floats, bases: Floats, weight: Floats, size: float, level: float) -> float:
    """Least upper end where people found something in few units: what so few leave open by chance (Poisson)."""
    found = coded > 0
    n = int(found.sum())
    if n >= _FEW:
        return -np.inf
    each = float((coded * weight)[found].mean()) if n else size * float(weight.max())
    return poisson_interval(n, level=level)[1] * each / float(weight @ bases)


def _too_few(n: int, clustered: bool) -> str:
    if clustered:
        return f"units coded in only {n} cluster{'' if n == 1 else 's'}; {_FEWEST} are needed"
    return f"only {n} coded unit{'' if n == 1 else 's'}; {_FEWEST} are needed"


def _trust(counts: Floats, coded: Floats, bases: Floats, weight: Floats) -> float:
    """Slope of what people count on what the tool counts, both as distances from their rates."""
    share = weight / weight.sum()
    expected = bases / (share @ bases) if share @ bases else np.zeros_like(bases)
    x, y = counts - (share @ counts) * expected, coded - (share @ coded) * expected
    spread = float(share @ x**2)
    return float(np.clip((share @ (x * y)) / spread, 0.0, 1.0)) if spread > 0 else 1.0
