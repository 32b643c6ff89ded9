"""Which words of an event are inside what somebody else says: quotations, reported speech, marked words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from framing.comparison.contrasts.story import Story


class Inside:
    """Looks for places inside the quotations of an event.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self._spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for q in story.tables["quotes"]:
            self._spans[q["article_id"]].append((int(q["start"]), int(q["end"]), q["kind"]))

    def holds(self, article: str, at: int, *, only: Collection[str] = (), but: Collection[str] = ()) -> bool:
        """Say whether a place is inside words that are handed on.

        Parameters
        ----------
        article : str
            The article.
        at : int
            Offset in its text.
        only : Collection[str]
            Kinds of quotations that count; all if there are none.
        but : Collection[str]
            Kinds that do not.

        Returns
        -------
        bool
            False for a source's own words.
        """
        spans = (
            (a, b) for a, b, kind in self._spans.get(article, ()) if (not only or kind in only) and kind not in but
        )
        return any(start <= at < end for start, end in spans)
