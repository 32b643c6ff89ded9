"""Whose word it is: a judging word that one source uses as its own and another only hands on, and what one doubts.

The same judging word is needed on both sides, and on one actor where it judges one, so that the row claims nothing
about likeness. What is handed on by a word that keeps a distance ("claims", "insists") is set beside a like sentence of
another source that has no such word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import permutations

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import VOICE, Candidate
from framing.comparison.contrasts.story import Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, NO_JUDGEMENT, SCALE
from framing.measure import LOADED
from framing.records import Voice

_REPORTED = "indirect"  # kind of quotations
_HANDED_ON = frozenset({Voice.QUOTED, Voice.ATTRIBUTED, Voice.SCARE})


def of_voices(story: Story) -> Iterator[Candidate]:
    """Set each judging word of a source's own against the sources in which it stands in others' voices only."""
    for (term, _), by in sorted(_used(story).items()):
        for a, b in permutations(sorted(by), 2):
            own = [h for h in by[a] if h["voice"] == Voice.OWN]
            if own and _is_handed_on(story, own, by[b]):
                yield _pair(story, term, own, by[b])


def of_doubts(story: Story) -> Iterator[Candidate]:
    """Set what a source hands on with a word of distance against a like sentence of each other source without one."""
    kept = {s.k: q for q in story.tables["quotes"] if _is_doubted(q) and (s := story.sentence(q)) is not None}
    for k, q in kept.items():
        for article in story.others(q["article_id"]):
            other, like = story.nearest(k, article)
            if other is not None and like >= SCALE.alike and other.words >= SCALE.beside and other.k not in kept:
                yield _doubt(story, q, other, min(1.0, like / SCALE.like))


def _is_doubted(q: Row) -> bool:
    return bool(q["kind"] == _REPORTED and q["cue_stance"] < 0)


def _doubt(story: Story, q: Row, other: Sentence, like: float) -> Candidate:
    a, b = story.within(q["article_id"], int(q["start"]), int(q["end"])), shown(other)
    return Candidate(
        kind=VOICE, subject=f"doubt: {q['article_id']} {q['start']}", a=a, b=b, b_by=b.by,
        strength=KINDS.doubt * like, confidence=min(1.0, q["confidence"] * like),
        say=say.doubted(q["cue"], q["speaker"], a, b.by),
    )  # fmt: skip


def _used(story: Story) -> Mapping[tuple[str, str], Mapping[str, list[Row]]]:
    """Gather judging words by term and actor, and by source."""
    used: dict[tuple[str, str], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for h in story.tables["hits"]:
        if h["measure"] == LOADED.name and h["category"] not in NO_JUDGEMENT:
            used[h["term"], h["actor"] or ""][story.by[h["article_id"]]].append(h)
    return used


def _is_handed_on(story: Story, own: list[Row], others: list[Row]) -> bool:
    """Whether the word stands in the other source in others' voices only, and nowhere that is no finding."""
    words, by = story.place(own[0]).text, story.by[others[0]["article_id"]]
    return all(h["voice"] in _HANDED_ON for h in others) and story.times(by, words) <= len(others)


def _pair(story: Story, term: str, own: list[Row], others: list[Row]) -> Candidate:
    x, y = (max(rows, key=lambda h: (story.prominence(h), -int(h["start"]))) for rows in (own, others))
    a, b = story.place(x), story.place(y)
    return Candidate(
        kind=VOICE, subject=f"voice: {term}", actor=x["actor"] or "", a=a, b=b, b_by=b.by,
        strength=KINDS.voice * min(1.0, x["score"] / SCALE.score) * story.prominence(x),
        confidence=min(x["confidence"], y["confidence"]),
        say=say.voices(a, len(own), b.by, len(others), {h["voice"] for h in others}),
    )  # fmt: skip
