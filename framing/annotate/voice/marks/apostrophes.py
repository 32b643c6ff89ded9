"""Single quotation marks, told from apostrophes.

Idea: a single mark opens before a word where no word stands before it, and closes behind a word where none follows. A
mark behind an s may be a possessive ("the workers' union"): it closes only if no better one comes.

Offsets index the normalised text; one pass over the marks of a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from framing.annotate.voice.marks.stretch import Stretch
from framing.records import Block
from framing.text import trim

_SINGLE = re.compile(
    r"[‘'‚‹](?=[\w“\"\[(…$#@])(?<!\w.)|['’›](?!\w)(?<=[\w.,;:!?…)\]%”\"].)"  # marks first: they are rare
)
_BEHIND_WORD = frozenset('.,;:!?…)]%”"')
_ELISION = re.compile(r"['’](?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=[sS])['’] (?=[^\W\d_A-Z])")
_LONGEST = 600  # characters; between single marks a longer stretch is two apostrophes


def find_singles(text: str, block: Block, number: int, doubles: Sequence[Stretch]) -> list[Stretch]:
    """Find what stands between single marks in one paragraph; what stands within double ones is nested."""
    outer = [(d.outer_start, d.outer_end) for d in doubles if not d.nested]
    return [
        Stretch(*trim(text, a + 1, b), a, b + 1, number, single=True, nested=_is_inside(a, b, outer))
        for a, b in _pairs(text, block)
        if b - a <= _LONGEST
    ]


def _pairs(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Pair an opening mark with the first mark behind it that is no apostrophe."""
    opened = held = -1  # held: a closing mark that may be a possessive
    marks = [m.start() for m in _SINGLE.finditer(text, block.start, block.end)]
    for at in marks:
        if _is_elision(text, at):
            continue
        if _opens(text, at):
            if 0 <= opened < held:
                yield opened, held
            opened, held = at, -1
        elif _POSSESSIVE.match(text, at):
            held = at
        elif opened >= 0:
            yield opened, at
            opened = held = -1
    if 0 <= opened < held:
        yield opened, held


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    return not before.isalnum() and before not in _BEHIND_WORD


def _is_elision(text: str, at: int) -> bool:
    """Whether a mark stands for letters left out at the start of a word: the ’90s."""
    return _opens(text, at) and _ELISION.match(text, at) is not None


def _is_inside(start: int, end: int, outer: Sequence[tuple[int, int]]) -> bool:
    k = bisect_right(outer, start, key=lambda x: x[0]) - 1
    return k >= 0 and outer[k][1] >= end
