"""The parts of each statement, and how much of them other articles tell: a known sentence may end in what is new.

Idea: a sentence is cut at marks and conjunctions, and each part is held against the other articles as a statement of
its own. "The ministry, which two inquiries cleared, opened the dam" is told elsewhere as a whole, and the inquiries are
not. A part tells something if a verb of the sentence stands in it and it says more than who speaks.

Units: shares 0-1; offsets index the article's text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from framing.comparison.contrasts.held.acts import Acts
from framing.comparison.contrasts.held.silence import ACTOR, Silence
from framing.comparison.contrasts.held.weights import HELD
from framing.comparison.contrasts.held.worth import Worth
from framing.comparison.contrasts.story import Place, Row, Sentence, Story
from framing.comparison.coverage.words import Token
from framing.uncertainty import Floats

_MARKS = frozenset(",;:—–“")
_BREAKS, _AUXILIARY, _LEADS = "conjunction", "auxiliary", "preposition"
_WORD = re.compile(r"\w[\w'’-]*")
_JOINING = frozenset({"and", "but", "or", "yet", "so", "who", "which", "whom", "whose", "that", "where"})
Span = tuple[int, int]


class Part(NamedTuple):
    """A part of a sentence.

    Parameters
    ----------
    sentence : int
        Number of the sentence.
    start, end : int
        Where it stands.
    items : frozenset of str
        Its stems, and the actors that it names.
    tells : bool
        Whether it tells something.
    """

    sentence: int
    start: int
    end: int
    items: frozenset[str]
    tells: bool


class Parts:
    """Cuts the sentences of an event and holds the parts against its articles.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.silence = story.read_by(Silence)
        self.all: Sequence[Part] = [p for s in story.rows for p in self._parts(s)]

    @cached_property
    def of(self) -> Mapping[int, Sequence[int]]:
        """Numbers of the parts of each sentence."""
        found = defaultdict(list)
        for n, p in enumerate(self.all):
            found[p.sentence].append(n)
        return found

    @cached_property
    def shares(self) -> Floats:
        """Largest share of each part that stands in neighbouring sentences of each article, shape (parts, articles)."""
        return self.silence.near([p.items for p in self.all])

    @cached_property
    def anywhere(self) -> Floats:
        """Share of each part that stands anywhere in each article, shape (parts, articles)."""
        return self.silence.all_over([p.items for p in self.all])

    def telling(self, s: Sentence, spans: Sequence[tuple[int, int]], most: int) -> Place:
        """Say what to quote of a sentence: all, or parts that stand together and tell most that is new to others.

        Parameters
        ----------
        s : Sentence
            The sentence.
        spans : Sequence[tuple[int, int]]
            Parts of which one is quoted; any if there is none.
        most : int
            Characters of more than one part.

        Returns
        -------
        Place
            Words of the sentence, from the beginning of a part to the end of one.
        """
        if s.place.end - s.place.start <= most:
            return s.place
        own = [self.all[n] for n in self.of[s.k]]
        told = [self._tells_most(s, n) for n in self.of[s.k]]
        fits = self._fitting(s, own, spans, most)
        i, j = max(fits, key=lambda r: sum(told[r[0] : r[1] + 1]) * _opening(r))
        return self.story.within(s.place.article, own[i].start, own[j].end)

    def _fitting(self, s: Sentence, own: Sequence[Part], spans: Sequence[Span], most: int) -> Sequence[Span]:
        """Give the runs of parts that may be quoted: with one that is asked for, and if possible such as begin well."""
        runs = _runs(own, most)
        well = [r for r in runs if r[0] == 0 or self._begins(s.place.article, own[r[0]])]
        whole = [(0, len(own) - 1)] if own[-1].end - own[0].start <= HELD.stump * most else []
        for of in (well, whole, runs):  # better too long than a stump
            having = [r for r in of if _holds(_span(own, r), spans)]
            if having:
                return having
        return well

    def _begins(self, article: str, part: Part) -> bool:
        """Whether a cut may begin with a part: a clause that its subject opens ("which two of them denied")."""
        acts, text = self.story.read_by(Acts), self.story.texts[article]
        words = _WORD.finditer(text, part.start, part.end)
        first = next((w for w in words if w[0].lower() not in _JOINING), None)
        if not part.tells or first is None:
            return False
        before = text[: part.start].split()[-1:] or [""]
        if acts.words.closed.get(before[0].lower()) == _LEADS:  # "the ways in which"
            return False
        if acts.words.closed.get(first[0].lower()) == _AUXILIARY or acts.is_verb(article, first.start()):
            return False
        return self._has_subject(part, first.start())

    def _has_subject(self, part: Part, at: int) -> bool:
        """Whether the subject of a clause stands where a part begins, so that nothing before it is needed."""
        own = [c for c in self.story.clauses_in.get(part.sentence, ()) if _is_in(c["verb_start"], part[1:3])]
        sides = [(c.get(f"{side}_start"), c.get(f"{side}_end")) for c in own for side in ("agent", "patient")]
        return not own or any(_is_in(a, part[1:3]) and _is_in(at, (a, b)) for a, b in sides)

    def _tells_most(self, s: Sentence, n: int) -> float:
        part = self.all[n]
        return self._new(n) * self.story.read_by(Worth).of(s, [(part.start, part.end)])

    def _new(self, n: int) -> float:
        """How many of a part's words, by how rare they are, other articles have on average not; less without a verb."""
        part, own = self.all[n], self.story.rows[self.all[n].sentence].place.by
        others = [k for k, by in enumerate(self.story.by.values()) if by != own]
        words = len(part.items) * (1.0 if part.tells else HELD.no_verb)
        return float(words * (1 - self.anywhere[n, others].mean()))

    def _parts(self, s: Sentence) -> list[Part]:
        cut = self._cut(self.story.statement(s.k).tokens)
        spans = [(s.place.start + tokens[0].start, s.place.start + tokens[-1].end) for tokens in cut]
        return [
            Part(s.k, *span, self._items(s, tokens, span), self._tells(s, tokens, span, len(cut)))
            for tokens, span in zip(cut, spans, strict=True)
        ]

    def _cut(self, tokens: Sequence[Token]) -> list[list[Token]]:
        """Cut a sentence before its marks and conjunctions where both sides have words enough."""
        parts: list[list[Token]] = [[]]
        for t in tokens:
            breaks = t.text in _MARKS or self.silence.words.closed.get(t.text.lower()) == _BREAKS
            if breaks and _content(parts[-1]) >= HELD.least_part:
                parts.append([])
            parts[-1].append(t)
        if len(parts) > 1 and _content(parts[-1]) < HELD.least_part:
            parts[-2:] = [parts[-2] + parts[-1]]
        return [p for p in parts if p]

    def _items(self, s: Sentence, tokens: Iterable[Token], span: Span) -> frozenset[str]:
        named = {ACTOR + m["actor"] for m in self._named.get(s.k, ()) if _meet(m, span)}
        return frozenset(t.stem for t in tokens if t.stem) | named

    def _tells(self, s: Sentence, tokens: Sequence[Token], span: Span, parts: int) -> bool:
        """Whether a part of several has a verb, and words besides those that name a speaker and say that it speaks."""
        has_verb = any(_is_in(c["verb_start"], span) for c in self.story.clauses_in.get(s.k, ()))
        return parts == 1 or (has_verb and _content(self._besides(s, tokens)) >= HELD.least_part)

    def _besides(self, s: Sentence, tokens: Sequence[Token]) -> list[Token]:
        """Words that name no speaker and are no word of speech."""
        quotes = self._quotes.get(s.k, ())
        cues = {str(q.get("cue", "")).partition(" ")[0] for q in quotes}
        names = [(q["speaker_start"] - s.place.start, q["speaker_end"] - s.place.start) for q in quotes if _is_at(q)]
        return [t for t in tokens if t.text not in cues and not any(a <= t.start < b for a, b in names)]

    @cached_property
    def _named(self) -> Mapping[int, Sequence[Row]]:
        return self.story.by_sentence([*self.story.tables["mentions"], *self.story.tables["pronouns"]])

    @cached_property
    def _quotes(self) -> Mapping[int, Sequence[Row]]:
        return self.story.by_sentence(self.story.tables["quotes"])


def _runs(own: Sequence[Part], most: int) -> list[Span]:
    """First and last of parts that stand together and fit; each part by itself does."""
    numbers = range(len(own))
    return [(i, j) for i in numbers for j in numbers[i:] if j == i or own[j].end - own[i].start <= most]


def _opening(run: Span) -> float:
    return HELD.opening if run[0] == 0 else 1.0


def _span(own: Sequence[Part], run: Span) -> Span:
    return own[run[0]].start, own[run[1]].end


def _holds(run: Span, spans: Iterable[Span]) -> bool:
    return any(run[0] <= a and b <= run[1] for a, b in spans)


def _content(tokens: Iterable[Token]) -> int:
    return len({t.stem for t in tokens} - {""})


def _is_in(at: object, span: tuple[Any, Any]) -> bool:
    """Whether a place that is known lies in a span."""
    return isinstance(at, int | float) and at == at and span[0] <= at < span[1]


def _meet(m: Row, span: Span) -> bool:
    return int(m["start"]) < span[1] and span[0] < int(m["end"])


def _is_at(q: Row) -> bool:
    """Whether a speaker stands in the text."""
    return isinstance(q.get("speaker_start"), int | float) and q["speaker_start"] == q["speaker_start"]
