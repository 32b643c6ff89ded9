"""Where an article ends though sentences go on: at its closing credit, at the headline of another article.

Idea: readers' comments read like an article, but stand between its closing credit and the form for comments;
another article stands under a headline of its own and hardly uses the words that the first uses most.

Conventions: an ending says where the rest begins, and what the rest is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from framing.annotate.page.evidence import Page
from framing.annotate.page.lines import Line
from framing.annotate.page.run import Run
from framing.annotate.page.weights import COVERED, CREDIT_BELOW
from framing.records import Role

_HEADLINE = 7  # words of the headline of another article at least
_ABOVE, _BELOW = 3, 2  # paragraphs that the first and the other article have at least
_SUBJECT = 12  # stems that say what an article is about


class Ending(NamedTuple):
    """The first line of the rest, and what the rest is."""

    at: int
    role: Role
    reason: str
    rule: str


def find_ending(page: Page, run: Run) -> Ending | None:
    """Find where the rest of a run is no longer the article; None where it is one to its end."""
    found = [e for e in (_list(page, run), _closing_credit(page, run), _other_article(page, run)) if e is not None]
    return min(found, default=None)


def _list(page: Page, run: Run) -> Ending | None:
    """Find the heading of a list under which no paragraph stands any more."""
    text = max((i for i in range(run.first, run.last + 1) if page.prose[i]), default=run.last)
    at = next((i for i in range(text, run.last + 1) if _opens(page, i)), None)
    return None if at is None else Ending(at, Role.RELATED, "stands under a heading of a list", "under a heading")


def _opens(page: Page, i: int) -> bool:
    cue = page.cues[i]
    return cue is not None and cue.section


def _closing_credit(page: Page, run: Run) -> Ending | None:
    credits = [i for i in range(run.first, run.last + 1) if _role(page, i) == Role.ATTRIBUTION]
    form = next((c for c in page.cues[run.last + 1 :] if c is not None and c.section), None)
    if not credits or form is None or "comment" not in form.reason:
        return None
    above, below = (_words(page, part) for part in (range(run.first, credits[-1]), range(credits[-1], run.last + 1)))
    if below > CREDIT_BELOW * above:
        return None
    reason = "stands between the closing credit and the comment form"
    return Ending(credits[-1] + 1, Role.COMMENT, reason, "comment by place")


def _other_article(page: Page, run: Run) -> Ending | None:
    reason = "a second article with a headline of its own; it hardly uses the words that the first uses most"
    heads = (i for i in range(run.first + 1, run.last + 1) if _heads(page.lines[i]) and page.cues[i] is None)
    at = next((i for i in heads if _foreign(page, run, i)), None)
    return None if at is None else Ending(at, Role.OTHER_ARTICLE, reason, "second article")


def _heads(line: Line) -> bool:
    return not line.closed and not line.prose and line.words >= _HEADLINE


def _foreign(page: Page, run: Run, at: int) -> bool:
    """Whether what stands under line `at` hardly uses the words that what stands above uses most."""
    above = [i for i in range(run.first, at) if page.prose[i]]
    below = [i for i in range(at + 1, run.last + 1) if page.prose[i]]
    if len(above) < _ABOVE or len(below) < _BELOW:
        return False
    top = Counter(stem for i in above for stem in page.stems[i]).most_common(_SUBJECT)
    there = page.stems[at].union(*(page.stems[i] for i in below))
    return sum(n for stem, n in top if stem in there) < COVERED * sum(n for _, n in top)


def _role(page: Page, i: int) -> Role | None:
    cue = page.cues[i]
    return None if cue is None else cue.role


def _words(page: Page, lines: Iterable[int]) -> int:
    return sum(page.lines[i].words for i in lines if page.prose[i])
