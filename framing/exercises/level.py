"""For whom a sheet is: how long and how hard its sentences may be, and how far apart its answers.

How hard a sentence is to read is said by Lix (Björnsson 1968): its words, plus the per cent of its words that have more
than six letters. It needs no dictionary and holds for a single sentence; below 40 is easy, above 60 is for experts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.errors import SettingsError
from framing.text import words

_LONG = 6  # letters beyond which a word is long
_EASY, _HARD = 45.0, 58.0  # Lix of a sentence up to which it is easy, and from which it is hard


@dataclass(frozen=True)
class Level:
    """What suits an age.

    Parameters
    ----------
    name : str
        The age, as on the command line.
    shortest, longest : int
        Words of a sentence.
    hardest : float
        Lix at most.
    apart : int
        Rungs at least between two names that are to be ranked.
    passage : int
        Words of a passage that a question needs, at most.
    """

    name: str
    shortest: int
    longest: int
    hardest: float
    apart: int
    passage: int


LEVELS: Mapping[str, Level] = {
    level.name: level
    for level in (
        Level("12-14", 8, 28, 58.0, 2, 45),
        Level("15-18", 8, 38, 70.0, 2, 60),
        Level("adult", 8, 45, 100.0, 1, 80),
    )
}


def level_named(name: str) -> Level:
    """Give the level of this name.

    Parameters
    ----------
    name : str
        A key of `LEVELS`.

    Returns
    -------
    Level
        Its limits.

    Raises
    ------
    SettingsError
        If there is none.
    """
    if name not in LEVELS:
        raise SettingsError(f"no level {name!r}; the levels are: {', '.join(LEVELS)}")
    return LEVELS[name]


def lix(text: str) -> float:
    """Say how hard a sentence is to read.

    Parameters
    ----------
    text : str
        One sentence.

    Returns
    -------
    float
        Lix; 0 without words.
    """
    lengths = [end - start for start, end in words(text)]
    if not lengths:
        return 0.0
    return len(lengths) + 100 * sum(n > _LONG for n in lengths) / len(lengths)


def difficulty(text: str, *, close: bool = False) -> int:
    """Say how hard a question is, from 1 to 3.

    Parameters
    ----------
    text : str
        What has to be read.
    close : bool
        Whether another answer is worth a second thought.

    Returns
    -------
    int
        1 easy, 2 middling, 3 hard.
    """
    hard = lix(text)
    return min(3, 1 + (hard > _EASY) + (hard > _HARD) + close)
