"""Attributions by a phrase: "according to X", "in the words of X", "per X".

Idea: the source stands behind the phrase, the content is the rest of the sentence on both sides. With a parse the
source is the phrase's object, without one the words up to the next mark.

Offsets index the normalised text. Phrases come from the lexicon ``speech_cues`` and are found in one pass.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.attributions.source import source_span
from framing.annotate.voice.cues import Cues
from framing.grammar import Tree, tree_of
from framing.lexicon import Row
from framing.records import Annotated, Sentence
from framing.text import trim, wording_of

_BEHIND = re.compile(r"[^,.;:()“”\"\n]{2,120}")
_EDGE = ' ,;:—–-(\n"'
_END = ' ,;:.—–-)\n"'
_MARKS = " \"'“‘("


def phrase_attributions(doc: Annotated, cues: Cues, skip: Sequence[Span]) -> list[Attribution]:
    """Find "according to X" and its kin outside the spans to skip, which are in text order."""
    starts = [s.start for s in doc.sentences]
    found = []
    for start, end, row in cues.phrases.find(wording_of(doc.plain)):
        q = bisect_right(skip, start, key=lambda s: s[0]) - 1
        k = bisect_right(starts, start) - 1
        if k < 0 or doc.sentences[k].end < end or (q >= 0 and skip[q][1] > start):
            continue
        one = _from_phrase(doc, k, (start, end), row)
        if one:
            found.append(one)
    return found


def _from_phrase(doc: Annotated, number: int, cue: Span, row: Row) -> Attribution | None:
    sentence, plain, tree = doc.sentences[number], doc.plain, tree_of(doc, number)
    if "cite" in row["frames"] or (row["term"] == "per" and not _stands_free(plain, sentence, cue)):
        return None
    head = None if tree is None else _head(tree, cue)
    source = _words_behind(plain, sentence, cue) if tree is None or head is None else _source(tree, head, cue)
    if source is None:
        return None
    held = _content(plain, sentence, cue, (source[1], _resumes(plain, source[1], tree, head)))
    if not held:
        return None
    return Attribution(row=row, sentence=number, rule="phrase", cue=cue, source=source, source_head=head, spans=held)


def _content(plain: str, sentence: Sentence, cue: Span, behind: Span) -> tuple[Span, ...]:
    """Content before the phrase, and behind its source where that is set off; `behind` is from the source on."""
    spans = [trim(plain, sentence.start, cue[0], _EDGE)]
    if _opens(plain, sentence, cue) or plain[behind[0] : behind[0] + 1] == ",":
        spans.append(trim(plain, behind[1], sentence.end, _END))
    return tuple((a, b) for a, b in spans if a < b)


def _opens(plain: str, sentence: Sentence, cue: Span) -> bool:
    return not plain[sentence.start : cue[0]].strip(_MARKS)


def _stands_free(plain: str, sentence: Sentence, cue: Span) -> bool:
    """Whether a phrase opens its sentence or follows a comma; "per" is else a rate: a dollar per barrel."""
    return _opens(plain, sentence, cue) or plain[sentence.start : cue[0]].rstrip().endswith(",")


def _head(tree: Tree, cue: Span) -> int | None:
    """Object of the last word of a phrase."""
    last = next((t.i for t in tree.tokens if t.end >= cue[1]), None)
    return None if last is None else tree.child(last, "pobj", "pcomp", "dobj")


def _source(tree: Tree, head: int, cue: Span) -> Span:
    start, end = source_span(tree, head)
    behind = next(t.start for t in tree.tokens if t.start >= cue[1])
    return max(start, behind), end


def _words_behind(plain: str, sentence: Sentence, cue: Span) -> Span | None:
    m = _BEHIND.match(plain, cue[1], sentence.end)
    a, b = trim(plain, m.start(), m.end()) if m else (0, 0)
    return (a, b) if a < b else None


def _resumes(plain: str, at: int, tree: Tree | None, head: int | None) -> int:
    """Where content goes on behind the source: behind its appositions and relative clauses."""
    if tree is None or head is None:
        return at
    last = tree.tokens[tree.right(head)].end
    return last if plain[last : last + 1] == "," else at
