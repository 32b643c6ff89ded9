"""From quotes to voices: each kept word gets exactly one voice.

Idea: quotes overlap (a partial quotation inside indirect speech, one report inside another). Marks
count before indirect speech, outer reports before inner ones. What an editor puts in brackets into a
quotation ("they [the rebels] left") is the outlet's, and so are an attitude's object, an agentless
report ("it is believed that") and words that were not said; a clause that somebody thinks, hopes or fears is theirs,
and claims that nobody is named for are not the outlet's.

Spans tile every kept block exactly; quotation marks belong to the voice around them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from framing.records import Annotated, Quote, QuoteKind, Voice, VoiceSpan

_RANK = {Voice.QUOTED: 3, Voice.SCARE: 2, Voice.ATTRIBUTED: 1, Voice.UNCERTAIN: 0}
_INSERTION = re.compile(r"(?<!\w)\[[^\[\]\n]{2,80}\](?!\w)")

Cut = tuple[int, int, int, Voice]  # place, opens (1) or closes (0), quote, voice


def tile(doc: Annotated) -> tuple[VoiceSpan, ...]:
    """Cut every kept block into stretches of one voice."""
    found: list[VoiceSpan] = []
    layers = _without_insertions(doc.text, _flat(doc.quotes))
    at = 0
    for block in doc.blocks:
        if not block.kept:
            continue
        here = block.start
        while at < len(layers) and layers[at].end <= block.start:
            at += 1
        k = at
        while k < len(layers) and layers[k].start < block.end:
            a, b = max(layers[k].start, here), min(layers[k].end, block.end)
            if a < b:
                if here < a:
                    found.append(VoiceSpan(here, a, Voice.OWN))
                found.append(VoiceSpan(a, b, layers[k].voice, layers[k].quote))
                here = b
            k += 1
        if here < block.end:
            found.append(VoiceSpan(here, block.end, Voice.OWN))
    return tuple(found)


def voice_of(q: Quote) -> Voice | None:
    """Voice of a quote's words; None where they stay the outlet's own."""
    if q.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK):
        return Voice.QUOTED
    if q.kind is QuoteKind.SCARE:
        return Voice.SCARE
    if "run on" in q.flags:
        return Voice.UNCERTAIN
    if q.speaker_start is None:  # claims that ...
        return Voice.ATTRIBUTED if q.rule == "noun clause" else None
    return Voice.ATTRIBUTED if q.act == "speech" or _is_belief(q) or _is_judgement(q) else None


def _is_belief(q: Quote) -> bool:
    """Whether a clause is what somebody thinks, hopes or fears, and the cue does not take it for true (knows that)."""
    return q.rule == "verb clause" and q.cue_stance <= 0 and "unreal" not in q.flags


def _is_judgement(q: Quote) -> bool:
    """Whether words are what somebody sees something as."""
    return q.rule == "verb object preposition"


def _flat(quotes: tuple[Quote, ...]) -> list[VoiceSpan]:
    """Flatten overlapping quotes to disjoint spans."""
    cuts: list[Cut] = []
    for k, q in enumerate(quotes):
        voice = voice_of(q)
        if voice is not None and q.start < q.end:
            cuts += [(q.start, 1, k, voice), (q.end, 0, k, voice)]
    cuts.sort(key=lambda c: (c[0], c[1], c[2]))
    spans: list[VoiceSpan] = []
    active: dict[int, Voice] = {}
    here = 0
    for place, opens, k, voice in cuts:
        if active and place > here:
            best = min(active, key=lambda n: (-_RANK[active[n]], n))
            spans.append(VoiceSpan(here, place, active[best], best))
        here = place
        if opens:
            active[k] = voice
        else:
            active.pop(k, None)
    return _joined(spans)


def _joined(spans: list[VoiceSpan]) -> list[VoiceSpan]:
    """Join neighbours that come from the same quote."""
    joined: list[VoiceSpan] = []
    for span in spans:
        if joined and joined[-1].end == span.start and joined[-1].quote == span.quote:
            span = replace(span, start=joined.pop().start)
        joined.append(span)
    return joined


def _without_insertions(text: str, layers: list[VoiceSpan]) -> list[VoiceSpan]:
    """Take an editor's brackets out of quoted words."""
    found: list[VoiceSpan] = []
    for span in layers:
        here = span.start
        bracketed = span.voice is Voice.QUOTED and "[" in text
        for m in _INSERTION.finditer(text, span.start, span.end) if bracketed else ():
            if here < m.start():
                found.append(VoiceSpan(here, m.start(), span.voice, span.quote))
            here = m.end()
        if here < span.end:
            found.append(VoiceSpan(here, span.end, span.voice, span.quote))
    return found
