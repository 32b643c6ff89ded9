"""Who is heard: a speaker whom one source quotes and another does not, beside whom that one quotes most.

Idea: a speaker has one name over the event (`comparison.speech`). It is missing only where nobody who may be it is
given words of any form, reported ones too; a source whose name says nothing ("some residents") is nobody's to miss.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import permutations

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.story import Place, Row, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.speech import in_words, is_vague, may_be_one
from framing.measure import LOADED
from framing.text import fold, overlap

_SPOKEN = frozenset({"direct", "partial", "block"})
Spoken = Mapping[str, Sequence[Row]]  # speaker to quotations


def of_speakers(story: Story) -> Iterator[Candidate]:
    """Set each speaker that only one of two sources quotes against whom the other quotes most."""
    spoken: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    heard: dict[str, set[str]] = defaultdict(set)
    for q in story.tables["quotes"]:
        by = story.by[q["article_id"]]
        if not q["speaker"] or fold(q["speaker"]) == fold(by):  # no source is its own source
            continue
        heard[by].add(q["speaker"])
        if q["kind"] in _SPOKEN:
            spoken[by][q["speaker"]].append(q)
    once = {by: {name: _once(story, rows) for name, rows in said.items()} for by, said in spoken.items()}
    for a, b in permutations(sorted(once), 2):
        yield from _missing(story, once[a], once[b], heard[b])


def _once(story: Story, rows: Sequence[Row]) -> list[Row]:
    """Quotations of one speaker without those whose words come again in a longer one."""
    kept: list[tuple[Row, str]] = []
    for q in sorted(rows, key=lambda q: -_length([q])):
        words = " ".join(fold(story.place(q).text).strip(" .,;:!?").split())
        if not any(words in longer for _, longer in kept):
            kept.append((q, words))
    return [q for q, _ in kept]


def _missing(story: Story, ours: Spoken, theirs: Spoken, heard: Collection[str]) -> Iterator[Candidate]:
    most = max(sorted(theirs), key=lambda name: _length(theirs[name]))
    other = _telling(story, theirs[most])
    total = sum(_length(rows) for rows in ours.values())
    for name, rows in sorted(ours.items()):
        words, told = _words(story, rows), _words(story, theirs[most])
        if words < SCALE.quoted or is_vague(name) or any(may_be_one(name, x) for x in heard):
            continue
        place, share = _telling(story, rows), _length(rows) / max(1, total)
        yield Candidate(
            kind=SOURCE, subject=f"speaker: {fold(name)}", a=place, b=other, b_by=other.by,
            strength=KINDS.source * (SCALE.heard + (1 - SCALE.heard) * share),
            confidence=min(q["confidence"] for q in rows),
            say=say.speaker(in_words(name), place.by, words, other.by, in_words(most), told),
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
