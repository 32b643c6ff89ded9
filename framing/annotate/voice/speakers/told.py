"""Where the outlet itself tells of somebody: what stands in no quotation, and how near it is to the story.

Idea: a pronoun goes back to whom the outlet's own sentences are about. The subject of a main clause is nearest, that
of a clause below it less near, who is only spoken of least. "He" and "she" as subjects carry their person on.

Labels are ClearNLP dependencies; offsets index the normalised text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from framing.grammar import tree_of
from framing.records import Annotated, Role, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_OWNER = ("'s", "’s")
_MODIFIERS = frozenset({"compound", "amod", "nmod"})  # Norland in "the Norland games"
_MAIN = frozenset({"ROOT", "conj"})
_CARRYING = {"he": "m", "she": "f"}


@dataclass(frozen=True, slots=True)
class Costs:
    """What keeps a pronoun from a person, in sentences; the person that costs least is meant."""

    aside: float = 1.0  # neither subject nor speaker: spoken of
    embedded: float = 0.5  # subject of a clause below the main one, or who owns a subject
    modifier: float = 1.5  # qualifies a noun: a Hale speech in which she
    unknown: float = 0.5  # a first name of no known gender, which may be no person's


COSTS = Costs()


class Told:
    """What the outlet tells in an article; names in `quoted` stretches are spoken of by others."""

    def __init__(self, doc: Annotated, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self._doc = doc
        self._quoted = quoted
        self._starts = [s.start for s in doc.sentences]

    def sentence(self, place: int) -> int:
        """Give the number of the sentence at a place."""
        return max(0, bisect_right(self._starts, place) - 1)

    def in_heading(self, place: int) -> bool:
        """Whether a place stands in a heading, whose capitals show no name."""
        return self._doc.blocks[self._doc.sentences[self.sentence(place)].paragraph].role is not Role.BODY

    def steps(self, start: int, end: int) -> int:
        """Count the sentences from one place to another; a quotation of several is one."""
        return self._own[self.sentence(end)] - self._own[self.sentence(start)]

    @cached_property
    def _own(self) -> Sequence[int]:
        """Count the sentences that begin in no quotation, up to each."""
        return list(accumulate(map(self.is_own, self._starts)))

    def is_own(self, place: int) -> bool:
        """Whether a place stands in no quotation."""
        k = bisect_right(self._quoted, place, key=lambda q: q[0]) - 1
        return k < 0 or place >= self._quoted[k][1]

    def is_subject(self, start: int, end: int) -> bool:
        """Whether a name is the subject of a verb; without a parse, whether it opens its sentence."""
        sentence = self._doc.sentences[self.sentence(start)]
        last = self._last(start, end)
        if last is not None and self._is_apposed(start, last):
            last = sentence.tokens[last.head]
        return last is not None and last.dep in _SUBJECTS if sentence.tokens else sentence.start == start

    def is_beside(self, start: int, end: int) -> bool:
        """Whether somebody only owns what is told of or has it done to them: Hale's plans; asked Hale to explain."""
        last = self._last(start, end)
        owner = self._doc.plain.startswith(_OWNER, max(start, end - 2)) or self._doc.plain.startswith(_OWNER, end)
        return owner or (last is not None and last.dep in _OBJECTS)

    def _is_apposed(self, start: int, last: Token) -> bool:
        """Whether a name stands behind its noun and a comma: the reporter, Lena Hale, asked."""
        tokens = self._doc.sentences[self.sentence(start)].tokens
        return last.dep == "appos" and tokens[last.head].pos == "NOUN" and self._doc.plain[start - 2 : start] == ", "

    def aside(self, start: int, end: int) -> float:
        """Say what it costs a name to be no subject, not that of a main clause, or only to qualify a noun."""
        last, tree = self._last(start, end), tree_of(self._doc, self.sentence(start))
        if last is not None and last.dep in _MODIFIERS:
            return COSTS.modifier
        if not self.is_subject(start, end):
            return COSTS.embedded if self._owns_subject(start, end) else COSTS.aside
        if last is None or tree is None:
            return 0.0
        head = tree.tokens[last.head]
        main = tree.tokens[head.head] if last.dep == "appos" else head
        return 0.0 if main.dep in _MAIN else COSTS.embedded

    def _owns_subject(self, start: int, end: int) -> bool:
        """Whether the subject is of somebody: Hale's office agreed."""
        last, tree = self._last(start, end), tree_of(self._doc, self.sentence(start))
        return last is not None and tree is not None and last.dep == "poss" and tree.tokens[last.head].dep in _SUBJECTS

    def _last(self, start: int, end: int) -> Token | None:
        """Last word of a name in the parse."""
        tokens = self._doc.sentences[self.sentence(start)].tokens
        return next((t for t in tokens if start <= t.start < end <= t.end), None)

    @cached_property
    def carrying(self) -> Mapping[str, Sequence[int]]:
        """Places of he and she as subjects, by gender."""
        found: dict[str, list[int]] = {"m": [], "f": []}
        for t in (t for s in self._doc.sentences for t in s.tokens if t.dep in _SUBJECTS):
            gender = _CARRYING.get(t.text.lower())
            if gender and self.is_own(t.start):
                found[gender].append(t.start)
        return found
