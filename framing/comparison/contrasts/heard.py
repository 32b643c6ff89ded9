"""Who is heard: a speaker whom one source quotes and another does not, beside whom that one quotes most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.story import SPOKEN, Place, Row, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.measure import LOADED
from framing.text import fold, overlap


def of_speakers(story: Story) -> Iterator[Candidate]:
    """Set each speaker that only one of two sources quotes against whom the other quotes most."""
    spoken: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for q in story.tables["quotes"]:
        by = story.by[q["article_id"]]
        if q["kind"] in SPOKEN and q["speaker"] and fold(q["speaker"]) != fold(by):  # no source is its own source
            spoken[by][q["speaker"]].append(q)
    heard = {by: [_speaker(story, name, rows) for name, rows in sorted(own.items())] for by, own in spoken.items()}
    for a, b in permutations(sorted(heard), 2):
        yield from _missing(story, heard[a], heard[b])


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Whom a source quotes: name, its last word (by which two names may be one), words, characters, what is shown."""

    name: str
    last: tuple[str, ...]
    words: int
    length: int
    shown: Place
    confidence: float


def _speaker(story: Story, name: str, rows: Sequence[Row]) -> _Speaker:
    sure = min(q["confidence"] for q in rows)
    last = tuple(fold(name).split()[-1:])
    return _Speaker(name, last, _words(story, rows), _length(rows), _telling(story, rows), sure)


def _missing(story: Story, ours: Sequence[_Speaker], theirs: Sequence[_Speaker]) -> Iterator[Candidate]:
    most = max(theirs, key=lambda s: s.length)
    known, total = {s.last for s in theirs}, sum(s.length for s in ours)
    for s in ours:
        same = story.same_time(s.shown.article, most.shown.article)
        if s.words >= SCALE.quoted and s.last not in known and same:
            share = s.length / max(1, total)
            yield Candidate(
                kind=SOURCE, subject=f"speaker: {fold(s.name)}", a=s.shown, b=most.shown, b_by=most.shown.by,
                strength=KINDS.source * (SCALE.heard + (1 - SCALE.heard) * share), confidence=s.confidence,
                say=say.speaker(s.name, s.shown.by, s.words, most.shown.by, most.name, most.words),
            )  # fmt: skip


def _length(rows: Sequence[Row]) -> int:
    return sum(int(q["end"]) - int(q["start"]) for q in rows)


def _words(story: Story, rows: Sequence[Row]) -> int:
    return sum(len(story.place(q).text.split()) for q in rows)


def _telling(story: Story, rows: Sequence[Row]) -> Place:
    """Quotation that tells most: with the most judging words, then the most prominent and the longest."""
    told = max(rows, key=lambda q: (_judged(story, q), story.prominence(q), _length([q]), -int(q["start"])))
    return story.within(told["article_id"], int(told["start"]), int(told["end"]))


def _judged(story: Story, q: Row) -> float:
    s, span = story.sentence(q), (int(q["start"]), int(q["end"]))
    hits = () if s is None else story.hits_in.get(s.k, ())
    inside = (h for h in hits if h["measure"] == LOADED.name and overlap((int(h["start"]), int(h["end"])), span))
    return sum(float(h["score"]) for h in inside)
