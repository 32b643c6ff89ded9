"""Editorial asides: where the outlet, in its own voice, turns to the reader.

Idea: a report says what happened and who said what. An aside says what to think of it:
"It should be noted that", "unsurprisingly", a question that wants no answer, a subheading that
judges, a forecast or a view that nobody is named for. Hyland (2005) calls such wording
metadiscourse; Biber et al. (1999) describe stance adverbials.

Rules: markers of the lexicon ``asides``; questions; subheadings, brackets and dashes that hold
loaded wording; obligation (must, should), first and second person and imperatives outside
quotations. Glosses ("Sharia (Islamic law)"), acronyms and back-references ("as previously
noted") are none. Only the outlet's own voice counts: the rest is the speaker's.

Units: score = strength (1-3) x (1 + 0.5 where loaded wording stands in the scope + 0.5 with a
connective of contrast); the scope is the sentence from the marker on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicon, Lexicons, Row
from framing.records import Annotated, Hit, Measure, Role, Sentence, Voice, Wording
from framing.text import PhraseIndex, lower, phrase_index, wording_of

ASIDE = Measure(
    name="aside",
    words=Wording("aside", "asides", "asides", "asides", "per 1,000 own words", "A"),
    voices=(Voice.OWN,),
    lexicon="asides",
    needs=("loaded",),
)

_GAP = r"(?:\S+\s+){1,3}?"  # what * in a marker stands for
_STRONG, _STRONGEST = 2.0, 3.0  # score of loaded wording that makes a bracket, or a concession, an aside
_INSET = re.compile(r"(?:(?<= )[-–](?= )|—)[^–—\n]{3,160}|\([^()\n]{3,160}\)")
_INSET_MARKS = ("(", " - ", "–", "—")
_QUESTION = re.compile(r"\?[\"')\]]*$")
_OPENS_CLAUSE = re.compile(r"(?:^|[;:]|[,;] (?:and|but|so)|\bbut)[\s\"'(\[]*$")
_CLAUSE = 40  # characters before a marker that are looked at
_DATELINE = 4  # a dash after fewer words follows a place or a name
_WORDS_OF_QUESTION = 4  # a shorter question is an echo or a heading


_Options = tuple[tuple[Row, re.Pattern[str] | None], ...]
_Mark = tuple[int, int, _Options]


@dataclass(frozen=True, eq=False)
class _Markers:
    """The lexicon compiled: the fixed beginning of each marker to its rows and their full patterns."""

    index: PhraseIndex[_Options]
    planned: re.Pattern[str]  # what makes a forecast a date in the diary: "is expected to arrive"


@dataclass(frozen=True, slots=True)
class _Aside:
    start: int
    end: int
    kind: str
    strength: int
    rule: str


@lru_cache(maxsize=4)
def _compile(lexicon: Lexicon) -> _Markers:
    forms: defaultdict[str, list[tuple[Row, re.Pattern[str] | None]]] = defaultdict(list)
    for row in lexicon.rows:
        if row["where"] == "schedule":
            continue
        fixed, star, rest = lower(row["marker"]).partition(" *")
        pattern = re.compile(rf"{_words(fixed)}\s+{_GAP}{_words(rest)}(?!\w)") if star else None
        forms[fixed].append((row, pattern))
    planned = "|".join(_words(lower(r["marker"])) for r in lexicon.where(where="schedule")) or "(?!)"
    index = phrase_index({form: tuple(rows) for form, rows in forms.items()}, cased=True)
    return _Markers(index, re.compile(rf"\s+(?:{planned})(?!\w)"))


def _words(text: str) -> str:
    return r"\s+".join(re.escape(w) for w in text.split())


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Find editorial asides in the outlet's own voice.

    Parameters
    ----------
    doc : Annotated
        The article with its sentences, blocks and voices.
    hits : tuple[Hit, ...]
        Hits of earlier measures; those of "loaded" raise the score and make brackets and
        subheadings judge.
    lexicons : Lexicons
        Uses ``asides``.

    Returns
    -------
    tuple of Hit
        One an aside, in text order, not overlapping.
    """
    markers = _compile(lexicons["asides"])
    low = wording_of(doc.plain).low
    loaded = sorted((h for h in hits if h.measure in ASIDE.needs), key=lambda h: h.start)
    marks = list(markers.index.find_low(wording_of(doc.plain)))
    found: list[Hit] = []
    at = 0
    for sentence in doc.sentences:
        role = doc.blocks[sentence.paragraph].role if doc.blocks else Role.BODY
        while at < len(loaded) and loaded[at].start < sentence.start:
            at += 1
        mine = []
        while at < len(loaded) and loaded[at].end <= sentence.end:
            mine.append(loaded[at])
            at += 1
        if role is Role.HEADLINE:
            continue
        first, last = bisect_left(marks, (sentence.start,)), bisect_left(marks, (sentence.end,))
        marked, contrast = _marked(doc, low, sentence, mine, marks[first:last], markers.planned)
        asides = [*marked, *_shaped(low, sentence, mine, role)]
        found.extend(_hit(a, low, mine, contrast) for a in _apart(asides) if _own(doc, a))
    return tuple(found)


def _marked(
    doc: Annotated, low: str, sentence: Sentence, loaded: list[Hit], marks: Sequence[_Mark], planned: re.Pattern[str]
) -> tuple[list[_Aside], list[int]]:
    """Asides that a marker shows, and where connectives of contrast stand."""
    asides: list[_Aside] = []
    contrast: list[int] = []
    exempt: list[tuple[int, int]] = []
    for start, end, options in marks:
        for row, pattern in options:
            full = pattern.match(low, start, sentence.end) if pattern else None
            if pattern and full is None:
                continue
            stop = full.end() if full else end
            if row["where"] == "exempt":
                exempt.append((start, stop))
            elif row["where"] == "connective":
                contrast.append(start)
            elif row["where"] == "diary" and planned.match(low, stop):
                continue
            elif _placed(row["where"], doc, low, sentence, start, stop, loaded):
                asides.append(_Aside(start, stop, row["kind"], row["strength"], row["id"]))
    return _once([a for a in asides if not any(s < a.end and a.start < e for s, e in exempt)]), contrast


def _once(asides: list[_Aside]) -> list[_Aside]:
    """Count a person's pronouns once a sentence: "we and our friends" turns to the reader once."""
    seen: set[str] = set()
    kept = []
    for a in asides:
        if a.rule.endswith("/pronoun"):
            if a.kind in seen:
                continue
            seen.add(a.kind)
        kept.append(a)
    return kept


def _placed(where: str, doc: Annotated, low: str, sentence: Sentence, start: int, end: int, loaded: list[Hit]) -> bool:
    """Whether a marker stands where it counts."""
    before, after = low[max(sentence.start, start - _CLAUSE) : start], low[end : end + 1]
    if where in ("anywhere", "diary"):
        return True
    if where == "start":
        return after == "," and _OPENS_CLAUSE.search(before) is not None
    if where == "parenthetical":
        return after == "," and before.endswith(", ")
    opens = not low[sentence.start : start].strip(" \"'([")
    if where == "concession":
        return opens and any(h.score >= _STRONGEST for h in loaded)
    if where == "verb":
        return opens and _imperative(sentence, low, start, end)
    if where == "modal":
        return _obliges(sentence, start)
    return _addresses(doc, sentence, start, end)


def _imperative(sentence: Sentence, low: str, start: int, end: int) -> bool:
    token = next((t for t in sentence.tokens if t.start == start), None)
    if token is None:
        return re.match(r"\s+(?:the|this|that|these|how|what|why|if)\b", low[end : end + 12]) is not None
    return (
        token.tag == "VB"
        and token.head == token.i
        and not any(t.dep == "nsubj" and t.head == token.i for t in sentence.tokens)
    )


def _obliges(sentence: Sentence, start: int) -> bool:
    """Whether a modal states a duty of somebody in a main clause; without a parse it is not told."""
    token = next((t for t in sentence.tokens if t.start == start), None)
    if token is None or token.dep != "aux":
        return False
    verb = sentence.tokens[token.head]
    subjects = [t for t in sentence.tokens if t.head == verb.i and t.dep in ("nsubj", "nsubjpass")]
    return verb.dep in ("ROOT", "conj") and any(t.i < token.i and t.pos in ("NOUN", "PROPN") for t in subjects)


def _addresses(doc: Annotated, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a pronoun is the outlet's or the reader's: a word of its own, not an initialism or a numeral.

    In a paragraph that holds a quotation it may be the speaker's who goes on, so it is not told.
    """
    text = doc.text
    if text[start:end].isupper() and end - start > 1:
        return False
    if text[end : end + 1] in (".", "-") or text[start - 1 : start] in (".", "-", "("):
        return False
    block = doc.blocks[sentence.paragraph] if doc.blocks else None
    return block is None or '"' not in doc.plain[block.start : block.end]


def _shaped(low: str, sentence: Sentence, loaded: list[Hit], role: Role) -> Iterator[_Aside]:
    """Asides that their shape shows: a judging subheading, a question, an inset that judges."""
    if role is Role.SUBHEADING:
        if loaded:
            yield _Aside(sentence.start, sentence.end, "judging subheading", 2, "judging subheading")
        return
    text = low[sentence.start : sentence.end]
    if _QUESTION.search(text) and text.count(" ") >= _WORDS_OF_QUESTION - 1 and '"' not in text:
        yield _Aside(sentence.start, sentence.end, "rhetorical question", 2, "rhetorical question")
    for m in _INSET.finditer(text) if any(mark in text for mark in _INSET_MARKS) else ():
        a, b = sentence.start + m.start(), sentence.start + m.end()
        if text.count(" ", 0, m.start()) < _DATELINE or (
            m.group()[0] != "(" and b < sentence.end - 1 and text[m.end()] not in "-–—"
        ):
            continue
        if any(a <= h.start and h.end <= b and h.score >= _STRONG and h.voice is Voice.OWN for h in loaded):
            yield _Aside(a, b, "evaluative inset", 1, "evaluative inset")


def _own(doc: Annotated, aside: _Aside) -> bool:
    """Whether the aside is the outlet's own voice."""
    return doc.voice_of(aside.start, aside.end).voice is Voice.OWN


def _apart(asides: list[_Aside]) -> list[_Aside]:
    """Keep the strongest, then the longest, of asides that overlap."""
    kept: list[_Aside] = []
    for a in sorted(asides, key=lambda a: (-a.strength, a.start - a.end, a.start)):
        if not any(a.start < k.end and k.start < a.end for k in kept):
            kept.append(a)
    return sorted(kept, key=lambda a: a.start)


def _hit(aside: _Aside, low: str, loaded: list[Hit], contrast: list[int]) -> Hit:
    """Score an aside by its strength, the loaded wording after it and a contrast anywhere in its sentence."""
    judged = any(h.start >= aside.start for h in loaded)
    score = aside.strength * (1 + 0.5 * judged + 0.5 * bool(contrast))
    return Hit(
        ASIDE.name, aside.start, aside.end, low[aside.start : aside.end], aside.kind, score, Voice.OWN, "", aside.rule
    )
