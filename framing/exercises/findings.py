"""The findings in a stretch of an article, and which of them a key may rest on.

Only what is sure is asked: `sure_loaded` and `sure_asides` are findings that no careful reader would take for a report
(see `framing.exercises.sure`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import pandas as pd

from framing.errors import LexiconError
from framing.exercises.sure import agree, is_in_phrase, is_sure, weighs
from framing.lexicon import Lexicons
from framing.measure import ASIDE, CHOICE, LOADED

Row = Mapping[Any, Any]
_MEASURES = (LOADED.name, ASIDE.name, CHOICE.name)
_QUALITY, _NEARBY = "/adj", 40  # how the rule of a quality ends; characters in which one sees of whom it is said
_IS = re.compile(
    r"(?i)(?:\b(?:is|are|was|were|be|been|being|seem\w*|look\w*|appear\w*|sound\w*|became|becom\w*)|['’](?:s|re))"
    r"(?: not| too| so| very| more| most| as| \w+ly)* $"
)
_BEFORE_NOUN = re.compile(r"(?i)(?:\b(?:the|an?|his|her|its|their|our|this|that|these|those|more|most)|['’]s) $")
_DENIES = re.compile(r"(?i)(?:\b(?:not|never|no|nothing|hardly|without)\b|n['’]t\b)[^.,;:]{0,30}$")
_SAID_OF = re.compile(r"[^\w\s]|$| (?:and|but|or|for|that|when|as|because|enough|in|at)\b")


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
        hits, text = self.hits_in(row), self._texts[row["article_id"]]
        words = [h for h in self.loaded(row) if not self.is_literal(h) and not is_denied(h, text)]
        return [h for h in words if is_sure(h) or any(agree(h, other) for other in hits)]

    def is_literal(self, hit: Row) -> bool:
        """Tell whether a word as often tells plainly what was done or seen, as "he surrendered his passport".

        Parameters
        ----------
        hit : Row
            A row of ``analysis.hits``.

        Returns
        -------
        bool
            As the lexicon says.
        """
        return str(hit["rule"]) in self._literal

    @cached_property
    def _literal(self) -> frozenset[str]:
        """Rows whose words as often tell plainly what was done or seen."""
        try:
            return frozenset(r["id"] for r in self._lexicons[LOADED.lexicon].rows if r.get("literal"))
        except LexiconError:  # a replacement that has since been moved
            return frozenset()

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
        return [h for h in words if not is_act(h, text) and not is_name(h, text)]

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


def quality_of(hit: Row, text: str) -> str:
    """Give the words of a finding that judge: of a quality with its noun ("vile attack") the quality.

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``.
    text : str
        Its words.

    Returns
    -------
    str
        Where they begin with the term of the row, that; else all of them.
    """
    term = str(hit["term"])
    shorter = str(hit["rule"]).endswith(_QUALITY) and text[: len(term) + 1].lower() == f"{term.lower()} "
    return text[: len(term)] if shorter else text


def is_act(hit: Row, text: str) -> bool:
    """Tell whether a quality in "-ing" may be the verb: "sentenced for lying to", but no "lying rival".

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``, with `whole`.
    text : str
        The article.

    Returns
    -------
    bool
        False where it was found with its noun, stands behind an article, or is said of somebody ("was misleading").
    """
    start, end = int(hit["start"]), int(hit["end"])
    verbal = str(hit["rule"]).endswith(_QUALITY) and str(hit["text"]).lower().endswith("ing") and end == hit["whole"]
    before, said = text[max(0, start - _NEARBY) : start], _SAID_OF.match(text[end : end + _NEARBY])
    return bool(verbal and not (_IS.search(before) if said else _BEFORE_NOUN.search(before)))


def is_denied(hit: Row, text: str) -> bool:
    """Tell whether a word stands behind a denial, so that the outlet does not judge by it: "did not act maliciously".

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``.
    text : str
        The article.

    Returns
    -------
    bool
        Whether "not", "never" or the like stands shortly before it.
    """
    start = int(hit["start"])
    return bool(_DENIES.search(text[max(0, start - _NEARBY) : start]))


def is_name(hit: Row, text: str) -> bool:
    """Tell whether a word that begins a sentence is a name, since it stands amid others with a capital too.

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``.
    text : str
        The article.

    Returns
    -------
    bool
        False of what begins with a small letter.
    """
    word = str(hit["text"]).split(" ", 1)[0]
    return word[:1].isupper() and bool(re.search(rf"[a-z,] {re.escape(word)}\b", text))
