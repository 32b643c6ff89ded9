"""Where words of an article stand in the page, and whose words they are.

Each kept line of an article carries an id of ours; a link to some words leads to their mark, or else to their line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from framing.analysis import Analysis
from framing.records import Role
from framing.report.evidence import LIGHT, VOICE_WORDS, language
from framing.results import as_records, as_tuples


def _numbered(letter: str, table: pd.DataFrame, articles: list[str]) -> dict[tuple[Any, ...], str]:
    """Id of the mark of each span of some articles."""
    mine = np.flatnonzero(table["article_id"].isin(articles))
    spans = as_tuples(table.iloc[mine], ("article_id", "start", "end"))
    return {span: f"{letter}{i}" for i, span in zip(mine.tolist(), spans, strict=True)}


class Places:
    """Finds anchors and voices by article and offset.

    Parameters
    ----------
    analysis : Analysis
        The findings.
    articles : Iterable[Mapping[str, Any]]
        The articles as they are shown, from `framing.report.article.article_view`.
    """

    def __init__(self, analysis: Analysis, articles: Iterable[Mapping[str, Any]]) -> None:
        self.articles = {a.id: a for a in analysis.corpus}
        shown = list(articles)
        self.light = len(self.articles) > LIGHT
        self._lines = {a["id"]: [x for x in a["lines"] if "start" in x] for a in shown}
        self._shown = frozenset(anchor for a in shown for anchor in a["anchors"])
        there = list(self._lines)  # no mark of another article is in the page
        self._marks = _numbered("h", analysis.hits, there) | _numbered("m", analysis.mentions, there)
        self._voices: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for article, start, end, voice in as_tuples(analysis.voices, ("article_id", "start", "end", "voice")):
            self._voices[article].append((start, end, voice))

    def language(self, article: str) -> str:
        """Language of an article, as a tag.

        Parameters
        ----------
        article : str
            Its id.

        Returns
        -------
        str
            English where none is given.
        """
        return language(self.articles[article])

    def anchor(self, article: str, start: int, end: int) -> str:
        """Id of the mark or line that shows some words; empty where the article is not in the page.

        Parameters
        ----------
        article : str
            Id of the article.
        start : int
            Where the words begin.
        end : int
            Where they end.

        Returns
        -------
        str
            An id of the page.
        """
        mark = self._marks.get((article, start, end), "")
        if mark in self._shown:
            return mark
        return str(self._line(article, start).get("anchor", ""))

    def in_headline(self, article: str, start: int) -> bool:
        """Whether words stand in the headline of an article of the page.

        Parameters
        ----------
        article : str
            Id of the article.
        start : int
            Where the words begin.

        Returns
        -------
        bool
            False where the article is not in the page.
        """
        return self._line(article, start).get("kind") == Role.HEADLINE

    def _line(self, article: str, start: int) -> Mapping[str, Any]:
        """Line of the page that holds a place; empty where the article is not in the page."""
        lines = self._lines.get(article, [])
        k = bisect_right(lines, start, key=lambda line: line["start"]) - 1
        return lines[max(0, k)] if lines else {}

    def voices(self, article: str, start: int, end: int) -> list[str]:
        """List the voices in which some words stand, in the order of the text.

        Parameters
        ----------
        article : str
            Id of the article.
        start : int
            Where the words begin.
        end : int
            Where they end.

        Returns
        -------
        list of str
            Names of voices.
        """
        spoken = self._voices.get(article, [])
        k = max(0, bisect_right(spoken, (start, 1 << 60, "")) - 1)
        found = []
        while k < len(spoken) and spoken[k][0] < end:
            if spoken[k][1] > start:
                found.append(spoken[k][2])
            k += 1
        return list(dict.fromkeys(found))


def spoken(voices: Iterable[str]) -> str:
    """Say whose words a passage is in.

    Parameters
    ----------
    voices : Iterable[str]
        From `Places.voices`.

    Returns
    -------
    str
        Such as "own words" or "own words, quoted".
    """
    return ", ".join(VOICE_WORDS[v] for v in voices)


def rows_of(table: pd.DataFrame) -> Mapping[str, list[Mapping[str, Any]]]:
    """Rows of a table by event.

    Parameters
    ----------
    table : pd.DataFrame
        With a column ``event``.

    Returns
    -------
    mapping of str to list of mapping
        In the order of the table.
    """
    return {str(event): as_records(part) for event, part in table.groupby("event", sort=False)}
