"""The same told in other words: a judging word or a word to the reader beside what the other source has in its place.

A finding is set against a sentence of each other source that is like its own, an early one rather than a late one, if
the other source does not use the same term. That sentence may judge as well, in another direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.story import Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, NO_JUDGEMENT, SCALE, VOICES
from framing.measure import ASIDE, LOADED
from framing.text import fold

_WEIGHT: Mapping[str, float] = {LOADED.name: KINDS.loaded, ASIDE.name: KINDS.aside}


def of_sentences(story: Story) -> Iterator[Candidate]:
    """Set each judging word and aside against a like sentence of each other source."""
    used = {(h["measure"], h["term"], story.by[h["article_id"]]) for h in story.tables["hits"]}
    for h in story.tables["hits"]:
        s = story.sentence(h) if _counts(h) else None
        if s is None:
            continue
        for article in story.alike(s.k):
            lacks = (h["measure"], h["term"], story.by[article]) not in used
            if lacks and story.same_time(h["article_id"], article):
                yield from _against(story, h, s, article)


def _counts(h: Row) -> bool:
    """Whether a finding is judging or to the reader, and sure enough to be pointed out."""
    if h["measure"] == ASIDE.name:
        return bool(h["confidence"] >= SCALE.firm)
    return h["measure"] == LOADED.name and h["category"] not in NO_JUDGEMENT


def _against(story: Story, h: Row, s: Sentence, article: str) -> Iterator[Candidate]:
    other, like = story.beside(s.k, article)
    a = story.place(h)
    if other is None or fold(a.text) in fold(other.place.text):
        return
    b = shown(other)
    weight = _WEIGHT[h["measure"]] * min(1.0, h["score"] / SCALE.score) * VOICES[h["voice"]] * h["confidence"]
    yield Candidate(
        kind=h["measure"], subject=f"sentence: {s.k}", actor=h["actor"] or "", a=a, b=b, b_by=b.by,
        strength=weight * s.prominence * min(1.0, like / SCALE.like),
        confidence=min(1.0, h["confidence"] * min(1.0, like / SCALE.like)),
        say=say.wording(a, h["voice"], b.by, story.times(b.by, a.text) > 0),
    )  # fmt: skip
