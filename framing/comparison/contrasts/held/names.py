"""Whether two namings may be set side by side: both of one whole thing, as they stand there, and apart in colour.

Idea: an actor that is a common noun ("the ruling") may be two things of one sort, so its namings are held to have the
same head noun or to stand in like sentences; so are words for an act. A part ("many families among them") is no name of
the whole, a phrase cut out of a longer one ("the so-called marriage" of "the so-called marriage penalty") is nobody's
word, and what is "dubbed" so is mentioned, not used. "Parents" says nothing where "who are not citizens" follows, and
"his parents" what they are to him; "the next attack" is another one, and "children of the
rebels" are not the rebels.

Conventions: words around a naming are looked at inside its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from framing.comparison.contrasts.held.acts import Acts
from framing.comparison.contrasts.held.referent import may_be_one, names_one
from framing.comparison.contrasts.held.weights import HELD
from framing.comparison.contrasts.story import Place, Story
from framing.lexicon import Lexicons
from framing.text import fold, is_capitalised, lower, straighten

_NEXT = re.compile(r" ([a-z]{3,})\b")
_NEAR = 30  # characters around a naming in which a word says that it is a part, or a name that is mentioned
_PART, _OTHER, _CALLED = "part word", "other word", ("naming word", "known as")  # types of ``label_cues``
_HEDGES = ("hedge word", "hedge adverb")
_BESIDE = 14  # characters behind one: "were among"
_NO_NOUN = ("ly", "ing", "ed")  # endings of words that are seldom nouns
_WHICH = re.compile(r" (?:who|whose|that|which|in|of|from|without|with)\b")  # goes on after a noun that stands alone
_AND = re.compile(r",? (?:and|or|as well as) ")  # "cuts for towns as well as villages" are not only for towns
_OF = re.compile(r" (of|in|from|for|at|with|within|across) ")
_BODIES = frozenset({"government", "state", "armed group", "military", "party"})
_THING = "event"
_POINTING = frozenset({"this", "that", "these", "those", "such"})  # "these fighters" were described before
_ANY = frozenset({"reporting", "media", "politics", "business", "world"})  # fields whose concepts any event has twice
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})  # "his parents" are what they are to him


class _Cues(NamedTuple):
    """What tells that words name a part, are mentioned as a name or doubted, before them; or in them, another thing."""

    part: re.Pattern[str]
    called: re.Pattern[str]
    hedged: re.Pattern[str]
    other: re.Pattern[str]


class Namings:
    """Judges pairs of namings of an event.

    Parameters
    ----------
    acts : Acts
        The acts of the event.
    """

    def __init__(self, acts: Acts) -> None:
        self.acts, self.story = acts, acts.story
        self._read: dict[str, frozenset[str]] = {}

    @classmethod
    def of(cls, story: Story) -> Namings:
        """Read the namings of an event."""
        return cls(story.read_by(Acts))

    def has_noun(self, actor: str, noun: str) -> bool:
        """Whether a noun is that of an actor who goes by a common noun, or means the same; of a name any may be."""
        name = self.story.names.get(actor, "A")
        return is_capitalised(name) or self._is_like(name.rpartition(" ")[2], noun)

    def is_whole(self, p: Place, *, known: bool = False) -> bool:
        """Whether words name the whole of a thing, and are not mentioned as a name or cut out of a longer phrase.

        Of words known to name a matter, what follows says only where or whose it is: "rioting in the port".
        """
        s = self.story.at(p.article, p.start)
        if s is None:
            return True
        text, start = lower(straighten(s.place.text)), p.start - s.place.start
        before, behind = text[max(0, start - _NEAR) : start], text[start + len(p.text) :]
        cues = _cues(self.story.lexicons)
        if (_leans(p.text, behind) and not known) or cues.other.search(fold(p.text)):
            return False
        if any(cue.search(before) for cue in (cues.called, cues.hedged, cues.part)) or cues.part.search(
            behind[:_BESIDE]
        ):
            return False
        return not self._goes_on(p, behind)

    def is_act(self, concept: str) -> bool:
        """Whether the words of a concept are for acts, such as refusing, and not for things."""
        return concept in _of_acts(self.story.lexicons)

    def is_matter(self, concept: str) -> bool:
        """Whether the words of a concept are for one quarrel, which an event has once: not for acts, nor for any."""
        field = _fields(self.story.lexicons).get(concept)
        return field is not None and field not in _ANY and not self.is_act(concept)

    def _goes_on(self, p: Place, behind: str) -> bool:
        """Whether a noun follows at once that the words may belong to; nobody knows where no clause was read."""
        found = _NEXT.match(behind) if " " in p.text and self.acts.is_read else None
        if found is None or found[1] in self.acts.words.closed or found[1].endswith(_NO_NOUN):
            return False
        return not self.acts.is_verb(p.article, p.end + found.start(1))

    def is_same(self, a: Place, b: Place) -> bool:
        """Whether two namings have the same words but for small ones."""
        return self._stems(a.text) == self._stems(b.text)

    def _stems(self, text: str) -> frozenset[str]:
        if text not in self._read:
            self._read[text] = frozenset(t.stem for t in self.acts.words.tokens(text.replace("-", " ")) if t.stem)
        return self._read[text]

    def is_one(self, actor: str, a: Place, b: Place) -> bool:
        """Whether two namings of an actor name one thing: of things that are common nouns not all of a sort are one.

        People and bodies go by nouns of such: "the Harbour Guard" is not "the Guard's boats".
        """
        if not may_be_one(a.text, b.text) or any(self._is_none(actor, p) for p in (a, b)):
            return False
        name = self.story.names.get(actor, "A")
        if _is_people(name, self.story.lexicons) and not (self.is_people(a) and self.is_people(b)):
            return False
        if is_capitalised(name):
            return True
        return self.is_near(a, b, HELD.alike if self._are_alike(actor, a, b) else HELD.aligned)

    def _is_none(self, actor: str, p: Place) -> bool:
        """Whether words are no name of an actor as a whole."""
        return self._belongs(actor, p) or not names_one(p.text, self.story.lexicons)

    def _belongs(self, actor: str, p: Place) -> bool:
        """Whether words name something of an actor, people there, or who is run by it: not a body that acts for it."""
        head, _, owner = _OF.split(fold(p.text), maxsplit=1) if _OF.search(p.text) else ("", "", "")
        name = fold(self.story.names.get(actor, ""))
        if not name or name not in owner:
            return bool(name) and f"{name}-" in fold(p.text)
        return not _BODIES & set(_kinds(self.story.lexicons).get(head.rpartition(" ")[2], "").split("|"))

    def _are_alike(self, actor: str, a: Place, b: Place) -> bool:
        """Whether two namings end in one word, or in two of one meaning, and in the noun of the actor."""
        mine, theirs = (fold(p.text).rpartition(" ")[2] for p in (a, b))
        return self._is_like(mine, theirs) and self.has_noun(actor, mine)

    def _is_like(self, a: str, b: str) -> bool:
        """Whether two words are one, in any form, or have a meaning in common."""
        words = self.acts.words
        mine, theirs = (words.stem(fold(x)) for x in (a, b))
        return mine == theirs or not words.meanings.get(mine, frozenset()).isdisjoint(words.meanings.get(theirs, ()))

    def is_people(self, p: Place) -> bool:
        """Whether words end in a noun of people or of a body, not of a thing."""
        return _is_people(p.text, self.story.lexicons)

    def is_near(self, a: Place, b: Place, alike: float = HELD.alike) -> bool:
        """Whether two places tell one act, or stand in sentences that are so much alike."""
        return self.likeness(a, b) >= alike or self.acts.one(a, b)

    def likeness(self, a: Place, b: Place) -> float:
        """How much alike the sentences of two places are, 0-1."""
        s, t = (self.story.at(p.article, p.start) for p in (a, b))
        return 0.0 if s is None or t is None else float(self.story.similarity[s.k, t.k])


def is_thing(story: Story, actor: str) -> bool:
    """Whether an actor is a thing that goes by a common noun, not somebody.

    Parameters
    ----------
    story : Story
        The event.
    actor : str
        Id of the actor.

    Returns
    -------
    bool
        False for names, and for nouns of people and bodies.
    """
    name = story.names.get(actor, "")
    if not name or is_capitalised(name):
        return False
    return not _is_people(name, story.lexicons)


def _is_people(words: str, lexicons: Lexicons) -> bool:
    """Whether words end in a noun of people or of a body."""
    last, kinds = words.lower().rpartition(" ")[2], _kinds(lexicons)
    return kinds.get(last, kinds.get(last.removesuffix("s"), _THING)) != _THING


def _leans(text: str, behind: str) -> bool:
    """Whether words say what they name only with what was before, or what follows them."""
    first, more, _ = fold(text).partition(" ")
    if first in _POINTING | _OWNERS or (not more and _WHICH.match(behind)):
        return True
    return bool(_OF.search(text) and _AND.match(behind))


@lru_cache(maxsize=4)
def _kinds(lexicons: Lexicons) -> Mapping[str, str]:
    """Nouns of actors to their kinds."""
    return {r["noun"]: "|".join(sorted(r["kinds"])) for r in lexicons["actor_nouns"].rows}


@lru_cache(maxsize=4)
def _of_acts(lexicons: Lexicons) -> frozenset[str]:
    """Concepts some of whose words are verbs."""
    return frozenset(r["concept"] for r in lexicons["word_choices"].rows if r["pos"] == "verb")


@lru_cache(maxsize=4)
def _fields(lexicons: Lexicons) -> Mapping[str, str]:
    """Concepts to their fields."""
    return {r["concept"]: r["field"] for r in lexicons["word_choices"].rows}


@lru_cache(maxsize=4)
def _cues(lexicons: Lexicons) -> _Cues:
    rows = lexicons["label_cues"].rows
    part, other, called, hedged = (
        "|".join(re.escape(r["cue"]) for r in rows if r["type"] in of) for of in ((_PART,), (_OTHER,), _CALLED, _HEDGES)
    )
    return _Cues(
        re.compile(rf"\b(?:{part})\b(?![^.;:]*[.;:])"),
        re.compile(rf"\b(?:{called})\W{{1,3}}(?:the |an? )?\W?$"),
        re.compile(rf"\b(?:{hedged}) $"),
        re.compile(rf"\b(?:{other})\b"),
    )
