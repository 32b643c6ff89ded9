"""Pronouns of sentences that have no parse: "he" and "she" where only one person can be meant.

Idea: without a tree there is neither subject nor clause, so prominence says little. What can be told is who was
named: a pronoun goes to a listed person if, of all persons named before it in its sentence and in the two
before, only that one agrees with it. "It" and "they" are left alone, and so is speech in marks.

Persons that no registry lists are capitalised names with a known given name or a title.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotate.pronouns.choice import Asked, fits
from framing.annotate.pronouns.referents import Cast, Referent
from framing.annotate.pronouns.words import PERSON, Form
from framing.records import Construction, Voice
from framing.text import name_pattern, wording_of

_BACK = 2  # sentences
_NAME = re.compile(name_pattern())
_OWNER = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class LooseFinding:
    """A pronoun by its place and form, and the person it stands for."""

    start: int
    end: int
    form: Form
    referent: Referent


def find_loose(cast: Cast) -> Iterator[LooseFinding]:
    """Find the pronouns of all sentences without tokens."""
    sentences = cast.doc.sentences
    starts = [s.start for s in sentences]
    named = sorted(_persons(cast))
    for start, end in _forms(cast):
        k = bisect_right(starts, start) - 1
        if k < 0 or sentences[k].tokens or cast.doc.voice_of(start, end).voice == Voice.QUOTED:
            continue
        form = cast.words.forms[cast.doc.plain[start:end].lower()]
        low, high = (bisect_left(named, (at, "")) for at in (starts[max(0, k - _BACK)], start))
        only = _only(cast, {key for _, key in named[low:high]}, form)
        if only is not None:
            insort(named, (start, only.key))
            yield LooseFinding(start, end, form, only)


def _only(cast: Cast, keys: set[str], form: Form) -> Referent | None:
    """Give the one person that agrees with a pronoun, None where there is none or are several."""
    asked = Asked(form.lemma, form.cases[-1])
    able = [cast.referents[key] for key in keys if fits(cast.referents[key], asked, cast.weights)]
    return able[0] if len(able) == 1 else None


def _forms(cast: Cast) -> Iterator[tuple[int, int]]:
    """Places of he, she and their other forms; in capitals they may be anything."""
    plain = cast.doc.plain
    for start, end, form in cast.words.single.find(wording_of(plain)):
        if plain[start:end] in (form, form.capitalize()):
            yield start, end


def _persons(cast: Cast) -> Iterator[tuple[int, str]]:
    """Places and keys of the persons named in the sentences without tokens."""
    for m in cast.mentions:
        r = cast.actor(m.actor)
        if r.sort == PERSON and m.construction != Construction.NAME_MODIFIER:
            yield m.start, r.key
    for s in cast.doc.sentences:
        for run in _NAME.finditer(cast.doc.plain, s.start, s.end) if not s.tokens else ():
            listed = cast.mentions[: bisect_left(cast.starts, run.end())][-1:]
            if not listed or listed[0].end <= run.start():
                stranger = cast.person(_OWNER.sub("", run.group()).split())
                if stranger is not None:
                    yield run.start(), stranger.key
