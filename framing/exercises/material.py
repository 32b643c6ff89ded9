"""What exercises are drawn from: the sentences of the compared events that suit a sheet, and the findings in them.

A sentence suits if it stands in the body of a page that is no copy of another, reads as a sentence (so that what
was scraped along with a page stays out), and is neither longer nor harder than the level allows. It is the more telling
the stronger the contrast that it is part of, so that a plain report does not fill a sheet.

Only what is sure is asked: `sure_loaded` and `sure_asides` are findings that no careful reader would take for a report,
`doubtful` are all others. A source is what the comparison compares.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.item import Passage
from framing.exercises.level import Level, lix
from framing.measure import ASIDE, CHOICE, LOADED
from framing.text import words

Row = Mapping[Any, Any]
_SURE = 0.9  # confidence of a finding that a key may rest on
_CLEAR = 2  # a weaker word or aside is open to question
_MOSTLY = 0.7  # part of a sentence that is the outlet's own, for a question about its words
_DULL = 0.1  # how telling a sentence is that is part of no contrast
# Words of these kinds may name what happened, what somebody felt, or only how much: whether they judge is arguable.
_ARGUABLE = frozenset({"violence", "crime", "emotion", "fear", "praise", "intensifier", "hyperbole", "controversy"}) | {
    "climate", "conspiracy", "economy", "elections", "euphemism", "gender", "health", "migration",
}  # fmt: skip
_PERSONS = frozenset({"first person", "second person"})
_BOLD, _NEARLY_SURE = 3, 0.8  # an aside this open may be a little less certain
_REPORTS = re.compile(
    r"(?i)\b(?:say|says|said|saying|statement|whether|if|sees|seen|views?|viewed|regard\w*|consider\w*|perceiv\w*|opinion|according|citing|call\w*"
    r"|describ\w*|accus\w*|alleg\w*|designat\w*|claim\w*|argu\w*|think\w*|believ\w*|tells?|told|calls?|fear\w*|worr\w*|stated?)\b"
)
_OPENS = re.compile(r"[\"'“‘(]?[A-Z0-9$£€]")
_CLOSES = re.compile(r"[.!?][\"'”’)]*$")
_LITTER = re.compile(
    r"(?i)https?:|www\.|@|\||©|\n|\.\.|…|[a-z][.?!][a-z]{3}"
    r"|\b(?:click|subscribe|newsletter|read more|sign up|advertisement)\b"
)
_MEASURES = (LOADED.name, ASIDE.name, CHOICE.name)


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
        """Sentences of the body, long and short, with outlet, event and text."""
        blocks = self.table("blocks")
        body = blocks.loc[blocks["role"] == "body", ["article_id", "start", "end"]]
        inside = self.table("sentences").merge(body, on="article_id", suffixes=("", "_block"))
        fits = (inside["start"] >= inside["start_block"]) & (inside["end"] <= inside["end_block"])
        found = inside[fits].reset_index(drop=True)
        return found.assign(text=[self.texts[r.article_id][r.start : r.end] for r in found.itertuples()])

    @cached_property
    def own(self) -> pd.DataFrame:
        """Sentences that suit and are wholly the outlet's own."""
        return self.sentences[self.sentences["words_own"] == self.sentences["words"]]

    @cached_property
    def mostly_own(self) -> pd.DataFrame:
        """Sentences that suit, are for the most part the outlet's own, and in which nobody else's words judge."""
        frame = self.sentences[self.sentences["words_own"] >= _MOSTLY * self.sentences["words"]]
        rows = frame.to_dict("records")
        theirs = [says_of_others(r["text"]) or any(h["voice"] != "own" for h in self.hits_in(r)) for r in rows]
        return frame[~pd.Series(theirs, index=frame.index, dtype=bool)]

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

    @cached_property
    def hits(self) -> Mapping[str, Sequence[Row]]:
        """Article to its findings of judging words, asides and choices, whoever speaks."""
        hits = self.table("hits")
        found = defaultdict(list)
        for h in hits[hits["measure"].isin(_MEASURES)].to_dict("records"):
            found[h["article_id"]].append(h)
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
        return [h for h in self.hits.get(row["article_id"], ()) if h["start"] < row["end"] and h["end"] > row["start"]]

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
        loaded = [h for h in hits if h["measure"] == LOADED.name]
        return [h for h in loaded if is_sure(h) or any(agree(h, other) for other in hits)]

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
        return [h for h in self.hits_in(row) if is_sure(h) and h["measure"] == ASIDE.name]

    def passage(self, name: str, article: str, start: int, end: int) -> Passage:
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

        Returns
        -------
        Passage
            Whole sentences of the article.
        """
        text = self.texts[article]
        near = self.every_sentence[self.every_sentence["article_id"] == article]
        here = near[(near["start"] < end) & (near["end"] > start)]
        beside = near[near["paragraph"].isin(here["paragraph"]) & (near["start"] >= end)]
        for stop in beside["end"]:
            if len(words(text, start, stop)) > self.level.passage or not reads(text[start:stop]):
                break
            end = int(stop)
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


def is_sure(hit: Row) -> bool:
    """Tell whether a finding is one that a key may rest on.

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``.

    Returns
    -------
    bool
        The outlet's own, strong, certain, and of a kind that judges.
    """
    if hit["voice"] != "own" or hit["score"] < _CLEAR:
        return False
    return _is_sure_aside(hit) if hit["measure"] == ASIDE.name else _is_sure_word(hit)


def _is_sure_word(hit: Row) -> bool:
    act = hit["category"] == "deception" and str(hit["rule"]).endswith("/verb")  # "deserted" may be what he did
    return bool(hit["confidence"] >= _SURE and hit["category"] not in _ARGUABLE and not act)


def _is_sure_aside(hit: Row) -> bool:
    """Tell whether an aside is more than an adverb of manner, or a person that a speech may have brought in."""
    manner = hit["category"] == "stance adverb" and str(hit["rule"]).endswith("/anywhere")
    enough = _NEARLY_SURE if hit["score"] >= _BOLD else _SURE
    return bool(hit["confidence"] >= enough and not manner and hit["category"] not in _PERSONS)


def agree(loaded: Row, choice: Row) -> bool:
    """Tell whether two readings find the same words harsh: as a judgement, and as one side's word for a thing.

    Parameters
    ----------
    loaded : Row
        A row of ``analysis.hits``.
    choice : Row
        Another.

    Returns
    -------
    bool
        Never of words for violence, which may be what happened.
    """
    harsh = choice["measure"] == CHOICE.name and choice["score"] < 0
    certain = min(loaded["confidence"], choice["confidence"]) >= _SURE and loaded["category"] != "violence"
    same = loaded["start"] < choice["end"] and choice["start"] < loaded["end"]
    return bool(harsh and certain and same and loaded["voice"] == choice["voice"] == "own")


def says_of_others(text: str) -> bool:
    """Tell whether a sentence may report what somebody says, sees or thinks, whatever its voice was found to be.

    Parameters
    ----------
    text : str
        One sentence.

    Returns
    -------
    bool
        Whether a word of saying or thinking stands in it.
    """
    return bool(_REPORTS.search(text))


def reads(text: str) -> bool:
    """Tell whether a text reads as whole sentences, with all that it opens closed.

    Parameters
    ----------
    text : str
        A sentence or more.

    Returns
    -------
    bool
        False for fragments and for what was scraped along with a page.
    """
    whole = _OPENS.match(text) and _CLOSES.search(text) and not _LITTER.search(text)
    return bool(whole) and text.count("“") == text.count("”") and text.count('"') % 2 == 0
