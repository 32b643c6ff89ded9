"""Frame cues: words that point to the aspect under which a matter is told.

Idea: to frame is to select some aspects of a matter and make them salient (Entman 1993). Which aspect a sentence tells
can be seen, roughly, by its words: "lawsuit" points to legality, "layoffs" to the economy. Two schemes are
shipped in the lexicon ``frame_cues``: fourteen of the policy frames of Boydstun, Gross, Resnik and Smith (2013), whose
fifteenth is "other", and the five generic frames of Semetko and Valkenburg (2000). A user's file with the same columns
takes their place, with any sets and frames.

Rules: in each set the longest term at a place wins, and a sentence may have cues of several frames. A term with a
capital must stand with one; what has a capital inside a sentence that the term has not is part of a name ("the White
House"), unless all is written so, as in headlines. A cue is a cue, not a frame: what is found is called "frame cue"
wherever it is shown.

Units: score = specificity, 0 to 1: the square of a third of the row's strength (1-3), divided by the number of frames
of its set that the term is listed for, so that a word that points two ways counts half for each; three weak cues do
not outweigh a sure one. Category = ``set:frame``. Shares of sentences are made from hits in `framing.profiles`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicons, Row, term_index
from framing.records import Annotated, Base, Hit, Measure, Sentence, Voice, Wording
from framing.text import PhraseIndex, in_title_case, is_capitalised, lower, phrase_index, wording_of

FRAME = Measure(
    name="frame",
    words=Wording("frame cue", "frame cues", "frame cues", "frame cues", "share of sentences"),
    base=Base.NONE,
    unit="",
    voices=tuple(Voice),
    lexicon="frame_cues",
)


_OPENING = " \"'“‘[("  # marks that may stand before the first word of a sentence
_QUOTING = tuple('"“‘:')  # behind these a capital begins a sentence inside a sentence
_STRONGEST = 3  # the strength of a cue that is hardly said of anything else


class _Cue(NamedTuple):
    """A row of the lexicon, ready to be written down."""

    term: str
    category: str
    score: float
    rule: str
    cased: bool


@lru_cache(maxsize=4)
def _sets(lexicons: Lexicons) -> tuple[PhraseIndex[tuple[_Cue, ...]], ...]:
    names = dict.fromkeys(r["set"] for r in lexicons[FRAME.lexicon].rows)
    return tuple(_compiled(lexicons, name) for name in names)


def _compiled(lexicons: Lexicons, name: str) -> PhraseIndex[tuple[_Cue, ...]]:
    """Index all forms of the terms of one set; a form that is both noun and verb of a frame is one cue."""
    frames: defaultdict[str, set[str]] = defaultdict(set)
    for row in lexicons[FRAME.lexicon].where(set=name):
        frames[lower(row["term"])].add(row["frame"])
    forms = term_index(lexicons, FRAME.lexicon, set=name).values
    return phrase_index({form: _cues(rows, frames) for form, rows in forms.items()}, cased=True)


def _cues(rows: Iterable[Row], frames: defaultdict[str, set[str]]) -> tuple[_Cue, ...]:
    surest = {r["frame"]: r for r in sorted(rows, key=lambda r: r["strength"])}
    return tuple(
        _Cue(
            term=r["term"],
            category=f"{r['set']}:{r['frame']}",
            score=(r["strength"] / _STRONGEST) ** 2 / len(frames[lower(r["term"])]),
            rule=r["id"],
            cased=r["term"] != lower(r["term"]),
        )
        for r in sorted(surest.values(), key=lambda r: r["frame"])
    )


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Find frame cues in every voice.

    Parameters
    ----------
    doc : Annotated
        The article with its sentences and voices.
    hits : tuple[Hit, ...]
        Hits of earlier measures; not used.
    lexicons : Lexicons
        Uses ``frame_cues``.

    Returns
    -------
    tuple of Hit
        One a cue and frame it points to, set by set, in text order.
    """
    return tuple(hit for cues in _sets(lexicons) for hit in _found(doc, cues))


def _found(doc: Annotated, cues: PhraseIndex[tuple[_Cue, ...]]) -> Iterator[Hit]:
    starts = [s.start for s in doc.sentences]
    for start, end, here in cues.find_low(wording_of(doc.plain)):
        k = bisect_right(starts, start) - 1
        if k < 0 or end > doc.sentences[k].end:
            continue
        if not here[0].cased and _is_in_name(doc.plain, start, end, doc.sentences[k]):
            continue
        voice = doc.voice_of(start, end).voice
        for term, category, score, rule, cased in here:
            if not cased or _capitals_agree(term, doc.plain[start:end]):
                yield Hit(FRAME.name, start, end, term, category, score, voice, rule=rule)


def _capitals_agree(term: str, found: str) -> bool:
    """Whether what stands there has a capital wherever the term has one."""
    pairs = zip(term.split(), found.split(), strict=False)
    return all(is_capitalised(there) for wanted, there in pairs if is_capitalised(wanted))


def _is_in_name(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """Whether capitals show a stretch to be in a proper name ("the White House", "the State Department")."""
    if not is_capitalised(text[start:end]) or text[start:end].isupper() or _is_headline(text, sentence):
        return False
    inside = bool(text[sentence.start : start].strip(_OPENING))
    if inside and not text[sentence.start : start].rstrip().endswith(_QUOTING):
        return True
    return text.startswith(" ", end) and is_capitalised(text[end + 1 : end + 2])


def _is_headline(text: str, sentence: Sentence) -> bool:
    """Whether capitals say nothing since the sentence is written as headlines are, without a full stop."""
    said = text[sentence.start : sentence.end].rstrip()
    return not said.endswith(".") and in_title_case(said.split())
