"""Part of profiles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

UNITS: Mapping[str, tuple[str, float]] = {
    "loaded": ("per 1,000 words", 1000.0),
    "aside": ("per 1,000 words", 1000.0),
    "named": ("per 1,000 words", 1000.0),
    "ladder": ("mean rung", 1.0),
    "voice": ("% of words", 100.0),
}
FEW = 5  # below this many findings the bootstrap is blind: exact interval
COUNTED = ("loaded", "aside", "named")


def gate(measure: str, n: float, base: float, settings: Mapping[str, Any]) -> tuple[str, str]:
    """Say whether there is enough text for a rate.

    Parameters
    ----------
    measure : str
        Name of the measure.
    n : float
        Findings.
    base : float
        The denominator: words of the voice, or mentions.
    settings : Mapping[str, Any]
        The gates.

    Returns
    -------
    withheld, warning : str
        Why there is no rate, and what to keep in mind; empty where nothing.
    """
    if measure == "ladder":
        few = n < settings["min_mentions"]
        plural = "" if n == 1 else "s"
        return (f"only {int(n)} rated mention{plural}; {settings['min_mentions']} are needed" if few else ""), ""
    if base < settings["min_words_rate"]:
        return f"only {int(base)} words; {settings['min_words_rate']} are needed", ""
    if base < settings["min_words_warn"]:
        return "", f"few words ({int(base)}): read the interval, not the rate"
    return "", ""


def few_error(measure: str, score: float, base: float, n: float) -> float:
    """Give the least standard error that a rate of few findings can have, since a bootstrap of none is blind.

    Parameters
    ----------
    measure : str
        Name of the measure.
    score : float
        Sum of scores, denominator and findings.
    base : float
        As `score`.
    n : float
        As `score`.

    Returns
    -------
    float
        In units of score by denominator; 0 where the bootstrap can be trusted.
    """
    if measure not in COUNTED or n >= FEW or not base:
        return 0.0
    return float(np.sqrt(max(n, 1.0)) * (score / n if n else 1.0) / base)
