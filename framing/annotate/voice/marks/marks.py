"""Stretches of text between quotation marks, by reading marks and nothing else.

Idea: marks are read paragraph by paragraph with a stack. A curly or angled mark says whether
it opens; a straight one opens before a word and closes behind one. News style is followed: a paragraph that opens a
quotation and does not close it goes on where the next paragraph opens with a mark. Where the next marks close one
that they did not open, the quotation runs through to them; otherwise it closes at the paragraph's end and the stretch
is flagged ``unclosed``. Unbalanced marks are never an error. Single marks are read in `apostrophes`.

Offsets index the normalised text; a stretch's start and end are its content without marks.
Every step is one pass over the marks, so time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.annotate.voice.marks.apostrophes import find_singles
from framing.annotate.voice.marks.stretch import Stretch, outer_first, stretch
from framing.records import Block, Role
from framing.text import trim

_DOUBLE = re.compile(r'["“”„‟«»]')
_OPENS = frozenset("“„‟«")
_CLOSES = frozenset("”»")
_BEFORE_OPEN = frozenset(" \n([{—–-/‘'…:“")
_NO_WORD_BEHIND = frozenset(".,!?;%)]")  # a straight mark after one of these closes
_FAR = 4  # paragraphs behind one in which a quotation was left open that may close it
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
    reader = _Reader(text, [(k, b) for k, b in enumerate(blocks) if b.kept])
    return [s for n in range(len(reader.kept)) for s in reader.read(n)]


class _Reader:
    """Reads the paragraphs in order; what was left open in one is known in the next."""

    def __init__(self, text: str, kept: list[tuple[int, Block]]) -> None:
        self.kept = kept
        self._text = text
        self._carried = False  # the paragraph before is open, and this one opens with a mark
        self._within = 0  # paragraphs that a quotation left open still runs into

    def read(self, n: int) -> list[Stretch]:
        """Stretches of one paragraph."""
        number, block = self.kept[n]
        following = [b for _, b in self.kept[n + 1 : n + 1 + _FAR]]
        inner, block = self._inner(number, block)
        goes_on = bool(following) and _opens_with_mark(self._text, following[0])
        doubles, left_open = _doubles(self._text, block, number, goes_on)
        if self._carried and doubles:
            doubles[0] = replace(doubles[0], continues=True)
        if left_open and not goes_on:
            doubles = self._running(doubles, following)
        self._carried = left_open and goes_on
        return [*inner, *outer_first([*doubles, *find_singles(self._text, block, number, doubles)])]

    def _inner(self, number: int, block: Block) -> tuple[list[Stretch], Block]:
        """Part what an open quotation holds of a paragraph from the rest."""
        if not self._within:
            return [], block
        self._within -= 1
        return _through(self._text, block, number, last=not self._within)

    def _running(self, doubles: list[Stretch], following: Sequence[Block]) -> list[Stretch]:
        """Stretches of a paragraph whose open one runs on, if a mark comes that closes it."""
        self._within = _reach(self._text, following)
        return [_going_on(s) if self._within and "unclosed" in s.flags else s for s in doubles]


_ENDS_INNER = ("'", "’")


def _going_on(s: Stretch) -> Stretch:
    return replace(s, flags=("continues",))


def _reach(text: str, following: Sequence[Block]) -> int:
    """Count the paragraphs that an open quotation runs through to its mark, none of which opens another."""
    for n, block in enumerate(following, 1):
        m = _DOUBLE.search(text, block.start, block.end)
        if block.role is not Role.BODY:
            return 0
        if m:
            before = text[m.start() - 1] if m.start() > block.start else " "
            nested = text[m.start() - 2 : m.start() - 1] in _ENDS_INNER  # ’ ”
            closes = (nested or not before.isspace()) and not _is_opening(text, m.start(), block, opened=False)
            return n if closes and _is_odd(text, block) else 0
    return 0


def _is_odd(text: str, block: Block) -> bool:
    found = list(_DOUBLE.finditer(text, block.start, block.end))
    return sum(not _dangles(text, m.start(), block) for m in found) % 2 == 1


def _dangles(text: str, at: int, block: Block) -> bool:
    """Whether a mark stands alone at the end of its paragraph: what it opens is the next one."""
    return at > block.start and text[at - 1].isspace() and not text[at + 1 : block.end].strip()


def _through(text: str, block: Block, number: int, *, last: bool) -> tuple[list[Stretch], Block]:
    """Cut off what an open quotation holds of a paragraph; the rest of the last one is read for itself."""
    m = _DOUBLE.search(text, block.start, block.end) if last else None
    end, outer = (m.start(), m.end()) if m else (block.end, block.end)
    start, stop = trim(text, block.start, end)
    flags = () if m else ("continues",)
    inner = [Stretch(start, stop, block.start, outer, number, flags=flags, continues=True)] if start < stop else []
    return inner, replace(block, start=outer)


def _opens_with_mark(text: str, block: Block) -> bool:
    first = trim(text, block.start, block.end)[0]
    return text[first : min(first + 1, block.end)] in (*_OPENS, '"')


def _doubles(text: str, block: Block, number: int, goes_on: bool) -> tuple[list[Stretch], bool]:
    """Pair the double marks of one paragraph; the flag says that a quotation was left open at its end."""
    found: list[Stretch] = []
    stack: list[int] = []
    for m in _DOUBLE.finditer(text, block.start, block.end):
        at = m.start()
        if not stack if _dangles(text, at, block) else _is_opening(text, at, block, bool(stack)):
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
