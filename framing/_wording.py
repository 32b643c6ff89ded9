"""The words of a text, found once and shared by every step that reads it.

Idea: most steps ask the same of a text: where its words are, how they are written in small letters,
where one of these thousand phrases could begin. An inverted index (word to places) answers the
last question by looking at the distinct words of the text instead of at every letter.

Conventions: offsets index the text as given. A *word* is a `framing._text.WORD` ("U.S.", "US-backed");
a *piece* is a run of letters, digits and underscores, of which phrases are made.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import accumulate

from framing._text import WORD, lower, words

_PIECES = re.compile(r"(\w+)")
_WORDS = re.compile(f"({WORD.pattern})")
Span = tuple[int, int]


class Wording:
    """Words and pieces of one text, each found when first asked for.

    Parameters
    ----------
    text : str
        The text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[frozenset[str], list[int]] = {}

    @cached_property
    def low(self) -> str:
        """The text in small letters, exactly as long."""
        return lower(self.text)

    @cached_property
    def _pieces(self) -> dict[str, list[int]]:
        """Piece in small letters to the places where it begins."""
        parts = _PIECES.split(self.low)
        places: dict[str, list[int]] = {}
        for piece, end in zip(parts[1::2], list(accumulate(map(len, parts)))[1::2], strict=True):
            if piece in places:
                places[piece].append(end - len(piece))
            else:
                places[piece] = [end - len(piece)]
        return places

    @cached_property
    def _distinct(self) -> frozenset[str]:
        return frozenset(self._pieces)

    def places(self, firsts: frozenset[str]) -> list[int]:
        """Places where one of the pieces in `firsts`, in small letters, begins, in order."""
        found = self._places.get(firsts)
        if found is None:
            pieces = self._pieces
            found = self._places[firsts] = sorted(at for piece in firsts & self._distinct for at in pieces[piece])
        return found

    @cached_property
    def _split(self) -> tuple[list[str], list[int], list[int]]:
        parts = _WORDS.split(self.text)
        bounds = list(accumulate(map(len, parts)))
        return parts[1::2], bounds[0:-1:2], bounds[1::2]

    @property
    def words(self) -> list[str]:
        """The words as written."""
        return self._split[0]

    @property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._split[1]

    @property
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
    def _lower(self) -> list[str]:
        return [w.lower() for w in self.words]

    def inside(self, start: int, end: int) -> list[str]:
        """Words of a stretch in small letters."""
        found = self.within(start, end)
        if found is None:
            return [self.text[a:b].lower() for a, b in words(self.text, start, end)]
        return self._lower[slice(*found)]

    def starts_within(self, start: int, end: int) -> list[int]:
        """Where the words of a stretch begin."""
        found = self.within(start, end)
        return [a for a, _ in words(self.text, start, end)] if found is None else self.starts[slice(*found)]

    def count(self, start: int, end: int) -> int:
        """Words in a stretch, as `framing._text.words` counts them."""
        found = self.within(start, end)
        return len(words(self.text, start, end)) if found is None else found[1] - found[0]


@lru_cache(maxsize=4)
def wording(text: str) -> Wording:
    """Give the words of a text; the last few texts are kept, since steps read one article in turn."""
    return Wording(text)
