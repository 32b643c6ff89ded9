"""Choices of words: which of several names a text takes for one thing.

Idea: "estate tax" or "death tax", "protester" or "rioter", "withdrawal" or "retreat": none need be loaded by itself,
yet each side of a quarrel keeps to its own (Entman 1993; Gentzkow and Shapiro 2010 on partisan phrases; Lutz 1989 on
euphemism). The lexicon ``word_choices`` gives a *concept* its *variants*; a hit says which variant stands there.

Rules: the longest match wins, in quotations as elsewhere: the voice says whose choice it was. Capitals are as in the
lexicon: "peace spring" is no operation, and a word with a capital inside a sentence is part of a name. Names and
technical terms are shielded as for loaded words. A word that several concepts share ("coup"), or that is too common
to say anything alone (``company``), counts only in company: if the article holds a free variant of the concept, or
else of its field. Of several concepts the one with most company is taken; where two have as much, there is no hit.

Units: score = lean, +1 kinder to what is named, 0 plain, -1 harsher. Leans are never summed: kind to what is no
opinion, and a sum over concepts would be a score of bias, which this library does not give.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.grammar import Surroundings
from framing.lexicon import Lexicons, Row, Shields, term_index
from framing.records import Annotated, Base, Hit, Measure, Sentence, Voice, Wording
from framing.text import PhraseIndex, is_capitalised, lower, wording_of

CHOICE = Measure(
    name="choice",
    words=Wording("choice of words", "choices of words", "choices of words", "choices of words", "places"),
    base=Base.NONE,
    unit="",
    voices=tuple(Voice),
    lexicon="word_choices",
)

SURE, IN_COMPANY = 1.0, 0.7  # confidence: a word of one concept; one that its company decides on
_OTHER_TAGS: Mapping[str, tuple[str, ...]] = {  # a single word with one of these is not of that part of speech
    "noun": ("VB", "VBD", "VBP", "VBZ"),
    "verb": ("NN", "NNS", "NNP", "NNPS", "JJ"),
    "phrase": (),
}
_OPENING = "\"'“‘[(:"  # behind these a capital begins a sentence inside a sentence
_NEAR = 8  # letters looked at for what a stretch begins


@dataclass(frozen=True, eq=False)
class _Compiled:
    terms: PhraseIndex[tuple[Row, ...]]
    shields: Shields
    free: frozenset[str]  # ids of rows that count alone


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    rows: tuple[Row, ...]


@lru_cache(maxsize=4)
def _compiled(lexicons: Lexicons) -> _Compiled:
    concepts: defaultdict[str, set[str]] = defaultdict(set)
    rows = lexicons["word_choices"].rows
    for row in rows:
        concepts[lower(row["term"])].add(row["concept"])
    return _Compiled(
        terms=term_index(lexicons, "word_choices"),
        shields=Shields(r["term"] for r in lexicons["shields"].where(kind="phrase")),
        free=frozenset(r["id"] for r in rows if not r["company"] and len(concepts[lower(r["term"])]) == 1),
    )


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Find which names an article takes for the things of the lexicon, in every voice.

    Parameters
    ----------
    doc : Annotated
        The article with its sentences, voices and mentions; tokens are used where there are any.
    hits : tuple[Hit, ...]
        Hits of earlier measures; not used.
    lexicons : Lexicons
        Uses ``word_choices``, ``shields``.

    Returns
    -------
    tuple of Hit
        One a stretch, in text order, not overlapping; its category is the concept, its term the variant.
    """
    known, around = _compiled(lexicons), Surroundings(doc)
    found = tuple(_found(doc, around, known))
    company = _company(found, known)
    chosen = ((f, _chosen(f.rows, company, known)) for f in found)
    return tuple(_hit(f, row, doc, around, known) for f, row in chosen if row is not None)


def _found(doc: Annotated, around: Surroundings, known: _Compiled) -> Iterator[_Found]:
    """Places with the rows that may stand there."""
    for start, end, rows in known.terms.find_low(wording_of(doc.plain)):
        if known.shields.cover(doc.text, around.low, start, end) or _in_compound(around.low, start, end):
            continue
        k = around.sentence_at(start, end)
        fitting = _fitting(rows, doc, around, start, end, doc.sentences[k]) if k >= 0 else ()
        if fitting:
            yield _Found(start, end, fitting)


def _fitting(
    rows: tuple[Row, ...], doc: Annotated, around: Surroundings, start: int, end: int, sentence: Sentence
) -> tuple[Row, ...]:
    """Rows whose part of speech and capitals fit; more capitals than the row has are for headlines only."""
    text, tag = doc.text[start:end], _tag(doc.text, around, start, end, sentence)
    inner = text if _begins(doc.text, start, sentence) else " " + text
    written: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if tag not in _OTHER_TAGS[row["pos"]]:
            written[min(_more_capitals(row["term"], inner), 1)].append(row)
    if written[0] or not written[1]:
        return tuple(written[0])
    return tuple(written[1]) if _is_loud(text, around, start, end) else ()


def _tag(text: str, around: Surroundings, start: int, end: int, sentence: Sentence) -> str:
    """Tag of a single word, "" where there is no parse."""
    if not sentence.tokens or " " in text[start:end]:
        return ""
    place = around.place(start, end)
    return place.token.tag if place and place.token else ""


def _in_compound(low: str, start: int, end: int) -> bool:
    """Whether a hyphen ties the stretch to a word before or behind it ("post-withdrawal")."""
    before, after = low[max(0, start - 2) : start], low[end : end + 2]
    return (before[-1:] == "-" and before[:1].isalnum()) or (after[:1] == "-" and after[1:].isalnum())


def _more_capitals(term: str, found: str) -> int:
    """How many words have a capital that the term has not, -1 where one lacks a capital that the term has.

    A blank in front says that the first word does not begin a sentence.
    """
    if found.islower() and term.islower():
        return 0
    pairs = [
        (is_capitalised(wanted), is_capitalised(there))
        for wanted, there in zip(term.split(), found.split(), strict=False)
    ]
    if (True, False) in pairs:
        return -1
    return (pairs if found[:1] == " " else pairs[1:]).count((False, True))


def _begins(text: str, start: int, sentence: Sentence) -> bool:
    """Whether a stretch begins its sentence or a quotation in it, where a capital says nothing."""
    before = text[max(sentence.start, start - _NEAR) : start].rstrip()
    return not before or before[-1] in _OPENING


def _is_loud(text: str, around: Surroundings, start: int, end: int) -> bool:
    """Whether capitals say nothing since all is written in them, or the sentence as headlines are."""
    place = around.place(start, end)
    return text.isupper() or (place is not None and place.title)


def _company(found: Iterable[_Found], known: _Compiled) -> Mapping[str, set[str]]:
    """Concept or field to its distinct free variants in the article."""
    company: defaultdict[str, set[str]] = defaultdict(set)
    for row in (r for f in found for r in f.rows if r["id"] in known.free):
        company[row["concept"]].add(row["term"])
        company["/" + row["field"]].add(row["term"])
    return company


def _chosen(rows: tuple[Row, ...], company: Mapping[str, set[str]], known: _Compiled) -> Row | None:
    """Take the row that counts, if any does."""
    by_concept = {r["concept"]: r for r in reversed(rows)}  # spellings of one variant are one
    if rows[0]["id"] in known.free:
        return rows[0]
    ranked = sorted(((_weight(r, company), c) for c, r in by_concept.items()), reverse=True)
    best = ranked[0][0]
    if best == (0, 0) or [w for w, _ in ranked].count(best) > 1:
        return None
    return by_concept[ranked[0][1]]


def _weight(row: Row, company: Mapping[str, set[str]]) -> tuple[int, int]:
    """Free variants of the row's concept, then of its field."""
    return len(company.get(row["concept"], ())), len(company.get("/" + row["field"], ()))


def _hit(f: _Found, row: Row, doc: Annotated, around: Surroundings, known: _Compiled) -> Hit:
    mention = around.mention_at(f.start, f.end)
    return Hit(
        measure=CHOICE.name,
        start=f.start,
        end=f.end,
        term=row["term"],
        category=row["concept"],
        score=float(row["lean"]),
        voice=doc.voice_in(f.start, f.end),
        actor=mention.actor if mention else "",
        rule=row["id"],
        confidence=SURE if row["id"] in known.free else IN_COMPANY,
    )
