"""Part of analysis."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from framing.records import Annotated, Hit, Mention, Voice
from framing.results import TABLES, make_frame
from framing.text import Normalised, wording_of

Rows = dict[str, list[tuple[Any, ...]]]
_VOICES = tuple(Voice)
_PLACE = {voice: k for k, voice in enumerate(_VOICES)}


def tabulate(rows: Mapping[str, list[tuple[Any, ...]]]) -> dict[str, pd.DataFrame]:
    """Turn collected rows into the tables, sorted by article and place."""
    tables = {}
    for name, columns in TABLES.items():
        at = list(columns)
        order = itemgetter(*(at.index(c) for c in ("article_id", "start", "end") if c in columns))
        found = sorted(rows.get(name, ()), key=order)
        tables[name] = make_frame(found, columns)
    return tables


def voice_counts(doc: Annotated) -> tuple[Counter[Voice], list[list[int]]]:
    """Count the words of each voice in the kept text and in every sentence; a word has the voice it begins in."""
    starts = wording_of(doc.plain).starts
    total: Counter[Voice] = Counter()
    ends = [s.end for s in doc.sentences]
    rows = [[0] * len(_VOICES) for _ in ends]
    k, before = 0, 0
    for span in doc.voices:
        at = span.start
        before = bisect_left(starts, at, before)
        while at < span.end:
            while k < len(ends) and ends[k] <= at:
                k += 1
            at = min(span.end, ends[k]) if k < len(ends) else span.end
            after = bisect_left(starts, at, before)
            total[span.voice] += after - before
            if k < len(ends):
                rows[k][_PLACE[span.voice]] += after - before
            before = after
    return total, rows


def article_rows(
    doc: Annotated, hits: tuple[Hit, ...], norm: Normalised, extra: Mapping[str, tuple[Any, ...]], raw: str
) -> Rows:
    """Rows of every table for one article.

    Parameters
    ----------
    doc : Annotated
        The annotated article.
    hits : tuple[Hit, ...]
        What the measures found.
    norm : Normalised
        The way back to the text as read.
    extra : Mapping[str, tuple[Any, ...]]
        ``articles``: the columns after the word counts; ``sources``: its rows.
    raw : str
        The article's text.

    Returns
    -------
    dict of str to list of tuple
        Table name to rows, in the column order of `TABLES`.
    """
    key = doc.article.id
    at = norm.origin
    counts, by_sentence = voice_counts(doc)
    a = doc.article
    return {
        "articles": [
            (key, a.outlet, a.event or "", str(a.date or ""), a.title or _headline(doc), *_split(counts),
             len(doc.sentences), *extra["articles"])
        ],
        "blocks": [
            (key, *_tile(at, doc, i, len(raw)), b.role.value, b.kept, b.reason, b.confidence)
            for i, b in enumerate(doc.blocks)
        ],
        "sentences": [
            (key, *at(s.start, s.end), s.paragraph, sum(n), *n) for s, n in zip(doc.sentences, by_sentence, strict=True)
        ],
        "sources": [(key, *row) for row in extra["sources"]],
        "quotes": [
            (key, *at(q.start, q.end), raw[slice(*at(q.start, q.end))], q.kind.value, q.act, q.speaker,
             *_place(at, q.speaker_start, q.speaker_end), q.cue, q.cue_stance, "|".join(q.flags), q.confidence, q.rule)
            for q in doc.quotes
        ],
        "voices": [
            (key, *at(v.start, v.end), v.voice.value, doc.quotes[v.quote].speaker if v.quote >= 0 else "")
            for v in doc.voices
        ],
        "mentions": [mention_row(key, m, at, raw) for m in doc.mentions],
        "pronouns": [
            (key, *at(p.start, p.end), raw[slice(*at(p.start, p.end))], p.actor, p.lemma, p.gender, p.number, p.case,
             p.voice.value, p.attributed_to, p.confidence, p.rule)
            for p in doc.pronouns
        ],
        "hits": [
            (key, h.measure, *at(h.start, h.end), raw[slice(*at(h.start, h.end))], h.term, h.category, h.score,
             h.voice.value, h.actor, h.rule, h.confidence)
            for h in hits
        ],
        "clauses": [],
        "exposure": [(key, v.value, counts[v]) for v in _VOICES],
    }  # fmt: skip


def mention_row(key: str, m: Mention, at: Any, raw: str) -> tuple[Any, ...]:  # noqa: ANN401 - bound method of Normalised
    """Row of one mention."""
    start, end = at(m.start, m.end)
    return (
        key, start, end, raw[start:end], m.actor, m.head, "|".join(m.modifiers), m.construction.value, m.hedge,
        m.operator.value, m.voice.value, m.attributed_to, float("nan") if m.ladder is None else float(m.ladder),
        m.ladder_row, m.confidence, m.rule,
    )  # fmt: skip


def _headline(doc: Annotated) -> str:
    return next((doc.text[b.start : b.end].strip() for b in doc.blocks if b.role == "headline"), "")


def _split(counts: Mapping[Voice, int]) -> tuple[int, ...]:
    return (sum(counts.values()), *(counts.get(v, 0) for v in _VOICES))


def _tile(at: Any, doc: Annotated, i: int, length: int) -> tuple[int, int]:  # noqa: ANN401 - bound method of Normalised
    """Span of block `i` in the original, so that blocks tile it even where characters were dropped."""
    start = 0 if i == 0 else at(doc.blocks[i].start, doc.blocks[i].start + 1)[0]
    last = i + 1 == len(doc.blocks)
    return start, length if last else at(doc.blocks[i + 1].start, doc.blocks[i + 1].start + 1)[0]


def _place(at: Any, start: int | None, end: int | None) -> tuple[int | None, int | None]:  # noqa: ANN401
    return (None, None) if start is None or end is None else at(start, end)
