"""Where a quoted stretch stands: its sentences, the attributions around it, and where else to ask for one.

Idea: most stretches find their attribution among those that the parse gave; only where none does are the words
and the tree asked again, for this one place.

Offsets index the normalised text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.attributions import (
    closing_attribution,
    holder_attribution,
    labeller_attribution,
    opening_attribution,
    subject_attribution,
)
from framing.annotate.voice.cues import Cues
from framing.annotate.voice.marks import Stretch
from framing.grammar import tree_of
from framing.records import Annotated, QuoteKind, Sentence
from framing.text import WORD

SCARE_WORDS = 4  # words at most of a stretch that may be kept at a distance without being said
_DEMANDS = frozenset({"should", "must", "shall"})
GOES_ON = ",?!…—-"  # last characters of words that a cue may follow


@dataclass(frozen=True, slots=True)
class Attached:
    """A stretch with the attribution it was given; `how` names the rule."""

    stretch: Stretch
    event: Attribution | None
    how: str
    kind: QuoteKind


@dataclass(frozen=True, slots=True)
class Scene:
    """An article with its attributions outside quotation marks by sentence."""

    doc: Annotated
    cues: Cues
    events: Mapping[int, Sequence[Attribution]]

    def around(self, s: Stretch) -> Around:
        """Place of one stretch."""
        sentences = self.doc.sentences
        first = max(0, bisect_right(sentences, s.outer_start, key=_start) - 1)
        last = max(first, bisect_left(sentences, s.outer_end, key=_start) - 1)
        return Around(self, s, first, last, len(WORD.findall(self.doc.text, s.start, s.end)))


def _start(sentence: Sentence) -> int:
    return sentence.start


@dataclass(frozen=True, slots=True)
class Around:
    """Where a stretch stands: its first and last sentence, and how many words it has."""

    scene: Scene
    stretch: Stretch
    first: int
    last: int
    words: int

    @property
    def doc(self) -> Annotated:
        """The article."""
        return self.scene.doc

    @property
    def sentence(self) -> Sentence:
        """The sentence in which the stretch begins."""
        return self.doc.sentences[self.first]

    @property
    def opens(self) -> bool:
        """Whether the stretch opens its sentence."""
        return self.stretch.outer_start <= self.sentence.start + 1

    @property
    def wordy(self) -> bool:
        """Whether the stretch is too long to be a mere word at a distance."""
        return self.words > SCARE_WORDS

    @property
    def goes_on(self) -> bool:
        """Whether the last character lets a cue follow: “No,” Hale said."""
        return self.doc.text[self.stretch.end - 1] in GOES_ON

    def before(self, reach: int) -> str:
        """Characters right before the stretch."""
        at = self.stretch.outer_start
        return self.doc.plain[max(0, at - reach) : at]

    def events(self, number: int) -> Sequence[Attribution]:
        """Attributions of a sentence."""
        return self.scene.events.get(number, ())

    def near(self) -> list[Attribution]:
        """Attributions with a source in the stretch's own sentences and the one behind."""
        numbers = sorted({self.first, self.last, self.last + 1})
        return [e for n in numbers for e in self.events(n) if e.source]

    def holder(self) -> Attribution | None:
        """Whoever governs the stretch in the tree; without one, the name that opens the sentence."""
        tree, at, cues = tree_of(self.doc, self.first), self.stretch.outer_start, self.scene.cues
        return holder_attribution(tree, at, cues) if tree else opening_attribution(self.doc, self.first, at, cues)

    @property
    def is_demanded(self) -> bool:
        """Whether the stretch says what its subject should do: Hale should “step down” is not Hale's."""
        before = [t for t in self.sentence.tokens if t.end <= self.stretch.outer_start and t.dep != "punct"]
        return bool(before) and before[-1].text.lower() in _DEMANDS

    def closing(self) -> Attribution | None:
        """Who does whatever is told right behind the stretch."""
        tree = tree_of(self.doc, self.last)
        return closing_attribution(tree, self.stretch.outer_end, self.scene.cues) if tree else None

    def subject(self) -> Attribution | None:
        """Subject of the sentence."""
        tree = tree_of(self.doc, self.first)
        return subject_attribution(tree, self.stretch.outer_start, self.scene.cues) if tree else None

    def labeller(self) -> Attribution | None:
        """Who calls another what the stretch says: hailed Hale as a “hero”."""
        tree = tree_of(self.doc, self.first)
        return labeller_attribution(tree, self.stretch.outer_start, self.scene.cues) if tree else None
