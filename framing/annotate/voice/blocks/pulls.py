"""Pull quotes: a paragraph that repeats, without marks, words which stand in marks elsewhere.

Idea: a page sets a telling sentence large beside the text. Where that sentence is somebody's, so is the copy; a copy of
the outlet's own sentence stays its own.

Offsets index the normalised text; words are compared without case and marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.annotate.voice.attribution import Span
from framing.annotate.voice.blocks.block import in_marks, trimmed
from framing.annotate.voice.report import Report
from framing.records import Annotated, QuoteKind, Role
from framing.text import lower

_WORD = re.compile(r"[\w’']+")
_SIGNED = re.compile(r"\s*(?:[—–―]|--)[^—–―\n]{2,80}$")


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
    said = [(r, _words(doc, (r.start, r.end))) for r in reports if _is_said(r)]
    spans = [_copy(doc, trimmed(doc, b)) for b in doc.blocks if b.kept and b.role is Role.BODY] if said else []
    found = []
    for span in spans:
        words = "" if _is_touched(span, reports) else _words(doc, span)
        if _SIZE.least <= words.count(" ") - 1 <= _SIZE.most:
            original = next((r for r, text in said if words in text), None)
            found += [_again(original, span)] if original else []
    return found


def _is_said(r: Report) -> bool:
    return r.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK) and r.source is not None


def _copy(doc: Annotated, span: Span) -> Span:
    """A paragraph without the name that signs it."""
    m = _SIGNED.search(doc.plain, *span)
    return (span[0], m.start()) if m and not in_marks(doc, span) else span


def _is_touched(span: Span, reports: Sequence[Report]) -> bool:
    return any(r.start < span[1] and span[0] < r.end for r in reports)


def _words(doc: Annotated, span: Span) -> str:
    return f" {' '.join(_WORD.findall(lower(doc.plain[slice(*span)])))} "


def _again(original: Report, span: Span) -> Report:
    return replace(original, start=span[0], end=span[1], kind=QuoteKind.BLOCK, rule="pull quote", flags=("unmarked",))
