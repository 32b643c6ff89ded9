"""Whose voice a word is in, asked of the table ``voices`` by the place where the word begins.

Conventions: offsets index the article's text as given; what lies in no voice was dropped and is no word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import pandas as pd

Stretch = tuple[int, int, str]  # start, end, voice


class Voices:
    """The voices of the articles, by place.

    Parameters
    ----------
    table : pd.DataFrame
        The table ``voices`` of an analysis.
    """

    def __init__(self, table: pd.DataFrame) -> None:
        self._stretches: dict[str, list[Stretch]] = {}
        columns = (table[c].tolist() for c in ("article_id", "start", "end", "voice"))
        for key, start, end, voice in zip(*columns, strict=True):
            self._stretches.setdefault(key, []).append((start, end, voice))
        for found in self._stretches.values():
            found.sort()

    def stretches(self, article_id: str) -> Sequence[Stretch]:
        """List the stretches of one article in order.

        Parameters
        ----------
        article_id : str
            The article.

        Returns
        -------
        sequence of (start, end, voice)
            None overlap.
        """
        return self._stretches.get(article_id, ())

    def at(self, article_id: str, start: int) -> str:
        """Give the voice at one place.

        Parameters
        ----------
        article_id : str
            The article.
        start : int
            Where a word begins.

        Returns
        -------
        str
            "" where the text was dropped.
        """
        found = self.stretches(article_id)
        k = bisect_right(found, start, key=lambda s: s[0]) - 1
        return found[k][2] if k >= 0 and found[k][1] > start else ""
