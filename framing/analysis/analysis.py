"""What `framing.analyze` returns, and from a span to its sentence.

Steps work on normalised text; here, and only here, their spans are mapped back to
``Article.text``, so that ``article.text[start:end]`` is what was found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from framing.corpus import Corpus
from framing.errors import ResultError
from framing.records import Article
from framing.registry import Actors
from framing.results import Result


@dataclass(frozen=True, eq=False, repr=False)  # the repr of Result is short
class Analysis(Result):
    """All findings in a corpus, a table a kind; see docs/tables.md for every column.

    Parameters
    ----------
    corpus : Corpus
        The articles that the offsets index.
    actors : Actors
        The actors that were looked for.
    """

    corpus: Corpus
    actors: Actors

    def article(self, article_id: str) -> Article:
        """Return one article.

        Parameters
        ----------
        article_id : str
            Its id.

        Returns
        -------
        Article
            With the text that offsets index.

        Raises
        ------
        ResultError
            If there is none with this id.
        """
        for a in self.corpus:
            if a.id == article_id:
                return a
        known = ", ".join(a.id for a in self.corpus[:5])
        raise ResultError(f"no article {article_id!r} in this analysis; its ids begin with: {known}")

    def partitions(self) -> Iterator[Analysis]:
        """Give all findings as smaller analyses, to be summed one after another.

        Yields
        ------
        Analysis
            Whole articles, each once; those of an event in the order of their ids. Here there is one, since all is in
            memory already; a run on disk gives some parts at a time.
        """
        yield self

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Article id to text."""
        return {a.id: a.text for a in self.corpus}

    def sentence(self, article_id: str, start: int, end: int) -> tuple[int, int]:
        """Give the sentence, or sentences, around a span.

        Parameters
        ----------
        article_id : str
            The article.
        start : int
            Where the span begins in its text.
        end : int
            Where it ends.

        Returns
        -------
        tuple of int
            Where the sentences that the span touches begin and end, never less than the span; where it lies outside
            of all, in a line that was dropped, its line.

        Raises
        ------
        ResultError
            If there is no article with this id.
        """
        spans = self._sentence_spans.get(article_id, ())
        first = bisect_right(spans, start, key=itemgetter(1))
        after = bisect_left(spans, max(end, start + 1), key=itemgetter(0))
        if first < after:
            return min(spans[first][0], start), max(spans[after - 1][1], end)
        text = self.article(article_id).text
        newline = text.find("\n", end)
        return text.rfind("\n", 0, start) + 1, newline if newline >= 0 else len(text)

    @cached_property
    def _sentence_spans(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Article id to its sentences, in order."""
        found: dict[str, list[tuple[int, int]]] = {}
        columns = (self.sentences[c] for c in ("article_id", "start", "end"))
        for key, start, end in zip(*columns, strict=True):
            found.setdefault(key, []).append((start, end))
        return found
