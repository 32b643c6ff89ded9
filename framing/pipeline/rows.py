"""From one annotated article to the rows of every table, and from rows to tables.

Idea: a row is built by the names of its columns; `TABLES` says their order and types, and a row that has other
columns than its table is an error here, not a shifted table later.

Conventions: offsets in rows index the article's text as given; words are counted in the kept text, and a word has the
voice it begins in. Of members of enumerations `_value_` is read: until Python 3.12 `value` is a call, a thousand an
article.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from operator import itemgetter
from typing import Any

import pandas as pd

from framing.measure.stance import stances
from framing.records import Annotated, Block, Clause, Hit, Mention, Pronoun, Quote, Source, Tie, Voice
from framing.results import TABLES, make_frame
from framing.text import Normalised, wording_of

Row = Mapping[str, Any]
Rows = dict[str, list[Row]]
_ORDER = ("article_id", "start", "end")


def tabulate(rows: Mapping[str, Iterable[Row]]) -> dict[str, pd.DataFrame]:
    """Turn collected rows into the tables, sorted by article and place."""
    return {name: _table(rows.get(name, ()), columns) for name, columns in TABLES.items()}


def _table(rows: Iterable[Row], columns: Mapping[str, str]) -> pd.DataFrame:
    return make_frame(sorted(rows, key=itemgetter(*(c for c in _ORDER if c in columns))), columns)


def in_order(row: Row, columns: Mapping[str, str]) -> tuple[Any, ...]:
    """Give a row's values in the order of the columns; it must have all of them and no others."""
    if row.keys() != columns.keys():
        wrong = sorted(row.keys() ^ columns.keys())
        raise KeyError(f"a row and its table differ in: {', '.join(wrong)}")
    return tuple(row[c] for c in columns)


@dataclass(frozen=True, slots=True)
class Origin:
    """The way from places in an annotated article to the article as given."""

    article_id: str
    text: str
    norm: Normalised

    def span(self, start: int, end: int) -> dict[str, Any]:
        """Columns that say where a finding stands."""
        a, b = self.norm.origin(start, end)
        return {"article_id": self.article_id, "start": a, "end": b}

    def part(self, name: str, start: int | None, end: int | None) -> dict[str, int | None]:
        """Columns that say where a part of a finding stands; missing where there is none."""
        a, b = (None, None) if start is None or end is None else self.norm.origin(start, end)
        return {f"{name}_start": a, f"{name}_end": b}

    def words(self, start: int, end: int) -> dict[str, Any]:
        """Columns that say where a finding stands and what is written there."""
        a, b = self.norm.origin(start, end)
        return {"article_id": self.article_id, "start": a, "end": b, "text": self.text[a:b]}


def voice_counts(doc: Annotated) -> tuple[Counter[Voice], list[Counter[Voice]]]:
    """Count the words of each voice in the kept text and in every sentence."""
    starts = wording_of(doc.plain).starts
    ends = [s.end for s in doc.sentences]
    total: Counter[Voice] = Counter()
    by_sentence: list[Counter[Voice]] = [Counter() for _ in (*ends, "behind the last")]
    for span in doc.voices:
        words = starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        total[span.voice] += len(words)
        for at in words:
            by_sentence[bisect_right(ends, at)][span.voice] += 1
    return total, by_sentence[:-1]


def article_rows(
    doc: Annotated, hits: Iterable[Hit], norm: Normalised, facts: Row, spoke: Iterable[Source]
) -> dict[str, list[Row]]:
    """Rows of every table for one article.

    Parameters
    ----------
    doc : Annotated
        The annotated article.
    hits : Iterable[Hit]
        What the measures found.
    norm : Normalised
        The way back to the text as read.
    facts : Row
        Columns of ``articles`` beside those that the article itself gives: readability, copies, repairs.
    spoke : Iterable[Source]
        Who speaks, and how much.

    Returns
    -------
    dict of str to list of Mapping
        Table name to rows.
    """
    at, hits = Origin(doc.article.id, doc.article.text, norm), tuple(hits)
    total, by_sentence = voice_counts(doc)
    key = {"article_id": at.article_id}
    return {
        "articles": [_article_row(doc, total, facts)],
        "blocks": _block_rows(doc, at),
        "sentences": _sentence_rows(doc, by_sentence, at),
        "sources": [key | asdict(s) | {"verbs": "|".join(s.verbs)} for s in spoke],
        "quotes": [_quote_row(q, at) for q in doc.quotes],
        "voices": [
            {**at.span(v.start, v.end), "voice": v.voice._value_, "speaker": _speaker(doc, v.quote)} for v in doc.voices
        ],
        "mentions": [mention_row(m, at) for m in doc.mentions],
        "pronouns": [_pronoun_row(p, at) for p in doc.pronouns],
        "hits": [_hit_row(h, at) for h in hits],
        "clauses": [_clause_row(c, at) for c in doc.clauses],
        "ties": [_tie_row(t, at) for t in doc.ties],
        "stance": _stance_rows(hits, at),
        "exposure": [{**key, "voice": v._value_, "words": total[v]} for v in Voice],
    }


def _article_row(doc: Annotated, counts: Counter[Voice], facts: Row) -> Row:
    a = doc.article
    headline = next((doc.text[b.start : b.end].strip() for b in doc.blocks if b.role == "headline"), "")
    return {
        "article_id": a.id,
        "outlet": a.outlet,
        "event": a.event or "",
        "date": str(a.date or ""),
        "title": a.title or headline,
        **_words(counts),
        "sentences": len(doc.sentences),
        **facts,
    }


def _sentence_rows(doc: Annotated, counts: Iterable[Counter[Voice]], at: Origin) -> list[Row]:
    return [
        {**at.span(s.start, s.end), "paragraph": s.paragraph, **_words(n)}
        for s, n in zip(doc.sentences, counts, strict=True)
    ]


def _words(counts: Counter[Voice]) -> dict[str, int]:
    return {"words": counts.total(), **{f"words_{v._value_}": counts[v] for v in Voice}}


def _block_rows(doc: Annotated, at: Origin) -> list[Row]:
    return [_block_row(doc, i, b, at) for i, b in enumerate(doc.blocks)]


def _block_row(doc: Annotated, i: int, block: Block, at: Origin) -> Row:
    """Row of block `i`; its span is such that blocks tile the original even where characters were dropped."""
    begin = [at.span(b.start, b.start + 1)["start"] for b in doc.blocks[i : i + 2]]
    end = begin[1] if len(begin) > 1 else len(at.text)
    return {
        "article_id": at.article_id,
        "start": begin[0] if i else 0,
        "end": end,
        "role": block.role._value_,
        "kept": block.kept,
        "reason": block.reason,
        "confidence": block.confidence,
    }


def _quote_row(q: Quote, at: Origin) -> Row:
    named = q.speaker_start is not None and q.speaker_end is not None
    speaker = at.norm.origin(q.speaker_start, q.speaker_end) if named else (None, None)  # type: ignore[arg-type]
    return {
        **at.words(q.start, q.end),
        "kind": q.kind._value_,
        "act": q.act,
        "speaker": q.speaker,
        "speaker_start": speaker[0],
        "speaker_end": speaker[1],
        "cue": q.cue,
        "cue_stance": q.cue_stance,
        "flags": "|".join(q.flags),
        "confidence": q.confidence,
        "rule": q.rule,
    }


def _speaker(doc: Annotated, quote: int) -> str:
    return doc.quotes[quote].speaker if quote >= 0 else ""


def mention_row(m: Mention, at: Origin) -> Row:
    """Row of one mention."""
    core = at.span(m.core_start, m.core_end) if m.core_start >= 0 else at.span(m.start, m.end)
    return {
        **at.words(m.start, m.end),
        "core_start": core["start"],
        "core_end": core["end"],
        "actor": m.actor,
        "head": m.head,
        "modifiers": "|".join(m.modifiers),
        "construction": m.construction._value_,
        "hedge": m.hedge,
        "operator": m.operator._value_,
        "voice": m.voice._value_,
        "attributed_to": m.attributed_to,
        "ladder": float("nan") if m.ladder is None else float(m.ladder),
        "ladder_row": m.ladder_row,
        "flags": "|".join(m.flags),
        "confidence": m.confidence,
        "rule": m.rule,
    }


def _pronoun_row(p: Pronoun, at: Origin) -> Row:
    return {
        **at.words(p.start, p.end),
        "actor": p.actor,
        "lemma": p.lemma,
        "gender": p.gender,
        "number": p.number,
        "case": p.case,
        "voice": p.voice._value_,
        "attributed_to": p.attributed_to,
        "confidence": p.confidence,
        "rule": p.rule,
    }


def _clause_row(c: Clause, at: Origin) -> Row:
    return {
        **at.span(c.start, c.end),
        "verb": c.verb,
        **at.part("verb", c.verb_start, c.verb_end),
        "agent": c.agent.name,
        "patient": c.patient.name,
        **at.part("agent", c.agent.start, c.agent.end),
        **at.part("patient", c.patient.start, c.patient.end),
        "passive": c.passive,
        "agent_deleted": c.agent_deleted,
        "nominal": c.nominal,
        "kind": c.kind._value_,
        "negated": c.negated,
        "modality": c.modality,
        "voice": c.voice._value_,
        "effect": c.effect._value_,
        "sense": c.sense,
    }


def _tie_row(t: Tie, at: Origin) -> Row:
    return {
        **at.span(t.start, t.end),
        "actor": t.actor,
        "relation": t.relation._value_,
        "word": t.word,
        "other": t.other,
        **at.part("word", t.word_start, t.word_end),
        "voice": t.voice._value_,
    }


def _stance_rows(hits: Iterable[Hit], at: Origin) -> list[Row]:
    return [{"article_id": at.article_id, **s._asdict()} for s in stances(hits)]


def _hit_row(h: Hit, at: Origin) -> Row:
    return {
        **at.words(h.start, h.end),
        "measure": h.measure,
        "term": h.term,
        "category": h.category,
        "score": h.score,
        "voice": h.voice._value_,
        "actor": h.actor,
        "flags": "|".join(h.flags),
        "rule": h.rule,
        "confidence": h.confidence,
    }
