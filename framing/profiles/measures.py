"""The measures that have a rate, and what is asked of each before a rate is given.

Two are counted off the annotation itself: the words of each voice, and how often an actor is named. One counts what is
flagged: loaded words and labels in reported speech that the speaker cannot mean. The others are those of
`framing.measure`. Below a gate there is no rate, and the reason stands in its place; with few findings a
bootstrap sees too little of what could have been, so an error at least that of a Poisson count is taken; of a mean
whose findings are known to scatter, at least that of so many independent ones.

Units: a rate is the measure's ``scale`` times its sum divided by its base.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from framing.measure import AGENCY, HEARD, LADDER, STANCE, SUMMED, WORDING
from framing.records import Base, Measure, Wording

VOICE = Measure(
    name="voice",
    words=Wording("word", "words", "share of words", "words", "% of words"),
    base=Base.TEXT,
    unit="% of words",
    scale=100.0,
    ends=(0.0, 100.0),
)
NAMED = Measure(
    name="named",
    words=Wording("naming", "namings", "namings", "namings", "per 1,000 own words"),
)
MEASURES: Mapping[str, Measure] = {m.name: m for m in (VOICE, NAMED, LADDER, *SUMMED, WORDING, *AGENCY, STANCE, HEARD)}
FEW = 5  # below this many findings the bootstrap is blind: exact interval


def gate(measure: Measure, base: float, settings: Mapping[str, Any]) -> tuple[str, str]:
    """Say whether there is enough text for a rate.

    Parameters
    ----------
    measure : Measure
        Whose rate.
    base : float
        What its sum is divided by: words, or rated mentions.
    settings : Mapping[str, Any]
        The gates.

    Returns
    -------
    withheld, warning : str
        Why there is no rate, and what to keep in mind; empty where nothing.
    """
    asked = measure.gate
    if base < settings[asked.fewest]:
        return f"only {int(base)} {asked.of}{'' if base == 1 else 's'}; {settings[asked.fewest]} are needed", ""
    if asked.warned and base < settings[asked.warned]:
        return "", f"few {asked.of}s ({int(base)}): read the interval, not the rate"
    return "", ""


def is_few(measure: Measure, n: float) -> bool:
    """Whether a rate rests on so few findings that a bootstrap of them is blind; a share and a mean never do."""
    return measure.base is Base.VOICE and n < FEW


def is_whole(measure: Measure, score: float, n: float) -> bool:
    """Whether a share is none or all of its findings, so that every draw of a bootstrap gives the same."""
    return measure.is_share and score in (0, n)


def few_error(measure: Measure, score: float, base: float, n: float) -> float:
    """Give the least standard error that a rate of few findings can have, since a bootstrap of none is blind.

    Parameters
    ----------
    measure : Measure
        Whose rate.
    score : float
        Sum of scores.
    base : float
        What it is divided by.
    n : float
        Findings.

    Returns
    -------
    float
        In units of score by base; 0 where the bootstrap can be trusted.
    """
    if measure.spread and n:
        return float(measure.spread / np.sqrt(n))
    if not is_few(measure, n) or not base:
        return 0.0
    return float(np.sqrt(max(n, 1.0)) * weight(score, n) / base)


def weight(score: float, n: float) -> float:
    """Give the mean score of a finding; 1 where there is none."""
    return score / n if n else 1.0
