"""Plain mathematics of small samples: intervals, significance, words that set groups apart."""

from framing.uncertainty.agreement import SCALES, Agreement, cohen_kappa, krippendorff_alpha
from framing.uncertainty.arms import Apart, Rates, apart, ratio_variance
from framing.uncertainty.corrected import Corrected, corrected_rate
from framing.uncertainty.distances import classical_scaling, gower, jensen_shannon, ranges, turned_onto
from framing.uncertainty.diversity import bootstrap_evenness, evenness
from framing.uncertainty.intervals import (
    Floats,
    bootstrap_ratio,
    normal_interval,
    poisson_interval,
    says_little,
    wilson_interval,
)
from framing.uncertainty.significance import benjamini_hochberg
from framing.uncertainty.words import Uses, log_dice, log_dice_interval, log_odds, pooled_prior

__all__ = [
    "SCALES",
    "Agreement",
    "Apart",
    "Corrected",
    "Floats",
    "Rates",
    "Uses",
    "apart",
    "benjamini_hochberg",
    "bootstrap_evenness",
    "bootstrap_ratio",
    "classical_scaling",
    "cohen_kappa",
    "corrected_rate",
    "evenness",
    "gower",
    "jensen_shannon",
    "krippendorff_alpha",
    "log_dice",
    "log_dice_interval",
    "log_odds",
    "normal_interval",
    "poisson_interval",
    "pooled_prior",
    "ranges",
    "ratio_variance",
    "says_little",
    "turned_onto",
    "wilson_interval",
]
