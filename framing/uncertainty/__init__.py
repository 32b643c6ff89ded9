"""Plain mathematics of small samples: intervals, significance, words that set groups apart."""

from framing.uncertainty.diversity import bootstrap_evenness, evenness
from framing.uncertainty.intervals import Floats, bootstrap_ratio, normal_interval, poisson_interval, wilson_interval
from framing.uncertainty.significance import benjamini_hochberg, permutation_p

__all__ = [
    "Floats",
    "benjamini_hochberg",
    "bootstrap_evenness",
    "bootstrap_ratio",
    "evenness",
    "normal_interval",
    "permutation_p",
    "poisson_interval",
    "wilson_interval",
]
