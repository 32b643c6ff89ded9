"""Who asks and who answers in an interview that is printed as "Q: ... A: ...".

Idea: the lines before the first question bring both in. Who is interviewed stands behind "interviewed" or
"interview with", or is the only person of the lines; who asks bears a noun of the press ("our reporter Tom
Brand", "Tom Brand, an editor") or stands before "interviewed". Where the lines leave it open, nobody is named.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Person = tuple[int, int, str]  # start, end, name
ASKS = frozenset({"q", "question"})
ANSWERS = frozenset({"a", "answer"})
_LINES = 2000  # characters before the first question that are read
_NEAR = 60  # characters between "interview with" and the name
_INTERVIEW = re.compile(r"\binterview(?:ed|s)?\b(?: with)?", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w-]{1,60}) $")
_NOUN_BEHIND = re.compile(r", (?:an?|the|our|its) ((?:[\w-]+ ?){1,4})")


def interview(plain: str, at: int, persons: Sequence[Person], press: frozenset[str]) -> tuple[str, str]:
    """Find who asks and who answers.

    Parameters
    ----------
    plain : str
        Text with straight quotes.
    at : int
        Where the first question begins.
    persons : Sequence[Person]
        Full names of persons with their places, in text order.
    press : frozenset[str]
        Nouns for people of the press.

    Returns
    -------
    tuple of (str, str)
        Names; empty where the text does not say.
    """
    near = [p for p in persons if at - _LINES <= p[0] < at]
    asks = next((name for start, end, name in near if _of_press(plain, start, end, press)), "")
    asks, answers = _around(plain, at, near, asks)
    others = list(dict.fromkeys(name for *_, name in near if name != asks))
    return asks, answers or (others[0] if len(others) == 1 else "")


def _around(plain: str, at: int, near: Sequence[Person], asks: str) -> tuple[str, str]:
    """Who stands behind the first "interview with" that somebody follows, and who before it."""
    for m in _INTERVIEW.finditer(plain, max(0, at - _LINES), at):
        behind = [name for start, _, name in near if 0 <= start - m.end() <= _NEAR and name != asks]
        before = [name for _, end, name in near if end <= m.start() <= end + _NEAR and name not in behind[:1]]
        if behind:
            return asks or next(reversed(before), ""), behind[0]
    return asks, ""


def _of_press(plain: str, start: int, end: int, press: frozenset[str]) -> bool:
    """Whether a noun of the press stands before the name or behind it."""
    before = _WORD_BEFORE.search(plain, max(0, start - _NEAR), start)
    behind = _NOUN_BEHIND.match(plain, end, end + _NEAR)
    words = [before.group(1)] if before else []
    return any(w.lower() in press for w in words + (behind.group(1).split() if behind else []))
