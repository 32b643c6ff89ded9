"""The measures that have a rate, and what is asked of each before a rate is given.

Two are counted off the annotation itself: the words of each voice, and how often an actor is named. One counts what is
flagged: loaded words and labels in reported speech that the speaker cannot mean. The others are those of
`framing.measure`. Below a gate there is no rate, and the reason stands in its place.

Units: a rate is the measure's ``scale`` times its sum divided by its base.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
FEW = 5  # below this many findings their scatter is blind: that of chance is taken
FEW_UNITS = 3  # below this many paragraphs or articles likewise


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


def is_whole(measure: Measure, score: float, n: float) -> bool:
    """Whether a share is none or all of its findings, so that its units show no scatter."""
    return measure.is_share and score in (0, n)
