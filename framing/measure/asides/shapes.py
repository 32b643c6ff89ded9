"""Asides that their shape on the page shows: a judging subheading, a question, an inset that judges.

A closing dash opens nothing: of "the deal - a sham - was signed" only "a sham" is inserted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.measure.asides.scene import Aside, Scene
from framing.records import Role

_STRONG = 2.0  # score of loaded wording that makes an inset an aside
_INSET = re.compile(r"(?:(?<= )[-–](?= )|—)[^–—\n]{3,160}?(?=[–—]| - |$)|\([^()\n]{3,160}\)", re.MULTILINE)
_INSET_MARKS = ("(", " - ", "–", "—")
_DASHES = " -–—"
_QUESTION = re.compile(r"\?[\"')\]]*$")
_DATELINE = 4  # a dash after fewer words follows a place or a name
_WORDS_OF_QUESTION = 4  # a shorter question is an echo or a heading


def shaped(scene: Scene) -> Iterator[Aside]:
    """Asides that their shape shows."""
    start, end = scene.sentence.start, scene.sentence.end
    if scene.role is Role.SUBHEADING:
        if scene.own_loaded:
            yield Aside(start, end, "judging subheading", 2, "judging subheading")
        return
    text = scene.low[start:end]
    if _asks(text):
        yield Aside(start, end, "rhetorical question", 2, "rhetorical question")
    for a, b in insets(text):
        if _judges(scene, start + a, start + b):
            yield Aside(start + a, start + b, "evaluative inset", 1, "evaluative inset")


def _asks(text: str) -> bool:
    return bool(_QUESTION.search(text)) and text.count(" ") >= _WORDS_OF_QUESTION - 1 and '"' not in text


def insets(text: str) -> list[tuple[int, int]]:
    """Stretches of a sentence in brackets or between dashes."""
    if not any(mark in text for mark in _INSET_MARKS):
        return []
    found: list[tuple[int, int]] = []
    closing = -1  # where the dash stands that closes the last inset
    for m in _INSET.finditer(text):
        if m.group()[0] == "(":
            found.append(m.span())
        elif text.count(" ", 0, m.start()) >= _DATELINE and m.start() != closing:
            found.append(m.span())
            closing = m.end() + len(text[m.end() :]) - len(text[m.end() :].lstrip(" "))
    return found


def _judges(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch holds strong loaded wording of the outlet's own."""
    return any(start <= h.start and h.end <= end and h.score >= _STRONG for h in scene.own_loaded)
