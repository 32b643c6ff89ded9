"""Loaded wording: where a word judges and a plainer one is common.

Idea: "seized power" and "took power" report the same event; the choice between them is the
writer's. A lexicon (``loaded_terms``) locates candidates, each with an intensity of 1 to 3 and
a plainer wording; productive word formation (``loaded_affixes``) finds what no list can hold;
context decides. Wiebe et al. (2004) and Recasens et al. (2013) found that lists locate
subjective wording and do not decide on bias: so this measure gives evidence, never a verdict.

Rules, in this order: the longest match wins; a part of speech is checked where the form has plain uses; names,
technical terms and legal status ("designated as", "list of") are shielded; beside words for nature, sport, art or
illness a word of force is plain, and so are force, skill and luck in a report on sport or games; a common or topical
word counts only in company: beside a rarer one in its sentence, a clear one in the next where it tells no event
(subjective words come together, Wiebe et al. 2004), or an actor that it may be said of, where its kind judges
somebody; a negated, revoked or hedged term counts half, a boosted one five quarters. Quoted and own words score
alike: the voice says whose they are.

Units: score = intensity (1-3) x factors, one hit a stretch; `rule` is the lexicon row, or
"affix:" and the rule's name. A mild word that is negated or hedged is no hit. Symmetric by
construction: no word for a nationality, religion, ethnicity or gender is in the list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from framing.grammar import Place, Surroundings
from framing.lexicon import WORD, Lexicons, Row, Shields, term_index, words_of_kind
from framing.measure.loaded.judge import (
    Compiled,
    Found,
    actor_of,
    factor_of,
    fitting,
    is_excepted,
    is_legal,
    is_name,
    is_of_another,
    label_end,
)
from framing.records import Annotated, Hit, Measure, Sentence, Voice, Wording
from framing.text import lower, wording_of

LOADED = Measure(
    name="loaded",
    words=Wording("loaded word", "loaded words", "loaded words", "loaded language", "per 1,000 own words", "L"),
    voices=tuple(Voice),
    lexicon="loaded_terms",
)

_LEAST = 1.0  # a mild word that is negated or hedged is plain
_CLEAR = 2.0  # a word of this score keeps company with common words in the sentence before and behind
_OF_EVENTS = frozenset({"reporting", "violence"})  # common words of these tell what happened: company must be closer
_OF_NOBODY = frozenset({"euphemism", "identity", "intensifier", "reporting"})  # beside an actor these judge no more
_PLAIN_IN: Mapping[str, frozenset[str]] = {  # what is plain in a report on sport or games, or on the weather
    "play": frozenset({"competence", "crime", "deception", "economy", "fear", "hyperbole", "reporting", "violence"}),
    "storm": frozenset({"emotion", "fear", "hyperbole", "reporting", "violence"}),
}
_SHARE, _WORDS = 0.015, 4  # of all words, and different ones, from which an article is such a report
_SCENES = ("charge", "slavery")  # classes that shield from anywhere in the sentence
_NOWHERE, _FAR = Sentence(-1, -1, -1), -9  # number of no sentence, nor next to one
_AGAINST = ("anti-", "counter-", "non-")  # what makes the opposite of the word behind it: "anti-racist"
_STEM, _LONGEST_STEM = 3, 30  # letters before a suffix


@lru_cache(maxsize=4)
def compiled(lexicons: Lexicons) -> Compiled:
    """Make the lexicons of this measure ready for matching."""
    kinds = words_of_kind(lexicons["shields"])
    rows = lexicons["loaded_terms"].rows
    phrases = {r["id"]: [e for e in r["exceptions"] if e[0] != "@"] for r in rows}
    parts = _parts(lexicons["loaded_affixes"].rows)
    return Compiled(
        terms=term_index(lexicons, "loaded_terms"),
        shields=Shields(r["term"] for r in lexicons["shields"].where(kind="phrase")),
        exceptions={k: Shields(own) for k, own in phrases.items() if own},
        classes=_beside(rows, "exceptions", {k: words for k, words in kinds.items() if k not in _SCENES}),
        scenes=_beside(rows, "exceptions", {k: kinds[k] for k in _SCENES}),
        only=_only(rows, kinds),
        context=words_of_kind(lexicons["context_words"]),
        seconds=parts["second"],
        firsts=parts["first"],
        suffixes=parts["suffix"],
    )


def _parts(rows: Iterable[Row]) -> Mapping[str, dict[str, Row]]:
    """Kind of affix to form to row."""
    parts: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        parts[row["kind"]][row["form"]] = {**row, "exceptions": frozenset(map(lower, row["exceptions"]))}
    return parts


def _beside(rows: Iterable[Row], column: str, kinds: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Row id to the words of these classes that a column names."""
    named = {r["id"]: [kinds[e[1:]] for e in r[column] if e[0] == "@" and e[1:] in kinds] for r in rows}
    return {k: frozenset().union(*words) for k, words in named.items() if words}


def _only(rows: Iterable[Row], kinds: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Row id to the words of which alone a row is loaded: those listed and those of the classes named."""
    listed = {r["id"]: frozenset(e for e in r["only"] if e[0] != "@") for r in rows if r["only"]}
    named = _beside(rows, "only", kinds)
    return {k: words | named.get(k, frozenset()) for k, words in listed.items()}


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Find loaded wording in the kept text of an article.

    Parameters
    ----------
    doc : Annotated
        The article with its sentences, voices and mentions; tokens are used where there are any.
    hits : tuple[Hit, ...]
        Hits of earlier measures; not used.
    lexicons : Lexicons
        Uses ``loaded_terms``, ``loaded_affixes``, ``shields``, ``context_words``.

    Returns
    -------
    tuple of Hit
        One a stretch, in text order, not overlapping.
    """
    return tuple(hit for hit, counts in candidates(doc, lexicons) if counts)


def candidates(doc: Annotated, lexicons: Lexicons) -> tuple[tuple[Hit, bool], ...]:
    """Find all that may be loaded, each with whether it counts: common words count only in company.

    Parameters
    ----------
    doc : Annotated
        As for `measure`.
    lexicons : Lexicons
        As for `measure`.

    Returns
    -------
    tuple of (Hit, bool)
        In text order, not overlapping.
    """
    known = compiled(lexicons)
    around = Surroundings(doc)
    found = _longest([*_listed(doc, around, known), *_formed(doc, around, known)])
    hits = _apart(_hit(f, doc, around, known) for f in found)
    counts = _in_company(found, hits, doc)
    return tuple((hit, ok and hit.score >= _LEAST) for hit, ok in zip(hits, counts, strict=True))


def _in_company(found: list[Found], hits: tuple[Hit, ...], doc: Annotated) -> list[bool]:
    """Tell of each find whether it counts: a common word needs a rarer one beside it or a clear one next to it."""
    at = _numbers(found, doc)
    alone = [(k, hit.score) for f, k, hit in zip(found, at, hits, strict=True) if not f.row.get("company")]
    beside = {k for k, _ in alone}
    clear = {k for k, score in alone if score >= _CLEAR}
    named = _naming(doc)
    return [
        _counts(f, k in beside or (k in named and f.row["category"] not in _OF_NOBODY), bool(clear & {k - 1, k + 1}))
        for f, k in zip(found, at, strict=True)
    ]


def _naming(doc: Annotated) -> set[int]:
    """Numbers of the sentences in which an actor is mentioned."""
    starts = [s.start for s in doc.sentences]
    return {bisect_right(starts, m.start) - 1 for m in doc.mentions}


def _numbers(found: list[Found], doc: Annotated) -> list[int]:
    """Give the number of the sentence of each find."""
    number = {s.start: k for k, s in enumerate(doc.sentences)}
    return [number.get((f.place.sentence or _NOWHERE).start, _FAR) for f in found]


def _counts(f: Found, beside: bool, near: bool) -> bool:
    if not f.row.get("company"):
        return True
    return beside or (near and f.row["category"] not in _OF_EVENTS)


def _listed(doc: Annotated, around: Surroundings, known: Compiled) -> Iterator[Found]:
    plain = _plain_here(doc, known)
    for start, end, rows in known.terms.find_low(wording_of(doc.plain)):
        if known.shields.cover(doc.text, around.low, start, end) or around.low.endswith(_AGAINST, 0, start):
            continue
        place = around.place(start, end)
        if place is None or is_name(doc, place):
            continue
        row = fitting(rows, place, known)
        if row is not None and row["category"] not in plain and not _is_plain(row, place, doc, around, known):
            yield Found(place, row, row["term"], row["id"])


def _is_plain(row: Row, place: Place, doc: Annotated, around: Surroundings, known: Compiled) -> bool:
    """Whether what stands around makes a row plain, or a label a legal status."""
    legal = row["category"] == "extremism" and is_legal(place, doc, known)
    return legal or is_of_another(row, place, known) or is_excepted(row, doc, place, around, known)


def _plain_here(doc: Annotated, known: Compiled) -> frozenset[str]:
    """Give the categories that are plain in what an article reports on, by how many of its words are of it."""
    low = wording_of(doc.plain).low
    said = [word for s in doc.sentences for word in WORD.findall(low, s.start, s.end)]
    plain: frozenset[str] = frozenset()
    for kind, categories in _PLAIN_IN.items():
        own = [word for word in said if word in known.context[kind]]
        if len(set(own)) >= _WORDS and len(own) >= _SHARE * len(said):
            plain |= categories
    return plain


def _formed(doc: Annotated, around: Surroundings, known: Compiled) -> Iterator[Found]:
    """Compounds and blends by productive rules."""
    for start, end in _hyphenated(around.low):
        word = around.low[start:end]
        first, _, second = word.partition("-")
        row = known.seconds.get(word.rpartition("-")[2]) or known.seconds.get(second) or known.firsts.get(first)
        if row is not None:
            yield from _by_rule(row, start, end, doc, around)
    for ending, row in known.suffixes.items():
        for start, end in _ending_in(around.low, ending):
            yield from _by_rule(row, start, end, doc, around)


def _hyphenated(low: str) -> Iterator[tuple[int, int]]:
    """Spans of the words with a hyphen inside."""
    at = low.find("-")
    while at >= 0:
        start, end = at, at + 1
        while start and low[start - 1].isalnum():
            start -= 1
        while end < len(low) and (low[end].isalnum() or (low[end] == "-" and low[end - 1] != "-")):
            end += 1
        if start < at and low[end - 1] != "-":
            yield start, end
        at = low.find("-", end)


def _ending_in(low: str, ending: str) -> Iterator[tuple[int, int]]:
    """Spans of the unhyphenated words with this ending and a stem of at least `_STEM` letters."""
    at = low.find(ending)
    while at >= 0:
        start, end = at, at + len(ending)
        while start and low[start - 1].isalpha() and at - start < _LONGEST_STEM:
            start -= 1
        bounded = not (low[end : end + 1].isalnum() or low[end : end + 1] == "-" or low[start - 1 : start] == "-")
        if at - start >= _STEM and bounded:
            yield start, end
        at = low.find(ending, end)


def _by_rule(row: Row, start: int, end: int, doc: Annotated, around: Surroundings) -> Iterator[Found]:
    word = around.low[start:end]
    if word in row["exceptions"]:
        return
    place = around.place(start, end)
    if place is not None and not is_name(doc, place):
        yield Found(place, row, word, f"affix:{row['rule']}")


def _longest(found: list[Found]) -> list[Found]:
    """Drop what overlaps a longer find."""
    kept: list[Found] = []
    for f in sorted(found, key=lambda f: (f.place.start, -f.place.end)):
        if kept and f.place.start < kept[-1].place.end:
            if f.place.end - f.place.start > kept[-1].place.end - kept[-1].place.start:
                kept[-1] = f
            continue
        kept.append(f)
    return kept


def _apart(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """End a label before the next hit, so that no word counts twice."""
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end:
            kept[-1] = replace(kept[-1], end=hit.start)
        kept.append(hit)
    return tuple(kept)


def _hit(f: Found, doc: Annotated, around: Surroundings, known: Compiled) -> Hit:
    place = f.place
    return Hit(
        measure=LOADED.name,
        start=place.start,
        end=label_end(f),
        term=f.term,
        category=f.row["category"],
        score=f.row["intensity"] * factor_of(place, known),
        voice=doc.voice_in(place.start, place.end),
        actor=actor_of(place, around),
        rule=f.rule,
    )
