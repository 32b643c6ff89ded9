"""The record of words of somebody else that stand without marks.

Offsets index the normalised text. The content is one span a paragraph; the sign (the author's line, the words that
lead up to it) is none of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from framing.annotate.voice.attribution import Span
from framing.annotate.voice.cues import Cues
from framing.records import Annotated, Block
from framing.text import trim, wording_of

LEAD = 40  # characters between a cue and its colon ("she wrote on Monday:")
_BEFORE = 240  # characters before a colon that leads up to words in its own paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmarked:
    """Words without marks: their paragraphs, who speaks and the sign that says so."""

    spans: tuple[Span, ...]
    source: Span
    cue: Span


def trimmed(doc: Annotated, block: Block) -> Span:
    """Cut a paragraph to what stands without white space at its ends."""
    return trim(doc.plain, block.start, block.end)


def has_words(doc: Annotated, span: Span) -> bool:
    """Whether a span holds a letter."""
    return any(c.isalpha() for c in doc.plain[slice(*span)])


def in_marks(doc: Annotated, span: Span) -> bool:
    """Whether words begin with a quotation mark: then marks are read, not paragraphs."""
    return doc.plain[span[0] : span[0] + 1] in ('"', "'")


def kept_spans(doc: Annotated, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Spans of those paragraphs that are kept and hold words."""
    spans = (trimmed(doc, b) for b in blocks if b.kept)
    return tuple(s for s in spans if has_words(doc, s))


def behind_lead(plain: str, start: int, end: int, cues: Cues) -> int | None:
    """Where the words behind "Hale tweeted on Monday: " begin; None where the stretch has no such lead."""
    colon = plain.find(": ", start, min(end, start + _BEFORE))
    if colon < 0:
        return None
    forms = cues.forms.find(wording_of(plain), max(start + 1, colon - LEAD), colon)
    return colon + 2 if next((a for a, *_ in forms if plain[a].islower()), None) else None


def meeting(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of disjoint, sorted spans reaches into a stretch of text."""
    k = bisect_left(spans, (end, end)) - 1
    return k >= 0 and spans[k][1] > start
