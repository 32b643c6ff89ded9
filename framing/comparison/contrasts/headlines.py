"""Headline beside headline: what each source puts first, the more where one of them holds a judging word.

A headline is read by more people than any sentence below it, so two of them are set side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import HEADLINES, LOADED, NAMING, Candidate
from framing.comparison.contrasts.story import Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.measure import ASIDE, CHOICE
from framing.measure import LOADED as JUDGING


def of_headlines(story: Story) -> Iterator[Candidate]:
    """Set the headlines of each two sources against each other."""
    heads = [s for s in story.rows if s.headline]
    weights = {s.k: _judged(story, s) for s in heads}
    for x, y in combinations(heads, 2):
        if x.place.by != y.place.by:
            yield _pair(story, *((x, y) if weights[x.k] >= weights[y.k] else (y, x)), weights)


def _judged(story: Story, s: Sentence) -> float:
    """Weight of the judging words and choices in a headline."""
    measures = (JUDGING.name, ASIDE.name, CHOICE.name)
    hits = (h for h in story.hits_in.get(s.k, ()) if h["measure"] in measures)
    return min(SCALE.widest, sum(abs(float(h["score"])) for h in hits))


def _pair(story: Story, s: Sentence, other: Sentence, weights: dict[int, float]) -> Candidate:
    apart = 1 - float(story.similarity[s.k, other.k])
    judged = (weights[s.k] - weights[other.k]) / SCALE.widest
    a, b = shown(s), shown(other)
    return Candidate(
        kind=LOADED if judged else NAMING, subject=HEADLINES, a=a, b=b, b_by=b.by,
        strength=KINDS.headline * (SCALE.plain + (1 - SCALE.plain) * judged) * apart,
        confidence=1.0, say=say.headlines(a, b),
    )  # fmt: skip
