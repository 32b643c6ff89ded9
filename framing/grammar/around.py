"""Finding terms of a lexicon in a document, and looking at the words around them.

The floor between `framing.lexicon` and the measures: what several measures need to place a
term in its context. A term list is compiled once to one index over all inflected forms.
Shields ("Supreme Court", "death row") are looked up by the words they hold, so that only
what was found is compared with them.

Conventions: all offsets index `Annotated.text`; matching runs on `Annotated.plain` in lower
case, kept exactly as long. `Surroundings` answers for one document, lazily, a sentence at a
time; it costs nothing where nothing is found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from framing.lexicon import WORD
from framing.records import Annotated, Mention, Sentence, Token
from framing.text import in_title_case, wording_of

_CLAUSE_BREAK = re.compile(r"[.;:!?—()\n\"]")
_NEAR = 60  # characters looked at on either side


@dataclass(frozen=True, eq=False)
class Place:
    """A found stretch in its sentence: the words before and after inside the clause, and its token."""

    low: str
    start: int
    end: int
    sentence: Sentence | None
    token: Token | None  # the last token of the stretch
    title: bool  # the sentence is written in headline capitals

    @cached_property
    def before(self) -> tuple[str, ...]:
        """Words of the clause before the stretch, the nearest last."""
        first = self.sentence.start if self.sentence else 0
        return _until_break(self.low[max(first, self.start - _NEAR) : self.start], backwards=True)

    @cached_property
    def after(self) -> tuple[str, ...]:
        """Words of the clause after the stretch."""
        last = self.sentence.end if self.sentence else len(self.low)
        return _until_break(self.low[self.end : min(last, self.end + _NEAR)], backwards=False)


class Surroundings:
    """Where things stand in one document.

    Parameters
    ----------
    doc : Annotated
        The document.
    """

    def __init__(self, doc: Annotated) -> None:
        self.doc = doc
        self.low = wording_of(doc.plain).low
        self._starts = [s.start for s in doc.sentences]
        self._mentions = sorted(doc.mentions, key=lambda m: (m.start, -m.end))
        self._mention_starts = [m.start for m in self._mentions]
        self._titles: dict[int, bool] = {}
        self._tokens: dict[int, dict[int, Token]] = {}

    def sentence_at(self, start: int, end: int) -> int:
        """Index of the sentence that holds the stretch, -1 where it is in no kept sentence."""
        k = bisect_right(self._starts, start) - 1
        return k if k >= 0 and self.doc.sentences[k].end >= end else -1

    def place(self, start: int, end: int) -> Place | None:
        """Look around a stretch; None where it is in no kept sentence."""
        k = self.sentence_at(start, end)
        if k < 0:
            return None
        s = self.doc.sentences[k]
        return Place(self.low, start, end, s, self._last_token(k, start, end), self._title(k))

    def sentence(self, place: Place) -> str:
        """Text of the sentence of a place, in lower case."""
        return self.low[place.sentence.start : place.sentence.end] if place.sentence else ""

    def _last_token(self, k: int, start: int, end: int) -> Token | None:
        tokens = self.doc.sentences[k].tokens
        if not tokens:
            return None
        if k not in self._tokens:
            self._tokens[k] = {t.end: t for t in tokens}
        return self._tokens[k].get(end)

    def _title(self, k: int) -> bool:
        if k not in self._titles:
            s = self.doc.sentences[k]
            self._titles[k] = in_title_case(WORD.findall(self.doc.text[s.start : s.end]))
        return self._titles[k]

    def mention_at(self, start: int, end: int) -> Mention | None:
        """Smallest mention of an actor that holds the stretch."""
        k = bisect_right(self._mention_starts, start) - 1
        held = [m for m in self._mentions[max(0, k - 8) : k + 1] if m.start <= start and end <= m.end]
        return min(held, key=lambda m: m.end - m.start, default=None)


def _until_break(text: str, *, backwards: bool) -> tuple[str, ...]:
    """Words of `text` up to the next clause break, seen from the stretch beside it."""
    parts = _CLAUSE_BREAK.split(text)
    return tuple(WORD.findall(parts[-1] if backwards else parts[0]))
