"""A contrast before it is ranked: two places, or one and a source that lacks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from framing.comparison.contrasts.story import Place

NAMING, LOADED, ASIDE, SOURCE = "naming", "loaded", "aside", "source"
AGENCY, OMISSION = "agency", "omission"
STANCE, VOICE = "stance", "voice"
HEADLINES = "headlines"  # subject of two of them
CONCEPT = "concept: "  # how the subject of two words for one thing begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One difference between two sources.

    Parameters
    ----------
    kind : str
        What differs.
    subject : str
        What it is about; two rows on one subject make way for others.
    actor : str
        Id of the actor, or empty.
    a : Place
        The words that are pointed out.
    b : Place or None
        What stands in the other source; None where it has nothing.
    b_by : str
        The other source.
    strength, confidence : float
        0-1.
    say : callable
        Gives one sentence that a reader understands; asked for where the row is kept.
    times : int
        How often both sources have such words, as far as that is known.
    """

    kind: str
    subject: str
    actor: str = ""
    a: Place
    b: Place | None
    b_by: str
    strength: float
    confidence: float
    say: Callable[[], str]
    times: int = 1
