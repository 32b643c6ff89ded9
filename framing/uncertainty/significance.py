"""A correction for many looks: q after Benjamini and Hochberg (1995).

What is looked at together is adjusted together. The test of a difference is `framing.uncertainty.arms`.
"""

from __future__ import annotations

import numpy as np

from framing.uncertainty.intervals import Floats


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
    order = np.argsort(p, kind="stable")[::-1]  # the largest first
    adjusted = np.empty_like(p)
    adjusted[order] = np.minimum.accumulate(p[order] * len(p) / np.arange(len(p), 0, -1))
    return np.minimum(adjusted, 1.0)
