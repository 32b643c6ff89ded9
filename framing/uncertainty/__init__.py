"""Plain mathematics of small samples: intervals, significance, words that set groups apart."""

from framing.uncertainty.intervals import Floats, bootstrap_ratio, normal_interval, poisson_interval, wilson_interval
from framing.uncertainty.significance import benjamini_hochberg, permutation_p
from framing.uncertainty.words import Uses, log_dice, log_dice_interval, log_odds, pooled_prior

__all__ = [
    "Floats",
    "Uses",
    "benjamini_hochberg",
    "bootstrap_ratio",
    "log_dice",
    "log_dice_interval",
    "log_odds",
    "normal_interval",
    "permutation_p",
    "poisson_interval",
    "pooled_prior",
    "wilson_interval",
]
