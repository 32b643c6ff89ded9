"""What a contrast keeps of its strength in its event: one difference tells more in some sentences than in others.

A contrast weighs more where its sentences name those whom the event is about, where they stand early in both articles,
where they are not a speaker's, and where two sentences differ in several ways at once: "the brave rebels freed the
bridge" beside "fighters took the bridge" is the telling pair, whichever of its words is pointed out.

Units: all factors 0-1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import log1p, prod

from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.story import Sentence, Story
from framing.comparison.contrasts.weights import SCALE

_Pair = frozenset[int]  # numbers of two sentences


def weighed(story: Story, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give each candidate the strength that it has in its event.

    Parameters
    ----------
    story : Story
        The event.
    candidates : Sequence[Candidate]
        All that its readers propose.

    Returns
    -------
    list of Candidate
        In the order given.
    """
    ways = _ways(story, candidates)
    kept = (_part(story, c) * _many(ways.get(_pair(story, c), ())) for c in candidates)
    return [replace(c, strength=c.strength * part) for c, part in zip(candidates, kept, strict=True)]


def _part(story: Story, c: Candidate) -> float:
    """Say what a contrast keeps by where its sentences stand, whom they name, and whose words they are."""
    places = [p for p in (c.a, c.b) if p is not None]
    central = sum(map(story.centrality, places)) / len(places)
    found = _sentences(story, c)
    early = float(prod(map(story.early, found)) ** (1 / max(1, len(found))))
    spoken = sum(bool(story.speaker(s)) for s in found) / len(places)
    return (
        (SCALE.apart + (1 - SCALE.apart) * central)
        * (SCALE.late + (1 - SCALE.late) * early)
        * (1 - SCALE.spoken * spoken)
    )


def _many(ways: Collection[tuple[str, str]]) -> float:
    """How much is told by in how many ways two sentences differ."""
    share = min(1.0, log1p(max(1, len(ways))) / log1p(SCALE.ways))
    return float(share**SCALE.many)


def _ways(story: Story, candidates: Sequence[Candidate]) -> Mapping[_Pair, set[tuple[str, str]]]:
    """In which ways each two sentences differ."""
    found: dict[_Pair, set[tuple[str, str]]] = defaultdict(set)
    for c in candidates:
        found[_pair(story, c)].add((c.kind, c.subject))
    return {pair: ways for pair, ways in found.items() if len(pair) > 1}


def _pair(story: Story, c: Candidate) -> _Pair:
    return frozenset(s.k for s in _sentences(story, c))


def _sentences(story: Story, c: Candidate) -> list[Sentence]:
    return [s for p in (c.a, c.b) if p is not None and (s := story.at(p.article, p.start)) is not None]
