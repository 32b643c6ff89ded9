"""Turns of a conversation: "ANCHOR: Good evening", "Q: ...", and the speaker before the colon of a headline.

Idea: a label at the start of a paragraph is a speaker where labels recur; in a headline ("Mayor: Bridge to
close") it must be a word for a speaker or a person. The paragraphs of a transcript may stand in marks.

Offsets index the normalised text; every paragraph is looked at once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from framing.annotate.voice.attributions import Attribution
from framing.annotate.voice.marks import Stretch
from framing.annotate.voice.patterns import mark_rows
from framing.lexicon import Lexicon
from framing.records import Annotated, Role
from framing.text import trim

_TURN = re.compile(
    r"([A-Z][A-Z.'’ -]{0,40}[A-Z]|Q|A|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}|Question|Answer)\s?: ?(?=\S)"
)
_FULL = 4  # words of a full name at most


def turn_attributions(
    doc: Annotated, lexicon: Lexicon, can_speak: frozenset[str], first_names: frozenset[str]
) -> list[Attribution]:
    """Find "Mayor: Bridge to close" in headlines and speakers' turns in transcripts ("ANCHOR: ...", "Q: ...").

    In a headline the label must be a noun of `can_speak` or a person: a name that the text gives with a first name.
    """
    row = mark_rows(lexicon)[":"]
    starts = [s.start for s in doc.sentences]
    labels: dict[str, int] = {}
    turns: list[tuple[int, int, re.Match[str]]] = []
    first = next((k for k, b in enumerate(doc.blocks) if b.kept), -1)
    for k, block in enumerate(doc.blocks):
        if not block.kept:
            continue
        m = _TURN.match(doc.plain, *trim(doc.plain, block.start, block.end))
        if m and m.end() < block.end:
            labels[m.group(1)] = labels.get(m.group(1), 0) + 1
            turns.append((k, block.end, m))
    found = []
    people: dict[str, bool] = {}
    upper = sum(n for label, n in labels.items() if label.isupper())
    for k, end, m in turns:
        label = m.group(1)
        headline = k == first or doc.blocks[k].role in (Role.HEADLINE, Role.SUBHEADING, Role.DECK)
        transcript = (label.isupper() and upper >= 2) or labels[label] >= 2
        if not transcript and not headline:
            continue
        if not transcript and label.split()[-1].lower() not in can_speak:
            if label not in people:  # looked up once each: it reads the whole text
                people[label] = _is_person(doc.plain, label, first_names)
            if not people[label]:
                continue
        number = bisect_right(starts, m.start()) - 1
        span = trim(doc.plain, m.end(), end, " \n" if transcript else " .\n")
        source = (m.start(1), m.end(1))
        flags = ("turn",) if transcript else ()
        found.append(
            Attribution(
                (span,),
                source,
                -1,
                (m.end(1), m.end(1) + 1),
                -1,
                (m.start(1), m.end(1) + 1),
                row,
                number,
                "turn" if transcript else "headline",
                flags,
            )
        )
    return found


def quoted_turns(doc: Annotated, stretches: list[Stretch], lexicon: Lexicon) -> tuple[list[Stretch], list[Attribution]]:
    """Find turns of a transcript whose paragraphs stand in marks (“HALE: We will see.”): cut the label off."""
    labels = {}
    for n, s in enumerate(stretches):
        m = None if s.nested else _TURN.match(doc.plain, s.start, s.end)
        if m and m.group(1).isupper() and len(m.group(1)) > 1 and m.end() < s.end:
            labels[n] = m
    if len(labels) <= 1:
        return stretches, []
    starts = [s.start for s in doc.sentences]
    row = mark_rows(lexicon)[":"]
    cut, turns = list(stretches), []
    for n, m in labels.items():
        cut[n] = replace(stretches[n], start=m.end())
        source, cue = m.span(1), (m.end(1), m.end(1) + 1)
        number = max(0, bisect_right(starts, m.start()) - 1)
        span = (m.end(), stretches[n].end)
        turns.append(Attribution((span,), source, -1, cue, -1, (source[0], cue[1]), row, number, "turn"))
    return cut, turns


def _is_person(plain: str, label: str, first_names: frozenset[str]) -> bool:
    """Whether a label is a name with a first name, or the last name of one that the text gives in full."""
    words = label.split()
    if words[0] in first_names and 1 < len(words) <= _FULL:
        return True
    full = re.search(rf"\b([A-Z]\w+) (?:[A-Z][\w.]* )?{re.escape(label)}\b", plain)
    return bool(full and full.group(1) in first_names)
