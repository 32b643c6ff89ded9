"""The lines of a page, each with what its own shape says.

Idea: running text shows itself by length, a closing mark and words in small letters; a menu, a headline, a
caption lack one of them (Kohlschütter et al. 2010, shallow text features).

Conventions: text with straight quote marks; a line is what stands between line breaks, white space trimmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from framing.text import straighten, trim, wording_of

_CLOSED = re.compile(r"""(?:[.!?:;…]["'”’»)\]]*|["”’»])(?:\s*[\[(][^\])]{1,30}[\])])?$""")
_ENDS, _BEHIND = frozenset('.!?:;…"”’»'), frozenset("')]")  # marks that close a line; that may stand behind one
_BORDER = re.compile(r"""(?:\A|(?<=[.!?:;…"')\]])\s+|(?<=[a-z\d][.!?])(?=[A-Z(\[])|(?<=["')][.!?])\s+)(?=[\w(\[])""")
_LINE = re.compile(r"[^\n]+")
_SENTENCE, _SMALL = 8, 0.35  # a closed line of so many words, so many of them in small letters, is running text
_LONG, _MOST = 25, 0.5  # so is an open one, if it is long


class Line(NamedTuple):
    """One line: its span, its words in small letters, the share of words that begin small, whether it is closed."""

    start: int
    end: int
    text: str
    tokens: tuple[str, ...]
    lower: float
    closed: bool
    key: str  # what equal lines have in common

    @property
    def words(self) -> int:
        """Number of words."""
        return len(self.tokens)

    @property
    def prose(self) -> bool:
        """Whether it reads as running text."""
        if self.closed and self.words >= _SENTENCE and self.lower >= _SMALL:
            return True
        return self.words >= _LONG and self.lower >= _MOST


def split_lines(text: str) -> list[Line]:
    """Split `text` into its lines that hold more than white space.

    Parameters
    ----------
    text : str
        Normalised text.

    Returns
    -------
    list of Line
        In text order.
    """
    plain = straighten(text)
    known = wording_of(plain)
    small = [0, *accumulate([word[0].islower() for word in known.words])]
    lines = []
    for found in _LINE.finditer(plain):
        start, end = trim(plain, found.start(), found.end())
        if start == end:
            continue
        first, last = known.within(start, end) or (0, 0)
        lines.append(
            Line(
                start=start,
                end=end,
                text=plain[start:end],
                tokens=tuple(known.lower[first:last]),
                lower=(small[last] - small[first]) / max(1, last - first),
                closed=_is_closed(plain, start, end),
                key=" ".join(plain[start:end].casefold().split()),
            )
        )
    return lines


def borders(text: str) -> Iterator[int]:
    """Give the places of a line where a sentence or a bracket may begin: more than do."""
    return (m.end() for m in _BORDER.finditer(text))


def _is_closed(plain: str, start: int, end: int) -> bool:
    """Whether a line ends as a sentence does, with brackets behind it or without; most are told by their last mark."""
    last = plain[end - 1]
    return last in _ENDS or (last in _BEHIND and _CLOSED.search(plain, start, end) is not None)
