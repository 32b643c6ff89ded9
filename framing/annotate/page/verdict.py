"""What a line was judged to be.

Conventions: `confidence` lies between .5, where the line might as well be the other thing, and 1.
"""

from __future__ import annotations

from math import tanh
from typing import NamedTuple

from framing.annotate.page.cues import Cue
from framing.annotate.page.weights import OPEN, SURE
from framing.records import Role


class Verdict(NamedTuple):
    """What a line is, why it is dropped, how sure that is, and by which rule."""

    role: Role
    reason: str
    confidence: float
    rule: str


def by_cue(cue: Cue) -> Verdict:
    """Say what the lexicon says."""
    return Verdict(cue.role, cue.reason, SURE, cue.rule)


def by_odds(role: Role, reason: str, odds: float, rule: str) -> Verdict:
    """Say it as surely as the log-odds of the line speak for it."""
    return Verdict(role, reason, round(min(SURE, max(OPEN, (1 + tanh(odds / 2)) / 2)), 2), rule)
