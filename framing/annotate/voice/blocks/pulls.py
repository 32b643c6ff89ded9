"""Pull quotes: a paragraph that repeats, without marks, words which stand in marks elsewhere.

Idea: a page sets a telling sentence large beside the text. Where that sentence is somebody's, so is the copy; a copy of
the outlet's own sentence stays its own.

Offsets index the normalised text; words are compared without case and marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from framing.annotate.voice.attribution import Span
from framing.annotate.voice.blocks.block import trimmed
from framing.annotate.voice.report import Report
from framing.records import Annotated, QuoteKind, Role
from framing.text import lower

_WORD = re.compile(r"[\w’']+")
_SIGNED = re.compile(r"\s{0,20}(?:[—–―]|--)[^—–―\n]{2,80}$")


@dataclass(frozen=True, slots=True)
class _Size:
    """Words of a pull quote."""

    least: int = 5
    most: int = 60


_SIZE = _Size()


def pull_quotes(doc: Annotated, reports: Sequence[Report]) -> list[Report]:
    """Find paragraphs that repeat a quotation.

    Parameters
    ----------
    doc : Annotated
        The article.
    reports : Sequence[Report]
        What was found so far.

    Returns
    -------
    list of Report
        One a paragraph, with the speaker of the quotation.
    """
    said = [r for r in reports if _is_said(r)]
    if not said:
        return []
    texts = [_words(doc, (r.start, r.end)) for r in said]
    starts = list(accumulate((len(t) + 1 for t in texts), initial=0))
    known, found = "\n".join(texts), []
    for span in _untouched(doc, reports):
        words = _words(doc, span)
        at = known.find(words) if _SIZE.least <= words.count(" ") - 1 <= _SIZE.most else -1
        if at >= 0:
            found.append(_again(said[bisect_right(starts, at) - 1], span))
    return found


def _is_said(r: Report) -> bool:
    return r.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK) and r.source is not None


def _untouched(doc: Annotated, reports: Sequence[Report]) -> Iterator[Span]:
    """Paragraphs of the text that hold no report, each without the name that signs it."""
    taken = {k for r in reports for k in range(_number(doc, r.start), _number(doc, r.end - 1) + 1)}
    for k, block in enumerate(doc.blocks):
        if k not in taken and block.kept and block.role is Role.BODY:
            start, end = trimmed(doc, block)
            m = _SIGNED.search(doc.plain, start, end)
            yield start, m.start() if m else end


def _number(doc: Annotated, at: int) -> int:
    return bisect_right(doc.blocks, at, key=lambda b: b.start) - 1


def _words(doc: Annotated, span: Span) -> str:
    return f" {' '.join(_WORD.findall(lower(doc.plain[slice(*span)])))} "


def _again(original: Report, span: Span) -> Report:
    return replace(original, start=span[0], end=span[1], kind=QuoteKind.BLOCK, rule="pull quote", flags=("unmarked",))
