"""The like told in other words: two sentences that are each other's likest, and the coloured words that each has alone.

Idea: whether two passages tell one matter is seen by their words before any clause of them is read: of all sentences of
the other article none is more like the first, and the other way round. What is left over on either side is what the
sources chose: "crushed" here, "beaten by a few votes" there. A word that stands anywhere in the other source is its
word as well and no choice against it; a topic's words fall out so.

Source: mutual nearest neighbours, as in the mining of parallel sentences (Artetxe and Schwenk 2019).

The sentences with which two articles begin tell one matter whatever their words: the news.

Conventions: only sources' own words count; quotations are set beside each other by speaker. Units: strength 0-1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

import numpy as np

from framing.comparison.contrasts.beside.told import likewise
from framing.comparison.contrasts.beside.weights import BESIDE, OPINIONS
from framing.comparison.contrasts.candidate import ASIDE, LOADED, NAMING, Candidate
from framing.comparison.contrasts.held import NO_COLOUR, Inside, Parts, Worth, begun_alike
from framing.comparison.contrasts.story import Place, Row, Sentence, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.coverage import words_of
from framing.measure import ASIDE as REMARK
from framing.measure import CHOICE
from framing.measure import LOADED as JUDGING
from framing.records import Voice
from framing.text import overlap
from framing.uncertainty import Floats

_FELT = "felt"  # how a word comes that is no finding
_MARKED = frozenset({Voice.SCARE})  # its own words, in marks
_CLOSING = "\"”'’) \n"
_KINDS: Mapping[str, str] = {JUDGING.name: LOADED, REMARK.name: ASIDE, CHOICE.name: NAMING}


class Word(NamedTuple):
    """A coloured word of a sentence: where, how strong, and by which finding."""

    place: Place
    weight: float
    by: str


_Told = tuple[Sentence, Sequence[Word]]  # a sentence and the coloured words that only it has


def of_likest(story: Story) -> Iterator[Candidate]:
    """Set sentences that are each other's likest in two sources beside each other where they differ in colour."""
    colours, leads = _Colours(story), _leads(story)
    for x, y in _pairs(story, leads):
        if x.headline and y.headline:  # these have a reader of their own
            continue
        ours, theirs = (x, colours.only(x, y)), (y, colours.only(y, x))
        if _sum(_findings(theirs[1])) > _sum(_findings(ours[1])):
            ours, theirs = theirs, ours
        lead = {x.k, y.k} <= leads and _meet(story, x, y)
        like = 1.0 if lead else _likeness(story, x, y)
        if like >= BESIDE.matter and _is_coloured(_findings(ours[1])):
            yield _pair(story, ours, theirs, like, BESIDE.plainly if lead else BESIDE.summed)


def _pairs(story: Story, leads: frozenset[int]) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield the sentences of each two articles of two sources that are each other's likest, or nearly, or leads."""
    told = {a: [s.k for s in story.sentences_of(a) if _tells(story, s)] for a in story.by}
    for ours, theirs in ((told[a], told[b]) for a, b in combinations(story.by, 2) if _are_beside(story, a, b)):
        pairs = {(ours[i], theirs[j]) for i, j in _likest(story.similarity[np.ix_(ours, theirs)])}
        begun = product(*(sorted(leads & of) for of in (set(ours), set(theirs))))
        yield from ((story.rows[i], story.rows[j]) for i, j in sorted(pairs.union(begun)))


def _leads(story: Story) -> frozenset[int]:
    """Numbers of the sentences with which articles begin: each two of them tell the news."""
    begun = ([s for s in story.sentences_of(a)[: BESIDE.lead] if not s.headline and _tells(story, s)] for a in story.by)
    return frozenset(of[0].k for of in begun if of)


def _meet(story: Story, x: Sentence, y: Sentence) -> bool:
    """Whether two sentences have a word or somebody in common."""
    words = story.statement(x.k).stems & story.statement(y.k).stems
    return bool(words or story.named_in(x.k) & story.named_in(y.k))


def _are_beside(story: Story, a: str, b: str) -> bool:
    """Whether two articles are of two sources and of the same days."""
    return story.by[a] != story.by[b] and story.same_time(a, b)


def _likest(like: Floats) -> Iterator[tuple[int, int]]:
    """Yield rows and columns that are each other's greatest, or nearly."""
    greater = (-like).argsort(axis=1).argsort(axis=1) + (-like).argsort(axis=0).argsort(axis=0)
    near = np.argwhere((greater <= BESIDE.rivals) & (like >= BESIDE.near))
    return ((int(i), int(j)) for i, j in near)


def _tells(story: Story, s: Sentence) -> bool:
    """Whether a sentence tells something in its source's voice."""
    asks = s.place.text.rstrip(_CLOSING).endswith("?")
    return (s.headline or (s.is_whole and not asks)) and s.words >= SCALE.beside and not story.speaker(s)


def _findings(words: Sequence[Word]) -> Sequence[Word]:
    """Give the words that are findings: without any the two are told alike, however good or bad the news."""
    return [w for w in words if w.by != _FELT]


def _is_coloured(found: Sequence[Word]) -> bool:
    """Whether findings judge enough to be pointed out: together, and one of them by itself."""
    return _sum(found) >= BESIDE.coloured and max(w.weight for w in found) >= BESIDE.clear_word


def _sum(found: Sequence[Word]) -> float:
    return sum(w.weight for w in found)


class _Colours:
    """The coloured words of the sentences of a story.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story, self.words = story, words_of(story.lexicons)
        self.worth, self.inside = story.read_by(Worth), story.read_by(Inside)
        self._of: dict[int, Sequence[Word]] = {}

    def only(self, s: Sentence, other: Sentence) -> Sequence[Word]:
        """Coloured words of a sentence that do not stand in another's source, nor begin like one of the other."""
        there = {t.stem for t in self.words.tokens(other.place.text) if t.stem}
        return [w for w in self.of(s) if not self._has(other, there, w.place.text)]

    def _has(self, other: Sentence, there: set[str], text: str) -> bool:
        stems = {t.stem for t in self.words.tokens(text) if t.stem}
        if self.story.times(other.place.by, text):
            return True
        return not stems or 2 * begun_alike(stems, there) > len(stems)

    def of(self, s: Sentence) -> Sequence[Word]:
        """Coloured words of a sentence, none inside another."""
        if s.k not in self._of:
            found: list[Word] = []
            for w in sorted((*self._found(s), *self._felt(s)), key=lambda w: -w.weight):
                span = w.place.start, w.place.end
                if not any(overlap(span, (x.place.start, x.place.end)) for x in found):
                    found.append(w)
            self._of[s.k] = sorted(found, key=lambda w: w.place.start)
        return self._of[s.k]

    def _found(self, s: Sentence) -> Iterator[Word]:
        for h in self.story.hits_in.get(s.k, ()):
            if h["measure"] in _KINDS and _colours(h) and h["end"] - h["start"] <= BESIDE.word:
                weight = abs(float(h["score"])) * h["confidence"]
                yield Word(self.story.place(h), weight, h["measure"])

    def _felt(self, s: Sentence) -> Iterator[Word]:
        """Good and bad words that are no findings: they say what happened, and in a light."""
        for t in self.words.tokens(s.place.text):
            value = self.worth.value(t.text) if t.stem and not t.text[:1].isupper() else 0.0
            start = s.place.start + t.start
            if value and not self.inside.holds(s.place.article, start, but=_MARKED):
                place = self.story.within(s.place.article, start, s.place.start + t.end)
                yield Word(place, abs(value) * BESIDE.felt, _FELT)


def _colours(h: Row) -> bool:
    """Whether a finding of the source's own colours: a judging word, a remark, a choice that leans."""
    if h["voice"] != Voice.OWN:
        return False
    if h["measure"] == CHOICE.name:
        return bool(h["score"])
    return h["category"] in OPINIONS if h["measure"] == REMARK.name else h["category"] not in NO_COLOUR


def _pair(story: Story, ours: _Told, theirs: _Told, like: float, summed: float) -> Candidate:
    (x, mine), (y, other) = ours, theirs
    most = max(_findings(mine), key=lambda w: w.weight)
    found, there = ([w.place for w in _findings(of)] for of in (mine, other))
    a, b = (_around(story, s, said) for s, said in ((x, found), (y, there)))
    return Candidate(
        kind=_KINDS[most.by], subject=f"likest: {x.k}", a=most.place, b=there[0] if there else b, b_by=y.place.by,
        strength=KINDS.likest * min(1.0, (_sum(mine) + _sum(other)) / BESIDE.full) ** summed * like**BESIDE.alike
        * max(x.prominence, y.prominence),
        confidence=like, say=likewise((a, x.place, found), (b, y.place, there)),
    )  # fmt: skip


def _around(story: Story, s: Sentence, said: Sequence[Place]) -> Place:
    """Give what is quoted of a sentence: its parts around the words that are pointed out, all where there are none."""
    spans = [(p.start, p.end) for p in said]
    return story.read_by(Parts).telling(s, spans, BESIDE.quoted) if spans else s.place


def _likeness(story: Story, x: Sentence, y: Sentence) -> float:
    """How like two sentences are, 0-1, by the rarity of what they share, or by how much of it there is."""
    shared = len(story.statement(x.k).stems & story.statement(y.k).stems) / BESIDE.common
    return min(1.0, max(float(story.similarity[x.k, y.k]) / SCALE.like, shared))
