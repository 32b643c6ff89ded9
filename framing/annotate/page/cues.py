"""The wording by which a line shows that it is no article: the lexicon ``page_furniture``, ready to be asked.

Idea: a cue is evidence, not a verdict. A row that is `weak` fits beginnings of sentences as well ("Analysis: ..."),
and counts for nothing where the line reads as a sentence. Rows are screened so that most lines are told in one look.

Conventions: a line of more than 60 words or 2,000 characters is never asked; `rule` names the row of the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.annotate.page.lines import Line
from framing.lexicon import Lexicon
from framing.records import Role

_LONGEST = 60  # words of a line that may be told by a cue
_WIDEST = 2000  # its characters: whatever a user's pattern does, it does it on no more
_FRAME = {"line": r"(?:{})\W{{0,3}}\Z", "start": r"(?:{})", "any": r"(?:.*?)(?:{})"}
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

    def on(self, page: str) -> Furniture:
        """Leave out the rows that need a string which a page, in small letters, does not hold."""
        left_out = {row[0] for row in self.needy if not any(map(page.__contains__, row[2]))}
        rows = tuple(row for row in self.rows if row[0] not in left_out)
        return Furniture(rows, self.begins, tuple(row for row in self.needy if row[0] not in left_out))

    def cue(self, line: Line) -> Cue | None:
        """Give the cue of the first row that fits a line."""
        if not line.tokens:
            return NO_WORDS
        if line.words > _LONGEST or len(line.text) > _WIDEST:
            return None
        rows = self.rows if self.begins.match(line.text) else self.needy
        return next((row[1] for row in rows if _fits(row, line)), None)


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
    rows = tuple(
        (
            re.compile(_FRAME[r["where"]].format(r["pattern"]), _FLAGS),
            Cue(Role(r["role"]), r["reason"], f"page_furniture:{i}", r["section"], r["weak"]),
            r["needs"],
        )
        for i, r in enumerate(lexicon.rows, 1)
    )
    begins = [p.pattern for p, _, needs in rows if not needs]
    return Furniture(rows, re.compile("|".join(begins) or "(?!)", _FLAGS), tuple(r for r in rows if r[2]))


def cues_of(lines: Sequence[Line], lexicon: Lexicon) -> list[Cue | None]:
    """Ask the lexicon about every line of a page."""
    rows = furniture(lexicon).on("\n".join(line.text for line in lines).lower())
    return [rows.cue(line) for line in lines]
