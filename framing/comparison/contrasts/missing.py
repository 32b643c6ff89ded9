"""What only some have: a statement, or an actor, that is found in one source and in no other of the event.

A statement is missed where no sentence of any other source is like it, and no few neighbouring ones of a source have
its words between them, nor its whole text most of them, the more so where that had the room; an actor where its name,
in no form, stands in the other's text. That is a finding about words: the other source may tell it in quite different
ones, so the row says what was looked for and not that it was left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import OMISSION, Candidate
from framing.comparison.contrasts.held import HELD, Silence, Worth
from framing.comparison.contrasts.story import Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.text import fold
from framing.uncertainty import Floats

_BARE = frozenset({"name", "name modifier"})
_ARTICLES = frozenset({"the", "a", "an"})


def of_statements(story: Story) -> Iterator[Candidate]:
    """Find the statements that no other source has."""
    lacking, worth = _Lacking(story), story.read_by(Worth)
    for s in story.rows:
        if _states(s) and lacking.by[s.k].any():
            yield _statement(story, s, lacking, worth)


def _states(s: Sentence) -> bool:
    """Whether a sentence is a whole statement: no headline, which is set beside headlines, and no line of a form."""
    return s.words >= SCALE.told and not s.headline and s.is_whole


class _Lacking:
    """Which sources lack each sentence of an event, and how like it is what they have; shape (sentences, sources)."""

    def __init__(self, story: Story) -> None:
        self.sources = sorted(set(story.by.values()))
        has = np.array([[by == source for source in self.sources] for by in story.by.values()])
        like = story.likest[1]
        silence = story.read_by(Silence)
        new = np.maximum(0.0, 1 - silence.anywhere)
        lacks = (like <= SCALE.alike) & (silence.shares < HELD.told) & (new >= HELD.least_new)
        number = {a: n for n, a in enumerate(story.by)}
        of = np.array([number[s.place.article] for s in story.rows], dtype=np.int64)
        asked = np.array([[_may_lack(story, a, b) for b in story.by] for a in story.by])[of].astype(np.int64)
        told = asked @ has
        self.by = (told > 0) & ((asked * lacks) @ has == told)
        self.like = np.stack([like[:, mine].max(axis=1) for mine in has.T], axis=1)
        surprise = new**HELD.new * _room(story, of) ** HELD.room
        self._surprise = np.stack([surprise[:, mine].mean(axis=1) for mine in has.T], axis=1)

    def surprise(self, s: Sentence) -> float:
        """How little it is to be expected that sources lack a statement, 0-1, and that few others have it."""
        lack = self.by[s.k]
        return float(self._surprise[s.k, lack].mean() * (lack.sum() / (len(self.sources) - 1)) ** HELD.only)

    def farthest(self, s: Sentence) -> str:
        """Source of those that lack a statement whose sentences are least like it."""
        return self.sources[int(np.where(self.by[s.k], self.like[s.k], np.inf).argmin())]


def _room(story: Story, of: NDArray[np.int64]) -> Floats:
    """How long each article is against that of each sentence, 1 at most; shape (sentences, articles)."""
    length = np.array([sum(s.words for s in story.sentences_of(a)) for a in story.by])
    return np.asarray(np.minimum(1.0, length / np.maximum(1, length[of])[:, np.newaxis]))


def _may_lack(story: Story, article: str, other: str) -> bool:
    """Whether an article of another source could tell what an article tells."""
    return story.by[article] != story.by[other] and story.may_tell(article, other)


def _statement(story: Story, s: Sentence, lacking: _Lacking, worth: Worth) -> Candidate:
    lack, a = lacking.by[s.k], shown(s)
    by, like = [lacking.sources[k] for k in np.flatnonzero(lack).tolist()], float(lacking.like[s.k, lack].max())
    return Candidate(
        kind=OMISSION, subject=f"statement: {s.k}", a=a, b=None, b_by=lacking.farthest(s),
        strength=KINDS.fact * s.prominence * worth.of(s) * (1 - like) * lacking.surprise(s),
        confidence=1 - like / (2 * SCALE.alike), say=say.statement(a, _speaker(story, s), by),
    )  # fmt: skip


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
