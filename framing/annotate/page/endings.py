"""Where an article ends though sentences go on: at its closing credit, at the headline of another article.

Idea: readers' comments read like an article, but stand between its closing credit and the form for comments;
another article stands under a headline of its own and hardly uses the words that the first uses most.

Conventions: an ending says where the rest begins, and what the rest is.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import NamedTuple

from framing.annotate.page.comments import comments_start, is_rest
from framing.annotate.page.evidence import Page, opens_comments
from framing.annotate.page.lines import Line
from framing.annotate.page.run import Run
from framing.annotate.page.weights import COVERED, RESUMED
from framing.records import Role

_HEADLINE = 7  # words of the headline of another article at least
_ABOVE, _BELOW = 3, 2  # paragraphs that the first and the other article have at least
_SUBJECT = 8  # stems that say what an article is about


class Ending(NamedTuple):
    """The first line of the rest, and what the rest is."""

    at: int
    role: Role
    reason: str
    rule: str


def find_ending(page: Page, run: Run) -> Ending | None:
    """Find where the rest of a run is no longer the article; None where it is one to its end."""
    kinds = (_list, _comments, _closing_credit, _other_article)
    found = (kind(page, run) for kind in kinds)
    return min((end for end in found if end is not None and not page.layout.home[end.at]), default=None)


def _list(page: Page, run: Run) -> Ending | None:
    """Find the heading of a list under which the article does not go on."""
    text = max((i for i in range(run.first, run.last + 1) if resumes(page, i)), default=run.last)
    at = next((i for i in range(text, run.last + 1) if _opens(page, i)), None)
    return None if at is None else Ending(at, Role.RELATED, "stands under a heading of a list", "under a heading")


def resumes(page: Page, i: int) -> bool:
    """Whether an article may go on with line `i` after a list: running text at its home, or of the words of such."""
    return page.prose[i] and (page.layout.home[i] is True or page.topic[i] >= RESUMED)


def _opens(page: Page, i: int) -> bool:
    cue = page.cues[i]
    return cue is not None and cue.section


def _comments(page: Page, run: Run) -> Ending | None:
    at = comments_start(page, run)
    reason = "stands among the readers' comments"
    return None if at is None else Ending(at, Role.COMMENT, reason, "comments by shape")


def _closing_credit(page: Page, run: Run) -> Ending | None:
    credits = [i for i in range(run.first, run.last + 1) if _role(page, i) == Role.ATTRIBUTION]
    form = next((c for c in page.cues[run.last + 1 :] if c is not None and c.section), None)
    if not credits or not opens_comments(form) or not is_rest(page, run, credits[-1]):
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
    above, below = _paragraphs(page, run.first, at), _paragraphs(page, at + 1, run.last + 1)
    if len(above) < _ABOVE or len(below) < _BELOW:
        return False
    counts = Counter(chain.from_iterable(above))
    least = min(n for _, n in counts.most_common(_SUBJECT))
    top = {stem: n for stem, n in counts.items() if n >= least}  # with all that are as frequent as the last of them
    told = sum(n for stem, n in top.items() if stem in page.stems[at].union(*below))
    return told < COVERED * sum(top.values())


def _paragraphs(page: Page, first: int, end: int) -> list[frozenset[str]]:
    """Stems of the running text from line `first` up to line `end`."""
    return [page.stems[i] for i in range(first, end) if page.prose[i]]


def _role(page: Page, i: int) -> Role | None:
    cue = page.cues[i]
    return None if cue is None else cue.role
