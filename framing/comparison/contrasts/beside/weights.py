"""What decides whether two passages of two sources may stand beside each other, and how far apart they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """From when a passage judges enough to be pointed out."""

    most: float = 4.0  # strength that counts in full
    clear: float = 1.0  # difference of good and bad words from which two acts are judged otherwise
    central: float = 0.5  # how central a thing is that the story is about
    near: float = 0.12  # similarity of two sentences from which an act of one actor may be one act
    remark: float = 4.0  # score of an aside that is plainly one
    read: int = 5  # words that say how something seems, without the first
    early: float = 0.5  # power of how early two readings stand
    answer: float = 1.5  # of one that may stand beside it
    shared: int = 2  # content words that a charge told and one handed on have in common
    rivals: int = 1  # sentences that may be likelier still, on both sides together
    coloured: float = 1.0  # strength of a sentence's coloured words from which it is pointed out
    clear_word: float = 0.9  # of the strongest of them
    word: int = 50  # characters of a coloured word or two that can be quoted as such
    felt: float = 0.4  # what a good or bad word counts that no finding points out
    full: float = 8.0  # strength of the coloured words of two sentences that counts in full
    summed: float = 2.0  # power of their share of it: one mild word is seldom what an editor would point at
    matter: float = 0.6  # how like two sentences are from which they are on one matter
    plainly: float = 0.5  # of two with which articles begin: they tell one matter for sure
    lead: int = 4  # sentences, headlines too, of which one begins an article
    quoted: int = 150  # characters that are quoted of a sentence
    common: int = 8  # content words of two sentences that are much in common
    alike: float = 1.5  # power of how like they are
    told: int = 120  # characters that say what was decided, or are doubted
    most_shared: float = 0.5  # share of the words of what is doubted from which a sentence tells it
    least_shared: float = 0.3  # where two sentences on one actor are each other's likest
    handed_on: float = 0.5  # what a doubt keeps where the other source hands on the same with a plain word
    sure: float = 0.85  # confidence from which a description is its bearer's


OPINIONS = frozenset({"directive", "stance adverb", "open judgement"})  # asides that say what a source thinks
VIEWS = OPINIONS | {"unattributed prediction", "unattributed evaluation", "motive reading"}  # or makes of something
BESIDE = Beside()
