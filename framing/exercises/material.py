"""What exercises are drawn from: the sentences of the compared events that suit a sheet, and the findings in them.

A sentence suits if it stands in the body of a page that is no copy of another, reads as a sentence (so that what
was scraped along with a page stays out), and is neither longer nor harder than the level allows. It is the more telling
the stronger the contrast that it is part of, so that a plain report does not fill a sheet.

What was found in them is asked of `findings`. A source is what the comparison compares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.findings import Findings, Row
from framing.exercises.item import Passage
from framing.exercises.level import Level, lix
from framing.exercises.nouns import Nouns
from framing.exercises.places import Places
from framing.exercises.sure import goes_on, has_dateline, reads, says_of_others
from framing.lexicon import Lexicons, inflections, irregular_forms, open_lexicons
from framing.text import fold, words

_MOSTLY = 0.7  # part of a sentence that is the outlet's own, for a question about its words
_DULL = 0.1  # how telling a sentence is that is part of no contrast


@dataclass(frozen=True, eq=False)
class Material:
    """A comparison as the kinds of exercise see it.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    level : Level
        For whom.
    """

    comparison: Comparison
    level: Level

    @cached_property
    def articles(self) -> pd.DataFrame:
        """Articles of the compared events that are no copies, with event and outlet."""
        rows = self.comparison.analysis.articles
        rows = rows[rows["copy_of"] == ""]
        if self.comparison.by != "event":
            rows = rows[rows["event"].isin(self.comparison.events())]
        return rows[["article_id", "outlet", "event"]].reset_index(drop=True)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Article to its text."""
        texts = self.comparison.analysis.texts
        return {a: texts[a] for a in self.articles["article_id"]}

    @cached_property
    def outlet_of(self) -> Mapping[str, str]:
        """Article to its outlet."""
        return dict(zip(self.articles["article_id"], self.articles["outlet"], strict=True))

    @cached_property
    def nouns(self) -> Nouns:
        """What noun phrases can stand for."""
        return Nouns(self.lexicons)

    @cached_property
    def lexicons(self) -> Lexicons:
        """Those that the analysis ran with."""
        return open_lexicons(dict(self.comparison.analysis.settings.get("lexicons", {})))

    @cached_property
    def _saying(self) -> frozenset[str]:
        """Every form of every verb of saying."""
        odd = irregular_forms(self.lexicons["irregular_forms"])
        rows = self.lexicons["speech_cues"].rows
        verbs = (r["term"] for r in rows if r["pos"] == "verb" and r["act"] == "speech")
        return frozenset(form for v in verbs for form in inflections(v, "verb", odd))

    @cached_property
    def acts_of_speech(self) -> frozenset[str]:
        """Nouns for what is said, as "assessment" is."""
        return frozenset(r["term"] for r in self.lexicons["speech_cues"].rows if r["pos"] == "noun")

    @cached_property
    def valued(self) -> frozenset[str]:
        """Adverbs that say how good something is, as "sadly" does."""
        rows = self.lexicons["polarity_words"].rows
        return frozenset(r["term"] for r in rows if r["pos"] == "adv" and r["strength"])

    def tells_of_speech(self, text: str) -> bool:
        """Tell whether a sentence may tell what somebody says, so that whose words they are can be argued.

        Parameters
        ----------
        text : str
            One sentence.

        Returns
        -------
        bool
            Whether a verb of saying stands in it, be it "condemned" or "hailed".
        """
        return says_of_others(text) or any(fold(text[a:b]) in self._saying for a, b in words(text))

    def table(self, name: str) -> pd.DataFrame:
        """Give a table of the analysis, of these articles only.

        Parameters
        ----------
        name : str
            One of ``analysis.tables``.

        Returns
        -------
        pd.DataFrame
            Its rows, with ``outlet`` and ``event``.
        """
        found = self.comparison.analysis.tables[name]
        return found.merge(self.articles, on="article_id")

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """Sentences that suit, with outlet, event, text, and how telling they are."""
        frame = self.every_sentence
        short = frame["words"].between(self.level.shortest, self.level.longest)
        suits = [reads(t) and lix(t) <= self.level.hardest for t in frame["text"]]
        found = frame[short & pd.Series(suits, index=frame.index, dtype=bool)].reset_index(drop=True)
        return found.assign(tell=[self.telling(r.article_id, r.start, r.end) for r in found.itertuples()])

    @cached_property
    def every_sentence(self) -> pd.DataFrame:
        """Sentences of the body, long and short, with outlet, event and text; none that goes on behind its end."""
        blocks = self.table("blocks")
        body = blocks.loc[blocks["role"] == "body", ["article_id", "start", "end"]]
        inside = self.table("sentences").merge(body, on="article_id", suffixes=("", "_block"))
        fits = (inside["start"] >= inside["start_block"]) & (inside["end"] <= inside["end_block"])
        found = inside[fits].reset_index(drop=True)
        cut = [bool(goes_on(self.texts[r.article_id], r.end)) for r in found.itertuples()]
        found = found[~pd.Series(cut, index=found.index, dtype=bool)].reset_index(drop=True)
        return found.assign(text=[self.texts[r.article_id][r.start : r.end] for r in found.itertuples()])

    @cached_property
    def findings(self) -> Findings:
        """What judges, speaks to the reader or names a matter in these articles."""
        return Findings(self.table("hits"), self.texts, self.lexicons)

    @cached_property
    def own(self) -> pd.DataFrame:
        """Sentences that suit and are wholly the outlet's own."""
        found = self.sentences[self.sentences["words_own"] == self.sentences["words"]]
        return found[~found["text"].map(has_dateline).astype(bool)]

    @cached_property
    def mostly_own(self) -> pd.DataFrame:
        """Sentences that suit, are for the most part the outlet's own, and in which nobody else's words judge."""
        frame = self.sentences[self.sentences["words_own"] >= _MOSTLY * self.sentences["words"]]
        rows = frame.to_dict("records")
        theirs = [says_of_others(r["text"]) or any(h["voice"] != "own" for h in self.findings.hits_in(r)) for r in rows]
        return frame[~pd.Series(theirs, index=frame.index, dtype=bool)]

    @cached_property
    def places(self) -> Places:
        """Where whole noun phrases and verbs in the present stand."""
        return Places(self.table("mentions"), self.table("clauses"), self.lexicons)

    def telling(self, article: str, start: int, end: int) -> float:
        """Say how strong the strongest contrast is that a span is part of.

        Parameters
        ----------
        article : str
            Its id.
        start : int
            Where the span begins.
        end : int
            Where it ends.

        Returns
        -------
        float
            0-1, and never 0.
        """
        there = [s for a, b, s in self._contrasted.get(article, ()) if a < end and b > start]
        return max([_DULL, *there])

    @cached_property
    def _contrasted(self) -> Mapping[str, Sequence[tuple[int, int, float]]]:
        found = defaultdict(list)
        for c in self.comparison.contrasts.to_dict("records"):
            found[c["article_a"]].append((c["start_a"], c["end_a"], c["strength"]))
            if c["article_b"]:
                found[c["article_b"]].append((c["start_b"], c["end_b"], c["strength"]))
        return found

    def passage(self, name: str, article: str, start: int, end: int, most: int | None = None) -> Passage:
        """Give a sentence with as much before and behind it, in its paragraph, as the level allows.

        Parameters
        ----------
        name : str
            How the sheet calls it.
        article : str
            Its id.
        start : int
            Where the sentence begins.
        end : int
            Where it ends.
        most : int | None
            Sentences at most on either side; None for as many as there is room for.

        Returns
        -------
        Passage
            Whole sentences of the article.
        """
        text = self.texts[article]
        near = self.every_sentence[self.every_sentence["article_id"] == article]
        here = near[(near["start"] < end) & (near["end"] > start)]
        beside = near[near["paragraph"].isin(here["paragraph"]) & (near["start"] >= end)]
        for stop in beside["end"].tolist()[:most]:
            if len(words(text, start, stop)) > self.level.passage or not reads(text[start:stop]):
                break
            end = int(stop)
        before = near[near["paragraph"].isin(here["paragraph"]) & (near["end"] <= start)]
        for begin in before["start"].tolist()[::-1][:most]:
            if len(words(text, begin, end)) > self.level.passage or not reads(text[begin:end]):
                break
            start = int(begin)
        return Passage(name, self.outlet_of[article], article, start, end, text[start:end])


def inside(rows: pd.DataFrame, place: Row) -> pd.DataFrame:
    """Give the rows whose spans lie in a place.

    Parameters
    ----------
    rows : pd.DataFrame
        With article_id, start, end.
    place : Row
        Likewise.

    Returns
    -------
    pd.DataFrame
        Some of the rows.
    """
    there = rows["article_id"] == place["article_id"]
    return rows[there & (rows["start"] >= place["start"]) & (rows["end"] <= place["end"])]
