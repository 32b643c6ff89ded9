"""The findings in a stretch of an article, and which of them a key may rest on.

Only what is sure is asked: `sure_loaded` and `sure_asides` are findings that no careful reader would take for a report
(see `framing.exercises.sure`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import pandas as pd

from framing.exercises.sure import agree, is_act, is_in_phrase, is_sure, quality_of, weighs
from framing.lexicon import Lexicons
from framing.measure import ASIDE, CHOICE, LOADED

Row = Mapping[Any, Any]
_MEASURES = (LOADED.name, ASIDE.name, CHOICE.name)


class Findings:
    """Answers what was found in a stretch of an article.

    Parameters
    ----------
    hits : pd.DataFrame
        As in ``analysis.tables``.
    texts : Mapping[str, str]
        Article to its text.
    lexicons : Lexicons
        Those that the analysis ran with.
    """

    def __init__(self, hits: pd.DataFrame, texts: Mapping[str, str], lexicons: Lexicons) -> None:
        self._table, self._texts, self._lexicons = hits, texts, lexicons

    @cached_property
    def _hits(self) -> Mapping[str, Sequence[Row]]:
        """Article to its findings of judging words, asides and choices, whoever speaks.

        A quality is found with its noun ("vile attack"); what judges is the quality, and `whole` is where both end.
        """
        hits = self._table
        found = defaultdict(list)
        for h in hits[hits["measure"].isin(_MEASURES)].to_dict("records"):
            whole = str(h["text"]).rstrip()  # a finding may end with the space behind it
            text, at = quality_of(h, whole), h["start"]
            found[h["article_id"]].append({**h, "text": text, "end": at + len(text), "whole": at + len(whole)})
        return found

    def hits_in(self, row: Row) -> list[Row]:
        """Give the findings that touch a span.

        Parameters
        ----------
        row : Row
            With article_id, start, end.

        Returns
        -------
        list of Row
            Rows of ``analysis.hits``.
        """
        return [h for h in self._hits.get(row["article_id"], ()) if h["start"] < row["end"] and h["end"] > row["start"]]

    def sure_loaded(self, row: Row) -> list[Row]:
        """Give the judging words in a span that are the outlet's own beyond doubt.

        Parameters
        ----------
        row : Row
            With article_id, start, end.

        Returns
        -------
        list of Row
            Rows of ``analysis.hits``.
        """
        hits = self.hits_in(row)
        return [h for h in self.loaded(row) if is_sure(h) or any(agree(h, other) for other in hits)]

    def loaded(self, row: Row) -> list[Row]:
        """Give the words in a span that may judge, but for those that are only a part of a phrase, or tell an act.

        Parameters
        ----------
        row : Row
            With article_id, start, end.

        Returns
        -------
        list of Row
            Rows of ``analysis.hits``.
        """
        hits, text = self.hits_in(row), self._texts[row["article_id"]]
        words = (h for h in hits if h["measure"] == LOADED.name and not is_in_phrase(h, hits, text))
        return [h for h in words if not is_act(h, text)]

    def sure_asides(self, row: Row) -> list[Row]:
        """Give the asides in a span that are asides beyond doubt.

        Parameters
        ----------
        row : Row
            With article_id, start, end.

        Returns
        -------
        list of Row
            Rows of ``analysis.hits``.
        """
        hits = (h for h in self.hits_in(row) if h["measure"] == ASIDE.name)
        return [h for h in hits if is_sure(h, comments=self._comments)]

    @cached_property
    def _comments(self) -> frozenset[str]:
        """Adverbs that comment wherever they stand, since they can open a sentence: "predictably", not "callously"."""
        rows = self._lexicons[ASIDE.lexicon].rows
        return frozenset(r["marker"] for r in rows if r["where"] == "start")

    def charge(self, row: Row) -> float:
        """Sum up how strong the outlet's own words in a span are; words that two readings find count once.

        Parameters
        ----------
        row : Row
            With article_id, start, end.

        Returns
        -------
        float
            0 or more.
        """
        charge, reached = 0.0, -1
        for h in sorted(filter(weighs, self.hits_in(row)), key=lambda h: (h["start"], -abs(h["score"]))):
            charge += abs(float(h["score"])) if h["start"] >= reached else 0.0
            reached = max(reached, int(h["end"]))
        return charge
