"""What one source says somebody is and another leaves out: "a vocal critic of the mayor" here, a bare name there.

Idea: a name goes with what a source thinks a reader should know of its bearer. A judging word, a word of politics or
of ties (an ally, a donor) is a choice that a plain title or the bare name is not; an editor sees it on one expert
only. So each such description in a source's own words is set against how another source names the same bearer, if
that source has no such description of it; where both have one, of two kinds, they stand beside each other.

Conventions: a description is what is said of an actor ("X, a critic of Y"), or words before its name ("the liberal
group X"); bearers are actors that go by a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, permutations

from framing.comparison.contrasts.beside.told import described
from framing.comparison.contrasts.beside.weights import BESIDE
from framing.comparison.contrasts.candidate import NAMING, Candidate
from framing.comparison.contrasts.held import Acts, Inside
from framing.comparison.contrasts.story import Place, Row, Sentence, Story
from framing.comparison.contrasts.weights import KINDS
from framing.lexicon import Lexicons
from framing.records import Voice
from framing.text import fold, in_title_case, is_capitalised, words

_NEXT = re.compile(r"[ -]([A-Za-z][\w'’.-]*)")
_FAR = 4  # words from a telling word to the name
_SAID = frozenset({"appositive", "copular"})  # constructions that say what somebody is
_COPULAR, _APPOSITIVE, _BARE = "copular", "appositive", "name"
_NOUN = re.compile(r"(?:an?|the|one of|his|her|its|their) |\S+['’]s? ", re.IGNORECASE)
_ASSERTED, _THING = "asserted", "event"
_PLAIN = frozenset({"intensifier", "emotion", "reporting"})  # kinds of loaded words that say nothing of what one is
_NAMING = frozenset({"adj", "noun"})  # parts of speech that describe
_CUES = ("politics word", "tie noun")  # types of ``label_cues``


@dataclass(frozen=True, slots=True)
class Description:
    """What a source says a bearer is, and the words in it that are a choice."""

    place: Place
    telling: frozenset[str]
    sentence: Sentence
    confidence: float


_Found = Mapping[str, Mapping[str, Sequence[Description]]]  # bearer and source to descriptions


def of_described(story: Story) -> Iterator[Candidate]:
    """Set what a source says a bearer is against how each other source names it."""
    bearers = _Bearers(story)
    for actor in sorted(bearers.described):
        for ours, theirs in permutations(sorted(bearers.named[actor]), 2):
            x, y = bearers.choice(actor, ours, theirs), bearers.choice(actor, theirs, ours)
            if x is not None and (y is None or ours < theirs):
                yield from _pair(bearers, actor, x, y, theirs)


def _first(found: Iterable[Description]) -> Description | None:
    """Give the description that tells most, the first of those that tell as much."""
    return min(found, key=lambda d: (-len(d.telling), d.place.start), default=None)


@lru_cache(maxsize=4)
def _cues(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(r["cue"] for of in _CUES for r in lexicons["label_cues"].where(type=of))


@lru_cache(maxsize=4)
def _judging(lexicons: Lexicons) -> frozenset[str]:
    """Give loaded adjectives and nouns."""
    return frozenset(
        fold(r["term"]) for r in lexicons["loaded_terms"].rows if r["pos"] in _NAMING and r["category"] not in _PLAIN
    )


@lru_cache(maxsize=4)
def _people(lexicons: Lexicons) -> frozenset[str]:
    """Give nouns for somebody, not for a thing."""
    return frozenset(r["noun"] for r in lexicons["actor_nouns"].rows if r["kinds"] and _THING not in r["kinds"])


class _Bearers:
    """Who is named in a story, and with which descriptions, by source.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story, self.acts = story, story.read_by(Acts)
        self.cues, self.judging, self.people = _cues(story.lexicons), _judging(story.lexicons), _people(story.lexicons)
        self.named: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        self._name_at: dict[tuple[str, int], Row] = {}
        for m in story.tables["mentions"]:
            if is_capitalised(story.names.get(m["actor"], "")):
                self.named[m["actor"]][story.by[m["article_id"]]].append(m)
                if m["construction"] == _BARE:
                    self._name_at[m["article_id"], int(m["start"])] = m
        self.inside = story.read_by(Inside)
        self.described: _Found = self._described()

    def _described(self) -> _Found:
        found: dict[str, dict[str, list[Description]]] = defaultdict(lambda: defaultdict(list))
        for actor, d in (*self._said(), *self._before_names()):
            found[actor][d.place.by].append(d)
        return found

    def _said(self) -> Iterator[tuple[str, Description]]:
        """Yield what is said of bearers in a source's own words."""
        for rows in self.named.values():
            for m in (m for of in rows.values() for m in of if self._is_meant(m)):
                place, s = self.story.place(m), self.story.sentence(m)
                telling = self._telling(place.text)
                if s is not None and telling:
                    yield m["actor"], Description(place, telling, s, float(m["confidence"]))

    def _is_meant(self, m: Row) -> bool:
        """Whether a source says in its own words what a bearer is: by a noun, not "is moderate"."""
        said = m["construction"] in _SAID and (m["construction"] != _COPULAR or _NOUN.match(self.story.place(m).text))
        return bool(said and m["voice"] == Voice.OWN and m["operator"] == _ASSERTED and m["confidence"] >= BESIDE.sure)

    def _telling(self, text: str) -> frozenset[str]:
        """Words of a text that are a choice."""
        low = fold(text)
        said = [low[a:b] for a, b in words(low)]
        pairs = [f"{a} {b}" for a, b in pairwise(said)]
        names = {fold(text[a:b]) for a, b in words(text) if is_capitalised(text[a:b]) and a}
        return frozenset(w for w in (*said, *pairs) if w not in names and self._is_choice(w))

    def _is_choice(self, word: str) -> bool:
        return word in self.judging or not self.cues.isdisjoint({word, word.removesuffix("s")})

    def _before_names(self) -> Iterator[tuple[str, Description]]:
        """Yield words before names that describe their bearers, in a source's own words."""
        for s in (s for s in self.story.rows if not in_title_case(s.place.text.split())):
            for start, end in words(s.place.text):
                m = self._bearer(s, start, end)
                if m is not None and not self.inside.holds(s.place.article, s.place.start + start):
                    place = self.story.within(s.place.article, s.place.start + start, int(m["end"]))
                    yield m["actor"], Description(place, self._telling(place.text), s, float(m["confidence"]))

    def _bearer(self, s: Sentence, start: int, at: int) -> Row | None:
        """Find the name behind a telling word, with nothing but titles and nouns for somebody between."""
        text, word = s.place.text, s.place.text[start:at]
        if is_capitalised(word) or not self._telling(word) or self.acts.is_verb(s.place.article, s.place.start + start):
            return None
        for _ in range(_FAR):
            found = _NEXT.match(text, at)
            if found is None:
                break
            m = self._name_at.get((s.place.article, s.place.start + found.start(1)))
            if m is not None:
                return m if self._is_whole(m) else None
            if not self._is_somebody(found[1]):
                break
            at = found.end()
        return None

    def _is_somebody(self, word: str) -> bool:
        """Whether a word before a name may belong to it: a title, a noun for somebody or a telling word."""
        return is_capitalised(word) or word in self.people or self._is_choice(word)

    def _is_whole(self, m: Row) -> bool:
        """Whether a mention is the name of its bearer as a whole: not "Democrats" for a party, nor an owner."""
        place, name = self.story.place(m), self.story.names[m["actor"]]
        behind = self.story.texts[place.article][place.end : place.end + 2]
        return place.text.rpartition(" ")[2] == name.rpartition(" ")[2] and not behind.startswith(("'", "’"))

    def choice(self, actor: str, by: str, other: str) -> Description | None:
        """Give the description of a bearer in a source that tells most and that another source has nothing of."""
        return _first(d for d in self.described[actor].get(by, ()) if not self.tells(actor, other, d))

    def tells(self, actor: str, by: str, d: Description) -> bool:
        """Whether a source has a telling word of a description where it names the bearer."""
        stems = {self.acts.words.stem(w) for w in d.telling}
        return any(stems & self.story.statement(s.k).stems for s in self._naming(actor, by))

    def _naming(self, actor: str, by: str) -> Iterator[Sentence]:
        """Sentences of a source that name a bearer."""
        return (s for s in self.story.rows if s.place.by == by and actor in self.story.named_in(s.k))

    def plain(self, actor: str, by: str) -> Place | None:
        """How a source names a bearer plainly: what it says it is, else its name where it stands first."""
        rows = [m for m in self.named[actor][by] if m["confidence"] >= BESIDE.sure]
        said = [m for m in rows if m["construction"] == _APPOSITIVE and m["operator"] == _ASSERTED]
        bare = [m for m in rows if m["construction"] == _BARE]
        first = min(said or bare, key=lambda m: int(m["start"]), default=None)
        return None if first is None else self.story.place(first)


def _pair(bearers: _Bearers, actor: str, x: Description, y: Description | None, by: str) -> Iterator[Candidate]:
    story, b = bearers.story, bearers.plain(actor, by) if y is None else y.place
    if b is not None:
        yield Candidate(
            kind=NAMING, subject=f"described: {actor}", actor=actor, a=x.place, b=b, b_by=by,
            strength=KINDS.described * x.sentence.prominence, confidence=x.confidence,
            say=described(story.names[actor], x.place, b, sorted(x.telling), is_plain=y is None),
        )  # fmt: skip
