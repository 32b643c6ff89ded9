"""How evenly something is spread over kinds: Shannon's entropy as a share of its maximum, with an interval.

Source: Shannon (1948); normalised by ln k it is Pielou's evenness (1966) for a fixed set of k kinds: 0 where all is of
one kind, 1 where all k have the same weight. The interval resamples units. Draws of few units miss kinds, so their
evenness is too low on average: each is moved by the bias that the bootstrap finds (Efron & Tibshirani 1993, ch. 10), or
the interval could lie below its own value. The value itself stays as counted and is low where units are few: say their
number beside it.
"""

from __future__ import annotations

import numpy as np

from framing.uncertainty.intervals import Floats, draws


def evenness(weights: Floats, kinds: int) -> Floats:
    """Normalised Shannon entropy of rows of weights.

    Parameters
    ----------
    weights : Floats
        Not negative. Shape (..., columns).
    kinds : int
        How many kinds there could be; 2 or more.

    Returns
    -------
    ndarray of shape (...)
        0 to 1; NaN where a row has no weight.
    """
    total = weights.sum(axis=-1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = weights / total
        logs = np.zeros_like(shares)
        np.log(shares, out=logs, where=shares > 0)  # most kinds are in few units, so most shares are none
    found = np.abs((shares * logs).sum(axis=-1)) / np.log(kinds)
    return np.where(total[..., 0] > 0, np.minimum(found, 1.0), np.nan)


def bootstrap_evenness(
    weights: Floats, kinds: int, *, resamples: int, level: float, seed: int
) -> tuple[float, float, float]:
    """Evenness of the sum of some units, with a percentile interval moved by its bias.

    Parameters
    ----------
    weights : Floats
        Weight of each kind in each unit. Shape (units, columns).
    kinds : int
        How many kinds there could be.
    resamples : int
        Bootstrap draws.
    level : float
        Coverage, 0-1.
    seed : int
        The draws depend on it and on the number of units only.

    Returns
    -------
    value, low, high : float
        0 to 1, low <= value <= high; NaN where there is no weight.
    """
    units = len(weights)
    value = float(evenness(weights.sum(axis=0), kinds))
    if not units or np.isnan(value):
        return (float("nan"),) * 3
    drawn = draws(units, resamples, seed)
    tail = 50 * (1 - level)
    spread = evenness(drawn @ weights, kinds)
    low, high = np.nanpercentile(spread, [tail, 100 - tail]) + (value - np.nanmean(spread))
    return value, max(0.0, min(value, float(low))), min(1.0, max(value, float(high)))
