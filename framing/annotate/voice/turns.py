"""Turns of a conversation: "ANCHOR: Good evening", "Q: ...", and the speaker before the colon of a headline.

Idea: a label at the start of a paragraph is a speaker where labels recur; in a headline ("Mayor: Bridge to
close") it must be a word for a speaker or a person. The paragraphs of a transcript may stand in marks.

Offsets index the normalised text; every paragraph is looked at once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.cues import Cues
from framing.annotate.voice.marks import Stretch
from framing.annotate.voice.speakers import ANSWERS, ASKS
from framing.records import Annotated, Role
from framing.text import trim

_TURN = re.compile(
    r"([A-Z][A-Z.'’ -]{0,40}[A-Z]|Q|A|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}|Question|Answer)\s?: ?(?=\S)"
)
_NAMES = re.compile(r"(?:(?!I )[A-Z][\w.'’-]* ?(?:\([^()\n]*\))?){2,5}(?<![.!?])\s*")  # a list: CEO: Lena Hale
_FULL = 4  # words of a full name at most
_RECUR = 2  # paragraphs that begin with a label from which the text is a transcript
_SHORT = 2  # letters of an abbreviation that is no speaker: HT, FT
_HEADINGS = frozenset({Role.HEADLINE, Role.SUBHEADING, Role.DECK})


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A paragraph that begins with a label and a colon."""

    label: str
    source: Span
    start: int  # of what is said
    end: int
    heading: bool


def turn_attributions(doc: Annotated, cues: Cues) -> list[Attribution]:
    """Find "Mayor: Bridge to close" in headlines and speakers' turns in transcripts ("ANCHOR: ...", "Q: ...").

    In a headline the label must be a noun for one who speaks or a person: a name that the text gives with a first name.
    """
    labelled = _labelled(doc, cues)
    often = Counter(x.label for x in labelled)
    shouted = sum(n for label, n in often.items() if label.isupper())
    found = []
    for x in labelled:
        if often[x.label] >= _RECUR or (x.label.isupper() and shouted >= _RECUR):
            found.append(_turn(doc, x.source, trim(doc.plain, x.start, x.end), cues))
        elif x.heading and _is_speaker(doc, x.label, cues):
            span = trim(doc.plain, x.start, x.end, " .\n")
            found.append(replace(_turn(doc, x.source, span, cues), rule="headline", flags=()))
    return found


def _labelled(doc: Annotated, cues: Cues) -> list[_Labelled]:
    found = []
    for n, block in enumerate(b for b in doc.blocks if b.kept):
        m = _TURN.match(doc.plain, *trim(doc.plain, block.start, block.end))
        if m and _may_speak(doc, m.group(1), cues) and not _NAMES.fullmatch(doc.plain, m.end(), block.end):
            heading = n == 0 or block.role in _HEADINGS
            found.append(_Labelled(m.group(1), m.span(1), m.end(), block.end, heading))
    return found


def _may_speak(doc: Annotated, label: str, cues: Cues) -> bool:
    """Whether a label can stand for somebody: in capitals by its length, else a letter of an interview or a speaker."""
    if label.lower() in cues.labels:
        return False
    if label.lower() in ASKS | ANSWERS:
        return True
    return len(label) > _SHORT if label.isupper() else _is_speaker(doc, label, cues)


def _turn(doc: Annotated, source: Span, span: Span, cues: Cues) -> Attribution:
    number = bisect_right(doc.sentences, source[0], key=lambda s: s.start) - 1
    return Attribution(
        row=cues.colon, sentence=max(0, number), rule="turn", cue=(source[1], source[1] + 1), source=source,
        spans=(span,), flags=("turn",),
    )  # fmt: skip


def quoted_turns(
    doc: Annotated, stretches: Sequence[Stretch], cues: Cues
) -> tuple[Sequence[Stretch], list[Attribution]]:
    """Find turns of a transcript whose paragraphs stand in marks (“HALE: We will see.”): cut the label off."""
    labels = {n: m for n, s in enumerate(stretches) if not s.nested and (m := _shouted(doc.plain, s))}
    if len(labels) < _RECUR:
        return stretches, []
    cut = [replace(s, start=labels[n].end()) if n in labels else s for n, s in enumerate(stretches)]
    turns = [replace(_turn(doc, m.span(1), (m.end(), cut[n].end), cues), flags=()) for n, m in labels.items()]
    return cut, turns


def _shouted(plain: str, s: Stretch) -> re.Match[str] | None:
    m = _TURN.match(plain, s.start, s.end)
    return m if m and m.group(1).isupper() and len(m.group(1)) > 1 else None


def _is_speaker(doc: Annotated, label: str, cues: Cues) -> bool:
    return label.split()[-1].lower() in cues.speakers or is_person(doc.plain, label, cues.first_names)


@lru_cache(maxsize=256)  # a label may head many paragraphs, and each look-up reads the whole text
def is_person(plain: str, label: str, first_names: frozenset[str]) -> bool:
    """Whether a label is a name with a first name, or the last name of one that the text gives in full."""
    words = label.split()
    if words[0] in first_names and 1 < len(words) <= _FULL:
        return True
    full = re.search(rf"\b([A-Z]\w+) (?:[A-Z][\w.]* )?{re.escape(label)}\b", plain)
    return bool(full and full.group(1) in first_names)
