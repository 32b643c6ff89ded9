"""Words that set two groups apart, and words that go together.

``log_odds``: log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, equations 16 to 22). The
pooled counts are the usual prior, so that a word both groups use as often is at 0 and a rare word is held back. The
paper's variance takes every use of a word as independent of the others; uses come in articles, so each side's share of
it may be multiplied by a dispersion, which is 1 where uses scatter as if independent.

``log_dice``: 14 + log2 of the Dice coefficient (Rychlý 2008), 14 where two words never stand apart, one less for each
halving of the share; it does not grow with the corpus.

Units: log-odds ratios, positive for the first group, with standard errors; log2 units.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

import numpy as np

from framing.uncertainty.intervals import Floats

_TOP = 14.0  # logDice of two words that never stand apart


@dataclass(frozen=True)
class Uses:
    """How often a group uses each word.

    Parameters
    ----------
    counts : Floats
        Uses of each word, weighted if articles have weights. Shape (words,).
    size : float
        All words of the group, weighted likewise.
    effective : Floats | None
        Uses that a weighted count is worth; None where nothing is weighted.
    dispersion : Floats | float
        Variance of the count over that of independent uses, 1 or more.
    """

    counts: Floats
    size: float
    effective: Floats | None = None
    dispersion: Floats | float = 1.0

    def _log_odds(self, prior: Floats, total: float) -> Floats:
        mine = self.counts + prior
        return np.log(mine / (self.size + total - mine))

    def variance(self, prior: Floats) -> Floats:
        """Give this group's part of the variance of a log-odds ratio.

        Parameters
        ----------
        prior : Floats
            Pseudo-counts of each word. Shape (words,).

        Returns
        -------
        ndarray of shape (words,)
            Dispersion over uses, the prior among them.
        """
        worth = self.counts if self.effective is None else self.effective
        return self.dispersion / (worth + prior)


def log_odds(first: Uses, second: Uses, *, prior: Floats, total: float) -> tuple[Floats, Floats]:
    """Weighted log-odds of words in two groups.

    Parameters
    ----------
    first : Uses
        One group.
    second : Uses
        The other.
    prior : Floats
        Pseudo-counts of each word, above 0. Shape (words,).
    total : float
        Pseudo-counts of all words together, these and those that are not looked at.

    Returns
    -------
    delta, error : ndarray of shape (words,)
        Log-odds ratio (positive: the first group's) and its standard error; their quotient is the paper's z.
    """
    delta = first._log_odds(prior, total) - second._log_odds(prior, total)
    return delta, np.sqrt(first.variance(prior) + second.variance(prior))


def pooled_prior(first: Uses, second: Uses, *, strength: float) -> Floats:
    """Share pseudo-counts out among words by their pooled counts.

    Parameters
    ----------
    first : Uses
        One group.
    second : Uses
        The other.
    strength : float
        Pseudo-counts of all words together, 100-500.

    Returns
    -------
    ndarray of shape (words,)
        Pseudo-counts of each word.
    """
    return strength * (first.counts + second.counts) / max(1.0, first.size + second.size)


def log_dice(both: float, first: float, second: float) -> float:
    """Say how typical a pair of words is.

    Parameters
    ----------
    both : float
        How often they stand together, above 0.
    first : float
        How often the one stands.
    second : float
        How often the other does.

    Returns
    -------
    float
        At most 14.
    """
    return _TOP + math.log2(2 * both / (first + second))


@lru_cache(maxsize=4096)  # small counts come again and again
def log_dice_interval(both: int, first: int, second: int, *, level: float) -> tuple[float, float]:
    """Interval of `log_dice`: of the places where either word stands, both stand in some (Wilson 1927).

    Parameters
    ----------
    both : int
        How often they stand together, above 0.
    first : int
        How often the one stands, `both` or more.
    second : int
        How often the other does, `both` or more.
    level : float
        Coverage, 0-1.

    Returns
    -------
    low, high : float
        The interval. Uses of an article are taken as independent, so it is the narrowest that can be claimed.
    """
    low, high = _wilson(both / (first + second - both), first + second - both, NormalDist().inv_cdf(0.5 + level / 2))
    return _from_share(low), _from_share(high)


def _wilson(share: float, n: int, z: float) -> tuple[float, float]:
    """Wilson's interval in closed form: a sketch asks for thousands, and scipy takes milliseconds for each."""
    middle, square = share + z**2 / (2 * n), 1 + z**2 / n
    half = z * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return max(0.0, (middle - half) / square), min(1.0, (middle + half) / square)


def _from_share(share: float) -> float:
    """Take the share of places that have both to logDice: Dice is 2J / (1 + J) of Jaccard's J."""
    return _TOP + math.log2(max(2 * share / (1 + share), 2.0**-_TOP))
