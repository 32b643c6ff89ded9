"""Give each quoted stretch its speaker, its cue and its kind.

Idea: a stretch belongs to the outermost attribution whose content holds it ("Lynch said she
recalled ..." is Lynch); else to the nearest cue of its sentence; else to the speaker of the
stretch before it in the paragraph, of the sentence after it, of the paragraph that led up to it
with a colon, or, where a paragraph is nothing but a quotation, of the paragraph before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing._text import WORD
from framing.annotate._indirect import Attribution
from framing.annotate._quotes import Stretch
from framing.records import Annotated, QuoteKind

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SCARE_WORDS = 4
_GAP = 200  # characters between a stretch and a cue of the same sentence


@dataclass(frozen=True, slots=True)
class Attached:
    """A stretch with the attribution it was given; `how` names the rule."""

    stretch: Stretch
    event: Attribution | None
    how: str
    kind: QuoteKind
    words: int


def attach(doc: Annotated, stretches: Sequence[Stretch], events: Sequence[Attribution]) -> list[Attached]:
    """Attach every stretch that is not nested.

    Parameters
    ----------
    doc : Annotated
        The article.
    stretches : sequence of Stretch
        Quoted stretches in text order.
    events : sequence of Attribution
        Attributions outside quotation marks, in text order.

    Returns
    -------
    list of Attached
        One for each stretch that is not nested, in text order.
    """
    by_sentence: dict[int, list[Attribution]] = {}
    for e in events:
        by_sentence.setdefault(e.sentence, []).append(e)
    starts = [s.start for s in doc.sentences]
    done: list[Attached] = []
    top = [s for s in stretches if not s.nested]
    for k, s in enumerate(top):
        first = max(0, bisect_right(starts, s.outer_start) - 1)
        last = max(first, bisect_left(starts, s.outer_end) - 1)
        event, how = _in_sentence(doc, s, first, last, by_sentence)
        if event is None:
            event, how = _in_context(doc, s, first, last, by_sentence, done, top[k + 1] if k + 1 < len(top) else None)
        words = len(WORD.findall(doc.text, s.start, s.end))
        kind = _kind(doc, s, first, last, words, event)
        done.append(Attached(s, event, how, kind, words))
    return done


def _in_sentence(
    doc: Annotated, s: Stretch, first: int, last: int, events: dict[int, list[Attribution]]
) -> tuple[Attribution | None, str]:
    near = [e for n in ({first, last} if first != last else {first}) for e in events.get(n, ()) if e.source or e.flags]
    holding = [
        e for e in near if any(a - 2 <= s.start and s.end <= b + 3 for a, b in e.spans) and e.source
    ]
    if holding:
        return max(holding, key=lambda e: (sum(b - a for a, b in e.spans), -e.cue[0])), "content"
    best, least = None, _GAP
    for e in near:
        if not e.source or not {"quote", "clause", "object"} & set(e.row["frames"]):
            continue
        a, b = e.group
        if a >= s.outer_end:
            gap = a - s.outer_end
        elif b <= s.outer_start:
            gap = s.outer_start - b
            if e.spans and all(y <= s.outer_start for _, y in e.spans) and gap > 12:
                gap += 40
        else:
            continue
        if gap < least:
            best, least = e, gap
    return best, "nearest" if best else ""


def _in_context(
    doc: Annotated,
    s: Stretch,
    first: int,
    last: int,
    events: dict[int, list[Attribution]],
    done: list[Attached],
    following: Stretch | None,
) -> tuple[Attribution | None, str]:
    sentences = doc.sentences
    block = doc.blocks[s.paragraph]
    previous = done[-1] if done else None
    same = previous is not None and previous.stretch.paragraph == s.paragraph
    whole = s.outer_start - block.start <= 2
    starts_sentence = s.outer_start <= sentences[first].start + 1 if sentences else True
    if s.continues and previous and previous.event:
        return previous.event, "continues"
    if previous and same and previous.event and previous.kind is not QuoteKind.SCARE and starts_sentence:
        return previous.event, "paragraph"
    if starts_sentence and last + 1 < len(sentences) and sentences[last + 1].paragraph == s.paragraph:
        after = [e for e in events.get(last + 1, ()) if e.source and "quote" in e.row["frames"]]
        if after and not any(e.spans for e in after[:1]):
            return after[0], "next sentence"
    if first > 0 and starts_sentence:
        before = [e for e in events.get(first - 1, ()) if e.source and e.speech]
        if before and (doc.text[: block.start].rstrip()[-1:] == ":" if whole else True):
            return before[-1], "sentence before"
    if whole and previous and previous.event and previous.stretch.paragraph == s.paragraph - 1:
        return previous.event, "paragraph before"
    if whole and starts_sentence and first > 0:
        before = [e for e in events.get(first - 1, ()) if e.source and e.speech]
        if before:
            return before[-1], "paragraph before"
    return None, ""


def _kind(doc: Annotated, s: Stretch, first: int, last: int, words: int, event: Attribution | None) -> QuoteKind:
    if words <= SCARE_WORDS and event is None:
        return QuoteKind.SCARE
    if first != last and words > SCARE_WORDS:
        return QuoteKind.DIRECT
    tokens = doc.sentences[first].tokens if doc.sentences else ()
    if not tokens:
        return QuoteKind.DIRECT if words > SCARE_WORDS and doc.text[s.start].isupper() else QuoteKind.PARTIAL
    inside = [t for t in tokens if s.start <= t.start and t.end <= s.end]
    numbers = {t.i for t in inside}
    tops = {t.i for t in inside if t.head not in numbers or t.head == t.i}
    subjects = {t.head for t in inside if t.dep in ("nsubj", "nsubjpass", "expl", "csubj")}
    finite = {t.i for t in inside if t.tag in _FINITE} | {t.head for t in inside if t.tag in _FINITE and t.dep in ("aux", "auxpass")}
    if tops & subjects & finite:
        return QuoteKind.DIRECT
    return QuoteKind.PARTIAL


def without(attached: list[Attached], index: int) -> list[Attached]:
    """Copy with the event of one stretch taken away."""
    return [replace(a, event=None) if k == index else a for k, a in enumerate(attached)]
