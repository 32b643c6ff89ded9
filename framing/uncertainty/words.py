"""Words that set two groups apart: log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008).

The pooled counts are the prior, so that a word both groups use as often is at 0 and a rare word is held back. Units:
log-odds ratios, positive for the first group, and their z-scores.
"""

from __future__ import annotations

import numpy as np

from framing.uncertainty.intervals import Floats


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
