"""The day that a written date means, or why it means none.

Idea: ISO dates, dates of mail and feeds, and dates as English writes them are read by `dateutil`; it fills in what is
missing from a default, so each date is read against two of them, and what differs was not written. Numbers alone
(03/07/2025) are a day only where it is known which comes first: one reading is impossible, or other dates of the same
table show it. A day is never guessed.

Conventions: a time zone is left aside: the day is the one that is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from dateutil import parser as dates

LEFT_OUT = "left out; write it as 2025-07-03"  # ends the note on a date that is none
_FIRST, _SECOND = datetime(2000, 1, 1), datetime(2001, 2, 2)  # what only they have in common is not written
_NUMBERS = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_LONGEST = 80  # characters of a date with its time and zone
_WORD = re.compile(r"\d[^\W\d]|[^\W\d]|\d[/.\-:]\d")  # a bare number is no date


def day_of(given: object, order: str = "") -> tuple[date | None, str]:
    """Read a date.

    Parameters
    ----------
    given : object
        A date, a time or a text; None and the empty text are no date.
    order : str
        Which number comes first where only numbers stand. One of "day", "month", ""; the last is unknown.

    Returns
    -------
    tuple of date or None, and str
        The day, and what is to be noted: why there is none, or how it was read; mostly empty.
    """
    if given is None or given != given or str(given).strip() in ("", "NaT"):
        return None, ""
    if isinstance(given, datetime):
        return given.date(), ""
    if isinstance(given, date):
        return given, ""
    said = " ".join(str(given).split())
    try:
        return datetime.fromisoformat(said).date(), ""
    except ValueError:
        return _numbers(said, order) if _NUMBERS.match(said) else _words(said)


def orders_in(given: Iterable[object]) -> set[str]:
    """Say which number must come first in some dates.

    Parameters
    ----------
    given : Iterable[object]
        Dates as written.

    Returns
    -------
    set of str
        "day" if one of them can only be read so, "month" likewise.
    """
    shown = set()
    for said in given:
        if isinstance(said, str) and (m := _NUMBERS.match(said)):
            shown |= {name for name, n in (("day", int(m[1])), ("month", int(m[3]))) if n > 12}
    return shown


def one_order(shown: Iterable[str]) -> str:
    """Say which number comes first in the dates of one table.

    Parameters
    ----------
    shown : Iterable[str]
        From `orders_in`, of all its dates.

    Returns
    -------
    str
        "day" or "month" if some can only be read so and none only the other way, else "".
    """
    orders = set(shown)
    return orders.pop() if len(orders) == 1 else ""


def _numbers(said: str, order: str) -> tuple[date | None, str]:
    """Read a date of numbers: the year last, day or month first."""
    m = _NUMBERS.match(said)
    assert m is not None
    one, two, year = int(m[1]), int(m[3]), int(m[4]) + (2000 if len(m[4]) == 2 else 0)
    by_day, by_month = _made(year, two, one), _made(year, one, two)
    if by_day and by_month and by_day != by_month:
        if not order:
            return None, f"date {said!r} may be {by_day} or {by_month}: {LEFT_OUT}"
        return (by_day if order == "day" else by_month), f"date {said!r} read {order} first, as others of its table"
    found = by_day or by_month
    return found, "" if found else _none(said)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _words(said: str) -> tuple[date | None, str]:
    """Read a date with words in it; one that leaves its day, month or year open is none."""
    if len(said) > _LONGEST or not _WORD.search(said):
        return None, _none(said)
    try:
        found = {dates.parse(said, default=d, ignoretz=True).date() for d in (_FIRST, _SECOND)}
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None, _none(said)
    return (found.pop(), "") if len(found) == 1 else (None, _none(said))


def _none(said: str) -> str:
    shown = said if len(said) <= _LONGEST else said[:_LONGEST] + "…"
    return f"date {shown!r} is not a day: {LEFT_OUT}"
