"""The lexicon ``asides`` compiled, and its markers found in full.

Conventions: * in a marker stands for up to three words. A marker is looked up by its fixed beginning, then read to its
end. Some rows are no markers but words that a rule needs: schedules, crowds that are named as sources, verbs of saying.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicon, Row
from framing.measure.asides.scene import Scene
from framing.text import PhraseIndex, lower, phrase_index

_GAP = r"(?:\S+\s+){1,3}?"  # what * in a marker stands for
_BETWEEN = (
    r"(?:\s++(?:also|now|often|still|long|already|have|had|has|would|may|might|will))*\s++"  # "critics have long said"
)
_OPENERS = ("but", "and", "as", "that", "while", "what")
_BARE = "|".join([r"^", r"(?<=[,;:] )", r"(?<=\. )", *(rf"(?<=\b{w} )" for w in _OPENERS)])  # "his critics" names whose
_HELPERS = (
    *("schedule", "crowd", "saying", "quantity", "claim", "voicing", "measure"),
    *("evidence", "verdict", "effect", "turning", "judged", "reaction", "elaborating", "inset", "part"),
    *("chance", "matter of fact", "merit", "act", "shell"),
    *("falsity", "assertion", "debunking", "spreading", "misreporting", "proof", "giving", "lack"),
)
_READING = ("effect", "elaborating", "judged", "reaction")

Options = tuple[tuple[Row, re.Pattern[str] | None], ...]
Mark = tuple[int, int, Options]
Found = tuple[int, int, Row]  # a marker in full


@dataclass(frozen=True, eq=False)
class Markers:
    """The lexicon compiled: the fixed beginning of each marker to its rows and their full patterns."""

    index: PhraseIndex[Options]
    planned: re.Pattern[str]  # what makes a forecast a date in the diary: "is expected to arrive"
    crowds: re.Pattern[str]  # a source that is nobody: "critics have long said"
    crowded: frozenset[str]  # words that such a source begins with
    words: Mapping[str, frozenset[str]]  # what rules by grammar look up, by "where"
    reading: frozenset[str]  # of these, the words by which the outlet reads an act


@lru_cache(maxsize=4)
def compile_markers(lexicon: Lexicon) -> Markers:
    """Make the lexicon ready for matching."""
    forms: defaultdict[str, list[tuple[Row, re.Pattern[str] | None]]] = defaultdict(list)
    for row in lexicon.rows:
        if row["where"] in _HELPERS:
            continue
        fixed, star, rest = lower(row["marker"]).partition(" *")
        pattern = re.compile(rf"{_words(fixed)}\s+{_GAP}{_words(rest)}(?!\w)") if star else None
        forms[fixed].append((row, pattern))
    index = phrase_index({form: tuple(rows) for form, rows in forms.items()}, cased=True)
    crowds = rf"(?:{_BARE})(?:{_either(lexicon, 'crowd')}){_BETWEEN}(?:{_either(lexicon, 'saying')})(?!\w)"
    words = {where: lexicon.words("marker", where=where) for where in _HELPERS}
    return Markers(
        index,
        planned=re.compile(rf"(?<!\s)\s++(?:{_either(lexicon, 'schedule')})(?!\w)"),
        crowds=re.compile(crowds, re.MULTILINE),
        crowded=frozenset(lower(crowd).split()[0] for crowd in words["crowd"]),
        words=words,
        reading=frozenset({"make"}).union(*(words[where] for where in _READING)),
    )


def in_full(scene: Scene, marks: Iterable[Mark]) -> Iterator[Found]:
    """Markers that stand there to their end, not only as they begin."""
    for start, end, options in marks:
        for row, pattern in options:
            if pattern is None:
                yield start, end, row
            elif full := pattern.match(scene.low, start, scene.sentence.end):
                yield start, full.end(), row


def apart_from_exempt(found: Sequence[Found]) -> list[Found]:
    """Markers that overlap none that exempts ("as previously noted")."""
    exempt = [(start, end) for start, end, row in found if row["where"] == "exempt"]
    return [f for f in found if not any(s < f[1] and f[0] < e for s, e in exempt)]


def _either(lexicon: Lexicon, where: str) -> str:
    return "|".join(_words(lower(r["marker"])) for r in lexicon.where(where=where)) or "(?!)"


def _words(text: str) -> str:
    return r"\s+".join(re.escape(w) for w in text.split())
