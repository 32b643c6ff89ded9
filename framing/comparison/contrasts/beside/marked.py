"""A judging word before a thing beside the thing without one: "the controversial sale", "the sale", "the deal".

Idea: an adjective colours the noun behind it, and another source has that noun, or one of its kin, for the same thing.
It is the same where both are namings of one actor, where the story knows only one thing of that kin, or where like
sentences have the noun, the more so with another word before it in common ("scathing audit report", "audit report").
Where the other source judges the thing too, by an adjective of another colour, the two stand side by side.

Conventions: kin are nouns of events in ``actor_nouns`` that share a field there; what a source calls "a" thing may be
a second one and has no kin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from framing.comparison.contrasts.beside.told import both_marked, marked
from framing.comparison.contrasts.beside.weights import BESIDE
from framing.comparison.contrasts.candidate import LOADED, Candidate
from framing.comparison.contrasts.held import HELD, NO_COLOUR, Acts, Inside, Namings, colours, hardly_praises
from framing.comparison.contrasts.story import Place, Row, Sentence, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.lexicon import Lexicons
from framing.measure import LOADED as JUDGING
from framing.records import Voice
from framing.text import fold, in_title_case, is_capitalised, words

_NEXT = re.compile(r" ([A-Za-z][A-Za-z-]*)")
_DEFINITE = re.compile(r"(?:\b(?:the|this|that|his|her|its|their)|['’]s?) $", re.IGNORECASE)
_DEFINITE_IN = 10  # characters before a judging word in which that is seen
_FAR = 4  # words from a judging word to its noun
_BESIDE = 30  # characters around a noun in which a judging word is on it
_EVENT = "event"
_OTHER = re.compile(r"\b(?:second|third|separate)\b")  # before what is one of several
_FELT, _STRONG = "emotion", "strong"
_LOUD = frozenset({"hyperbole", "intensifier"})  # kinds of loaded words that say how much: "sweeping", "massive"
_Kin = Mapping[str, frozenset[str]]  # noun of a thing to itself and its fields


_At = tuple[Sentence, int, int]  # a sentence, and from where to where a word of it stands


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun of a thing: where it ends, its kin, the actor that it names, and its sentence."""

    noun: Place
    kin: frozenset[str]
    actor: str
    sentence: Sentence

    def noun_is(self, other: Thing) -> bool:
        """Whether another thing has the same noun, in the same number."""
        return fold(self.noun.text) == fold(other.noun.text)


def of_marked(story: Story) -> Iterator[Candidate]:
    """Set each thing with a judging word of a source's own before it against that thing in each other source."""
    things = _Things(story)
    for h in story.tables["hits"]:
        x = things.behind(h) if _counts(story, h) else None
        if x is None:
            continue
        a = story.within(x.noun.article, int(h["start"]), x.noun.end)
        bare = x.noun.start == int(h["end"]) + 1 and _is_known(story, h)  # "the controversial sale" points back
        for by in sorted(set(story.by.values()) - {a.by}):
            if not story.times(by, h["text"]):
                found = [(fit, -y.noun.start, y) for y in things.like(x, by) if (fit := things.fit(a, x, y, bare=bare))]
                if found:
                    yield from _pair(things, h, a, max(found, key=lambda f: f[:2])[2])


def _counts(story: Story, h: Row) -> bool:
    """Whether a finding is a judging adjective of a source's own."""
    if h["measure"] != JUDGING.name or h["voice"] != Voice.OWN or h["category"] in NO_COLOUR | {_FELT}:
        return False
    return fold(h["term"]) in _adjectives(story.lexicons) and not hardly_praises(h)


def _is_known(story: Story, h: Row) -> bool:
    """Whether a finding stands before what is known: behind "the" or "her", not "a"."""
    before = story.texts[h["article_id"]][: int(h["start"])][-_DEFINITE_IN:]
    return _DEFINITE.search(before) is not None


@lru_cache(maxsize=4)
def _adjectives(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(fold(r["term"]) for r in lexicons["loaded_terms"].rows if r["pos"] == "adj")


@lru_cache(maxsize=4)
def _kin(lexicons: Lexicons) -> _Kin:
    """Nouns that are things only, with their fields."""
    rows = (r for r in lexicons["actor_nouns"].rows if set(r["kinds"]) == {_EVENT})
    return {r["noun"]: frozenset({r["noun"], *r["fields"]}) for r in rows}


def _words_at(story: Story) -> Mapping[str, Mapping[str, Sequence[_At]]]:
    """Where each source has each word, without headlines and lines in title case."""
    found: dict[str, dict[str, list[_At]]] = defaultdict(lambda: defaultdict(list))
    for s in (s for s in story.rows if not s.headline and not in_title_case(s.place.text.split())):
        for start, end in words(s.place.text):
            at = s, s.place.start + start, s.place.start + end
            found[s.place.by][fold(s.place.text[start:end])].append(at)
    return found


class _Things:
    """The things that a story has, by source.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story, self.kin = story, _kin(story.lexicons)
        self.acts, self.namings = story.read_by(Acts), story.read_by(Namings.of)
        self.inside = story.read_by(Inside)
        self._named: dict[str, list[Row]] = defaultdict(list)
        for m in story.tables["mentions"]:
            self._named[m["article_id"]].append(m)
        self._read: dict[tuple[str, str], list[Thing]] = {}
        self._at = _words_at(story)
        self._of_kin = self._actors_of_kin()

    def _actors_of_kin(self) -> Mapping[str, set[str]]:
        """Field of things to the actors of the story that are such."""
        found: dict[str, set[str]] = defaultdict(set)
        of_kin = ((by, noun) for by, said in self._at.items() for noun in said if self._kin_of(noun))
        for x in (x for by, noun in of_kin for x in self._own(by, noun) if x.actor):
            for field in x.kin:
                found[field].add(x.actor)
        return found

    def like(self, x: Thing, by: str) -> Iterator[Thing]:
        """Things of a source that have the noun of another or one of its kin."""
        for noun in self._at[by]:
            if noun == fold(x.noun.text) or x.kin & self._kin_of(noun):
                yield from self._own(by, noun)

    def _own(self, by: str, noun: str) -> Sequence[Thing]:
        """Give the things in a source's own words that have a noun, without lines in title case."""
        if (by, noun) not in self._read:
            found = (self._thing(*at) for at in self._at[by][noun])
            self._read[by, noun] = [x for x in found if not self.inside.holds(x.noun.article, x.noun.start)]
        return self._read[by, noun]

    def _thing(self, s: Sentence, start: int, end: int) -> Thing:
        noun = self.story.within(s.place.article, start, end)
        return Thing(noun, self._kin_of(noun.text), self._actor(noun), s)

    def _kin_of(self, word: str) -> frozenset[str]:
        low = word.lower()
        return self.kin.get(low) or self.kin.get(low.removesuffix("s")) or frozenset()

    def _actor(self, p: Place) -> str:
        """Actor whose naming ends with a noun; empty where none does."""
        return next((m["actor"] for m in self._named[p.article] if int(m["end"]) == p.end), "")

    def behind(self, h: Row) -> Thing | None:
        """Thing whose noun stands behind a judging word."""
        text, at, last = self.story.texts[h["article_id"]], int(h["end"]), None
        s = self.story.sentence(h)
        for _ in range(_FAR):
            found = _NEXT.match(text, at)
            if found is None or found[1].lower() in self.acts.words.closed:
                break
            if self.acts.is_verb(h["article_id"], found.start(1)):
                break
            last, at = found, found.end()
        if last is None or is_capitalised(last[1]):
            return None
        return None if s is None or s.headline else self._thing(s, last.start(1), last.end(1))

    def fit(self, a: Place, x: Thing, y: Thing, *, bare: bool) -> float:
        """How well a thing is another one that is not judged like it, 0 where it may be a second thing."""
        before = self._before(y)
        if self._are_alike(a.text, before) or _OTHER.search(before):
            return 0.0
        if not self.namings.is_whole(y.noun, known=True):
            return 0.0
        if bare and not x.actor and y.actor and y.actor == self._only(x) and self.marked(y) == y.noun:
            return 1.0  # whichever comes first: how a source has it at first
        return self._like(a, x, y) if x.noun_is(y) else 0.0

    def _like(self, a: Place, x: Thing, y: Thing) -> float:
        """How like the sentences of two things of one noun are; 0 where not enough, or where they name two actors."""
        like = float(self.story.similarity[x.sentence.k, y.sentence.k])
        if x.actor and y.actor:
            return like if x.actor == y.actor and like >= BESIDE.near else 0.0
        return like if like >= (BESIDE.near if self._share(a, y) else HELD.aligned) else 0.0

    def _share(self, a: Place, y: Thing) -> bool:
        """Whether two things have another word before their noun in common."""
        stem, mine = self.acts.words.stem, fold(a.text).split()[1:-1]
        theirs = {stem(w) for w in fold(self._before(y)).split() if w not in self.acts.words.closed}
        return any(stem(w) in theirs for w in mine if w not in self.acts.words.closed)

    def _before(self, y: Thing) -> str:
        """Words right before the noun of a thing."""
        text = self.story.texts[y.noun.article][max(y.sentence.place.start, y.noun.start - _BESIDE) : y.noun.start]
        return " ".join(text.split()[-_FAR:])

    def _are_alike(self, a: str, b: str) -> bool:
        """Whether words that only one of two places has have a colour in common."""
        ours, theirs = fold(a).split(), fold(b).split()
        alone = ([w for w in ours if w not in theirs], [w for w in theirs if w not in ours])
        kinds = ({_STRONG if k in _LOUD else k for k in colours(" ".join(x), self.story.lexicons)} for x in alone)
        return not set.isdisjoint(*kinds)

    def marked(self, y: Thing) -> Place:
        """Noun of a thing with the judging words before it, if any."""
        near = range(y.noun.start - _BESIDE, y.noun.start)
        judging = (h for h in self.story.hits_in.get(y.sentence.k, ()) if h["measure"] == JUDGING.name)
        start = min((int(h["start"]) for h in judging if h["start"] in near), default=y.noun.start)
        return self.story.within(y.noun.article, start, y.noun.end)

    def _only(self, x: Thing) -> str:
        """Thing of a kin of which the story names only one, if the story is about it."""
        found = {actor for field in x.kin for actor in self._of_kin.get(field, ())}
        only = next(iter(found)) if len(found) == 1 else ""
        return only if self.story.central.get(only, 0.0) >= BESIDE.central else ""


def _pair(things: _Things, h: Row, a: Place, y: Thing) -> Iterator[Candidate]:
    story, b = things.story, things.marked(y)
    if b != y.noun and a.by > b.by:
        return  # both judge: told once
    tell = marked(a, story.place(h), b) if b == y.noun else both_marked(a, b)
    strength = KINDS.marked * sqrt(min(1.0, h["score"] / SCALE.score)) * story.prominence(h)
    yield Candidate(
        kind=LOADED, subject=f"marked: {fold(h['term'])}", actor=y.actor, a=a, b=b, b_by=b.by,
        strength=strength, confidence=0.7, say=tell,
    )  # fmt: skip
