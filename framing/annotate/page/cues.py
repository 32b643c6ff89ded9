"""The wording by which a line shows that it is no article: the lexicon ``page_furniture``, ready to be asked.

Idea: a cue is evidence, not a verdict. A row that is `weak` fits beginnings of sentences as well ("Analysis: ..."),
and counts for nothing where the line reads as a sentence. Rows are screened so that most lines are told in one look.

An *inset* is a teaser, a prompt or a credit that a page sets into a paragraph: it begins and ends where sentences do,
and is cut out of the line, while the rest of it stays. It says nothing of where the article ends: tweets follow below.

Conventions: a line of more than 60 words or 2,000 characters is never asked what it is as a whole; `rule` names the row
of the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.annotate.page.lines import Line, borders
from framing.lexicon import Lexicon
from framing.records import Role

_LONGEST = 60  # words of a line that may be told by a cue
_WIDEST = 2000  # its characters: whatever a user's pattern does, it does it on no more
_FRAME = {
    "line": r"(?:{})\W{{0,3}}\Z",
    "start": r"(?:{})",
    "any": r"(?:.*?)(?:{})",
    "inset": r"(?:{})[ ]?+[.!…]*+\s*+(?=(?-i:[A-Z\d\"'(\[@#])|\Z)",  # what follows it begins a sentence
}
_FLAGS = re.IGNORECASE | re.DOTALL


class Cue(NamedTuple):
    """What a row of the lexicon says of a line that fits it."""

    role: Role
    reason: str
    rule: str
    section: bool = False
    weak: bool = False


Row = tuple[re.Pattern[str], Cue, tuple[str, ...]]
NO_WORDS = Cue(Role.BOILERPLATE, "no words", "no words")


class Furniture(NamedTuple):
    """Patterns with their cues: `rows` in order, `begins` all of them in one that need no certain string."""

    rows: tuple[Row, ...]
    begins: re.Pattern[str]
    needy: tuple[Row, ...]
    insets: tuple[Row, ...] = ()

    def on(self, page: str) -> Furniture:
        """Leave out the rows that need a string which a page, in small letters, does not hold."""
        left_out = {row[0] for row in self.needy if not any(map(page.__contains__, row[2]))}
        rows = tuple(row for row in self.rows if row[0] not in left_out)
        return Furniture(rows, self.begins, tuple(row for row in self.needy if row[0] not in left_out), self.insets)

    def cue(self, line: Line) -> Cue | None:
        """Give the cue of the first row that fits a line."""
        if not line.tokens:
            return NO_WORDS
        if line.words > _LONGEST or len(line.text) > _WIDEST:
            return None
        rows = self.rows if self.begins.match(line.text) else self.needy
        return next((row[1] for row in rows if _fits(row, line)), None)

    def cuts(self, text: str) -> Iterator[tuple[int, int, Cue]]:
        """Give start and end of what is set into a line, with what each of them is."""
        small, end = text.lower(), 0
        rows = [row for row in self.insets if any(map(small.__contains__, row[2]))]
        for at in borders(text) if rows else ():
            found = None if at < end else _inset(rows, text, at)
            if found is not None:
                end = found[1]
                yield found


def _inset(rows: Sequence[Row], text: str, at: int) -> tuple[int, int, Cue] | None:
    """Give what the first row that fits sets into a line at one place; nothing inside the words of a speaker."""
    if text.count('"', 0, at) % 2:
        return None
    found = ((pattern.match(text, at), cue) for pattern, cue, _ in rows)
    return next(((at, match.end(), cue) for match, cue in found if match is not None), None)


def _fits(row: Row, line: Line) -> bool:
    pattern, cue, needs = row
    if cue.weak and line.prose:
        return False
    if needs and not any(map(line.text.lower().__contains__, needs)):
        return False
    return pattern.match(line.text) is not None


@lru_cache(maxsize=8)
def furniture(lexicon: Lexicon) -> Furniture:
    """Compile the lexicon ``page_furniture``."""
    rows: list[Row] = []
    insets: list[Row] = []
    for i, r in enumerate(lexicon.rows, 1):
        cue = Cue(Role(r["role"]), r["reason"], f"page_furniture:{i}", r["section"], r["weak"])
        made = re.compile(_FRAME[r["where"]].format(r["pattern"]), _FLAGS)
        (insets if r["where"] == "inset" else rows).append((made, cue, r["needs"]))
    begins = [p.pattern for p, _, needs in rows if not needs]
    begun = re.compile("|".join(begins) or "(?!)", _FLAGS)
    return Furniture(tuple(rows), begun, tuple(r for r in rows if r[2]), tuple(insets))


def cues_of(lines: Sequence[Line], lexicon: Lexicon) -> list[Cue | None]:
    """Ask the lexicon about every line of a page."""
    rows = furniture(lexicon).on("\n".join(line.text for line in lines).lower())
    return [rows.cue(line) for line in lines]
