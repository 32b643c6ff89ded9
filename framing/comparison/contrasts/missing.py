"""What only some have: a statement, or an actor, that is found in one source and in no other of the event.

A statement is missed where no sentence of any other source is like it, and no few neighbouring ones of a source have
its words between them, nor its whole text most of them, the more so where that had the room. Where another source has
the sentence but not a part of it, the part is missed, and counts less. An actor is missed where its name, in no form,
stands in the other's text. That is a finding about words: the other source may tell it in quite different ones, so the
row says what was looked for and not that it was left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import OMISSION, Candidate
from framing.comparison.contrasts.held import HELD, Parts, Silence, Worth
from framing.comparison.contrasts.story import Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.text import fold
from framing.uncertainty import Floats

Bools = NDArray[np.bool_]
_BARE = frozenset({"name", "name modifier"})
_ARTICLES = frozenset({"the", "a", "an"})
Span = tuple[int, int]


def of_statements(story: Story) -> Iterator[Candidate]:
    """Find the statements that no other source has; where others have the sentence, a part of it that they lack."""
    whole, parts, numbers = _of_sentences(story), _of_parts(story), story.read_by(Parts).of
    for s in filter(_states, story.rows):
        if whole.by[s.k].any():
            yield _statement(story, s, whole, s.k)
        elif new := [n for n in numbers[s.k] if parts.by[n].any()]:
            n = max(new, key=parts.weight)
            yield _statement(story, s, parts, n, _spans(story, parts, n))


def _states(s: Sentence) -> bool:
    """Whether a sentence is a whole statement: no headline, which is set beside headlines, and no line of a form."""
    return s.words >= SCALE.told and not s.headline and s.is_whole


class _Lacking:
    """Which sources lack each statement, a sentence or a part of one; shape (statements, sources).

    Parameters
    ----------
    story : Story
        The event.
    of : Sequence[int]
        Number of the sentence of each statement.
    lacks : Bools
        Which articles lack it.
    like : Floats
        How like it is what an article has, 0-1.
    new : Floats
        Which share of it is new to an article.
    """

    def __init__(self, story: Story, of: Sequence[int], lacks: Bools, like: Floats, new: Floats) -> None:
        self.sources = sorted(set(story.by.values()))
        has = np.array([[by == source for source in self.sources] for by in story.by.values()])
        number = {a: n for n, a in enumerate(story.by)}
        own = np.array([number[story.rows[k].place.article] for k in of], dtype=np.int64)
        asked = np.array([[_may_lack(story, a, b) for b in story.by] for a in story.by])[own].astype(np.int64)
        told = asked @ has
        self.by = (told > 0) & ((asked * lacks) @ has == told)
        self.like = np.stack([like[:, mine].max(axis=1) for mine in has.T], axis=1)
        surprise = new**HELD.new * _room(story, own) ** HELD.room
        self._surprise = np.stack([surprise[:, mine].mean(axis=1) for mine in has.T], axis=1)

    def weight(self, n: int) -> float:
        """How little it is to be expected that sources lack a statement, 0-1, and that few others have it."""
        lack = self.by[n]
        surprise = self._surprise[n, lack].mean() * (lack.sum() / (len(self.sources) - 1)) ** HELD.only
        return float(surprise * (1 - self.most(n)))

    def most(self, n: int) -> float:
        """How like a statement is what those have who lack it."""
        return float(self.like[n, self.by[n]].max())

    def lacking(self, n: int) -> list[str]:
        """Give the sources that lack a statement, the one whose sentences are least like it first."""
        return [self.sources[k] for k in np.argsort(self.like[n], kind="stable") if self.by[n, k]]


def _of_sentences(story: Story) -> _Lacking:
    silence, like = story.read_by(Silence), story.likest[1]
    new = np.maximum(0.0, 1 - silence.anywhere)
    lacks = (like <= SCALE.alike) & (silence.shares < HELD.told) & (new >= HELD.least_new)
    return _Lacking(story, [s.k for s in story.rows], lacks, like, new)


def _of_parts(story: Story) -> _Lacking:
    parts = story.read_by(Parts)
    new = np.maximum(0.0, 1 - parts.anywhere)
    tells = np.array([p.tells and len(p.items) >= HELD.least_told for p in parts.all], dtype=bool)[:, np.newaxis]
    lacks = tells & (parts.shares < HELD.told) & (new >= HELD.new_part)
    like = np.minimum(1.0, parts.shares / HELD.told)  # what is nearly told weighs little
    return _Lacking(story, [p.sentence for p in parts.all], lacks, like, new)


def _spans(story: Story, lacking: _Lacking, n: int) -> list[Span]:
    """Parts of the same sentence that all those lack who lack a part."""
    parts = story.read_by(Parts)
    with_it = (m for m in parts.of[parts.all[n].sentence] if (lacking.by[m] >= lacking.by[n]).all())
    return [(parts.all[m].start, parts.all[m].end) for m in with_it]


def _room(story: Story, of: NDArray[np.int64]) -> Floats:
    """How long each article is against that of each sentence, 1 at most; shape (sentences, articles)."""
    length = np.array([sum(s.words for s in story.sentences_of(a)) for a in story.by])
    return np.asarray(np.minimum(1.0, length / np.maximum(1, length[of])[:, np.newaxis]))


def _may_lack(story: Story, article: str, other: str) -> bool:
    """Whether an article of another source could tell what an article tells."""
    return story.by[article] != story.by[other] and story.may_tell(article, other)


def _statement(story: Story, s: Sentence, lacking: _Lacking, n: int, spans: Sequence[Span] = ()) -> Candidate:
    by, worth = lacking.lacking(n), story.read_by(Worth).of(s, spans)
    part, farthest = (HELD.part, 1.0) if spans else (1.0, SCALE.alike)
    a = story.read_by(Parts).telling(s, spans, say.STATED)
    return Candidate(
        kind=OMISSION, subject=f"statement: {s.k}", a=a, b=None, b_by=by[0],
        strength=KINDS.fact * s.prominence * worth * part * lacking.weight(n),
        confidence=1 - lacking.most(n) / (2 * farthest), say=say.statement(a, s.place, _speaker(story, s), sorted(by)),
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
