"""How two sources read one matter for their readers, and the strongest remark of each.

Idea: what "appears ready to block the suit" here and "appeared divided" there is one court, and each is what its source
makes of it. Two such readings, or two asides, in like sentences on one actor stand side by side. Where there are none,
the strongest remarks do: asides are on different matters, but a source that calls for something speaks
otherwise to its readers than one that corrects a rival.

Conventions: a reading is a source's own clause with "seem" or "appear" and what follows, no place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from framing.comparison.contrasts.beside.told import to_readers
from framing.comparison.contrasts.beside.weights import BESIDE, OPINIONS, VIEWS
from framing.comparison.contrasts.candidate import ASIDE, Candidate
from framing.comparison.contrasts.held import Acts, begun_alike
from framing.comparison.contrasts.story import Place, Row, Sentence, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.measure import ASIDE as REMARK
from framing.records import Voice

_READS = frozenset({"seem", "appear"})
_WORDS = re.compile(rf"\S+(?: \S+){{2,{BESIDE.read}}}")
_TO = "to"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source makes of something: its words, the sentence, who is read, and how openly it is said."""

    words: Place
    sentence: Sentence
    party: str
    score: float


def of_remarks(story: Story) -> Iterator[Candidate]:
    """Set the readings of each two sources that are on one matter side by side; else their strongest remarks."""
    read, strongest = _Readings(story), _strongest(story)
    for one, other in combinations(sorted({*read.by, *strongest}), 2):
        found = [(fit, x, y) for x, y in product(read.by[one], read.by[other]) if (fit := read.fit(x, y))]
        if found:
            yield _reading(*max(found, key=lambda f: (f[0], -f[1].words.start, -f[2].words.start)))
        elif one in strongest and other in strongest:
            x, y = sorted((strongest[one], strongest[other]), key=_strength, reverse=True)
            if x["score"] >= BESIDE.remark and y["score"] >= BESIDE.answer:
                yield _remarks(story, x, y)


class _Readings:
    """What the sources of an event make of it, in their own words.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story, self.acts = story, story.read_by(Acts)
        self.by: dict[str, list[Reading]] = defaultdict(list)
        for x in (*self._seen(), *self._said()):
            if x.sentence.words >= SCALE.beside:
                self.by[x.words.by].append(x)

    def _seen(self) -> Iterator[Reading]:
        """Yield what is told as how it seems: "seemed reluctant", not "appeared in court"."""
        for c in self.story.tables["clauses"]:
            s = self.story.sentence(c) if c["verb"] in _READS and c["voice"] == Voice.OWN else None
            found = _WORDS.match(s.place.text, int(c["verb_start"]) - s.place.start) if s is not None else None
            if s is None or found is None:
                continue
            told = found[0].split()
            if told[1] == _TO or told[1].lower() not in self.acts.words.closed:
                while told[-1].lower() in self.acts.words.closed:
                    told.pop()
                start = int(c["verb_start"])
                place = self.story.within(s.place.article, start, start + len(" ".join(told)))
                yield Reading(place, s, self.acts.party(str(c["agent"])), SCALE.score)

    def _said(self) -> Iterator[Reading]:
        """Yield the asides of a source that say what it thinks of something."""
        for h in self.story.tables["hits"]:
            s = self.story.sentence(h)
            if s is not None and h["measure"] == REMARK.name and h["voice"] == Voice.OWN and h["category"] in VIEWS:
                around = self.acts.around(place := self.story.place(h))
                yield Reading(place, s, around[0].agent if around else "", h["score"] * h["confidence"])

    def fit(self, x: Reading, y: Reading) -> float:
        """How well two readings are of one matter, 0 where they may be of two or say the same."""
        s, t = x.sentence.k, y.sentence.k
        like = float(self.story.similarity[s, t])
        one = bool(x.party) and x.party == y.party
        on = self.story.named_in(s) & self.story.named_in(t)
        if like < (SCALE.alike if one else SCALE.same) or not (one or on) or self._is_same(x, y):
            return 0.0
        shared = one or self._stems(x.sentence.place.text) & self._stems(y.sentence.place.text)
        early = self.story.early(x.sentence) * self.story.early(y.sentence)
        return min(1.0, like / SCALE.like) * early**BESIDE.early if shared else 0.0

    def _is_same(self, x: Reading, y: Reading) -> bool:
        """Whether two readings use the same words."""
        ours, theirs = self._stems(x.words.text), self._stems(y.words.text)
        return begun_alike(ours, theirs) >= max(len(ours), len(theirs))

    def _stems(self, text: str) -> frozenset[str]:
        """Stems of plain words, without those that say only that it is a reading."""
        return self.acts.plain(text) - _READS


def _strongest(story: Story) -> Mapping[str, Row]:
    """Strongest remark of each source."""
    found: dict[str, list[Row]] = defaultdict(list)
    for h in story.tables["hits"]:
        if h["measure"] == REMARK.name and h["voice"] == Voice.OWN and h["category"] in OPINIONS:
            found[story.by[h["article_id"]]].append(h)
    return {by: max(rows, key=_strength) for by, rows in found.items()}


def _strength(h: Row) -> tuple[float, int]:
    return h["score"] * h["confidence"], -int(h["start"])


def _reading(fit: float, x: Reading, y: Reading) -> Candidate:
    told: Sequence[Reading] = (x, y) if x.score >= y.score else (y, x)
    a, b = (r.words for r in told)
    return Candidate(
        kind=ASIDE, subject=f"reading: {x.party}", a=a, b=b, b_by=b.by,
        strength=KINDS.reading * fit * max(x.sentence.prominence, y.sentence.prominence), confidence=0.7,
        say=to_readers(*((r.words, r.sentence.place) for r in told)),
    )  # fmt: skip


def _remarks(story: Story, x: Row, y: Row) -> Candidate:
    a, b = story.place(x), story.place(y)
    return Candidate(
        kind=ASIDE, subject="remarks", a=a, b=b, b_by=b.by,
        strength=KINDS.remark * min(1.0, x["score"] / BESIDE.most) * min(1.0, y["score"] / BESIDE.most),
        confidence=min(x["confidence"], y["confidence"]),
        say=to_readers((a, story.around(a)), (b, story.around(b))),
    )  # fmt: skip
