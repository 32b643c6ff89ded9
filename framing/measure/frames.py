"""Frame cues: words that point to the aspect under which a matter is told.

Idea: to frame is to select some aspects of a matter and make them salient (Entman 1993). Which aspect a sentence tells
can be seen, roughly, by its words: "lawsuit" points to legality, "layoffs" to the economy. Two schemes are
shipped in the lexicon ``frame_cues``: fourteen of the policy frames of Boydstun, Gross, Resnik and Smith (2013), whose
fifteenth is "other", and the five generic frames of Semetko and Valkenburg (2000). A user's file with the same columns
takes their place, with any sets and frames.

Rules: in each set the longest term at a place wins, and a sentence may have cues of several frames. A term with a capital
must stand with one. A cue is a cue, not a frame: what is found is called "frame cue" wherever it is shown.

Units: score = strength (1-3) divided by the number of frames of its set that the term is listed for, so that a word that
points two ways counts half for each; category = ``set:frame``. Shares of sentences are made from them in
`framing.profiles`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicons, Row, term_index
from framing.records import Annotated, Base, Hit, Measure, Sentence, Voice, Wording
from framing.text import PhraseIndex, is_capitalised, lower, wording_of

FRAME = Measure(
    name="frame",
    words=Wording("frame cue", "frame cues", "frame cues", "frame cues", "share of sentences"),
    base=Base.NONE,
    unit="",
    voices=tuple(Voice),
    lexicon="frame_cues",
)


@dataclass(frozen=True, eq=False)
class _Set:
    """The compiled cues of one set of frames."""

    terms: PhraseIndex[tuple[Row, ...]]
    frames: Mapping[str, int]  # term in small letters to how many frames of the set have it


@lru_cache(maxsize=4)
def _sets(lexicons: Lexicons) -> tuple[_Set, ...]:
    names = dict.fromkeys(r["set"] for r in lexicons[FRAME.lexicon].rows)
    return tuple(_compiled(lexicons, name) for name in names)


def _compiled(lexicons: Lexicons, name: str) -> _Set:
    frames: defaultdict[str, set[str]] = defaultdict(set)
    for row in lexicons[FRAME.lexicon].where(set=name):
        frames[lower(row["term"])].add(row["frame"])
    shared = {term: len(found) for term, found in frames.items()}
    return _Set(term_index(lexicons, FRAME.lexicon, set=name), shared)


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
    return tuple(hit for known in _sets(lexicons) for s in doc.sentences for hit in _in_sentence(doc, s, known))


def _in_sentence(doc: Annotated, sentence: Sentence, known: _Set) -> Iterator[Hit]:
    for start, end, rows in known.terms.find_low(wording_of(doc.plain), sentence.start, sentence.end):
        fitting = {r["frame"]: r for r in reversed(rows) if _capitals_agree(r["term"], doc.plain[start:end])}
        for row in fitting.values() if fitting else ():
            yield Hit(
                measure=FRAME.name,
                start=start,
                end=end,
                term=row["term"],
                category=f"{row['set']}:{row['frame']}",
                score=(row["strength"] / 3) ** 2 / known.frames[lower(row["term"])],
                voice=doc.voice_of(start, end).voice,
                rule=row["id"],
            )


def _capitals_agree(term: str, found: str) -> bool:
    """Whether what stands there has a capital wherever the term has one."""
    pairs = zip(term.split(), found.split(), strict=False)
    return all(is_capitalised(there) for wanted, there in pairs if is_capitalised(wanted))
