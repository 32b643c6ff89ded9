"""Who is heard: a speaker whom one source quotes and another does not, and what each lets one speaker say.

Idea: whom one source lacks is set beside whom it quotes most; of a speaker whom both quote, the first words of each
are shown where they are others. A speaker has one name over the event (`comparison.speech`). It is missing only where
nobody who may be it is given words of any form, reported ones too; a source whose name says nothing ("some residents")
is nobody's to miss.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations, product
from math import sqrt

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.story import SPOKEN, Place, Row, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.speech import in_words, is_vague, may_be_same_speaker
from framing.text import fold


def of_speakers(story: Story) -> Iterator[Candidate]:
    """Set whom one of two sources quotes alone against whom the other quotes most, and words of one whom both quote."""
    once, heard = _speakers(story)
    for a, b in permutations(sorted(once), 2):
        yield from _missing(story, once[a], once[b], heard[b])
    for a, b in combinations(sorted(once), 2):
        yield from _picks(story, once[a], once[b])


def _speakers(story: Story) -> tuple[Mapping[str, Sequence[_Speaker]], Mapping[str, set[str]]]:
    """Speakers that each source quotes, and names of all whose words it has in any form."""
    spoken: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    heard: dict[str, set[str]] = defaultdict(set)
    for q in story.tables["quotes"]:
        by = story.by[q["article_id"]]
        if not q["speaker"] or fold(q["speaker"]) == fold(by):  # no source is its own source
            continue
        heard[by].add(q["speaker"])
        if q["kind"] in SPOKEN:
            spoken[by][q["speaker"]].append(q)
    once = {by: [_speaker(story, name, rows) for name, rows in sorted(said.items())] for by, said in spoken.items()}
    return once, heard


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Whom a source quotes: name, words, characters, what is shown."""

    name: str
    words: int
    length: int
    shown: Place
    confidence: float


def _speaker(story: Story, name: str, rows: Sequence[Row]) -> _Speaker:
    said, sure = _once(story, rows), min(q["confidence"] for q in rows)
    return _Speaker(name, _words(story, said), _length(said), _first(story, said), sure)


def _once(story: Story, rows: Sequence[Row]) -> list[Row]:
    """Quotations of one speaker without those whose words come again in a longer one."""
    kept: list[tuple[Row, str]] = []
    for q in sorted(rows, key=lambda q: -_length([q])):
        words = " ".join(fold(story.place(q).text).strip(" .,;:!?").split())
        if not any(words in longer for _, longer in kept):
            kept.append((q, words))
    return [q for q, _ in kept]


def _missing(
    story: Story, ours: Sequence[_Speaker], theirs: Sequence[_Speaker], heard: Collection[str]
) -> Iterator[Candidate]:
    most, total = max(theirs, key=lambda s: s.length), _total(ours)
    for s in ours:
        if s.words < SCALE.quoted or is_vague(s.name) or any(may_be_same_speaker(s.name, x) for x in heard):
            continue
        if story.same_time(s.shown.article, most.shown.article):
            yield Candidate(
                kind=SOURCE, subject=f"speaker: {fold(s.name)}", a=s.shown, b=most.shown, b_by=most.shown.by,
                strength=KINDS.source * (SCALE.heard + (1 - SCALE.heard) * s.length / total),
                confidence=s.confidence,
                say=say.speaker(in_words(s.name), s.shown.by, s.words, most.shown.by, in_words(most.name), most.words),
            )  # fmt: skip


def _picks(story: Story, ours: Sequence[_Speaker], theirs: Sequence[_Speaker]) -> Iterator[Candidate]:
    for x, y in product(ours, theirs):
        if _picked_apart(story, x, y):
            yield _picked(x, y, _total(ours), _total(theirs))


def _picked_apart(story: Story, x: _Speaker, y: _Speaker) -> bool:
    """Whether two sources quote one speaker in quite different words."""
    if min(x.words, y.words) < SCALE.picked or is_vague(x.name) or not may_be_same_speaker(x.name, y.name):
        return False
    s, other = (story.at(z.shown.article, z.shown.start) for z in (x, y))
    one, two = fold(x.shown.text), fold(y.shown.text)
    if s is None or other is None or one in two or two in one:
        return False
    return float(story.similarity[s.k, other.k]) <= SCALE.like and story.same_time(x.shown.article, y.shown.article)


def _picked(x: _Speaker, y: _Speaker, ours: int, theirs: int) -> Candidate:
    share = sqrt(x.length / ours * y.length / theirs)
    return Candidate(
        kind=SOURCE, subject=f"picked: {fold(x.name)}", a=x.shown, b=y.shown, b_by=y.shown.by,
        strength=KINDS.picked * (SCALE.heard + (1 - SCALE.heard) * share),
        confidence=min(x.confidence, y.confidence), say=say.picked(in_words(x.name), x.shown, y.shown),
    )  # fmt: skip


def _total(speakers: Iterable[_Speaker]) -> int:
    return max(1, sum(s.length for s in speakers))


def _length(rows: Sequence[Row]) -> int:
    return sum(int(q["end"]) - int(q["start"]) for q in rows)


def _words(story: Story, rows: Sequence[Row]) -> int:
    return sum(len(story.place(q).text.split()) for q in rows)


def _first(story: Story, rows: Sequence[Row]) -> Place:
    """First quotation of more than a few words: what a source lets a speaker say first; the longest where none is."""
    told = [q for q in rows if _words(story, [q]) >= SCALE.quoted] or [max(rows, key=lambda q: _length([q]))]
    first = min(told, key=lambda q: (q["article_id"], int(q["start"])))
    return story.within(first["article_id"], int(first["start"]), int(first["end"]))
