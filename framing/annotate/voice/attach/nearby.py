"""The attribution of a quoted stretch in the text around, where its own sentences have none.

Idea: a list of rules, asked in order: a colon leads up to it; it is
joined to the stretch before; a dash and a name follow; it opens a sentence behind one of the same speaker; the
sentence or paragraph before ends with speech; the grammar names somebody who answers for it.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from framing.annotate.voice.attach.beside import outermost
from framing.annotate.voice.attach.scene import Around, Attached
from framing.annotate.voice.attach.signs import colon_attribution, dash_attribution
from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.marks import is_capitalised
from framing.records import QuoteKind, Role, Sentence
from framing.text import WORD

HEADINGS = frozenset({Role.HEADLINE, Role.SUBHEADING, Role.DECK})
_HEADING = 90  # characters of a paragraph that may be a heading
_JOINED = 40  # characters between two stretches of one list
_COLON = 4  # characters before a stretch in which its colon stands
_JOINS = re.compile(r",? *(?:and|or|but|to)?(?: [\w'’-]+){0,4} *|[,;] *")

Rule = Callable[[Around, Attached | None], Attribution | None]


def in_context(here: Around, previous: Attached | None) -> tuple[Attribution | None, str]:
    """Attribution in the text around a stretch with the rule that found it; `previous` is the stretch before."""
    found = _first(_DIRECT, here, previous)
    if found is None and _is_heading(here):
        return None, "heading"
    found = found or _first(LOOSE, here, previous)
    return found or (None, "heading" if here.doc.blocks[here.stretch.paragraph].role in HEADINGS else "")


def _first(rules: Mapping[str, Rule], here: Around, previous: Attached | None) -> tuple[Attribution, str] | None:
    for how, rule in rules.items():
        event = rule(here, previous)
        if event is not None:
            return event, how
    return None


def _in_paragraph(here: Around, previous: Attached | None) -> Attribution | None:
    """Attribution of the stretch before in the same paragraph, if somebody said that."""
    if previous is None or previous.stretch.paragraph != here.stretch.paragraph:
        return None
    return None if previous.kind is QuoteKind.SCARE else previous.event


def _colon(here: Around, previous: Attached | None) -> Attribution | None:
    if not here.before(_COLON).rstrip().endswith(":"):
        return None
    number = here.first - 1 if here.opens else here.first
    found = colon_attribution(here.doc, here.stretch.outer_start, number, here.events(number), here.scene.cues)
    if (
        found is None
        and number > 0
        and here.doc.sentences[number - 1].paragraph == here.doc.sentences[number].paragraph
    ):
        return _last_speech(here, number - 1)
    return outermost(found, here.events(found.sentence)) if found else None


def _joined(here: Around, previous: Attached | None) -> Attribution | None:
    """Attribution of the stretch before in a list: “a” and “b”."""
    event, s = _in_paragraph(here, previous), here.stretch
    if previous is None or s.outer_start - previous.stretch.outer_end > _JOINED:
        return None
    return event if _JOINS.fullmatch(here.doc.text, previous.stretch.outer_end, s.outer_start) else None


def _dash(here: Around, previous: Attached | None) -> Attribution | None:
    return dash_attribution(here.doc, here.stretch.outer_end, here.last, here.scene.cues) if here.opens else None


def _paragraph(here: Around, previous: Attached | None) -> Attribution | None:
    return _in_paragraph(here, previous) if here.opens else None


def _sentence_before(here: Around, previous: Attached | None) -> Attribution | None:
    return _said_before(here) if _follows(here) and _before(here).paragraph == here.stretch.paragraph else None


def _paragraph_before(here: Around, previous: Attached | None) -> Attribution | None:
    if not _follows(here) or _before(here).paragraph == here.stretch.paragraph:
        return None
    if previous and previous.event and previous.stretch.paragraph == _before(here).paragraph:
        later = _said_before(here) if previous.stretch.outer_end <= _before(here).start else None
        return later or previous.event
    return _said_before(here)


def _follows(here: Around) -> bool:
    """Whether a stretch of some words opens a sentence that is not the first."""
    return here.opens and here.words > 1 and here.first > 0


def _before(here: Around) -> Sentence:
    return here.doc.sentences[here.first - 1]


def _said_before(here: Around) -> Attribution | None:
    """Last speech of the sentence before."""
    return _last_speech(here, here.first - 1)


def _last_speech(here: Around, number: int) -> Attribution | None:
    return next((e for e in reversed(here.events(number)) if e.source and e.speech), None)


def _holder(here: Around, previous: Attached | None) -> Attribution | None:
    if here.is_demanded:
        return _last_speech(here, here.first)
    return here.holder() if here.wordy and not here.opens else None


def _is_heading(here: Around) -> bool:
    """Whether the stretch is all that its short paragraph holds, capitalised like a heading: a quotation to come."""
    block = here.doc.blocks[here.stretch.paragraph]
    if not _follows(here) or block.end - block.start > _HEADING:
        return False
    return is_capitalised(WORD.findall(here.doc.text, here.stretch.start, here.stretch.end))


_DIRECT: Mapping[str, Rule] = {
    "colon": _colon,
    "joined": _joined,
    "dash": _dash,
    "paragraph": _paragraph,
}
LOOSE: Mapping[str, Rule] = {
    "sentence before": _sentence_before,
    "paragraph before": _paragraph_before,
    "subject": _holder,
}
