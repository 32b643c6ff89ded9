"""Whether a source gives a speaker no words: nobody who may be the speaker is heard there, in any form.

Idea: a speaker is missing only where nobody who may be it is given words, reported ones too, where none of its words
stand, and where it is not named beside somebody's words ("in a tweet, the president").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from framing.comparison.contrasts.heard.passages import Heard, Speaker
from framing.comparison.contrasts.held import Silence
from framing.comparison.contrasts.story import SPOKEN, Place, Story
from framing.comparison.contrasts.weights import SCALE
from framing.comparison.speech import may_be_same_speaker
from framing.records import Voice
from framing.text import fold

_NAME = "name"  # how a mention names somebody


class Silent:
    """Asks of whom a source is silent.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.heard = story.read_by(Heard)

    @cached_property
    def same(self) -> Mapping[str, Collection[str]]:
        """Which of all that are given words may be each speaker who is quoted."""
        known = sorted({x for said in self.heard.heard.values() for x in said})
        names = {name for said in self.heard.spoken.values() for name in said}
        alike = self.story.lexicons
        return {name: frozenset(x for x in known if may_be_same_speaker(name, x, alike)) for name in names}

    def lacking(self, s: Speaker) -> list[str]:
        """Other sources that could quote a speaker, by when they wrote, and give nobody who may be one any words."""
        story, article = self.story, s.told[0].place.article
        later = {story.by[a] for a in story.others(article) if story.may_tell(article, a)}
        silent = (by for by in later if self.heard.heard.get(by, {}).keys().isdisjoint(self.same[s.name]))
        return sorted(by for by in silent if not self.may_speak(s, by))

    def may_speak(self, s: Speaker, by: str) -> bool:
        """Whether a speaker's words stand in a source, or it is named, by any words, where somebody is quoted."""
        if any(self.story.times(by, words) for words in s.said):
            return True
        return not self._beside.get(by, set()).isdisjoint(self.ids(s.name))

    def standing(self, name: str, there: str) -> float:
        """Say what is left of a missing speaker: a passer-by is missed less, and who is not named there either."""
        named = any(self.story.read_by(Silence).names(a, there) for a in self.ids(name))
        return (SCALE.apart + (1 - SCALE.apart) * self.central(name)) * (1.0 if named else SCALE.unnamed)

    def central(self, name: str) -> float:
        """How central a speaker is in the event, 0-1."""
        return max((self.story.central.get(a, 0.0) for a in self.ids(name)), default=0.0)

    def named(self, name: str, by: str) -> Place | None:
        """Where a source first names a speaker in its own words, by its name."""
        ids = self.ids(name)
        told = (
            m
            for m in self.story.tables["mentions"]
            if m["actor"] in ids and self.story.by[m["article_id"]] == by and m["construction"] == _NAME
        )
        own = (m for m in told if m["voice"] == Voice.OWN and self.story.sentence(m) is not None)
        first = min(own, key=lambda m: (m["article_id"], int(m["start"])), default=None)
        return None if first is None else self.story.place(first)

    def ids(self, name: str) -> Collection[str]:
        """Find the actors that have a speaker's name."""
        return self._ids.get(fold(name), ())

    @cached_property
    def _ids(self) -> Mapping[str, Collection[str]]:
        ids: dict[str, set[str]] = defaultdict(set)
        for a, name in self.story.names.items():
            ids[fold(name)].add(a)
        return ids

    @cached_property
    def _beside(self) -> Mapping[str, set[str]]:
        """Who is named where a source quotes somebody, or next to what nobody is known to have said."""
        beside: dict[str, set[str]] = defaultdict(set)
        for q in (q for q in self.story.tables["quotes"] if q["kind"] in SPOKEN):
            own = self.story.sentences_of(q["article_id"])
            inside = [n for n, s in enumerate(own) if s.place.start < q["end"] and q["start"] < s.place.end]
            near = _reaching(inside, len(own)) if not q["speaker"] else inside[:1]
            for n in near:
                beside[self.story.by[q["article_id"]]] |= self.story.named_in(own[n].k)
        return beside


def _reaching(inside: Sequence[int], many: int) -> Sequence[int]:
    """Numbers of some sentences with those before and behind them."""
    return range(max(0, inside[0] - 1), min(many, inside[-1] + 2)) if inside else ()
