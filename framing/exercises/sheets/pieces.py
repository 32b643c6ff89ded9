"""A text cut at what is marked in it: what every format shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.exercises.item import Item


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
    cut = [(" ".join(f"|{text}|".split())[1:-1], on) for text, on in pieces(item, key=key) if text]
    return "".join(f"{marks[0]}{escape(text)}{marks[1]}" if on else escape(text) for text, on in cut)
