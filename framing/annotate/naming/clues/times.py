"""When a phrase speaks of an actor: the years that its sentence names, else the article's.

What an actor is may change: a group becomes a government, a government falls. Of actors that the same words fit, the
one goes first that was of that kind at that time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.lexicon import NounSense
from framing.registry import FOREVER, Entry

_PRIMARY = {  # of several kinds that a noun can name, those it names first
    "government": frozenset({"government"}),
    "combat": frozenset({"military", "armed group"}),
    "police": frozenset({"organisation", "military"}),
}


@dataclass(frozen=True, slots=True)
class When:
    """Years that a sentence names near a noun, the nearest first, and the year of the article."""

    said: Sequence[int]
    article: int | None

    @property
    def years(self) -> Sequence[int]:
        """Years that may be meant; none where nothing is known."""
        return self.said or ((self.article,) if self.article else ())

    def timely(self, entry: Entry, sense: NounSense, *, past: bool) -> bool:
        """Whether an actor was such a thing then; what is called former must be over or without a known end."""
        if not self.years:
            return True
        if past and not self.said:
            return entry.years[1] <= self.years[0] or entry.years[1] == FOREVER
        kinds = entry.all_kinds if sense.noun in entry.nouns or not sense.kinds else sense.kinds
        return any(entry.kinds_in(y) & kinds for y in self.years)

    def holds(self, years: tuple[int, int], *, past: bool) -> bool:
        """Whether an office of these years is held then, or is over where it is called former."""
        if past:
            return years[1] < FOREVER
        return not self.years or any(years[0] <= y <= years[1] for y in self.years)

    def fitness(self, entry: Entry, sense: NounSense) -> tuple[bool, ...]:
        """Order actors of equal evidence: of the very kind, of the time, and to stay so."""
        kinds = sense.kinds & frozenset(k for f in sense.fields for k in _PRIMARY.get(f, ())) or sense.kinds
        timely = any(entry.kinds_in(y) & kinds for y in (self.years or (None,)))
        lasting = bool(self.article and not self.said and entry.kinds_in(self.article + 1) & kinds)
        return bool(entry.all_kinds & kinds), timely, lasting
