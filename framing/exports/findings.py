"""The findings of one article as labelled spans.

What annotation tools load counts characters of a text with plain line ends: offsets are moved with the
line ends here, once for all of them, so that what is loaded again is what was found.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.analysis import Analysis

LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True)
class Span:
    """One finding to annotate.

    Parameters
    ----------
    start, end : int
        Half-open, in the text with plain line ends.
    label : str
        What it is: ``name``, ``pronoun``, ``voice-quoted``, a measure.
    facts : tuple of (str, str)
        What is known of it.
    """

    start: int
    end: int
    label: str
    facts: tuple[tuple[str, str], ...] = ()


def finding_spans(analysis: Analysis, article_id: str) -> Iterator[Span]:
    """Gather others' words, namings, pronouns, loaded words and asides of one article.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    article_id : str
        Which article.

    Yields
    ------
    Span
        In text order, the wider first; none is empty.
    """
    text = analysis.article(article_id).text
    pairs = [m.start() for m in re.finditer("\r\n", text)]

    def moved(at: int) -> int:
        return at - bisect_left(pairs, at)

    def of(table: pd.DataFrame) -> Any:  # noqa: ANN401 - rows of any table
        return table[table["article_id"] == article_id].itertuples()

    found = [
        Span(moved(r.start), moved(r.end), f"voice-{r.voice}", (("speaker", r.speaker),))
        for r in of(analysis.voices)
        if r.voice != "own"
    ]
    for r in of(analysis.mentions):
        rung = "unknown" if r.ladder != r.ladder else f"{r.ladder:g}"
        named = (("actor", r.actor), ("construction", r.construction), ("voice", r.voice), ("rung", rung))
        found.append(Span(moved(r.start), moved(r.end), "name", named))
    for r in of(analysis.pronouns):
        meant = (("actor", r.actor), ("voice", r.voice))
        found.append(Span(moved(r.start), moved(r.end), "pronoun", meant))
    for r in of(analysis.hits):
        weighed = (("category", r.category), ("voice", r.voice), ("score", f"{r.score:g}"))
        found.append(Span(moved(r.start), moved(r.end), r.measure, weighed))
    yield from sorted((s for s in found if s.start < s.end), key=lambda s: (s.start, -s.end, s.label))
