"""How a source's own words treat an actor: its harshest sentence of weight beside another source's kindest.

The scores are those of `framing.measure.stance`, one for each mention; they choose which two sentences are shown, and
the row shows the sentences and no score, since one score is right in about two of three cases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import STANCE, Candidate
from framing.comparison.contrasts.story import Sentence, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.measure import STANCE as TREATMENT
from framing.records import Voice


@dataclass(frozen=True, slots=True)
class _Treated:
    """A sentence of a source's own and how it treats an actor."""

    score: float
    sentence: Sentence

    @property
    def harsh(self) -> float:
        return -self.score * self.sentence.prominence

    @property
    def kind(self) -> float:
        return (1 + self.score) * self.sentence.prominence


def of_stance(story: Story) -> Iterator[Candidate]:
    """Set the harshest own sentence on each actor against the kindest of each other source."""
    found: dict[str, dict[str, list[_Treated]]] = defaultdict(lambda: defaultdict(list))
    for h in story.tables["hits"]:
        if h["measure"] == TREATMENT.name and h["voice"] == Voice.OWN and (s := story.sentence(h)) is not None:
            found[h["actor"]][s.place.by].append(_Treated(float(h["score"]), s))
    for actor, by in sorted(found.items()):
        for a, b in permutations(sorted(by), 2):
            x, y = max(by[a], key=lambda t: t.harsh), max(by[b], key=lambda t: t.kind)
            if x.score < SCALE.harsh and y.score > SCALE.fair:
                yield _pair(story, actor, x, y)


def _pair(story: Story, actor: str, x: _Treated, y: _Treated) -> Candidate:
    gap = (y.score - x.score) / 2
    a, b = x.sentence.place, y.sentence.place
    return Candidate(
        kind=STANCE, subject=f"stance: {actor}", actor=actor, a=a, b=b, b_by=b.by,
        strength=KINDS.stance * gap * x.sentence.prominence * y.sentence.prominence,
        confidence=min(1.0, gap), say=say.stance(story.names.get(actor, actor), a, b),
    )  # fmt: skip
