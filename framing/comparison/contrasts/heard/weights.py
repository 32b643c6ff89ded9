"""What the words of a speaker weigh: every number by which passages are chosen and speakers ordered.

Chosen by reading rows of stories: an editor points at judging words, at whom the event is about, and at much against
little, and passes over a plain sentence of a passer-by.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heard:
    """Shares 0-1, words, and factors."""

    judged: float = 4.0  # strength of judging words in a passage that counts in full
    felt: float = 0.5  # what bad words count beside them
    praise: float = 0.5  # what good words count beside bad ones: they are the speech of every day
    plain: float = 0.1  # what a passage is worth without either
    first: float = 0.2  # what being the first of a speaker adds, less for each later one
    later: float = 0.2  # what one that comes late loses at most
    whole: int = 8  # words of a passage that says something by itself
    camp: float = 0.5  # what is left of two that put somebody in the same light
    fits: float = 2.0  # what being on one matter adds to two passages
    listed: int = 8  # words of a speaker who is listed
    names: int = 3  # speakers that are listed
    known: float = 0.6  # share of the words that a source quotes from which those who are listed tell of it
    most: int = 12  # passages of a source that are held against those of another
    apart: float = 0.1  # distance of the shares of two sources' speakers from which they are told
    much: int = 40  # words that a source quotes from which the choice of its speakers counts in full


HEARD = Heard()
