"""What decides whether two passages of two sources may stand beside each other, and how far apart they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """From when a passage judges enough to be pointed out."""

    most: float = 4.0  # strength that counts in full
    clear: float = 1.0  # difference of good and bad words from which two acts are judged otherwise
    words: int = 4  # of a passage that can be read by itself
    central: float = 0.5  # how central a thing is that the story is about
    near: float = 0.12  # similarity of two sentences from which an act of one actor may be one act
    remark: float = 4.0  # score of an aside that is plainly one
    answer: float = 1.5  # of one that may stand beside it
    shared: int = 2  # content words that a charge told and one handed on have in common
    sure: float = 0.85  # confidence from which a description is its bearer's
    told: int = 120  # characters that say what was decided


OPINIONS = frozenset({"directive", "stance adverb", "open judgement"})  # asides that say what a source thinks
BESIDE = Beside()
