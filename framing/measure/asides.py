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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from framing.lexicon import Lexicon, Lexicons, Row
from framing.records import Annotated, Hit, Measure, Role, Sentence, Token, Voice, Wording
from framing.text import PhraseIndex, is_shouted, lower, phrase_index, wording_of

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
_RAISED = 0.5  # what loaded wording, and a connective of contrast, each add to an aside's strength
_OBJECT = re.compile(r"\s+(?:the|this|that|these|how|what|why|if)\b")  # behind an imperative, where there is no parse
_JOINED = (".", "-")  # marks that join a letter to an initialism, "us" to "us-east"


_Options = tuple[tuple[Row, re.Pattern[str] | None], ...]
_Mark = tuple[int, int, _Options]
_Found = tuple[int, int, Row]  # a marker in full


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


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence as the rules see it."""

    doc: Annotated
    low: str  # the whole text in small letters
    sentence: Sentence
    loaded: Sequence[Hit]  # in this sentence

    @property
    def role(self) -> Role:
        """Role of the sentence's block."""
        return self.doc.blocks[self.sentence.paragraph].role if self.doc.blocks else Role.BODY

    def opens(self, start: int) -> bool:
        """Whether nothing but marks stands in the sentence before a place."""
        return not self.low[self.sentence.start : start].strip(" \"'([")

    def token(self, start: int) -> Token | None:
        """Token that begins at a place; without a parse there is none."""
        return next((t for t in self.sentence.tokens if t.start == start), None)


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
    for sentence in doc.sentences:
        first, last = (bisect_left(loaded, at, key=lambda h: h.start) for at in (sentence.start, sentence.end))
        scene = _Scene(doc, low, sentence, [h for h in loaded[first:last] if h.end <= sentence.end])
        if scene.role is not Role.HEADLINE:
            mine = marks[bisect_left(marks, (sentence.start,)) : bisect_left(marks, (sentence.end,))]
            found.extend(_in_sentence(scene, mine, markers.planned))
    return tuple(found)


def _in_sentence(scene: _Scene, marks: Sequence[_Mark], planned: re.Pattern[str]) -> Iterator[Hit]:
    """Asides of one sentence, by markers and by shape, that are the outlet's own."""
    found = list(_in_full(scene, marks))
    contrast = any(row["where"] == "connective" for _, _, row in found)
    asides = [*_marked(scene, found, planned), *_shaped(scene)]
    return (_hit(a, scene, contrast) for a in _apart(asides) if _own(scene.doc, a))


def _in_full(scene: _Scene, marks: Iterable[_Mark]) -> Iterator[_Found]:
    """Markers that stand there to their end, not only as they begin."""
    for start, end, options in marks:
        for row, pattern in options:
            if pattern is None:
                yield start, end, row
            elif full := pattern.match(scene.low, start, scene.sentence.end):
                yield start, full.end(), row


def _marked(scene: _Scene, found: Iterable[_Found], planned: re.Pattern[str]) -> list[_Aside]:
    """Asides that a marker shows, unless it overlaps one that exempts."""
    exempt: list[tuple[int, int]] = []
    asides: list[_Aside] = []
    for start, end, row in found:
        where = row["where"]
        if where == "exempt":
            exempt.append((start, end))
        elif where == "diary" and planned.match(scene.low, end):
            continue
        elif _PLACES[where](scene, start, end):
            asides.append(_Aside(start, end, row["kind"], row["strength"], row["id"]))
    return _once([a for a in asides if not any(s < a.end and a.start < e for s, e in exempt)])


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


def _anywhere(scene: _Scene, start: int, end: int) -> bool:
    return True


def _nowhere(scene: _Scene, start: int, end: int) -> bool:
    """Give False: a connective is no aside by itself."""
    return False


def _starts(scene: _Scene, start: int, end: int) -> bool:
    """Whether a marker opens a sentence or a clause, with a comma behind it."""
    before = scene.low[max(scene.sentence.start, start - _CLAUSE) : start]
    return scene.low.startswith(",", end) and _OPENS_CLAUSE.search(before) is not None


def _is_inserted(scene: _Scene, start: int, end: int) -> bool:
    """Whether a marker stands between commas."""
    return scene.low.startswith(",", end) and scene.low.endswith(", ", scene.sentence.start, start)


def _concedes(scene: _Scene, start: int, end: int) -> bool:
    """Whether a marker opens a sentence that judges strongly: "While ..., the rotten deal ..."."""
    return scene.opens(start) and any(h.score >= _STRONGEST for h in scene.loaded)


def _commands(scene: _Scene, start: int, end: int) -> bool:
    """Whether a verb at the start of a sentence is an imperative."""
    if not scene.opens(start):
        return False
    token = scene.token(start)
    if token is None:
        return _OBJECT.match(scene.low, end) is not None
    has_subject = any(t.dep == "nsubj" and t.head == token.i for t in scene.sentence.tokens)
    return token.tag == "VB" and token.head == token.i and not has_subject


def _obliges(scene: _Scene, start: int, end: int) -> bool:
    """Whether a modal states a duty of somebody in a main clause; without a parse it is not told."""
    token = scene.token(start)
    if token is None or token.dep != "aux":
        return False
    verb = scene.sentence.tokens[token.head]
    return verb.dep in ("ROOT", "conj") and any(map(_is_somebody, scene.sentence.tokens[: token.i], repeat(verb.i)))


def _is_somebody(t: Token, verb: int) -> bool:
    """Whether a token is a noun or name that is the subject of a verb."""
    return t.head == verb and t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN")


def _addresses(scene: _Scene, start: int, end: int) -> bool:
    """Whether a pronoun is the outlet's or the reader's: a word of its own, not an initialism or a numeral.

    In a paragraph that holds a quotation it may be the speaker's who goes on, so it is not told.
    """
    doc = scene.doc
    if is_shouted(doc.text[start:end]) or doc.text[end : end + 1] in _JOINED:
        return False
    block = doc.blocks[scene.sentence.paragraph] if doc.blocks else None
    return block is None or '"' not in doc.plain[block.start : block.end]


# Where a marker counts, by what the lexicon says in its column "where".
_PLACES: Mapping[str, Callable[[_Scene, int, int], bool]] = {
    "anywhere": _anywhere,
    "diary": _anywhere,
    "connective": _nowhere,
    "start": _starts,
    "parenthetical": _is_inserted,
    "concession": _concedes,
    "verb": _commands,
    "modal": _obliges,
    "pronoun": _addresses,
}


def _shaped(scene: _Scene) -> Iterator[_Aside]:
    """Asides that their shape shows: a judging subheading, a question, an inset that judges."""
    start, end = scene.sentence.start, scene.sentence.end
    if scene.role is Role.SUBHEADING:
        if scene.loaded:
            yield _Aside(start, end, "judging subheading", 2, "judging subheading")
        return
    text = scene.low[start:end]
    if _QUESTION.search(text) and text.count(" ") >= _WORDS_OF_QUESTION - 1 and '"' not in text:
        yield _Aside(start, end, "rhetorical question", 2, "rhetorical question")
    for a, b in _insets(text):
        if _judges(scene, start + a, start + b):
            yield _Aside(start + a, start + b, "evaluative inset", 1, "evaluative inset")


def _insets(text: str) -> list[tuple[int, int]]:
    """Stretches of a sentence in brackets or between dashes."""
    if not any(mark in text for mark in _INSET_MARKS):
        return []
    return [m.span() for m in _INSET.finditer(text) if _is_inset(text, m)]


def _is_inset(text: str, m: re.Match[str]) -> bool:
    """Whether what stands behind a dash or bracket is inserted, and not all that follows a dateline's or a list's."""
    if text.count(" ", 0, m.start()) < _DATELINE:
        return False
    at_end = m.end() >= len(text) - 1
    return m.group()[0] == "(" or at_end or text[m.end()] in "-–—"


def _judges(scene: _Scene, start: int, end: int) -> bool:
    """Whether a stretch holds strong loaded wording of the outlet's own."""
    inside = (h for h in scene.loaded if start <= h.start and h.end <= end)
    return any(h.score >= _STRONG and h.voice is Voice.OWN for h in inside)


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


def _hit(aside: _Aside, scene: _Scene, contrast: bool) -> Hit:
    """Score an aside by its strength, the loaded wording after it and a contrast anywhere in its sentence."""
    judged = any(h.start >= aside.start for h in scene.loaded)
    return Hit(
        measure=ASIDE.name,
        start=aside.start,
        end=aside.end,
        term=scene.low[aside.start : aside.end],
        category=aside.kind,
        score=aside.strength * (1 + _RAISED * judged + _RAISED * contrast),
        voice=Voice.OWN,
        rule=aside.rule,
    )
