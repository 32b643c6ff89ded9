"""Marks that stand for a reporting verb: a colon before a quotation, a dash with a name behind it.

Idea: "X wrote on Monday:" leads up to the quotation that follows; "— Lena Hale" signs what stands
before it. Neither needs a tree, though one helps to find the subject that leads up to a colon.

Offsets index the normalised text; every pattern is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.attributions import subject_attribution
from framing.annotate.voice.cues import Cues
from framing.annotate.voice.patterns import NAME
from framing.grammar import Tree, tree_of
from framing.records import Annotated
from framing.text import NAME_WORD, trim

_NAMED = re.compile(rf"(?:^|[.!?/\n\"”’*•—–-] ?|[Ff]rom )((?:[Tt]he )?{NAME}|the [a-z]+)\s?: ?$")
_ON = re.compile(rf"({NAME}) on [^:.\n]{{1,60}}: ?")  # Hale on the dam: “...”
_DASH = re.compile(rf"\s*(?:[—–―]|--?)\s*({NAME})")
_FULL = re.compile(rf"{NAME_WORD}(?: {NAME_WORD})+")
_NAMING = frozenset({"PROPN", "PRON"})
_SIGNED = re.compile(r" *(?:$|[\n,.(])")
_NOUN = 20  # characters before a name in which its noun stands
_NAME = 120  # characters before a colon in which the name that leads up to it stands


def colon_attribution(
    doc: Annotated, at: int, number: int, events: Sequence[Attribution], cues: Cues
) -> Attribution | None:
    """Find who leads up to the quotation at `at` with a colon: a bare name, a speech cue, the subject.

    `events` are the attributions of the sentence with that number.
    """
    m = _NAMED.search(doc.plain, max(0, at - _NAME), at) or _ON.fullmatch(doc.plain, doc.sentences[number].start, at)
    if m:
        colon = doc.plain.rindex(":", m.end(1), at)
        cue, source = (colon, colon + 1), _before_cue(m.span(1), events)
        return Attribution(row=cues.colon, sentence=number, rule="colon", cue=cue, source=source)
    before = [e for e in events if e.source and e.speech and e.source[0] < at]
    return _leading_up(doc, number, at, before, cues)


def _before_cue(named: Span, events: Sequence[Attribution]) -> Span:
    """Part of capitals that names somebody: in a heading what stands before a verb, as in Voters Blame Hale."""
    inside = (e.cue[0] - 1 for e in events if e.source and e.source[0] == named[0] and named[0] < e.cue[0] < named[1])
    return named[0], next(inside, named[1])


def _leading_up(doc: Annotated, number: int, at: int, before: Sequence[Attribution], cues: Cues) -> Attribution | None:
    """Find who spoke last before a colon, else the subject of the sentence if it can speak, else who is named last."""
    tree = tree_of(doc, number)
    said = [e for e in before if tree is None or _can_speak(tree, e, cues)]
    if said or tree is None:
        return said[-1] if said else None
    subject = subject_attribution(tree, at, cues)
    return subject if subject and _can_speak(tree, subject, cues) else _last_named(doc, at, number, cues)


def _can_speak(tree: Tree, e: Attribution, cues: Cues) -> bool:
    """Whether the subject is a name, a pronoun or a noun for one who speaks: no harvest leads up to a quotation."""
    if e.source_head is None:
        return True
    t = tree.tokens[e.source_head]
    return t.pos in _NAMING or cues.can_speak(t.lemma) or t.lemma.lower() in cues.persons.said


def _last_named(doc: Annotated, at: int, number: int, cues: Cues) -> Attribution | None:
    """Person named last, with a given name, before the colon of a sentence."""
    found = list(_FULL.finditer(doc.plain, doc.sentences[number].start, at))
    named = [m for m in found if _is_full(m.group().split()[:-1], cues) or _is_brought_in(doc, m.start(), cues)]
    if not named:
        return None
    return Attribution(row=cues.colon, sentence=number, rule="colon", cue=(at - 1, at), source=named[-1].span())


def _is_full(before: Sequence[str], cues: Cues) -> bool:
    """Whether a given name or an honorific stands before a last name."""
    return any(w in cues.first_names or (w.endswith(".") and cues.persons.is_title(w)) for w in before)


def _is_brought_in(doc: Annotated, at: int, cues: Cues) -> bool:
    """Whether a noun for one who speaks stands right before a name: the pollster."""
    before = doc.plain[max(0, at - _NOUN) : at].split()
    return bool(before) and before[-1].islower() and cues.can_speak(before[-1])


def dash_attribution(doc: Annotated, at: int, number: int, cues: Cues) -> Attribution | None:
    """Find the name behind a dash that follows a quotation ending at `at`."""
    m = _DASH.match(doc.plain, at)
    if not m or not _SIGNED.match(doc.plain, m.end()):
        return None
    cue = trim(doc.plain, at, m.start(1))
    return Attribution(row=cues.dash, sentence=number, rule="dash", cue=cue, source=m.span(1))
