"""Headline beside headline: judging words that one of them has, or what it puts first that the other source does not.

A headline is read by more people than any sentence below it. But most pairs of headlines tell one thing in other words;
so a pair is a contrast as far as one judges where the other does not, or tells what neither the other headline nor the
sentences below it tell. The row names these words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import HEADLINES, LOADED, NAMING, Candidate
from framing.comparison.contrasts.held import HELD, NO_COLOUR, Silence, Worth
from framing.comparison.contrasts.story import Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE, VOICES
from framing.measure import ASIDE, CHOICE
from framing.measure import LOADED as JUDGING

_Judging = Mapping[int, Sequence[Row]]  # findings in each headline


def of_headlines(story: Story) -> Iterator[Candidate]:
    """Set the headlines of each two sources against each other."""
    heads = [s for s in story.rows if s.headline]
    judging = {s.k: [h for h in story.hits_in.get(s.k, ()) if _is_judging(h)] for s in heads}
    for x, y in combinations(heads, 2):
        if x.place.by != y.place.by:
            pairs = (_pair(story, s, other, judging) for s, other in ((x, y), (y, x)))
            yield max(pairs, key=lambda c: c.strength)


def _is_judging(h: Row) -> bool:
    """Whether a finding judges: a loaded word, an aside, or a choice of words that leans."""
    if h["measure"] == JUDGING.name:
        return h["category"] not in NO_COLOUR
    return bool(h["measure"] in (ASIDE.name, CHOICE.name) and h["score"])


def _weight(rows: Sequence[Row]) -> float:
    return min(SCALE.widest, sum(abs(float(h["score"])) * VOICES[h["voice"]] for h in rows))


def _pair(story: Story, s: Sentence, other: Sentence, judging: _Judging) -> Candidate:
    """Set a headline against another by what it has and the other has not."""
    silence, there = story.read_by(Silence), other.place.article
    words = [h for h in judging[s.k] if not silence.opens(there, story.place(h).text)]
    judged = max(0.0, _weight(words) - _weight(judging[other.k])) / SCALE.widest
    apart = silence.first(s, there)
    same_day = not story.later(s.place.article, there)  # the news of another day is other news
    new = silence.newly(s, there) if same_day and apart >= HELD.first else ""
    a, b = shown(s), shown(other)
    return Candidate(
        kind=LOADED if judged else NAMING, subject=HEADLINES, a=a, b=b, b_by=b.by,
        strength=KINDS.headline * max(SCALE.faint, judged, _first(story, apart, new)),
        confidence=1.0, say=say.headlines(a, b, [story.place(h).text for h in words] if judged else (), new),
    )  # fmt: skip


def _first(story: Story, apart: float, new: str) -> float:
    """Say what it weighs that a headline puts something first: more where that has good or bad words."""
    if not new:
        return 0.0
    if story.read_by(Worth).feels(new):
        return SCALE.first * apart
    return SCALE.first * apart * SCALE.cool * (len(new.split()) >= HELD.cool)
