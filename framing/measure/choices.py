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

from framing.grammar import Place, Surroundings
from framing.lexicon import Lexicons, Row, Shields, term_index
from framing.records import Annotated, Base, Hit, Measure, Voice, Wording
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


@dataclass(frozen=True, eq=False)
class _Compiled:
    terms: PhraseIndex[tuple[Row, ...]]
    shields: Shields
    free: frozenset[str]  # ids of rows that count alone


@dataclass(frozen=True, slots=True)
class _Found:
    place: Place
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
    chosen = ((f.place, _chosen(f.rows, company, known)) for f in found)
    return tuple(_hit(place, row, doc, around, known) for place, row in chosen if row is not None)


def _found(doc: Annotated, around: Surroundings, known: _Compiled) -> Iterator[_Found]:
    """Places with the rows that may stand there."""
    for start, end, rows in known.terms.find_low(wording_of(doc.plain)):
        if known.shields.cover(doc.text, around.low, start, end) or _in_compound(around.low, start, end):
            continue
        place = around.place(start, end)
        if place is None:
            continue
        fitting = tuple(r for r in rows if _is_of_kind(r, place) and _is_written_so(r, doc.text, place))
        if fitting:
            yield _Found(place, fitting)


def _in_compound(low: str, start: int, end: int) -> bool:
    """Whether a hyphen ties the stretch to a word before or behind it ("post-withdrawal")."""
    before, after = low[max(0, start - 2) : start], low[end : end + 2]
    return (before[-1:] == "-" and before[:1].isalnum()) or (after[:1] == "-" and after[1:].isalnum())


def _is_of_kind(row: Row, place: Place) -> bool:
    """Whether the parse, where there is one, lets a single word be of the row's part of speech."""
    if place.token is None or " " in row["term"]:
        return True
    return place.token.tag not in _OTHER_TAGS[row["pos"]]


def _is_written_so(row: Row, text: str, place: Place) -> bool:
    """Whether capitals stand where the row has them and, inside a sentence, nowhere else."""
    found = text[place.start : place.end]
    pairs = list(zip(row["term"].split(), found.split(), strict=False))
    if not all(is_capitalised(there) for wanted, there in pairs if is_capitalised(wanted)):
        return False
    if place.title or found.isupper():
        return True
    inner = pairs[1:] if _begins(text, place) else pairs
    return not any(is_capitalised(there) for wanted, there in inner if not is_capitalised(wanted))


def _begins(text: str, place: Place) -> bool:
    """Whether a stretch begins its sentence or a quotation in it, where a capital says nothing."""
    before = text[place.sentence.start : place.start].rstrip() if place.sentence else ""
    return not before or before[-1] in _OPENING


def _company(found: Iterable[_Found], known: _Compiled) -> Mapping[str, set[str]]:
    """Concept or field to its distinct free variants in the article."""
    company: defaultdict[str, set[str]] = defaultdict(set)
    for row in (r for f in found for r in f.rows if r["id"] in known.free):
        company[row["concept"]].add(row["term"])
        company["/" + row["field"]].add(row["term"])
    return company


def _chosen(rows: tuple[Row, ...], company: Mapping[str, set[str]], known: _Compiled) -> Row | None:
    """The row that counts, if any does."""
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


def _hit(place: Place, row: Row, doc: Annotated, around: Surroundings, known: _Compiled) -> Hit:
    mention = around.mention_at(place.start, place.end)
    return Hit(
        measure=CHOICE.name,
        start=place.start,
        end=place.end,
        term=row["term"],
        category=row["concept"],
        score=float(row["lean"]),
        voice=doc.voice_of(place.start, place.end).voice,
        actor=mention.actor if mention else "",
        rule=row["id"],
        confidence=SURE if row["id"] in known.free else IN_COMPANY,
    )
