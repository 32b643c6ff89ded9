"""A judging word before a thing beside the thing without one: "the controversial sale", "the sale", "the deal".

Idea: an adjective colours the noun behind it, and another source has that noun, or one of its kin, for the same thing.
It is the same where both are namings of one actor, where the story knows only one thing of that kin, or where like
sentences have the noun.

Conventions: things are nouns of events in ``actor_nouns``; kin are those that share a field there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.comparison.contrasts.beside.told import marked
from framing.comparison.contrasts.beside.weights import BESIDE
from framing.comparison.contrasts.candidate import LOADED, Candidate
from framing.comparison.contrasts.held import HELD, NO_COLOUR, Acts
from framing.comparison.contrasts.story import Place, Row, Sentence, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.lexicon import Lexicons
from framing.measure import LOADED as JUDGING
from framing.records import Voice
from framing.text import fold, in_title_case, words

_NEXT = re.compile(r" ([A-Za-z][A-Za-z-]*)")
_DEFINITE = re.compile(r"(?:\b(?:the|this|that|his|her|its|their)|['’]s?) $", re.IGNORECASE)
_DEFINITE_IN = 10  # characters before a judging word in which that is seen
_FAR = 3  # words from a judging word to its noun
_BESIDE = 30  # characters around a noun in which a judging word is on it
_EVENT = "event"
_FELT = "emotion"
_Kin = Mapping[str, frozenset[str]]  # noun of a thing to itself and its fields


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
        bare = x.noun.start == int(h["end"]) + 1  # "the controversial sale" points back, a special sale may be another
        for by, theirs in sorted(things.by.items()):
            if by != a.by and not story.times(by, h["text"]):
                found = [(fit, -y.noun.start, y) for y in theirs if (fit := things.fit(x, y, bare=bare))]
                if found:
                    yield _pair(story, h, a, max(found, key=lambda f: f[:2])[2])


def _counts(story: Story, h: Row) -> bool:
    """Whether a finding is a judging adjective of a source's own on what is known: "the", "her", not "a"."""
    if h["measure"] != JUDGING.name or h["voice"] != Voice.OWN or h["category"] in NO_COLOUR | {_FELT}:
        return False
    before = story.texts[h["article_id"]][: int(h["start"])][-_DEFINITE_IN:]
    return fold(h["term"]) in _adjectives(story.lexicons) and _DEFINITE.search(before) is not None


@lru_cache(maxsize=4)
def _adjectives(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(fold(r["term"]) for r in lexicons["loaded_terms"].rows if r["pos"] == "adj")


@lru_cache(maxsize=4)
def _kin(lexicons: Lexicons) -> _Kin:
    """Nouns that are things only, with their fields."""
    rows = (r for r in lexicons["actor_nouns"].rows if set(r["kinds"]) == {_EVENT})
    return {r["noun"]: frozenset({r["noun"], *r["fields"]}) for r in rows}


class _Things:
    """The things that a story has, by source.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story, self.kin = story, _kin(story.lexicons)
        self.acts = story.read_by(Acts)
        self._named: dict[str, list[Row]] = defaultdict(list)
        self._handed_on: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for m in story.tables["mentions"]:
            self._named[m["article_id"]].append(m)
        for q in story.tables["quotes"]:
            self._handed_on[q["article_id"]].append((int(q["start"]), int(q["end"])))
        self.by: dict[str, list[Thing]] = defaultdict(list)
        self._of_kin: dict[str, set[str]] = defaultdict(set)
        for x in self._own():
            self.by[x.noun.by].append(x)
            for field in x.kin if x.actor else ():
                self._of_kin[field].add(x.actor)

    def _own(self) -> Iterator[Thing]:
        """Yield the things in the sources' own words, without lines in title case."""
        for s in (s for s in self.story.rows if not in_title_case(s.place.text.split())):
            for start, end in words(s.place.text):
                x = self._thing(s, s.place.start + start, s.place.start + end)
                if x is not None and self._is_own(x.noun):
                    yield x

    def _thing(self, s: Sentence, start: int, end: int) -> Thing | None:
        noun = self.story.within(s.place.article, start, end)
        kin = self._kin_of(noun.text)
        return None if kin is None else Thing(noun, kin, self._actor(noun), s)

    def _is_own(self, p: Place) -> bool:
        """Whether some words are the source's own."""
        return not any(start <= p.start < end for start, end in self._handed_on[p.article])

    def _kin_of(self, word: str) -> frozenset[str] | None:
        low = word.lower()
        return self.kin.get(low) or self.kin.get(low.removesuffix("s"))

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
        return None if s is None or s.headline or last is None else self._thing(s, last.start(1), last.end(1))

    def fit(self, x: Thing, y: Thing, *, bare: bool) -> float:
        """How well a thing that nothing judges is another one, 0 where it may be a second thing."""
        if not x.kin & y.kin or self._is_judged(y):
            return 0.0
        if bare and not x.actor and y.actor and y.actor == self._only(x):
            return 1.0  # whichever comes first: how a source has it at first
        return self._like(x, y) if x.noun_is(y) else 0.0

    def _like(self, x: Thing, y: Thing) -> float:
        """How like the sentences of two things of one noun are; 0 where not enough, or where they name two actors."""
        like = float(self.story.similarity[x.sentence.k, y.sentence.k])
        if x.actor and y.actor:
            return like if x.actor == y.actor and like >= BESIDE.near else 0.0
        return like if like >= HELD.aligned else 0.0

    def _only(self, x: Thing) -> str:
        """Thing of a kin of which the story names only one, if the story is about it."""
        found = {actor for field in x.kin for actor in self._of_kin.get(field, ())}
        only = next(iter(found)) if len(found) == 1 else ""
        return only if self.story.central.get(only, 0.0) >= BESIDE.central else ""

    def _is_judged(self, y: Thing) -> bool:
        near = range(y.noun.start - _BESIDE, y.noun.end + _BESIDE)
        hits = self.story.hits_in.get(y.sentence.k, ())
        return any(h["measure"] == JUDGING.name and h["category"] not in NO_COLOUR and h["start"] in near for h in hits)


def _pair(story: Story, h: Row, a: Place, y: Thing) -> Candidate:
    s = y.sentence
    b = story.within(s.place.article, max(s.place.start, y.noun.start), y.noun.end)
    return Candidate(
        kind=LOADED, subject=f"marked: {fold(h['term'])}", actor=y.actor, a=a, b=b, b_by=b.by,
        strength=KINDS.marked * min(1.0, h["score"] / SCALE.score) * story.prominence(h), confidence=0.7,
        say=marked(a, story.place(h), b),
    )  # fmt: skip
