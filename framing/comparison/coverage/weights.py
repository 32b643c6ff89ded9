"""Every number by which coverage, facts and shared text are told: factors, thresholds and how they were chosen.

Chosen on the development rows of two public sets (sentences of alike events, pairs of headlines), see
docs/method/coverage.md; similarity is 0-1.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Like:
    """How alike two words are."""

    letters: float = 0.4  # likeness of letters under which two words have nothing in common
    meaning: float = 0.65  # of two words that share a meaning
    embedded: float = 0.75  # share of a user's embeddings in a similarity, where there are some


@dataclass(frozen=True, slots=True)
class Quantities:
    """What of a number is read."""

    before: int = 5  # content words before it that may say what is counted
    after: int = 4  # and after it
    bound: int = 3  # words before it that may bound it
    order: float = 10.0  # times that one of two counts of one thing may be the other
    about: float = 0.1  # what "about" allows, as a share
    short: int = 3  # letters of a word too short to show a headline in title case
    titled: float = 0.7  # share of capitals from which a line is in title case


@dataclass(frozen=True, slots=True)
class Differ:
    """What makes two statements differ."""

    scope: int = 1  # content words after a negation that it denies, adverbs not counted
    days: int = 7  # between two dates that may be one day's; farther apart they tell of two occasions
    spelled: float = 0.6  # likeness of letters from which two names are spellings of one


@dataclass(frozen=True, slots=True)
class Limits:
    """From which similarity two statements, taken by themselves, are what."""

    same: float  # one fact
    compared: float  # alike enough that another number is a difference
    review: float  # a person should look


@dataclass(frozen=True, slots=True)
class Found:
    """From which similarity a statement counts as found in another article.

    The best of many sentences is alike by chance, so the limit rises with the logarithm of their number.
    """

    found: float = 0.15  # in an article of `sentences` sentences
    sure: float = 0.4  # from which a fact is said to be found: right nine times in ten, also among two alike events
    review: float = 0.5  # share of that limit from which a person should look
    sentences: int = 3
    rise: float = 0.095  # for each e-fold of sentences
    words: int = 3  # content words of a sentence that may tell a statement: "Who are they?" tells none
    context: float = 0.5  # of what two articles share their neighbours more than articles of the event do, is added
    embedded: float = 0.3  # added to the limit where a user's embeddings make the similarity


@dataclass(frozen=True, slots=True)
class Facts:
    """What makes a fact, and one worth showing."""

    words: int = 4  # content words of a statement that can be missed
    outlets: int = 2  # that have it, or one that heads its report with it


@dataclass(frozen=True, slots=True)
class Copies:
    """From when text is shared."""

    shingle: int = 3  # words of which a sentence is made for MinHash
    functions: int = 64  # hash functions of MinHash
    bands: int = 32  # of two functions each: sentences that share 0.2 of their runs meet in one three times in four
    same: float = 0.6  # share of their words, in order, from which two sentences are one, edited
    sentence: int = 8  # words of a sentence that is compared
    passage: int = 20  # words outside quotation marks that a passage must share: speech is everyone's
    gap: int = 2  # sentences by which a passage may step on
    many: int = 50  # earlier articles that have a sentence, and sentences that may resemble one, which are all read
    told: int = 5  # articles of more that are
    likest: int = 20  # sentences of more that are


LIKE, QUANTITY, DIFFER, FOUND, FACTS, COPIES = Like(), Quantities(), Differ(), Found(), Facts(), Copies()
PLAIN = Limits(same=0.45, compared=0.25, review=0.25)
EMBEDDED = Limits(same=0.6, compared=0.4, review=0.4)
