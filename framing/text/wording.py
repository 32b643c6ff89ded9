"""The words of a text, found once and shared by every step that reads it.

Idea: most steps ask the same of a text: where its words are, how they are written in small letters,
where one of these thousand phrases could begin. An inverted index (word to places) answers the
last question by looking at the distinct words of the text instead of at every letter.

Conventions: offsets index the text as given. A *word* is a `framing.text.WORD` ("U.S.", "US-backed");
a *piece* is a run of letters and digits, of which words and phrases are made.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from framing.text.strings import WORD, lower, words

_PIECES = re.compile(r"[^\W_]+")
_WORDS = re.compile(f"({WORD.pattern})")
Place = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Openings:
    """Phrases by how they begin, in small letters; the longest of each list first.

    Parameters
    ----------
    alone : mapping of str to tuple of str
        First piece to the phrases that have no other.
    pairs : mapping of str to mapping of str to tuple of str
        First piece, if it is in `alone`, to second piece to all phrases that may stand there.
    behind : mapping of str to mapping of str to tuple of str
        Second piece to first piece to phrases, of all other phrases: "the" opens too many to be looked up by it.
    """

    alone: Mapping[str, tuple[str, ...]]
    pairs: Mapping[str, Mapping[str, tuple[str, ...]]]
    behind: Mapping[str, Mapping[str, tuple[str, ...]]]
    firsts: frozenset[str]
    seconds: frozenset[str]


def openings(phrases: Iterable[str]) -> Openings | None:
    """Sort phrases by how they begin; None where one of them begins with no piece."""
    alone: defaultdict[str, list[str]] = defaultdict(list)
    longer: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
        first, *rest = _PIECES.findall(phrase.lower())[:2] or [""]
        if not first or not phrase.lower().startswith(first):
            return None
        if rest:
            longer[first, rest[0]].append(phrase)
        else:
            alone[first].append(phrase)
    pairs: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    behind: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for (first, second), found in longer.items():
        if first in alone:
            pairs[first][second] = (*found, *alone[first])
        else:
            behind[second][first] = tuple(found)
    short = {first: tuple(found) for first, found in alone.items()}
    return Openings(short, dict(pairs), dict(behind), frozenset(short), frozenset(behind))


class Wording:
    """Words and pieces of one text, each found when first asked for.

    Parameters
    ----------
    text : str
        The text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[Openings, list[Place]] = {}

    @cached_property
    def low(self) -> str:
        """The text in small letters, exactly as long."""
        return lower(self.text)

    @cached_property
    def _pieces(self) -> tuple[list[str], list[int], dict[str, list[int]], frozenset[str]]:
        """Pieces in small letters and an empty last one, where each begins, piece to its numbers, distinct pieces."""
        lower, at = self.lower, self.starts
        pieces: list[str] = []
        starts: list[int] = []
        done = 0
        for k in [k for k, word in enumerate(lower) if not word.isalnum()]:
            parts = list(_PIECES.finditer(lower[k]))
            pieces += lower[done:k]
            starts += at[done:k]
            pieces += [m.group() for m in parts]
            starts += [at[k] + m.start() for m in parts]
            done = k + 1
        pieces += lower[done:]
        starts += at[done:]
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for k, piece in enumerate(pieces):
            numbers[piece].append(k)
        return [*pieces, ""], starts, numbers, frozenset(numbers)

    def places(self, openings: Openings) -> list[Place]:
        """Places where phrases may begin, in order, each with these phrases."""
        found = self._places.get(openings)
        if found is not None:
            return found
        pieces, starts, numbers, distinct = self._pieces
        found = self._places[openings] = []
        for piece in openings.firsts & distinct:
            alone, pairs = openings.alone[piece], openings.pairs.get(piece)
            found.extend((starts[k], pairs.get(pieces[k + 1], alone) if pairs else alone) for k in numbers[piece])
        for piece in openings.seconds & distinct:
            before = openings.behind[piece]
            found.extend((starts[k - 1], before[p]) for k in numbers[piece] if (p := pieces[k - 1]) in before)
        found.sort()
        return found

    @cached_property
    def _split(self) -> tuple[list[str], list[int], list[int]]:
        parts = _WORDS.split(self.text)
        bounds = list(accumulate(map(len, parts)))
        return parts[1::2], bounds[0:-1:2], bounds[1::2]

    @cached_property
    def words(self) -> list[str]:
        """The words as written."""
        return self._split[0]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._split[1]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._split[2]

    def within(self, start: int, end: int) -> tuple[int, int] | None:
        """Numbers of the words inside a stretch, as a range; None where the stretch cuts a word."""
        starts, ends = self.starts, self.ends
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if (first and ends[first - 1] > start) or (last > first and ends[last - 1] > end):
            return None
        return first, last

    @cached_property
    def lower(self) -> list[str]:
        """The words in small letters."""
        return "\n".join(self.words).lower().split("\n") if self.words else []

    def inside(self, start: int, end: int) -> list[str]:
        """Words of a stretch in small letters."""
        found = self.within(start, end)
        if found is None:
            return [self.text[a:b].lower() for a, b in words(self.text, start, end)]
        return self.lower[slice(*found)]

    def written(self, start: int, end: int) -> list[str]:
        """Words of a stretch as written."""
        found = self.within(start, end)
        if found is None:
            return [self.text[a:b] for a, b in words(self.text, start, end)]
        return self.words[slice(*found)]

    def numbers(self, start: int, end: int) -> range:
        """Numbers of the words that begin in a stretch."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def count(self, start: int, end: int) -> int:
        """Words in a stretch, as `framing.text.words` counts them."""
        found = self.within(start, end)
        return len(words(self.text, start, end)) if found is None else found[1] - found[0]


@lru_cache(maxsize=64)
def wording_of(text: str) -> Wording:
    """Give the words of a text; the last texts are kept: a batch is split as a whole before its articles are read."""
    return Wording(text)
