"""Stretches of text between quotation marks, by reading marks and nothing else.

Idea: marks are read paragraph by paragraph with a stack. A curly or angled mark says whether
it opens; a straight one opens before a word and closes behind one. Single marks count only
where they cannot be an apostrophe. News style is followed: a paragraph that opens a quotation
and does not close it goes on where the next paragraph opens with a mark; otherwise it closes
at the paragraph's end and the stretch is flagged ``unclosed``. Unbalanced marks are never an error.

Offsets index the normalised text; a stretch's start and end are its content without marks.
Every step is one pass over the marks, so time is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from framing.records import Block
from framing.text import trim

_DOUBLE = re.compile(r'["“”„‟«»]')
_SINGLE = re.compile(
    r"[‘'‚‹](?=[\w“\"\[(…$#@])(?<!\w.)|['’›](?!\w)(?<=[\w.,;:!?…)\]%”\"].)"  # marks first: they are rare
)
_OPENS = frozenset("“„‟«")
_CLOSES = frozenset("”»")
_BEFORE_OPEN = frozenset(" \n([{—–-/‘'…:“")
_BEFORE_ELISION = re.compile(r"['’](?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?,](?=\s)")
_MAX_SINGLE = 600  # characters; between single marks a longer stretch is two apostrophes


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks; `outer_start` and `outer_end` include the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    single: bool = False
    nested: bool = False
    flags: tuple[str, ...] = ()
    continues: bool = False  # the paragraph before was left open


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
    for at, (number, block) in enumerate(kept):
        following = kept[at + 1][1] if at + 1 < len(kept) else None
        goes_on = following is not None and _opens_with_mark(text, following)
        doubles, open_end = _doubles(text, block, number, goes_on)
        if carried and doubles and doubles[0].outer_start <= _first(text, block) + 1:
            doubles[0] = replace(doubles[0], continues=True)
        singles = _singles(text, block, number, doubles)
        found.extend(sorted([*doubles, *singles], key=lambda s: (s.outer_start, -s.outer_end)))
        carried = open_end and goes_on
    return found


def _first(text: str, block: Block) -> int:
    return trim(text, block.start, block.end)[0]


def _opens_with_mark(text: str, block: Block) -> bool:
    at = _first(text, block)
    return at < block.end and (text[at] in _OPENS or text[at] == '"')


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
            _add(found, text, (start + 1, at), (start, at + 1), number, nested=bool(stack))
    if not stack:
        return _outer_first(found), False
    outer = stack[0]
    inner = [s for s in found if s.outer_start > outer]
    if len(stack) > 1 or inner:
        first = min([stack[1]] if len(stack) > 1 else [], default=block.end)
        first = min([first, *(s.outer_start for s in inner)])
        if not goes_on and len(stack) == 1:  # a mark was forgotten before the next one opened
            found = [replace(s, nested=False) if s in inner else s for s in found]
            _add(found, text, (outer + 1, _sentence_end(text, outer + 1, first)), None, number, flags=("unclosed",))
            return _outer_first(found), False
    found = [s for s in found if s.outer_start < outer] + [replace(s, nested=True) for s in inner]
    flags = ("continues",) if goes_on else ("unclosed",)
    _add(found, text, (outer + 1, block.end), (outer, block.end), number, flags=flags)
    return _outer_first(found), True


def _outer_first(found: list[Stretch]) -> list[Stretch]:
    return sorted(found, key=lambda s: (s.outer_start, -s.outer_end))


def _is_opening(text: str, at: int, block: Block, opened: bool) -> bool:
    mark = text[at]
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if mark in _OPENS:
        return not (opened and not before.isspace() and (after.isspace() or after in ".,;:!?"))
    if mark in _CLOSES:
        return not opened and mark == "”" and (before.isspace() or at == block.start) and not after.isspace()
    if before in _BEFORE_OPEN and not after.isspace():
        return not (opened and before in "…—–-'’" and after in ".,;:!?)")
    if opened:
        return False
    return not after.isspace() and not before.isalnum() and before not in ".,!?;%)]"


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence at `start` ends, at most at `end`: a quotation whose closing mark is missing stops there."""
    m = _STOP.search(text, start, end)
    return m.end() if m else end


def _add(
    found: list[Stretch],
    text: str,
    inner: tuple[int, int],
    outer: tuple[int, int] | None,
    number: int,
    *,
    nested: bool = False,
    flags: tuple[str, ...] = (),
) -> None:
    start, end = trim(text, *inner)
    if start < end:
        o0, o1 = outer or (inner[0] - 1, end)
        found.append(Stretch(start, end, o0, o1, number, nested=nested, flags=flags))


def _singles(text: str, block: Block, number: int, doubles: list[Stretch]) -> list[Stretch]:
    """Pair single marks: an opening one with the first mark behind it that is no apostrophe."""
    marks = [m.start() for m in _SINGLE.finditer(text, block.start, block.end)]
    found: list[Stretch] = []
    opened = -1
    held = -1  # a closing mark behind an s, which may be a possessive
    for at in marks:
        before = text[at - 1] if at else " "
        is_open = not (before.isalnum() or before in '.,;:!?…)]%”"') or text[at] in "‘‚‹"
        if is_open:
            if opened >= 0 and held >= 0:
                _close_single(found, text, opened, held, number)
            if text[at] in "'’" and _BEFORE_ELISION.match(text, at):
                continue
            opened, held = at, -1
        elif opened >= 0:
            if before in "sS" and text[at] in "'’" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower():
                held = at
                continue
            _close_single(found, text, opened, at, number)
            opened = held = -1
    if opened >= 0 and held >= 0:
        _close_single(found, text, opened, held, number)
    spans = [(d.outer_start, d.outer_end) for d in doubles if not d.nested]
    return [replace(s, nested=_inside(s, spans)) for s in found]


def _close_single(found: list[Stretch], text: str, start: int, end: int, number: int) -> None:
    a, b = trim(text, start + 1, end)
    if a < b and b - a <= _MAX_SINGLE:
        found.append(Stretch(a, b, start, end + 1, number, single=True))


def _inside(s: Stretch, spans: list[tuple[int, int]]) -> bool:
    k = bisect_right(spans, s.start, key=lambda x: x[0]) - 1
    return k >= 0 and spans[k][1] >= s.end
