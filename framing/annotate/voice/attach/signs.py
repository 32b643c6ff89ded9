"""Marks that stand for a reporting verb: a colon before a quotation or a block, a dash with a name behind it.

Idea: "X wrote on Monday:" leads up to the quotation or the paragraph that follows; "— Lena Hale" signs what stands
before it. Neither needs a tree, though one helps to find the subject that leads up to a colon.

Offsets index the normalised text; every pattern is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.attributions import subject_attribution
from framing.annotate.voice.cues import Cues
from framing.annotate.voice.patterns import NAME
from framing.grammar import Tree, tree_of
from framing.records import Annotated, Block, Sentence
from framing.text import NAME_WORD, trim

_NAMED = re.compile(rf"(?:^|[.!?/\n\"”’*•—–-] ?|[Ff]rom )((?:[Tt]he )?{NAME}|the [a-z]+)\s?: ?$")
_DASH = re.compile(rf"\s*(?:[—–―]|--?)\s*({NAME})")
_FULL = re.compile(rf"{NAME_WORD}(?: {NAME_WORD})+")
_NAMING = frozenset({"PROPN", "PRON"})
_SIGNED = re.compile(r" *(?:$|[\n,.(])")
_LIST_OR_QUOTE = frozenset({"", '"', "'", "-", "•", "*", "—", "–", "1", "<"})


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far apart things may stand, in characters."""

    name: int = 120  # a name before its colon
    lead: int = 40  # a cue and its colon ("she wrote on Monday:")
    block: int = 1500  # a longer paragraph is no post or block quotation


_REACH = _Reach()


def colon_attribution(
    doc: Annotated, at: int, number: int, events: Sequence[Attribution], cues: Cues
) -> Attribution | None:
    """Find who leads up to the quotation at `at` with a colon: a bare name, a speech cue, the subject.

    `events` are the attributions of the sentence with that number.
    """
    m = _NAMED.search(doc.plain, max(0, at - _REACH.name), at)
    if m:
        cue = (m.end(1), m.end(1) + 1)
        return Attribution(row=cues.colon, sentence=number, rule="colon", cue=cue, source=m.span(1))
    said = [e for e in events if e.source and e.speech and e.source[0] < at]
    if said:
        return said[-1]
    tree = tree_of(doc, number)
    if tree is None:
        return None
    subject = subject_attribution(tree, at, cues)
    return subject if subject and _can_speak(tree, subject, cues) else _last_named(doc, at, number, cues)


def _can_speak(tree: Tree, e: Attribution, cues: Cues) -> bool:
    """Whether the subject is a name, a pronoun or a noun for one who speaks: no harvest leads up to a quotation."""
    t = tree.tokens[e.source_head or 0]
    return t.pos in _NAMING or t.lemma.lower() in cues.speakers


def _last_named(doc: Annotated, at: int, number: int, cues: Cues) -> Attribution | None:
    """Person named last, with a given name, before the colon of a sentence."""
    found = list(_FULL.finditer(doc.plain, doc.sentences[number].start, at))
    named = [m for m in found if not cues.first_names.isdisjoint(m.group().split()[:-1])]
    if not named:
        return None
    return Attribution(row=cues.colon, sentence=number, rule="colon", cue=(at - 1, at), source=named[-1].span())


def dash_attribution(doc: Annotated, at: int, number: int, cues: Cues) -> Attribution | None:
    """Find the name behind a dash that follows a quotation ending at `at`."""
    m = _DASH.match(doc.plain, at)
    if not m or not _SIGNED.match(doc.plain, m.end()):
        return None
    cue = trim(doc.plain, at, m.start(1))
    return Attribution(row=cues.dash, sentence=number, rule="dash", cue=cue, source=m.span(1))


def block_attributions(doc: Annotated, events: Sequence[Attribution]) -> list[Attribution]:
    """Find block quotations and posts without marks: the paragraph behind one that ends with "X wrote:"."""
    following = {a.end: b for a, b in pairwise(b for b in doc.blocks if b.kept)}
    last = {e.sentence: e for e in events if _leads_up(doc, e)}
    found = []
    for k, e in last.items():
        sentence = doc.sentences[k]
        end = doc.blocks[sentence.paragraph].end
        block = following.get(end)
        if block and doc.plain[sentence.start : end].rstrip().endswith(":") and _is_block(doc, e, sentence, block):
            span = trim(doc.plain, block.start, block.end)
            found.append(replace(e, spans=(span,), rule="block", flags=("unmarked",)))
    return sorted(found, key=lambda e: e.spans)


def _leads_up(doc: Annotated, e: Attribution) -> bool:
    """Whether a cue may lead up to a block: the main verb of its sentence, for speech, with a source and no content."""
    tokens = doc.sentences[e.sentence].tokens
    main = not tokens or (e.cue_i is not None and tokens[e.cue_i].dep in ("ROOT", "conj"))
    return bool(main and e.source and e.speech and e.quotes and not e.spans and not e.flags)


def _is_block(doc: Annotated, e: Attribution, sentence: Sentence, block: Block) -> bool:
    start, end = trim(doc.plain, block.start, block.end)
    near = sentence.end - e.group[1] <= _REACH.lead and end - start <= _REACH.block
    return near and doc.plain[start : start + 1] not in _LIST_OR_QUOTE
