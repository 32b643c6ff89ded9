"""What a statement that only one source has is worth: whether it judges, blames, harms, gives a voice or a number.

Idea: an article holds dozens of sentences that another lacks, and most are details. What an editor would miss is a
judgement, who did or suffered harm, somebody's own words, or how many; and a sentence that says by itself whom it is
about.

Units: shares 0-1, from `held.weights`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property, lru_cache

from framing.comparison.contrasts.held.weights import WORTH
from framing.comparison.contrasts.story import SPOKEN, Row, Sentence, Story
from framing.comparison.contrasts.weights import NO_JUDGEMENT
from framing.comparison.coverage import words_of
from framing.measure import ASIDE, LOADED
from framing.records import Effect, Voice
from framing.text import words
from framing.valence import Words, compile_words, lookup

_POINTING = frozenset({"pronoun", "conjunction"})  # classes of a first word that leans on the sentence before
_LEANS = frozenset({"this", "that", "these", "those", "such", "another", "other"})


class Worth:
    """Weighs the statements of an event.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.closed = words_of(story.lexicons).closed
        self.polarity = compile_words(story.lexicons["polarity_words"], story.lexicons["irregular_forms"])

    def of(self, s: Sentence) -> float:
        """Say what a statement is worth that others lack, 0-1."""
        parts = (
            self._judges(s),
            WORTH.felt * min(1.0, self._felt(s) / WORTH.many),
            WORTH.harm * (s.k in self._harmful),
            WORTH.voice * (s.k in self._spoken),
            WORTH.number * bool(self.story.statement(s.k).quantities),
        )
        return min(1.0, WORTH.least + sum(parts)) * (WORTH.leaning if self.leans(s) else 1.0)

    @cached_property
    def _harmful(self) -> Collection[int]:
        """Sentences in which harm is done to somebody known, or by somebody."""
        done = (c for c in self.story.tables["clauses"] if c["effect"] == Effect.HARM and not c["negated"])
        return self._in(c for c in done if c["agent"] in self.story.names or c["patient"] in self.story.names)

    @cached_property
    def _spoken(self) -> Collection[int]:
        """Sentences with the own words of a speaker who is known."""
        return self._in(q for q in self.story.tables["quotes"] if q["speaker"] and q["kind"] in SPOKEN)

    def _in(self, rows: Iterable[Row]) -> frozenset[int]:
        return frozenset(s.k for s in map(self.story.sentence, rows) if s is not None)

    def _judges(self, s: Sentence) -> float:
        """Say what judging words and asides are worth: the source's own more than those of others."""
        judging = (h for h in self.story.hits_in.get(s.k, ()) if _is_judging(h))
        return max((WORTH.judged if h["voice"] == Voice.OWN else WORTH.handed_on for h in judging), default=0.0)

    def _felt(self, s: Sentence) -> float:
        """Sum of the strengths of good and bad words, without those that hardly are."""
        return sum(_strength(s.place.text[a:b].lower(), self.polarity) for a, b in words(s.place.text))

    def leans(self, s: Sentence) -> bool:
        """Whether a sentence cannot be read without the one before it: "That exchange set the tone"."""
        begins = s.place.text.strip("\"“”'‘’ ").split(maxsplit=1)
        first = begins[0].lower().strip(",.") if begins else ""
        return first in _LEANS or self.closed.get(first) in _POINTING


def _is_judging(h: Row) -> bool:
    return bool(h["measure"] == ASIDE.name or (h["measure"] == LOADED.name and h["category"] not in NO_JUDGEMENT))


@lru_cache(maxsize=100_000)
def _strength(word: str, polarity: Words) -> float:
    """How good or bad a word in small letters is; 0 where it hardly is."""
    known = lookup(word, polarity)
    return abs(known.strength) if known is not None and abs(known.strength) >= WORTH.clear else 0.0
