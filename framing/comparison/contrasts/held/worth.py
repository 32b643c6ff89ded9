"""What a statement that only one source has is worth: whether it judges, blames, harms or gives a voice.

Idea: an article holds dozens of sentences that another lacks, and most are details. What an editor would miss is a
judgement, a bad light on somebody whom the event is about, who did or suffered harm, or somebody's own words; and a
sentence that says by itself whom it is about. The order of these was checked against sentences that annotators of
news marked as tilting a story by what they tell.

Units: shares 0-1, from `held.weights`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from framing.comparison.contrasts.held.weights import WORTH
from framing.comparison.contrasts.story import SPOKEN, Row, Sentence, Story
from framing.comparison.contrasts.weights import NO_JUDGEMENT
from framing.comparison.coverage import words_of
from framing.measure import ASIDE, LOADED, STANCE
from framing.records import Effect, Voice
from framing.text import words
from framing.valence import Words, compile_words, lookup

_POINTING = frozenset({"pronoun", "conjunction"})  # classes of a first word that leans on the sentence before
Span = tuple[int, int]
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

    def of(self, s: Sentence, spans: Sequence[Span] = ()) -> float:
        """Say what a statement is worth that others lack, or what stands in some spans of it, 0-1."""
        spans = spans or [(s.place.start, s.place.end)]
        text = " ".join(self.story.texts[s.place.article][a:b] for a, b in spans)
        parts = (
            WORTH.judged * min(1.0, self._judging(s, spans) / WORTH.full),
            WORTH.treated * self._treated(s, spans),
            WORTH.felt * min(1.0, self.feels(text) / WORTH.many),
            WORTH.harm * any(_is_in(c, spans) for c in self._harmful.get(s.k, ())),
            WORTH.voice * any(_meet(q, spans) for q in self._spoken.get(s.k, ())),
        )
        return min(1.0, WORTH.least + sum(parts)) * (WORTH.leaning if self.leans(s) else 1.0)

    @cached_property
    def _harmful(self) -> Mapping[int, Sequence[Row]]:
        """Clauses in which harm is done to somebody known, or by somebody."""
        done = (c for c in self.story.tables["clauses"] if c["effect"] == Effect.HARM and not c["negated"])
        return self.story.by_sentence(
            c for c in done if c["agent"] in self.story.names or c["patient"] in self.story.names
        )

    @cached_property
    def _spoken(self) -> Mapping[int, Sequence[Row]]:
        """Own words of speakers who are known."""
        return self.story.by_sentence(q for q in self.story.tables["quotes"] if q["speaker"] and q["kind"] in SPOKEN)

    def _judging(self, s: Sentence, spans: Sequence[Span]) -> float:
        """Sum of the strengths of judging words and asides: the source's own count more than those of others."""
        return sum(
            abs(float(h["score"])) * (1.0 if h["voice"] == Voice.OWN else WORTH.handed_on)
            for h in self.story.hits_in.get(s.k, ())
            if _is_judging(h) and _is_in(h, spans)
        )

    def _treated(self, s: Sentence, spans: Sequence[Span]) -> float:
        """In how bad a light a statement puts anybody, by how central that one is, 0-1."""
        central = self.story.central
        light = (h for h in self.story.hits_in.get(s.k, ()) if h["measure"] == STANCE.name and _is_in(h, spans))
        return max((-float(h["score"]) * central.get(h["actor"], 0.0) for h in light if h["score"] < 0), default=0.0)

    def feels(self, text: str) -> float:
        """Sum of the strengths of good and bad words of a text."""
        return sum(abs(_signed(text[a:b].lower(), self.polarity)) for a, b in words(text))

    def value(self, word: str) -> float:
        """How good or bad a word is; 0 where it hardly is."""
        return _signed(word.lower(), self.polarity)

    def apart(self, a: str, b: str) -> float:
        """How unlike the light of two passages is, by their good and bad words, 0-1."""
        return min(1.0, abs(self.light(a) - self.light(b)) / WORTH.many)

    def light(self, text: str) -> float:
        """Sum of the strengths of good words less that of bad ones."""
        return sum(_signed(text[a:b].lower(), self.polarity) for a, b in words(text))

    def leans(self, s: Sentence) -> bool:
        """Whether a sentence cannot be read without the one before it: "That exchange set the tone"."""
        begins = s.place.text.strip("\"“”'‘’ ").split(maxsplit=1)
        first = begins[0].lower().strip(",.") if begins else ""
        return first in _LEANS or self.closed.get(first) in _POINTING


def _is_in(row: Row, spans: Iterable[Span]) -> bool:
    """Whether a finding begins in some spans; a clause where its verb stands."""
    at = row.get("verb_start", row["start"])
    return at is not None and any(a <= at < b for a, b in spans)


def _meet(row: Row, spans: Iterable[Span]) -> bool:
    return any(row["start"] < b and a < row["end"] for a, b in spans)


def _is_judging(h: Row) -> bool:
    return bool(h["measure"] == ASIDE.name or (h["measure"] == LOADED.name and h["category"] not in NO_JUDGEMENT))


@lru_cache(maxsize=100_000)
def _signed(word: str, polarity: Words) -> float:
    """How good or bad a word in small letters is; 0 where it hardly is."""
    known = lookup(word, polarity)
    return known.strength if known is not None and abs(known.strength) >= WORTH.clear else 0.0
