"""Paragraphs taken from somebody else: "From The Harbour Times: The dam is old ...".

Idea: a paragraph that begins with where it is from and a colon is a quotation without marks, to its end, however long.
What is quoted inside it stays a quotation of its own; the paragraph is laid around it. The quotation may go on behind
the article's own words: a later paragraph in which somebody "told" the lender is the lender's too.

Offsets index the normalised text.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from framing.annotate.voice.attribution import Span
from framing.annotate.voice.blocks.block import in_marks, trimmed
from framing.annotate.voice.patterns import NAME
from framing.annotate.voice.report import Report
from framing.records import Annotated, QuoteKind, Role

_TIMES = "|".join((*filter(None, calendar.month_name), *calendar.day_name))
_ORIGIN = re.compile(rf"(?:From|Via|Per) (?!(?:{_TIMES})\b)(?P<name>(?:[Tt]he )?{NAME}): (?=\S)")
_ARTICLE = re.compile(r"(?i)^the ")
_LEAST = 12  # words of a paragraph; fewer may be a caption or a line of a list


def borrowed(doc: Annotated) -> Iterator[Report]:
    """Yield the paragraphs that begin with where they are from.

    Parameters
    ----------
    doc : Annotated
        The article.

    Yields
    ------
    Report
        One a paragraph, in text order.
    """
    lenders: list[tuple[Span, re.Pattern[str]]] = []
    for block in doc.blocks:
        if not block.kept or block.role is not Role.BODY:
            continue
        start, end = trimmed(doc, block)
        m = _ORIGIN.match(doc.plain, start, end)
        if m is not None and not in_marks(doc, (m.end(), end)) and doc.plain.count(" ", m.end(), end) >= _LEAST:
            lenders.append((m.span("name"), _told(m["name"])))
            yield _report(m.span("name"), (m.end(), end))
        elif name := next((name for name, told in lenders if told.search(doc.plain, start, end)), None):
            yield _report(name, (start, end))


def _told(name: str) -> re.Pattern[str]:
    """Pattern of what was told to a medium: "she told The Harbour Times"."""
    return re.compile(rf"\btold (?:the )?{re.escape(_ARTICLE.sub('', name))}\b", re.IGNORECASE)


def _report(source: Span, words: Span) -> Report:
    return Report(
        start=words[0], end=words[1], kind=QuoteKind.BLOCK, rule="block", cue=(source[1], source[1] + 1),
        source=source, flags=("unmarked",),
    )  # fmt: skip
