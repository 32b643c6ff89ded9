"""The strongest word to the reader of each source: an outlet that calls for something beside one that corrects a rival.

Idea: asides are on different matters, so none is missing where another has one; what differs is how a source speaks to
its readers at all. The strongest of each stand side by side, if one of them is plain enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from framing.comparison.contrasts.beside.told import to_readers
from framing.comparison.contrasts.beside.weights import BESIDE, OPINIONS
from framing.comparison.contrasts.candidate import ASIDE, Candidate
from framing.comparison.contrasts.story import Row, Story
from framing.comparison.contrasts.weights import KINDS
from framing.measure import ASIDE as REMARK
from framing.records import Voice


def of_remarks(story: Story) -> Iterator[Candidate]:
    """Set the strongest remark of each source against the strongest of each other."""
    found: dict[str, list[Row]] = defaultdict(list)
    for h in story.tables["hits"]:
        if h["measure"] == REMARK.name and h["voice"] == Voice.OWN and h["category"] in OPINIONS:
            found[story.by[h["article_id"]]].append(h)
    strongest = {by: max(rows, key=_strength) for by, rows in found.items()}
    for one, other in combinations(sorted(strongest), 2):
        x, y = sorted((strongest[one], strongest[other]), key=_strength, reverse=True)
        if x["score"] >= BESIDE.remark and y["score"] >= BESIDE.answer:
            yield _pair(story, x, y)


def _strength(h: Row) -> tuple[float, int]:
    return h["score"] * h["confidence"], -int(h["start"])


def _pair(story: Story, x: Row, y: Row) -> Candidate:
    a, b = story.place(x), story.place(y)
    return Candidate(
        kind=ASIDE, subject="remarks", a=a, b=b, b_by=b.by,
        strength=KINDS.remark * min(1.0, x["score"] / BESIDE.most) * min(1.0, y["score"] / BESIDE.most),
        confidence=min(x["confidence"], y["confidence"]),
        say=to_readers((a, story.around(a)), (b, story.around(b))),
    )  # fmt: skip
