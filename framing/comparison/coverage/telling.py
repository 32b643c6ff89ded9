"""An event as its articles tell it: every kept sentence with its words, its place, and whether it is background.

Names give way to the ids of their actors, so that two outlets' names for one actor are one word. *Place*: headline,
lead (the deck and the first paragraph), last (the last paragraph) or body. *Background*: the sentence tells of former
years or says that it looks back; news and background are kept apart, not judged.

Conventions: sentences of an article stand together, in text order; offsets index the article's text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.analysis import Analysis
from framing.comparison.coverage.differs import Statement, Statements
from framing.comparison.coverage.likeness import Embedder, Likeness
from framing.comparison.coverage.words import ACTOR, Words
from framing.lexicon import lexicons_of
from framing.results import as_records

HEADLINE, LEAD, BODY, LAST = "headline", "lead", "body", "last"
_YEAR = re.compile(r"(?<![\d$€£,.])(?:1[89]|20)\d\d(?![\d%])")
# all that a line says is who wrote a post, and when: "— Lena Hale (@lenahale) May 3, 2019"
_SIGNATURE = re.compile(r"\s*(?:[—–―]|--|-(?= ))[^()\n]{1,60}\(@[\w.@-]{1,80}\)[ ,·|-]*(?:[\w.:,/-]+ ?){0,6}")
_TOP = frozenset(("headline", "deck"))


@dataclass(frozen=True)
class Told:
    """One sentence of an article.

    Parameters
    ----------
    article : int
        Number of the article in the event.
    start, end : int
        Where it stands.
    order : int
        Its number in the article, from 0.
    place : str
        headline, lead, body or last.
    background : bool
        Whether it looks back.
    terms : tuple of str
        Its content words.
    statement : Statement
        Its text, read.
    """

    article: int
    start: int
    end: int
    order: int
    place: str
    background: bool
    terms: tuple[str, ...]
    statement: Statement


@dataclass(frozen=True)
class Telling:
    """An event that several sources tell.

    Parameters
    ----------
    event : str
        Its name.
    articles : tuple of str
        Ids.
    by : tuple of str
        Source of each.
    dates : tuple of str
        Date of each, empty where unknown.
    told : tuple of Told
        All sentences.
    words : Words
        What words are compared by.
    embedder : Embedder or None
        The user's.
    """

    event: str
    articles: tuple[str, ...]
    by: tuple[str, ...]
    dates: tuple[str, ...]
    told: tuple[Told, ...]
    words: Words
    embedder: Embedder | None = None

    @cached_property
    def likeness(self) -> Likeness:
        """Similarity of its sentences."""
        texts = [t.statement.text for t in self.told]
        return Likeness([t.terms for t in self.told], self.words.meanings, texts, self.embedder)

    @cached_property
    def bounds(self) -> NDArray[np.int64]:
        """Number of the first sentence of each article, and of all sentences."""
        counts = np.bincount([t.article for t in self.told], minlength=len(self.articles))
        return np.concatenate(([0], np.cumsum(counts))).astype(np.int64)

    def sentences(self, article: int) -> slice:
        """Numbers of the sentences of an article."""
        return slice(int(self.bounds[article]), int(self.bounds[article + 1]))


def tellings(
    analysis: Analysis, facts: pd.DataFrame, embedder: Embedder | None = None, read: Statements | None = None
) -> Iterator[Telling]:
    """Yield each event that several sources tell.

    Parameters
    ----------
    analysis : Analysis
        The findings.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles that count.
    embedder : Embedder | None
        The user's.
    read : Statements | None
        Statements that others have read; None reads them for this.

    Yields
    ------
    Telling
        In the order of events.
    """
    reader = _Reader(analysis, read)
    for event, part in facts.groupby("event"):
        by = dict(sorted(zip(part["article_id"].tolist(), part["by"].tolist(), strict=True)))
        if len(set(by.values())) > 1:
            told = tuple(t for k, article in enumerate(by) for t in reader.told(k, article))
            dates = tuple(reader.dates[a] for a in by)
            yield Telling(str(event), tuple(by), tuple(by.values()), dates, told, reader.words, embedder)


def is_signature(text: str) -> bool:
    """Whether a sentence is the signature of a post, which states nothing.

    Parameters
    ----------
    text : str
        The sentence.

    Returns
    -------
    bool
        Only where a dash, a name and a handle are all but a date.
    """
    return _SIGNATURE.fullmatch(text) is not None


class _Reader:
    """Reads the articles of an analysis."""

    def __init__(self, analysis: Analysis, read: Statements | None) -> None:
        self.read = read or Statements(lexicons_of(analysis.settings))
        self.words = self.read.words
        self.texts = analysis.texts
        self.dates = {r["article_id"]: str(r["date"] or "") for r in as_records(analysis.articles)}
        self.sentences = _by_article(analysis.sentences)
        self.blocks = _by_article(analysis.blocks)
        self.mentions = _by_article(analysis.mentions)

    def told(self, number: int, article: str) -> Iterator[Told]:
        """Sentences of one article."""
        text, rows = self.texts[article], self.sentences.get(article, [])
        roles = [b["role"] for b in self.blocks.get(article, [])]
        kept = [r["paragraph"] for r in rows if roles[r["paragraph"]] not in _TOP]
        year = self._year(article)
        names = _Names(self.mentions.get(article, []))
        for order, row in enumerate(rows):
            start, end = int(row["start"]), int(row["end"])
            statement = self.read.of(text[start:end])
            place = _place(roles[row["paragraph"]], row["paragraph"], kept)
            back = place != HEADLINE and _looks_back(statement, year)
            yield Told(number, start, end, order, place, back, names.terms(statement, start), statement)

    def _year(self, article: str) -> int:
        """Year of an article, or the latest that it names."""
        date = self.dates[article]
        return int(date[:4]) if date[:4].isdigit() else max(map(int, _YEAR.findall(self.texts[article])), default=0)


def _by_article(table: pd.DataFrame) -> Mapping[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in as_records(table):
        found[row["article_id"]].append(row)
    return found


def _place(role: str, paragraph: int, kept: Sequence[int]) -> str:
    if role == HEADLINE:
        return HEADLINE
    if role in _TOP or paragraph == kept[0]:
        return LEAD
    return LAST if paragraph == kept[-1] else BODY


def _looks_back(statement: Statement, year: int) -> bool:
    """Whether a sentence names former years alone, or says that it looks back."""
    years = [int(y) for y in _YEAR.findall(statement.text)]
    if years and max(years) < year:
        return True
    return statement.has("before")


class _Names:
    """Mentions of an article, to put actors' ids in place of names."""

    def __init__(self, mentions: Sequence[Mapping[str, Any]]) -> None:
        rows = sorted((int(m["start"]), int(m["end"]), str(m["actor"])) for m in mentions)
        self.rows = rows
        self.starts = np.array([r[0] for r in rows], dtype=np.int64)

    def terms(self, statement: Statement, start: int) -> tuple[str, ...]:
        """Content words of a sentence, each mention as one word."""
        end = start + len(statement.text)
        first, last = np.searchsorted(self.starts, (start, end))
        spans = [(s - start, e - start, a) for s, e, a in self.rows[first:last]]
        found = [ACTOR + a for _, _, a in spans]
        at, named = 0, 0  # the next mention, and where the last ends of those that began
        for t in statement.tokens:
            while at < len(spans) and spans[at][0] <= t.start:
                at, named = at + 1, max(named, spans[at][1])
            if t.stem and t.start >= named:
                found.append(t.stem)
        return tuple(found)
