"""Stretches of text between quotation marks, by reading marks and nothing else.

Idea: marks are read paragraph by paragraph with a stack. A curly or angled mark says whether
it opens; a straight one opens before a word and closes behind one. News style is followed: a paragraph that opens a
quotation and does not close it goes on where the next paragraph opens with a mark; otherwise it closes
at the paragraph's end and the stretch is flagged ``unclosed``. Unbalanced marks are never an error. Single marks are
read in `apostrophes`.

Offsets index the normalised text; a stretch's start and end are its content without marks.
Every step is one pass over the marks, so time is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest

from framing.annotate.voice.marks.apostrophes import find_singles
from framing.annotate.voice.marks.stretch import Stretch, outer_first, stretch
from framing.records import Block
from framing.text import trim

_DOUBLE = re.compile(r'["“”„‟«»]')
_OPENS = frozenset("“„‟«")
_CLOSES = frozenset("”»")
_BEFORE_OPEN = frozenset(" \n([{—–-/‘'…:“")
_NO_WORD_BEHIND = frozenset(".,!?;%)]")  # a straight mark after one of these closes
_STOP = re.compile(r"[.!?,](?=\s)")


def find_stretches(text: str, blocks: tuple[Block, ...]) -> list[Stretch]:
    """Find what stands between quotation marks in the kept blocks.

    Parameters
    ----------
    text : str
        Normalised text of the article.
    blocks : tuple[Block, ...]
        Its blocks.

    Returns
    -------
    list of Stretch
        In text order, outer before nested.
    """
    found: list[Stretch] = []
    carried = False
    kept = [(k, b) for k, b in enumerate(blocks) if b.kept]
    for (number, block), following in zip_longest(kept, (b for _, b in kept[1:])):
        goes_on = following is not None and _opens_with_mark(text, following)
        doubles, left_open = _doubles(text, block, number, goes_on)
        if carried and doubles:
            doubles[0] = replace(doubles[0], continues=True)
        found.extend(outer_first([*doubles, *find_singles(text, block, number, doubles)]))
        carried = left_open and goes_on
    return found


def _opens_with_mark(text: str, block: Block) -> bool:
    first = trim(text, block.start, block.end)[0]
    return text[first : min(first + 1, block.end)] in (*_OPENS, '"')


def _doubles(text: str, block: Block, number: int, goes_on: bool) -> tuple[list[Stretch], bool]:
    """Pair the double marks of one paragraph; the flag says that a quotation was left open at its end."""
    found: list[Stretch] = []
    stack: list[int] = []
    for m in _DOUBLE.finditer(text, block.start, block.end):
        at = m.start()
        if _is_opening(text, at, block, bool(stack)):
            stack.append(at)
        elif stack:
            start = stack.pop()
            found += stretch(text, (start, at + 1), number, nested=bool(stack))
    if not stack:
        return outer_first(found), False
    return _left_open(_Open(text, block, number, stack[0], len(stack)), found, goes_on)


@dataclass(frozen=True, slots=True)
class _Open:
    """A paragraph whose marks do not balance: where its outermost open mark stands, and how many are open."""

    text: str
    block: Block
    number: int
    mark: int
    depth: int


def _left_open(o: _Open, found: list[Stretch], goes_on: bool) -> tuple[list[Stretch], bool]:
    """Close a quotation at the end of its paragraph, or before the next one that opens inside it."""
    inner = [s for s in found if s.outer_start > o.mark]
    forgotten = bool(inner) and not goes_on and o.depth == 1  # a mark was forgotten before the next one opened
    end, flag = o.block.end, "continues" if goes_on else "unclosed"
    if forgotten:
        end = _sentence_end(o.text, o.mark + 1, min(s.outer_start for s in inner))
    whole = stretch(o.text, (o.mark, end), o.number, closed=False, flags=(flag,))
    others = [replace(s, nested=not forgotten) if s in inner else s for s in found]
    return outer_first([*others, *whole]), not forgotten


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence at `start` ends, at most at `end`: a quotation whose closing mark is missing stops there."""
    m = _STOP.search(text, start, end)
    return m.end() if m else end


def _is_opening(text: str, at: int, block: Block, opened: bool) -> bool:
    mark = text[at]
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if mark in _OPENS:  # "lies“ " closes, whatever its direction
        return not (opened and not before.isspace() and after.isspace())
    if mark in _CLOSES:  # " ”lies" opens
        return not opened and before.isspace() and not after.isspace()
    return not after.isspace() and _straight_opens(before, opened)


def _straight_opens(before: str, opened: bool) -> bool:
    """Whether a straight mark that stands before a word opens."""
    if before in _BEFORE_OPEN:
        return True
    return not opened and not before.isalnum() and before not in _NO_WORD_BEHIND
