"""Numbers in, intervals and p-values out; knows no column of ours.

Rates are ratios of sums over units (paragraphs or articles), so their intervals come from
resampling units: the percentile bootstrap (Efron & Tibshirani 1993). With few events the
bootstrap is blind to what it did not see; there the exact Poisson interval (Garwood 1936) serves.
Differences are tested by permuting units between two groups, p = (k + 1) / (B + 1) (Davison &
Hinkley 1997), corrected over all shown pairs (Benjamini & Hochberg 1995). Words that set two
groups apart: log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008).

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
    rng = np.random.default_rng([seed, units])
    weights = rng.multinomial(units, np.full(units, 1 / units), size=resamples).astype(np.float64)
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
    from scipy import stats  # takes a second to import

    found = stats.binomtest(right, n).proportion_ci(confidence_level=level, method="wilson")
    return float(found.low), float(found.high)


def permutation_p(
    numerators: tuple[Floats, Floats], denominators: tuple[Floats, Floats], *, resamples: int, seed: int
) -> Floats:
    """Two-sided p-values of the difference of two groups' ratios, by permuting units.

    Parameters
    ----------
    numerators : tuple[Floats, Floats]
        What is summed, of the first and of the second group. Shape (units, columns).
    denominators : tuple[Floats, Floats]
        As `numerators`.
    resamples : int
        Permutations.
    seed : int
        The draws depend on it and on the numbers of units only.

    Returns
    -------
    ndarray of shape (columns,)
        p = (k + 1) / (B + 1); 1 where either ratio is undefined.
    """
    # the smaller group comes first and is the one drawn, so that the order of the two groups does not matter
    order = sorted((0, 1), key=lambda k: (len(numerators[k]), numerators[k].tobytes(), denominators[k].tobytes()))
    num, den = (np.vstack([pair[k] for k in order]) for pair in (numerators, denominators))
    first, units = len(numerators[order[0]]), len(num)
    with np.errstate(divide="ignore", invalid="ignore"):
        seen = np.abs(_gap(num[:first].sum(0), den[:first].sum(0), num.sum(0), den.sum(0)))
        rng = np.random.default_rng([seed, first, units])
        picks = rng.permuted(np.tile(np.arange(units) < first, (resamples, 1)), axis=1).astype(np.float64)
        gaps = np.abs(_gap(picks @ num, picks @ den, num.sum(0), den.sum(0)))
    as_far = np.nansum(gaps >= seen * (1 - 1e-9) - 1e-12, axis=0) + np.isnan(gaps).sum(axis=0)
    return np.where(np.isfinite(seen), (as_far + 1) / (resamples + 1), 1.0)


def _gap(num: Floats, den: Floats, all_num: Floats, all_den: Floats) -> Floats:
    return num / den - (all_num - num) / (all_den - den)


def benjamini_hochberg(p: Floats) -> Floats:
    """Adjust p-values for the number of comparisons shown.

    Parameters
    ----------
    p : Floats
        p-values, 0-1. Shape (n,).

    Returns
    -------
    ndarray of shape (n,)
        q-values: the false discovery rate at which each would be called different.
    """
    if not len(p):
        return p
    from scipy import stats  # takes a second to import

    adjusted: Floats = stats.false_discovery_control(p, method="bh")
    return adjusted


def log_odds(first: Floats, second: Floats, *, prior: float) -> tuple[Floats, Floats]:
    """Weighted log-odds of words in two groups, with the pooled counts as an informative prior.

    Parameters
    ----------
    first : Floats
        Counts. Shape (words,).
    second : Floats
        As `first`.
    prior : float
        Sum of the prior's pseudo-counts, 100-500.

    Returns
    -------
    delta, z : ndarray of shape (words,)
        Log-odds ratio (positive: the first group's) and its z-score.
    """
    pooled = first + second
    alpha = prior * pooled / max(1.0, float(pooled.sum()))
    n1, n2 = first.sum() + prior, second.sum() + prior
    delta = np.log((first + alpha) / (n1 - first - alpha)) - np.log((second + alpha) / (n2 - second - alpha))
    return delta, delta / np.sqrt(1 / (first + alpha) + 1 / (second + alpha))
