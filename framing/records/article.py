"""Articles as they are read, and the parts they are cut into: blocks, sentences, tokens.

Idea: the text as read is never changed; steps lay records over it. A block says what a line of a page is, and
whether it is kept; only kept blocks have sentences.

Conventions: spans are half-open. Offsets of blocks, sentences and tokens index the normalised text of one article
(`framing.records.Annotated.text`). Tags are those of spaCy's English models.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a block of a scraped page is."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    SUBHEADING = "subheading"
    BODY = "body"
    ATTRIBUTION = "attribution"
    RELATED = "related"
    COMMENT = "comment"
    OTHER_ARTICLE = "other_article"
    BOILERPLATE = "boilerplate"


KEPT_ROLES = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEADING, Role.BODY})


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read.

    Parameters
    ----------
    id : str
        Unique in its corpus.
    text : str
        The text as read; it is never changed.
    outlet : str
        Who published it.
    title, url, language : str, optional
        As known.
    date : str or datetime.date, optional
        Day of publication; a string must be ISO 8601 (``2025-07-03``).
    event : str, optional
        The event the article reports; comparisons stay inside an event.
    repairs : tuple of str
        What reading had to mend (encoding, lone surrogates), in words.
    notes : tuple of str
        What reading took for granted: where the outlet was read from, a date that may be two days, in words.
    markup : tuple of tuple of str
        Where the text was read from HTML: of each of its lines the elements it stood in, outermost first, each its
        tag and the words of its class, id and kind (``"div story-body main"``). Evidence for the page step alone.
    """

    id: str
    text: str
    outlet: str
    title: str | None = field(default=None, kw_only=True)
    date: date | str | None = field(default=None, kw_only=True)
    event: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    language: str | None = field(default=None, kw_only=True)
    repairs: tuple[str, ...] = field(default=(), kw_only=True)
    notes: tuple[str, ...] = field(default=(), kw_only=True, compare=False)
    markup: tuple[tuple[str, ...], ...] = field(default=(), kw_only=True, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of the page with its role; blocks tile the text."""

    start: int
    end: int
    role: Role
    kept: bool
    reason: str = ""
    confidence: float = 1.0
    rule: str = ""


class Token(NamedTuple):
    """A parsed token; `head` is the index of its governor in the same sentence (itself at the root)."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str  # Universal POS tag
    tag: str  # Penn Treebank tag
    dep: str  # ClearNLP dependency label, as spaCy's English models give it
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a kept block; `paragraph` is the index of its block, `tokens` is empty without a parser."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...] = ()
