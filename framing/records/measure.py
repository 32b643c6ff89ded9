"""What a measure is: its name, what it is divided by, its unit, its gate, and its words for a reader.

A measure sums something over a source and divides it by a base; one whose sum would mean nothing only lists. Each
file of `framing.measure` that gives one holds its record; profiles, comparison, validation, charts and report ask the
record, and none of them knows a measure by its name. So a measure is added in its own file and on one line of
``framing/measure/__init__.py``.

Units: a rate is ``scale`` times the sum divided by the base, written in ``unit``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from framing.records.annotation import Voice


class Base(StrEnum):
    """What a sum is divided by."""

    VOICE = "words of the voice"  # a rate: how much of it in so many words
    TEXT = "all words"  # a share
    FINDINGS = "findings"  # a mean; none found is no zero, and a ratio of two means says nothing
    NONE = "nothing"  # listed and never summed: its scores lean this way and that on matters of every kind


@dataclass(frozen=True, slots=True)
class Gate:
    """How much of the base is needed; the numbers are the user's, see `Settings`.

    Parameters
    ----------
    of : str
        One of what the base counts, as a reader is told it.
    fewest : str
        The setting below which there is no number.
    warned : str
        The setting below which the number carries a warning; "" warns never.
    """

    of: str
    fewest: str
    warned: str = ""


WORDS = Gate("word", "min_words_rate", "min_words_warn")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a reader is told.

    Parameters
    ----------
    one, many : str
        A finding, and several.
    rate : str
        What the number is called in a table.
    axis : str
        What it is called at the head of a scale.
    own : str
        The unit beside a scale of the outlet's own voice.
    letter : str
        Stands before the weight of a finding in a text; "" where findings are not marked.
    """

    one: str
    many: str
    rate: str
    axis: str
    own: str
    letter: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One measure; made with keywords.

    Parameters
    ----------
    name : str
        As in the column ``measure``.
    words : Wording
        Its words for a reader.
    base : Base
        What its sum is divided by.
    unit : str
        Of its rate.
    scale : float
        Its rate is this many times its sum divided by its base.
    ends : tuple of float or None
        The ends of its scale; None where it is open above 0.
    gate : Gate
        How much of its base is needed.
    voices : tuple of Voice
        The voices it is looked for in, so that none found there is a finding; empty where it is counted as it comes.
    lexicon : str
        Where its words and the reasons of their weights stand.
    needs : tuple of str
        Measures whose findings it reads.
    compared : bool
        Whether rates of two sources are tested against each other; what is too rare for that only weakens other tests.
    spread : float
        Standard deviation of one finding's score about its mean: an error of a mean below what independent findings of
        that spread have is not believed; 0 where the units alone are asked.
    """

    name: str
    words: Wording
    base: Base = Base.VOICE
    unit: str = "per 1,000 words"
    scale: float = 1000.0
    ends: tuple[float, float] | None = None
    gate: Gate = WORDS
    voices: tuple[Voice, ...] = ()
    lexicon: str = ""
    needs: tuple[str, ...] = ()
    compared: bool = True
    spread: float = 0.0

    @property
    def is_share(self) -> bool:
        """Whether it is a share of its findings: each counts as none or one."""
        return self.base is Base.FINDINGS and self.ends == (0.0, self.scale)

    @property
    def summed(self) -> bool:
        """Whether its findings may be summed to a rate."""
        return self.base is not Base.NONE
