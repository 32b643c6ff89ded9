"""Days to periods: weeks, months and the like, or before and from a date.

Weeks begin on Monday and are numbered as in ISO 8601. Names sort as time runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from framing.errors import SettingsError

_WEEK = timedelta(days=7)
_MONTHS = 12


class Period(NamedTuple):
    """A stretch of days: its name, its first day and its last; an open end is None."""

    name: str
    start: date | None
    end: date | None


def _day(d: date) -> Period:
    return Period(d.isoformat(), d, d)


def _week(d: date) -> Period:
    year, week, weekday = d.isocalendar()
    start = d - timedelta(days=weekday - 1)
    return Period(f"{year}-W{week:02}", start, start + _WEEK - timedelta(days=1))


def _months(d: date, many: int, name: Callable[[int, int], str]) -> Period:
    """Months of a year in groups of `many`; `name` is given the year and the number of the group."""
    k = (d.month - 1) // many
    after = date(d.year + 1, 1, 1) if (k + 1) * many >= _MONTHS else date(d.year, (k + 1) * many + 1, 1)
    return Period(name(d.year, k + 1), date(d.year, k * many + 1, 1), after - timedelta(days=1))


EVERY: Mapping[str, Callable[[date], Period]] = {
    "day": _day,
    "week": _week,
    "month": lambda d: _months(d, 1, lambda year, k: f"{year}-{k:02}"),
    "quarter": lambda d: _months(d, 3, lambda year, k: f"{year}-Q{k}"),
    "year": lambda d: _months(d, _MONTHS, lambda year, _: f"{year}"),
}


def period_of(every: str) -> Callable[[date], Period]:
    """Say how days are put into periods.

    Parameters
    ----------
    every : str
        One of `EVERY`.

    Returns
    -------
    Callable
        Day to period.

    Raises
    ------
    SettingsError
        If `every` is none of them.
    """
    if every not in EVERY:
        raise SettingsError(f"every={every!r}: one of {', '.join(EVERY)}")
    return EVERY[every]


def cut_at(split: date | str) -> Callable[[date], Period]:
    """Put days before a date into one period and the others into another.

    Parameters
    ----------
    split : date | str
        The first day of the second; a string is ISO 8601.

    Returns
    -------
    Callable
        Day to period.

    Raises
    ------
    SettingsError
        If `split` is no date.
    """
    try:
        at = split if isinstance(split, date) else date.fromisoformat(split)
    except (TypeError, ValueError):
        raise SettingsError(f"split={split!r} is no date; give one as 2025-07-03") from None
    before = Period(f"before {at.isoformat()}", None, at - timedelta(days=1))
    after = Period(f"from {at.isoformat()}", at, None)
    return lambda d: before if d < at else after
