"""When an article without a date was written, as far as its first sentences name a day of the week.

News tells of "Monday" in the paper of that day or the next. So of two articles whose beginnings name other days, one is
the later, by the shorter way round the week; where either names none or several, nothing is known.

Units: days of the week 0-6, differences in days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from framing.comparison.coverage import Statement

_WEEK = 7


def weekday_of(beginning: Iterable[Statement]) -> int | None:
    """Find the day of the week that the first sentences of an article name most.

    Parameters
    ----------
    beginning : Iterable[Statement]
        Its first sentences.

    Returns
    -------
    int or None
        None where none is named, or two as often.
    """
    counted = Counter(day for s in beginning for day in sorted(s.weekdays))
    most = counted.most_common(2)
    return None if not most or (len(most) > 1 and most[0][1] == most[1][1]) else most[0][0]


def days_between(day: int | None, other: int | None) -> int | None:
    """Say by how many days a day of the week is after another, the shorter way round.

    Parameters
    ----------
    day : int | None
        A day of the week.
    other : int | None
        Another.

    Returns
    -------
    int or None
        -3 to 3; None where either is unknown.
    """
    if day is None or other is None:
        return None
    return (other - day + _WEEK // 2) % _WEEK - _WEEK // 2
