"""Words of an article with their source, the sentence around them, and how much of one is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LONGEST = 300  # characters of a sentence that are shown
_ENDS = (".", "!", "?", '"', "”", "’", "'", ")", "…")  # how a statement ends
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of an article."""

    by: str
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A kept sentence with its number in the story and how prominent it is."""

    k: int
    place: Place
    words: int
    prominence: float
    headline: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it ends like a statement: a line that does not is a teaser, a caption or a line of a form."""
        return self.place.text.rstrip().endswith(_ENDS)


def shown(s: Sentence) -> Place:
    """Words of a sentence that are shown: all, or its beginning up to the end of a word."""
    return excerpt(s.place, s.place.start, s.place.start)


def excerpt(p: Place, start: int, end: int) -> Place:
    """Words of a sentence that are shown around some of them: all, or as much as fits, cut between words."""
    if p.end - p.start <= LONGEST:
        return p
    first = max(p.start, min(start, min(end, p.end) - LONGEST // 2))
    first = min(start, first if first == p.start else p.start + _next_word(p.text, first - p.start))
    cut = p.text[first - p.start :][:LONGEST]
    if first + len(cut) < p.end:
        cut = cut.rpartition(" ")[0] or cut
    return Place(p.by, p.article, first, first + len(cut), cut)


def _next_word(text: str, at: int) -> int:
    return text.find(" ", at) + 1 or at
