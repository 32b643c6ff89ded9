"""Quantities of a statement, as counted things: how many, of what, and within which bounds.

"At least 12 people were killed" holds 12 or more of {people, kill}; two quantities are held against each other only
where they count the same thing in the same unit. A number of a date, a clock time, an age, a year or a name ("Flight
214") counts nothing and is left out.

Conventions: bounds are closed, infinity where there is none; ``of`` holds stems and meanings of the words beside the
number.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.comparison.coverage.weights import QUANTITY
from framing.comparison.coverage.words import NATION, Token, Words

_FIGURES = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?$")
_WITH_NOUN = re.compile(r"(?P<number>[a-z]+)-(?P<noun>[a-z]+)$")  # "ten-hour"
_YEARS = range(1900, 2100)
_CURRENCIES = "$€£"
_CLOCK = frozenset(("am", "pm", "a", "p", "gmt", "o'clock", "et"))
_BORDERS = frozenset((*',;:.()!?"', "after", "before", "as"))
_PHRASES = frozenset(("in", "on", "at", "by", "from", "with", "near", "during", "across", "along"))
_OLD = frozenset(("old", "aged", "age"))
_CALENDAR = frozenset(("in", "since", "by", "until", "from", "during", "of", "early", "late", "mid"))
_MEANING = "="
_KILLED = "=kill"  # "one" is a number where it is killed, and else too often "one of the"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that counts something.

    Parameters
    ----------
    text : str
        The number as written.
    value : float
        The number.
    low, high : float
        Bounds.
    unit : str
        "%", a currency, or empty.
    of : frozenset of str
        What is counted.
    """

    text: str
    value: float
    low: float
    high: float
    unit: str
    of: frozenset[str]

    def meets(self, other: Quantity) -> bool:
        """Whether both may be true of one thing."""
        return self.low <= other.high and other.low <= self.high

    def near(self, other: Quantity) -> bool:
        """Whether both are of one order: thousands at a march and a dozen places of it are not one count."""
        small, large = sorted((max(1.0, self.value), max(1.0, other.value)))
        return large <= QUANTITY.order * small

    def like(self, other: Quantity) -> bool:
        """Whether both count the same thing in the same unit."""
        return self.unit == other.unit and bool(self.of & other.of)


def quantities(tokens: Sequence[Token], words: Words, low: Sequence[str] | None = None) -> list[Quantity]:
    """Find the quantities of a statement.

    Parameters
    ----------
    tokens : Sequence[Token]
        The statement.
    words : Words
        Uses numerals, scales, bounds and months.
    low : Sequence[str] | None
        Its tokens in small letters, if they are known.

    Returns
    -------
    list of Quantity
        In order.
    """
    reader = _Reader(tokens, words, low or [t.text.lower() for t in tokens])
    return list(reader.found())


class _Reader:
    """Reads one statement."""

    def __init__(self, tokens: Sequence[Token], words: Words, low: Sequence[str]) -> None:
        self.tokens, self.words, self.cues, self.low = tokens, words, words.cues, low
        self.values = [_value(words, low) for low in self.low]

    def found(self) -> Iterator[Quantity]:
        at = 0 if any(v is not None for v in self.values) else len(self.low)
        while at < len(self.low):
            start, (value, end) = at, self._number(at)
            at = max(end, at + 1)
            if end > start and not self._counts_nothing(start, end, value):
                made = self._quantity(start, end, value)
                if made.of or made.unit:
                    yield made

    def _number(self, at: int) -> tuple[float, int]:
        """Value of the number that begins at a token and where it ends; where none does, it ends where it begins."""
        value, end = self._simple(at)
        if end == at:
            return 0.0, at
        if end == at + 1 and 20 <= value < 100 and value % 10 == 0 and not self.low[at][0].isdigit():
            unit, after = self._simple(end + (self._at(end) == "-"))
            if after > end and unit < 10:  # "twenty five"
                value, end = value + unit, after
        after = end + (self._at(end) == "-" and self._at(end + 1) in self.cues["scale"])  # "250-M"
        while self._at(after) in self.cues["scale"]:
            value, after = value * self.cues["scale"][self._at(after)], after + 1
            end = after
        return value, end

    def _simple(self, at: int) -> tuple[float, int]:
        value = self.values[at] if at < len(self.values) else None
        return (0.0, at) if value is None else (value, at + 1)

    def _at(self, k: int) -> str:
        return self.low[k] if 0 <= k < len(self.low) else ""

    def _counts_nothing(self, start: int, end: int, value: float) -> bool:
        around = (self._at(start - 1), self._at(end))
        return (
            any(w in self.cues["month"] for w in around)
            or self._is_label(end)
            or self._is_clock(end)
            or self._is_age(start, end)
            or self._is_year(start, end, value)
            or self._is_name(start)
            or (self._at(start) == "one" and _KILLED not in self._of(start, end))
        )

    def _is_clock(self, end: int) -> bool:
        return self._at(end) in _CLOCK and self._at(end + 1) not in ("few", "lot")

    def _is_label(self, end: int) -> bool:
        """Whether it numbers what follows: "UPDATE 2-Floods close the pass"."""
        return self._at(end) == "-" and end + 1 < len(self.low) and self.tokens[end + 1].text[0].isupper()

    def _is_age(self, start: int, end: int) -> bool:
        near = [self._at(start - 1), *(self._at(end + k) for k in range(4))]
        alone = self._at(start - 1) == "," == self._at(end)
        return alone or any(w in _OLD or w.endswith("-old") for w in near)

    def _is_year(self, start: int, end: int, value: float) -> bool:
        if value not in _YEARS or end > start + 1 or len(self._at(start)) != len("2000"):
            return False
        after = self._at(end)
        return self._at(start - 1) in _CALENDAR or not after or after in _BORDERS

    def _is_name(self, start: int) -> bool:
        """Whether it belongs to a name: "Flight 214", in a text that does not write all words so."""
        before = self.tokens[start - 1] if start else None
        if before is None or not before.text[0].isupper() or before.stem.startswith(NATION):
            return False
        return self.low[start].isdigit() and start > 1 and not self._titled

    @property
    def _titled(self) -> bool:
        long = [t.text for t in self.tokens if len(t.text) > QUANTITY.short and t.text[0].isalpha()]
        return sum(w[0].isupper() for w in long) > QUANTITY.titled * len(long)

    def _quantity(self, start: int, end: int, value: float) -> Quantity:
        unit = self._unit(start, end)
        low, high = self._bounds(start, end, value)
        text = " ".join(t.text for t in self.tokens[start:end])
        return Quantity(text, value, low, high, unit, self._of(start, end))

    def _unit(self, start: int, end: int) -> str:
        before, after = self._at(start - 1), self._at(end)
        if before and before in _CURRENCIES:
            return before
        return "%" if after in self.cues["percent"] or f"{after} {self._at(end + 1)}" in self.cues["percent"] else ""

    def _bounds(self, start: int, end: int, value: float) -> tuple[float, float]:
        said = f" {' '.join(self.low[max(0, start - QUANTITY.bound) : start])} "
        after = f" {' '.join(self.low[end : end + 2])} "
        for kind, bounds in (
            ("at least", (value, math.inf)),
            ("at most", (0.0, value)),
            ("about", (value * (1 - QUANTITY.about), value * (1 + QUANTITY.about))),
        ):
            if any(f" {cue} " in (said[-len(cue) - 2 :], after[: len(cue) + 2]) for cue in self.cues[kind]):
                return bounds
        return value, value

    def _of(self, start: int, end: int) -> frozenset[str]:
        """Stems and meanings of the words beside a number, up to a mark, another number or another phrase."""
        joined = _WITH_NOUN.match(self._at(start))
        stems = [self.words.stem(joined["noun"])] if joined else []
        after = self._reach(range(end, len(self.low)), QUANTITY.after, _PHRASES)
        stems += after + self._reach(range(start - 1, -1, -1), QUANTITY.before, frozenset())
        meanings = {_MEANING + m for stem in stems for m in self.words.meanings.get(stem, ())}
        return frozenset(meanings.union(stems))

    def _reach(self, places: Iterable[int], most: int, borders: Container[str]) -> list[str]:
        """Content words of a stretch, up to a border."""
        found: list[str] = []
        for at in places:
            if len(found) == most or self._is_border(at, borders):
                break
            stem = self.tokens[at].stem
            if stem and not stem.startswith(NATION):
                found.append(stem)
        return found

    def _is_border(self, at: int, borders: Container[str]) -> bool:
        word = self.low[at]
        joins = self.words.closed.get(word) == "conjunction" or word in _BORDERS
        return joins or word in borders or self._simple(at)[1] > at


@lru_cache(maxsize=100_000)
def _value(words: Words, low: str) -> float | None:
    """Give the number that a word in small letters is, by itself or before a noun; None where it is none."""
    if _FIGURES.match(low):
        return float(low.replace(",", ""))
    numerals, joined = words.cues["numeral"], _WITH_NOUN.match(low)
    number = joined["number"] if joined and low not in numerals else low
    return float(numerals[number]) if number in numerals else None
