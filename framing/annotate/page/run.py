"""Where the article begins and ends: the stretch of lines that weighs most.

Idea: every line is worth something, for the article or against it; the article is the run of lines whose worths
sum highest, so that one doubtful line inside is carried by its neighbours and a lone sentence in a menu is not
enough (maximum-sum subsequence, Pasternack and Roth 2009). Worth is the log-odds that the weights of the line's
marks give, times the square root of its words.

Conventions: runs are numbers of the first and last line, both inside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from framing.annotate.page.evidence import Page, weigh
from framing.annotate.page.weights import CLEAN, DOUBTS, LINE


class Run(NamedTuple):
    """The lines of the article, and the log-odds of every line of the page."""

    first: int
    last: int
    odds: tuple[float, ...]

    def __contains__(self, i: object) -> bool:
        """Whether line `i` stands in the run."""
        return isinstance(i, int) and self.first <= i <= self.last


def find_run(page: Page, marks: Sequence[Mapping[str, float]]) -> Run:
    """Find the article on a page.

    Parameters
    ----------
    page : Page
        The page.
    marks : Sequence[Mapping[str, float]]
        The marks of each line.

    Returns
    -------
    Run
        An empty one, whose last line stands before its first, where no line that may stay reads as an article.
    """
    if not _disturbed(page, marks):
        return Run(0, len(page.lines) - 1, tuple(CLEAN for _ in page.lines))
    odds = [sum(LINE[name] * value for name, value in found.items()) for found in marks]
    weights = [sqrt(weigh(line)) for line in page.lines]
    for doubt in _doubts(page):
        granted = [o + doubt for o in odds]
        first, last = heaviest([w * o for w, o in zip(weights, granted, strict=True)])
        if None in page.cues[first : last + 1]:
            return Run(first, last, tuple(odds))  # what was only granted is no surety
    return Run(0, -1, tuple(odds))


def _doubts(page: Page) -> tuple[float, ...]:
    """List what is granted to every line in turn: menus alone get no second hearing."""
    return DOUBTS if any(line.closed for line in page.lines) else DOUBTS[:1]


def _disturbed(page: Page, marks: Sequence[Mapping[str, float]]) -> bool:
    """Whether anything on the page shows that it is more than an article."""
    repeated = any("repeated" in found or "recurs" in found for found in marks)
    return repeated or any(cue is not None for cue in page.cues)


def heaviest(worths: Sequence[float]) -> tuple[int, int]:
    """Find the first and last place of the run that sums highest; (0, -1) where nothing is worth anything.

    Parameters
    ----------
    worths : Sequence[float]
        What each place is worth.

    Returns
    -------
    tuple of int
        First and last place.
    """
    best, found = 0.0, (0, -1)
    total, start = 0.0, 0
    for i, worth in enumerate(worths):
        if total <= 0:
            total, start = 0.0, i
        total += worth
        if total > best:
            best, found = total, (start, i)
    return found
