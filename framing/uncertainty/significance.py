"""Is a difference more than chance? Permutation of units between two groups, and a correction for many looks.

p = (k + 1) / (B + 1) for k of B permutations with a gap at least as wide as the one seen (Davison and Hinkley 1997);
q after Benjamini and Hochberg (1995). Units, not findings, are permuted: findings of a paragraph come together. The
draws are seeded, and neither the order of the groups nor that of the comparisons changes a value.
"""

from __future__ import annotations

import numpy as np

from framing.uncertainty.intervals import Floats


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
