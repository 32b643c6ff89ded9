"""The lines of a scraped page, and the wording by which a line shows that it is no article.

A line knows what its shape says: how long, how many of its words begin small, whether it ends like a
sentence. `Furniture` holds the patterns of the lexicon ``page_furniture``, screened so that most lines
are told in one look.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from framing.lexicon import Lexicon
from framing.records import Role
from framing.text import straighten, trim, wording_of

_CLOSED = re.compile(r"""(?:[.!?:;…]["'”’»)\]]*|["”’»])(?:\s*[\[(][^\])]{1,30}[\])])?$""")
_LINE = re.compile(r"[^\n]+")
_PROSE_WORDS = 9


class Line(NamedTuple):
    start: int
    end: int
    text: str
    words: int
    lower: float  # share of words that begin with a small letter
    closed: bool

    @property
    def prose(self) -> bool:
        return (self.words >= _PROSE_WORDS and self.closed and self.lower >= 0.35) or (
            self.words >= 25 and self.lower >= 0.5
        )


class Verdict(NamedTuple):
    role: Role
    reason: str
    confidence: float
    rule: str
    section: bool = False


class Furniture(NamedTuple):
    """Patterns with their verdicts: `rows` in order, `begins` all of them in one that need no certain string."""

    rows: tuple[tuple[re.Pattern[str], Verdict, tuple[str, ...]], ...]
    begins: re.Pattern[str]
    needy: tuple[tuple[re.Pattern[str], Verdict, tuple[str, ...]], ...]

    def on(self, page: str) -> Furniture:
        """Leave out the rows that need a string which a page, in small letters, does not hold."""
        left_out = {row[0] for row in self.needy if not any(map(page.__contains__, row[2]))}
        rows = tuple(row for row in self.rows if row[0] not in left_out)
        return Furniture(rows, self.begins, tuple(row for row in self.needy if row[0] not in left_out))

    def verdict(self, text: str) -> Verdict | None:
        """Give the verdict of the first row that fits a line."""
        holds = text.lower().__contains__
        rows = self.rows if self.begins.match(text) else self.needy
        return next((v for p, v, needs in rows if (not needs or any(map(holds, needs))) and p.match(text)), None)


@lru_cache(maxsize=8)
def furniture(lexicon: Lexicon) -> Furniture:
    frame = {"line": r"(?:{})\W{{0,3}}\Z", "start": r"(?:{})", "any": r"(?:.*?)(?:{})"}
    flags = re.IGNORECASE | re.DOTALL
    rows = tuple(
        (
            re.compile(frame[r["where"]].format(r["pattern"]), flags),
            Verdict(Role(r["role"]), r["reason"], 1.0, f"page_furniture:{i}", r["section"]),
            r["needs"],
        )
        for i, r in enumerate(lexicon.rows, 1)
    )
    begins = [frame[r["where"]].format(r["pattern"]) for r in lexicon.rows if not r["needs"]]
    needy = tuple(row for row in rows if row[2])
    return Furniture(rows, re.compile("|".join(begins) or "(?!)", flags), needy)


def split_lines(text: str) -> list[Line]:
    """Split `text` into its lines that hold more than white space."""
    lines = []
    plain = straighten(text)
    known = wording_of(plain)
    small = [0, *accumulate(w[0].islower() for w in known.words)]
    for m in _LINE.finditer(plain):
        start, end = trim(plain, m.start(), m.end())
        if start < end:
            first, last = known.within(start, end) or (0, 0)
            lower = (small[last] - small[first]) / max(1, last - first)
            lines.append(
                Line(start, end, plain[start:end], last - first, lower, bool(_CLOSED.search(plain, start, end)))
            )
    return lines
