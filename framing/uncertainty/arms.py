"""How far two rates lie apart: an interval and a p-value that cannot disagree, in closed form.

Each side's rate has an interval of its own, and the two are put together by the squares of their arms (MOVER: Zou and
Donner 2008), so that what is skewed stays skewed. p is the least chance at which that very interval would leave zero
out. A rate of findings has a gamma interval around it, as for sums of weighted Poisson counts (Fay and Feuer 1997), but
with the variance that its units show, since findings come in heaps; a mean and a share have a symmetric one. Either is
widened for the few units that a variance is taken from, by Student's t.

Closed forms stand in for quantiles, since tables hold many thousand rows: Wilson and Hilferty (1931) for the gamma,
Wallace (1959) for t; both err by less than the simulation of docs/method/differences.md can see.
Units: those of the rates. Minus the difference has minus the interval and the same p.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.uncertainty.intervals import Floats

_FARTHEST = 8.0  # standard errors; p below 1e-15 is no more than a curiosity
_HALVINGS = 50
_SURE = 1e-6  # least relative error, so that units that do not scatter have a shape
_LEAST = 1e-300  # in place of a division by zero


class Apart(NamedTuple):
    """Interval of a difference, and the chance of one as far from zero if there were none."""

    low: Floats
    high: Floats
    p: Floats


@dataclass(frozen=True, eq=False)
class Rates:
    """Rates of one side; all arrays have one shape.

    Parameters
    ----------
    value : Floats
        The rates.
    variance : Floats
        Their squared standard errors.
    freedom : Floats
        Units that the variance was taken from, less one.
    skewed : NDArray[np.bool_]
        Whether a rate is a sum of findings, so that it cannot fall below 0 and has a longer arm above.
    finding : Floats
        What one finding adds to the rate; asked for where there is none.
    """

    value: Floats
    variance: Floats
    freedom: Floats
    skewed: NDArray[np.bool_]
    finding: Floats

    def interval(self, level: float) -> tuple[Floats, Floats]:
        """Give the interval of each rate.

        Parameters
        ----------
        level : float
            Coverage, 0-1.

        Returns
        -------
        low, high : ndarray
            Its ends.
        """
        below, above = self.arms(np.full_like(self.value, NormalDist().inv_cdf(0.5 + level / 2)))
        return self.value - np.sqrt(below), self.value + np.sqrt(above)

    def arms(self, z: Floats) -> tuple[Floats, Floats]:
        """Give the squared lengths of the two arms of each interval.

        Parameters
        ----------
        z : Floats
            How far out the ends lie, in standard errors of a normal distribution.

        Returns
        -------
        below, above : ndarray
            Squares of what lies between the rate and its lower and upper end.
        """
        t = _student(z, self.freedom)
        straight = t**2 * self.variance
        if not self.skewed.any():
            return straight, straight
        below, above = self._skewed(t)
        return np.where(self.skewed, below, straight), np.where(self.skewed, above, straight)

    def _skewed(self, t: Floats) -> tuple[Floats, Floats]:
        """Squared arms of a gamma interval; its shape is the number of independent findings that scatter as much."""
        some = self.skewed & (self.value > 0)
        value = np.where(some, self.value, 0.0)
        variance = np.maximum(self.variance, (_SURE * value) ** 2)
        shape = value**2 / np.maximum(variance, _LEAST)
        size = np.where(some, variance / np.maximum(value, _LEAST), self.finding)
        low, high = size * _gamma(shape, -t), size * _gamma(shape + 1.0, t)
        return np.maximum(value - low, 0.0) ** 2, np.maximum(high - value, 0.0) ** 2


def ratio_variance(numerators: Floats, denominators: Floats) -> tuple[Floats, Floats]:
    """Squared standard errors of ratios of sums over units, from how far each unit lies from the ratio.

    Parameters
    ----------
    numerators : Floats
        What is summed, for several ratios at once. Shape (units, columns).
    denominators : Floats
        As `numerators`.

    Returns
    -------
    variance, units : ndarray of shape (columns,)
        Variances, 0 where fewer than two units have a denominator, and how many have.
    """
    total = denominators.sum(axis=0)
    ratio = np.divide(numerators.sum(axis=0), total, out=np.zeros_like(total), where=total > 0)
    units = (denominators > 0).sum(axis=0).astype(np.float64)
    scatter = ((numerators - ratio * denominators) ** 2).sum(axis=0)
    by = np.where(units > 1, np.maximum(total, _LEAST) ** 2 * (units - 1), np.inf)
    return scatter * units / by, units


def apart(a: Rates, b: Rates, *, level: float) -> Apart:
    """Hold the rates of two sides against each other, pair by pair.

    Parameters
    ----------
    a : Rates
        One side.
    b : Rates
        The other.
    level : float
        Coverage, 0-1.

    Returns
    -------
    Apart
        Interval of a's rate less b's, and p: at most 1 - `level` exactly where the interval leaves zero out.
    """
    gap = a.value - b.value
    down, up = _arms(a, b, np.full_like(gap, NormalDist().inv_cdf(0.5 + level / 2)))
    return Apart(gap - down, gap + up, _chance(a, b, gap))


def _arms(a: Rates, b: Rates, z: Floats) -> tuple[Floats, Floats]:
    (below_a, above_a), (below_b, above_b) = a.arms(z), b.arms(z)
    return np.sqrt(below_a + above_b), np.sqrt(above_a + below_b)


def _chance(a: Rates, b: Rates, gap: Floats) -> Floats:
    """Find how far out the end nearer to zero must lie to touch it, by halving."""
    near, far = np.zeros_like(gap), np.full_like(gap, _FARTHEST)
    for _ in range(_HALVINGS):
        z = (near + far) / 2
        down, up = _arms(a, b, z)
        reaches = np.where(gap > 0, down, up) >= np.abs(gap)
        near, far = np.where(reaches, near, z), np.where(reaches, z, far)
    cdf = NormalDist().cdf
    p: Floats = 2 * np.array([cdf(-z) for z in far.ravel().tolist()]).reshape(far.shape)
    return np.where(gap == 0, 1.0, np.minimum(p, 1.0))


def _gamma(shape: Floats, t: Floats) -> Floats:
    """Quantile of a gamma distribution that lies t standard errors of a normal one out; 0 for no shape."""
    nine = 9 * np.maximum(shape, _LEAST)
    return np.where(shape > 0, shape * np.maximum(1 - 1 / nine + t / np.sqrt(nine), 0.0) ** 3, 0.0)


def _student(z: Floats, freedom: Floats) -> Floats:
    """Take a normal quantile to that of Student's t."""
    df = np.maximum(freedom, 1.0)
    widened: Floats = np.sqrt(df * np.expm1((z * (8 * df + 3) / (8 * df + 1)) ** 2 / df))
    return widened
