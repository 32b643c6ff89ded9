"""Numbers in, intervals and p-values out; knows no column of ours.

Rates are ratios of sums over units (paragraphs or articles), so their intervals come from
resampling units: the percentile bootstrap (Efron & Tibshirani 1993). With few events the
bootstrap is blind to what it did not see; there the exact Poisson interval (Garwood 1936) serves.
All draws are seeded; the same units give the same interval.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_FEW = 100  # units of which draws are kept: a small number each
_WIDEST = 0.6  # part of the whole that an interval of a share may span before it says too little to be told


class Bootstrap(NamedTuple):
    """Percentile interval and standard error of each ratio; NaN where the denominator is zero throughout."""

    low: Floats
    high: Floats
    error: Floats


def bootstrap_ratio(numerators: Floats, denominators: Floats, *, resamples: int, level: float, seed: int) -> Bootstrap:
    """Percentile intervals of ratios of sums over units.

    Parameters
    ----------
    numerators : Floats
        What is summed, for several ratios at once. Shape (units, columns).
    denominators : Floats
        As `numerators`.
    resamples : int
        Bootstrap draws.
    level : float
        Coverage, 0-1.
    seed : int
        The draws depend on it and on the number of units only.

    Returns
    -------
    Bootstrap
        ``low``, ``high`` and ``error``, each of shape (columns,).
    """
    units = len(numerators)
    if units == 0:
        empty = np.full(numerators.shape[1], np.nan)
        return Bootstrap(empty, empty, empty)
    weights = draws(units, resamples, seed)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = (weights @ numerators) / (weights @ denominators)
    ratios[~np.isfinite(ratios)] = np.nan
    tail = 50 * (1 - level)
    known = np.isfinite(ratios).any(axis=0)
    low, high, error = (np.full(ratios.shape[1], np.nan) for _ in range(3))
    if known.any():
        gaps = known & ~np.isfinite(ratios).all(axis=0)
        for some, percentile in ((known & ~gaps, np.percentile), (gaps, np.nanpercentile)):  # the second is slow
            if some.any():
                low[some], high[some] = percentile(ratios[:, some], [tail, 100 - tail], axis=0)
        error[known] = np.nanstd(ratios[:, known], axis=0)
    return Bootstrap(low, high, error)


def draws(units: int, resamples: int, seed: int) -> Floats:
    """How often each unit is in each bootstrap draw.

    Parameters
    ----------
    units : int
        1 or more.
    resamples : int
        Bootstrap draws.
    seed : int
        The draws depend on it and on the number of units only.

    Returns
    -------
    ndarray of shape (resamples, units)
        Rows sum to `units`.
    """
    few = units <= _FEW
    return (_few_drawn if few else _drawn)(units, resamples, seed).astype(np.float64)


def _drawn(units: int, resamples: int, seed: int) -> NDArray[np.int64]:
    return np.random.default_rng([seed, units]).multinomial(units, np.full(units, 1 / units), size=resamples)


@lru_cache(maxsize=_FEW)
def _few_drawn(units: int, resamples: int, seed: int) -> NDArray[np.uint8]:
    """Draws of few units, kept: drawing takes longer than all that is made of it, and many sources are as long."""
    return _drawn(units, resamples, seed).astype(np.uint8)


def normal_interval(value: Floats, error: Floats, *, level: float) -> tuple[Floats, Floats]:
    """Symmetric interval of a value with a standard error.

    Parameters
    ----------
    value : Floats
        Estimates and their standard errors.
    error : Floats
        As `value`.
    level : float
        Coverage, 0-1.

    Returns
    -------
    low, high : ndarray
        The interval; minus the value gives minus the interval.
    """
    half = NormalDist().inv_cdf(0.5 + level / 2) * error
    return value - half, value + half


def poisson_interval(count: int, *, level: float) -> tuple[float, float]:
    """Exact interval of the mean of a Poisson count.

    Parameters
    ----------
    count : int
        Events seen; the exact sum is meant for small counts.
    level : float
        Coverage, 0-1.

    Returns
    -------
    low, high : float
        The interval; low is 0 where nothing was seen.
    """
    tail = (1 - level) / 2
    low = 0.0 if count <= 0 else _poisson_mean(count - 1, 1 - tail)
    return low, _poisson_mean(count, tail)


@lru_cache(maxsize=1024)
def _poisson_mean(most: int, chance: float) -> float:
    """Mean of a Poisson count that is at most `most` with this chance, by halving.

    scipy.special has the closed form, but its import costs more than a whole profile.
    """
    low, high = 0.0, 10.0 + 5.0 * most
    for _ in range(100):
        mean = (low + high) / 2
        term = total = math.exp(-mean)
        for k in range(1, most + 1):
            term *= mean / k
            total += term
        low, high = (mean, high) if total > chance else (low, mean)
    return (low + high) / 2


def wilson_interval(right: int, n: int, *, level: float) -> tuple[float, float]:
    """Interval of a proportion (Wilson 1927).

    Parameters
    ----------
    right : int
        Successes and trials.
    n : int
        As `right`.
    level : float
        Coverage, 0-1.

    Returns
    -------
    low, high : float
        The interval; 0 to 1 where there was no trial.
    """
    if n == 0:
        return 0.0, 1.0
    z, share = _quantile(level), right / n
    whole = 2 * (n + z**2)
    center, half = (2 * n * share + z**2) / whole, z / whole * math.sqrt(4 * n * share * (1 - share) + z**2)
    return center - half if right else 0.0, center + half if right < n else 1.0


@lru_cache(maxsize=16)
def _quantile(level: float) -> float:
    """How many standard errors an interval of this coverage reaches to each side."""
    from scipy.special import ndtri  # not scipy.stats, whose import costs as much as ten articles

    return float(ndtri(0.5 + 0.5 * level))


def says_little(low: Floats, high: Floats, *, whole: float = 100.0) -> NDArray[np.bool_]:
    """Find intervals of shares that span most of what a share can be, so that the shares are no findings.

    Parameters
    ----------
    low : Floats
        Lower ends; NaN where there is no interval. Shape (shares,) or ().
    high : Floats
        Upper ends, likewise.
    whole : float
        What all is, in the unit of the ends.

    Returns
    -------
    ndarray of bool
        As `low`; also true where there is no interval.
    """
    return ~(np.asarray(high, dtype=np.float64) - np.asarray(low, dtype=np.float64) <= _WIDEST * whole)
