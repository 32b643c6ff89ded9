"""What decides whether another article has what one says: thresholds of likeness and shares of words, 0-1.

Chosen by reading rows of public sets; see docs/method for what they are good for.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """From when something of one article is held to be in another."""

    near: float = 0.06  # similarity of two sentences from which their acts are held against each other
    alike: float = 0.12  # from which the same on both sides of other verbs is one act
    aligned: float = 0.25  # from which two sentences that are each other's likest tell one thing
    said: int = 6  # words in a row that two sentences on one saying share
    words: int = 3  # content words that such two have in common, fewer if one is short
    beside: int = 60  # characters on either side of some words in which their matter is named
    run: int = 3  # neighbouring sentences in which a statement may be told
    letters: int = 5  # by which two words begin alike
    fit: float = 0.5  # what a sentence that tells the act fits at least
    least_part: int = 3  # content words of a part of a sentence
    least_told: int = 4  # words and actors of one that can be missed
    told: float = 0.38  # share of a statement's words from which neighbouring sentences tell it
    new: float = 1.5  # power of the share of a statement's words that stand nowhere in the other article
    only: float = 1.5  # power of the share of the other sources that lack a statement
    least_new: float = 0.4  # share of its words from which a statement is new to an article
    no_verb: float = 0.3  # what a part without a verb tells beside one with it
    new_part: float = 0.5  # the same of a part of a sentence
    opening: float = 1.5  # what the parts of a sentence that open it tell more than others: they say of whom it is
    stump: float = 1.5  # how much longer than asked a sentence may be that has no part to begin with
    part: float = 0.35  # what a part is worth beside a whole sentence
    room: float = 0.25  # power of how long that article is, against the statement's own
    begins: int = 4  # sentences with which an article begins, the headline among them
    first: float = 0.4  # share of a headline's words from which another article begins with something else
    stretch: int = 3  # such words that stand together from which something else is named
    cool: int = 3  # words of such a stretch that has no good or bad one
    gap: int = 1  # words between two of them at most
    again: float = 0.25  # similarity from which two statements are one matter
    repeated: float = 0.005  # strength of a row at most that repeats a matter: too faint to be shown first
    loose: float = 0.6  # what two namings keep that stand in unlike sentences


@dataclass(frozen=True, slots=True)
class Worth:
    """What makes a statement worth missing; the parts add up to 1 at most."""

    least: float = 0.05
    judged: float = 0.6  # judging words and asides
    full: float = 4.0  # strength of them that counts in full
    handed_on: float = 0.7  # what one of somebody else's counts beside one of the source's own
    treated: float = 0.5  # a bad light on somebody, by how central the event has that one
    felt: float = 0.2  # good and bad words
    many: float = 4.0  # strength of them that counts in full
    clear: float = 2.0  # from which one counts
    harm: float = 0.1  # harm to or by somebody known
    voice: float = 0.15  # words of a speaker
    leaning: float = 0.8  # what is left of one that leans on the sentence before it


NO_COLOUR = frozenset({"identity", "intensifier"})  # kinds of loaded words that colour nothing by themselves
HELD, WORTH = Held(), Worth()
