"""Where the readers' comments begin on a page that does not say so in a heading.

A comment is a name on a line of its own, perhaps its age, some text and a button to reply. A counter
("2 Comments") stands above the first of them as often as beside the headline, so it opens the comments
only where what follows has that shape.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.annotate.page.lines import Line, Verdict

_BUTTON, _COUNTER, _AGE = "a button of a comment", "a counter of comments", "age of the page"  # reasons in the lexicon
_NAME = 4  # words of a reader's name at most
_NEAR = 6  # lines in which the first comment shows an age or a button
_TEXT = 4  # paragraphs of one comment at most
_BEFORE = 2  # paragraphs that an article has at least


def comments(lines: Sequence[Line], verdicts: Sequence[Verdict | None], first: int) -> range:
    """Lines from the first comment on, empty where the page shows none.

    Parameters
    ----------
    lines : Sequence[Line]
        The page.
    verdicts : Sequence[Verdict | None]
        What wording says of each line.
    first : int
        The first line of running text.

    Returns
    -------
    range
        Numbers of lines, up to the last of the page.
    """
    thread = _Thread(lines, verdicts, first)
    starts = [i for i in (thread.under_counter(), thread.by_buttons()) if i is not None]
    begin = min(starts, default=len(lines))
    before = sum(1 for i in range(first, begin) if verdicts[i] is None and lines[i].prose)
    return range(begin, len(lines)) if before >= _BEFORE else range(0)


class _Thread:
    """The lines behind the first line of running text, as readers' comments would show in them."""

    def __init__(self, lines: Sequence[Line], verdicts: Sequence[Verdict | None], first: int) -> None:
        self.lines, self.verdicts, self.first = lines, verdicts, first

    def under_counter(self) -> int | None:
        """Place of the last counter of comments that has comments under it."""
        counters = [i for i in range(self.first + 1, len(self.lines)) if self._says(i, _COUNTER)]
        if not counters:
            return None
        rest = [i for i in range(counters[-1] + 1, len(self.lines)) if self.verdicts[i] is None]
        if not rest or not self._name(rest[0]):
            return None
        marked = any(self._says(i, _AGE, _BUTTON) for i in range(rest[0], min(rest[0] + _NEAR, len(self.lines))))
        names = sum(map(self._name, rest))
        return counters[-1] if marked or 0 < len(rest) - names <= 2 * names else None

    def by_buttons(self) -> int | None:
        """Place where the comment begins that the first of several buttons belongs to."""
        buttons = [i for i in range(self.first + 1, len(self.lines)) if self._says(i, _BUTTON)]
        if len(buttons) < 2:
            return None
        texts = 0
        for i in range(buttons[0] - 1, self.first, -1):
            if self._name(i):
                return i
            if self._says(i, _AGE):
                return i - 1 if self._name(i - 1) else i
            texts += self.verdicts[i] is None
            if texts > _TEXT:
                break
        return None

    def _says(self, i: int, *reasons: str) -> bool:
        verdict = self.verdicts[i]
        return verdict is not None and verdict.reason in reasons

    def _name(self, i: int) -> bool:
        line = self.lines[i]
        return self.verdicts[i] is None and line.words <= _NAME and not line.closed
