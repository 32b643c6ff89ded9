"""A text cut at what is marked in it, or into the parts that can be marked: what every format shares."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from framing.exercises.item import Item

_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # what XML cannot carry
_WORD = re.compile(r"\S+")
_CLAUSE = re.compile(  # up to a mark of punctuation that ends one
    r"\S.*?(?:[,;:!?][\"”’)]*(?=\s)|\.[\"”’)]*(?=\s+[\"“(]?[A-Z])|(?=[—–(])|$)", re.DOTALL
)
_SHORT = 4  # words of an answer up to which one marks word by word
_EDGES = " \t\n.,;:!?…\"“”‘’«»()[]{}—–-'"


def storable(text: str) -> str:
    """Replace what neither XML nor UTF-8 can carry.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        As long, with U+FFFD in those places.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Put a text on one line; a space at its edges stays.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        With single spaces, storable.
    """
    return " ".join(f"|{storable(text)}|".split())[1:-1]


def pieces(item: Item, *, key: bool) -> Iterator[tuple[str, bool]]:
    """Cut the text at what is marked. What overlaps is marked once.

    Parameters
    ----------
    item : Item
        A question.
    key : bool
        Whether the answer is marked, where there is one to mark; else what the question points at.

    Yields
    ------
    tuple[str, bool]
        A stretch of the text, and whether it is marked.
    """
    at = 0
    for start, end in sorted(item.answer_spans if key and item.answer_spans else item.focus):
        if end > at:
            yield item.text[at:start], False
            yield item.text[max(at, start) : end], True
            at = end
    yield item.text[at:], False


def marked(item: Item, *, key: bool, escape: Callable[[str], str], marks: tuple[str, str]) -> str:
    """Give the text with marks around what is marked.

    Parameters
    ----------
    item : Item
        A question.
    key : bool
        Whether the answer is marked.
    escape : Callable[[str], str]
        Makes a stretch safe for the format.
    marks : tuple[str, str]
        What opens and what closes.

    Returns
    -------
    str
        On one line.
    """
    cut = [(one_line(text), on) for text, on in pieces(item, key=key) if text]
    return "".join(f"{marks[0]}{escape(text)}{marks[1]}" if on else escape(text) for text, on in cut)


def units(item: Item) -> Iterator[tuple[str, bool | None]]:
    """Cut the text into what can be marked, one by one, on a screen.

    Words where the answers are short, clauses where one is long; a unit is right if an answer touches it. Where a unit
    ends depends on the text and never on the answer, so that it does not give it away.

    Parameters
    ----------
    item : Item
        A question whose answer is to be marked.

    Yields
    ------
    tuple[str, bool | None]
        A stretch, and whether it is right to mark it; None for what stands between and cannot be marked.
    """
    longest = max((len(item.text[a:b].split()) for a, b in item.answer_spans), default=0)
    at = 0
    for m in (_WORD if longest <= _SHORT else _CLAUSE).finditer(item.text):
        start, end = _core(item.text, m.start(), m.end())
        if start < end:
            yield item.text[at:start], None
            yield item.text[start:end], any(start < b and a < end for a, b in item.answer_spans)
            at = end
    yield item.text[at:], None


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a stretch without the punctuation at its edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end
