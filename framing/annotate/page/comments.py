"""Where the readers' comments begin, though they read like the article.

Idea: a comment is a name on a line of its own, perhaps its age, some text and a button to reply. A heading or a counter
("2 Comments") stands above the first of them as often as beside the headline or in the text, so it ends an article
only if readers are seen to speak below it, and if what stands below is less than what stands above.

Conventions: lines are told by their number.
"""

from __future__ import annotations

from framing.annotate.page.evidence import Page, is_talk, opens_comments
from framing.annotate.page.run import Run
from framing.annotate.page.weights import BELOW_END

_NAME = 4  # words of a reader's name at most
_SEEN = 2  # buttons, ages or names that show readers


def comments_start(page: Page, run: Run) -> int | None:
    """Find the line where the readers begin to speak.

    Parameters
    ----------
    page : Page
        The page.
    run : Run
        The lines of the article, which may go on into the comments.

    Returns
    -------
    int | None
        The first line under the last paragraph of the article; None where nobody speaks.
    """
    first = next((i for i in range(run.first, run.last + 1) if page.prose[i]), run.last)
    for i in range(first + 1, len(page.lines)):
        if (is_talk(page.cues[i]) or opens_comments(page.cues[i])) and _speak(page, i):
            start = _under_text(page, i)
            return start if is_rest(page, run, start) else None
    return None


def _speak(page: Page, at: int) -> bool:
    """Whether readers are seen to speak from a line on."""
    if opens_comments(page.cues[at]):
        return True
    talk = sum(is_talk(cue) for cue in page.cues[at + 1 :])
    names = sum(_is_name(page, i) and page.prose[i + 1] for i in range(at + 1, len(page.lines) - 1))
    return max(talk, names) >= _SEEN


def _is_name(page: Page, i: int) -> bool:
    line = page.lines[i]
    return page.cues[i] is None and line.words <= _NAME and not line.closed


def _under_text(page: Page, at: int) -> int:
    """Go up from a line to right below the paragraph above it."""
    while at and not page.prose[at - 1]:
        at -= 1
    return at


def is_rest(page: Page, run: Run, at: int) -> bool:
    """Whether less stands in a run from a line on than above it: an article does not end in its first half."""
    above, below = (_words(page, part) for part in (range(run.first, at), range(at, run.last + 1)))
    return below <= BELOW_END * above


def _words(page: Page, lines: range) -> int:
    return sum(page.lines[i].words for i in lines if page.prose[i])
