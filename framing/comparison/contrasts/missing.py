"""What only some have: a statement, or an actor, that is found in one source and in no other of the event.

A statement is missed where no sentence of any other source is like it, and no few neighbouring ones of a source have
its words between them, nor its whole text most of them, the more so where that had the room; an actor where its name,
in no form, stands in the other's text. That is a finding about words: the other source may tell it in quite different
ones, so the row says what was looked for and not that it was left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import OMISSION, Candidate
from framing.comparison.contrasts.held import HELD, Part, Parts, Silence, Worth
from framing.comparison.contrasts.story import Place, Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.text import fold
from framing.uncertainty import Floats

_BARE = frozenset({"name", "name modifier"})
_ARTICLES = frozenset({"the", "a", "an"})


def of_statements(story: Story) -> Iterator[Candidate]:
    """Find the statements that no other source has, in all of a sentence or in a part of it."""
    lacking, worth = _Lacking(story), story.read_by(Worth)
    for s in story.rows:
        if _states(s):
            told = [_Told(s, lacking, n, worth) for n in lacking.parts.of.get(s.k, ()) if lacking.by[n].any()]
            if told:
                yield _statement(story, max(told, key=lambda x: x.weight), lacking)


def _states(s: Sentence) -> bool:
    """Whether a sentence is a whole statement: no headline, which is set beside headlines, and no line of a form."""
    return s.words >= SCALE.told and not s.headline and s.is_whole


class _Lacking:
    """Which sources lack each part of the sentences of an event; shape (parts, sources)."""

    def __init__(self, story: Story) -> None:
        self.parts = story.read_by(Parts)
        self.sources = sorted(set(story.by.values()))
        has = np.array([[by == source for source in self.sources] for by in story.by.values()])
        new = np.maximum(0.0, 1 - self.parts.anywhere)
        lacks = (self.parts.shares < HELD.told) & (new >= HELD.least_new)
        number = {a: n for n, a in enumerate(story.by)}
        of = np.array([number[story.rows[p.sentence].place.article] for p in self.parts.all], dtype=np.int64)
        tells = np.array([p.tells and len(p.items) >= HELD.least_told for p in self.parts.all], dtype=np.int64)
        asked = np.array([[_may_lack(story, a, b) for b in story.by] for a in story.by])[of].astype(np.int64)
        told = asked @ has
        self.by = (told > 0) & ((asked * lacks) @ has == told) & (tells > 0)[:, np.newaxis]
        self.like = np.stack([self.parts.shares[:, mine].max(axis=1) for mine in has.T], axis=1)
        surprise = new**HELD.new * _room(story, of) ** HELD.room
        self._surprise = np.stack([surprise[:, mine].mean(axis=1) for mine in has.T], axis=1)

    def surprise(self, n: int) -> float:
        """How little it is to be expected that sources lack a part, 0-1, and that few others have it."""
        lack = self.by[n]
        return float(self._surprise[n, lack].mean() * (lack.sum() / (len(self.sources) - 1)) ** HELD.only)

    def with_(self, n: int) -> list[int]:
        """Parts of the same sentence that all those lack who lack a part."""
        return [m for m in self.parts.of[self.parts.all[n].sentence] if (self.by[m] >= self.by[n]).all()]


class _Told:
    """A statement by the part in which it is new, with what its sentence has beside it that the same sources lack."""

    def __init__(self, s: Sentence, lacking: _Lacking, n: int, worth: Worth) -> None:
        self.sentence, self.n = s, n
        self.spans = [(lacking.parts.all[m].start, lacking.parts.all[m].end) for m in lacking.with_(n)]
        self.like = float(lacking.like[n, lacking.by[n]].max())
        self.weight = worth.of(s, self.spans) * (1 - self.like) * lacking.surprise(n)


def _room(story: Story, of: NDArray[np.int64]) -> Floats:
    """How long each article is against that of each sentence, 1 at most; shape (sentences, articles)."""
    length = np.array([sum(s.words for s in story.sentences_of(a)) for a in story.by])
    return np.asarray(np.minimum(1.0, length / np.maximum(1, length[of])[:, np.newaxis]))


def _may_lack(story: Story, article: str, other: str) -> bool:
    """Whether an article of another source could tell what an article tells."""
    return story.by[article] != story.by[other] and story.may_tell(article, other)


def _statement(story: Story, told: _Told, lacking: _Lacking) -> Candidate:
    s, lack = told.sentence, lacking.by[told.n]
    a = _shown(story, told, [lacking.parts.all[n] for n in lacking.parts.of[s.k]])
    farthest = int(np.where(lack, lacking.like[told.n], np.inf).argmin())
    by = [lacking.sources[k] for k in np.flatnonzero(lack).tolist()]
    return Candidate(
        kind=OMISSION, subject=f"statement: {s.k}", a=a, b=None, b_by=lacking.sources[farthest],
        strength=KINDS.fact * s.prominence * told.weight,
        confidence=1 - told.like / (2 * HELD.told), say=say.statement(a, s.place, _speaker(story, s), by),
    )  # fmt: skip


def _shown(story: Story, told: _Told, parts: Sequence[Part]) -> Place:
    """Parts of a sentence that stand together and hold as much as may be shown of what is new, and then of the rest."""
    s = told.sentence
    runs = [(a.start, b.end) for k, a in enumerate(parts) for b in parts[k:] if b.end - a.start <= say.STATED]
    first = next(p for p in parts if (p.start, p.end) in told.spans)
    start, end = max(runs, key=lambda r: (_within(told.spans, r), r[1] - r[0]), default=(first.start, first.end))
    if s.place.end - s.place.start <= say.STATED:
        start, end = s.place.start, s.place.end
    return story.within(s.place.article, start, end)


def _within(spans: Iterable[tuple[int, int]], run: tuple[int, int]) -> int:
    """Characters of some spans in one."""
    return sum(b - a for a, b in spans if run[0] <= a and b <= run[1])


def _speaker(story: Story, s: Sentence) -> str:
    """Who is quoted in a statement; no source is its own."""
    name = story.speaker(s)
    return "" if fold(name) == fold(s.place.by) else name


def of_presence(story: Story) -> Iterator[Candidate]:
    """Find the actors that only one source names, often enough to be part of its story."""
    silence, part = story.read_by(Silence), _taking_part(story)
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for m in story.tables["mentions"]:
        found[m["actor"]][story.by[m["article_id"]]].append(m)
    for actor, by in sorted(found.items()):
        named = [m for m in next(iter(by.values())) if _is_named(story, m)]
        if len(by) == 1 and len(named) >= SCALE.often and actor in part:
            yield from _presence(story, actor, named, silence)


def _taking_part(story: Story) -> frozenset[str]:
    """Actors that speak, or that act with or on somebody whom the event is about; others are its background."""
    spoken = {fold(q["speaker"]) for q in story.tables["quotes"] if q["speaker"]}
    found = {a for a, name in story.names.items() if fold(name) in spoken}
    for c in story.tables["clauses"]:
        sides = {c["agent"], c["patient"]} - {"", None}
        if len(sides) > 1 and any(story.central.get(a, 0.0) >= SCALE.main for a in sides):
            found |= sides
    return frozenset(found)


def _is_named(story: Story, m: Row) -> bool:
    """Whether a mention gives the actor's name, or a word of it, and not "the director" or "his deputy"."""
    names = set(fold(story.names.get(m["actor"], m["actor"])).split())
    words = set(fold(story.place(m).text).replace("'s", "").replace("’s", "").split())
    return bool(words & names) and (m["construction"] in _BARE or words <= names | _ARTICLES)


def _presence(story: Story, actor: str, rows: list[Row], silence: Silence) -> Iterator[Candidate]:
    first = max(rows, key=lambda m: (story.prominence(m), -int(m["start"])))
    s = story.sentence(first)
    place = story.place(first) if s is None else shown(s)
    lacking = _lacking(story, place.article, lambda other: not silence.names(actor, other))
    if lacking:
        yield Candidate(
            kind=OMISSION, subject=f"presence: {actor}", actor=actor, a=place, b=None, b_by=lacking[0],
            strength=KINDS.actor * story.prominence(first) * min(1.0, len(rows) / (3 * SCALE.often)) ** SCALE.much,
            confidence=0.8, say=say.presence(story.names.get(actor, actor), place.by, len(rows), lacking),
        )  # fmt: skip


def _lacking(story: Story, article: str, lacks: Callable[[str], bool]) -> Sequence[str]:
    """Other sources with articles that could tell what an article tells, all of which lack it."""
    found: dict[str, bool] = {}
    for other in story.others(article):
        if story.may_tell(article, other):
            found[story.by[other]] = found.get(story.by[other], True) and lacks(other)
    return sorted(by for by, lacking in found.items() if lacking)
