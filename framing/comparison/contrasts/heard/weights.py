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
    run: int = 5  # words in a row that two passages have in common where one is cut out of the other
    part: int = 3  # of short ones
    reported: float = 0.6  # what reported words are worth beside quoted ones
    both: float = 0.6  # what a counterpart is worth who is heard in both sources
    camp: float = 0.5  # what is left of two that put somebody in the same light
    fits: float = 2.0  # what being on one matter adds to two passages
    missed: int = 30  # words under which a speaker is the less to be missed
    long: int = 60  # words of a speaker that is set beside reports
    much: int = 40  # words of a speaker that are at length
    times: int = 3  # by how much more than those that another source quotes
    only: float = 0.8  # what a speaker who is reported there is less to be missed than one who is not


HEARD = Heard()
