"""Whose words are these: quotations, reported speech, scare quotes and their speakers.

Idea: quotation marks alone find under half of the reported words of political news, so marks
(`_quotes`) and reporting cues in the parse (`_indirect`) are read together; each quoted stretch is
given the outermost attribution that holds it or the nearest cue (`_attach`), and each source is
resolved to one name within the article (`_speakers`).

Source: the task and its layers follow PARC and PolNeAR (Pareti 2012; Newell et al. 2018); stance of
cues follows Hooper (1975) and Recasens et al. (2013).

Conventions: a quote's start and end are its content without marks. `act` is ``speech`` (said,
announced, according to) or ``attitude`` (wants, supports, fears); an attitude's content stays the
outlet's own words in `voice_spans`. Voice ``quoted`` is direct or partial quotation, ``attributed``
indirect speech, ``scare`` words kept at a distance, ``uncertain`` speech that runs on unmarked.
"""

from __future__ import annotations

from bisect import bisect_right

from framing._text import words
from framing.annotate._attach import Attached, Clues, attach
from framing.annotate._reported import Tree
from framing.annotate._indirect import Attribution, cue_index, find_attributions
from framing.annotate._patterns import (
    colon_attribution,
    cue_behind,
    dash_attribution,
    mark_rows,
    phrase_attributions,
    subject_attribution,
    turn_attributions,
    verbs_without_parse,
)
from framing.annotate._quotes import Stretch, find_stretches
from framing.annotate._runs import run_on
from framing.annotate._speakers import Resolver
from framing.annotate._titles import is_title
from framing.lexicon import Lexicons
from framing.records import Annotated, Quote, QuoteKind, Voice, VoiceSpan

_NAME_LIKE = 25  # characters; in a shorter stretch a cue may be a label ("claimed"), not the speaker's own
_COVERED = 0.8  # share of an indirect content in marks from which it is the quotation come again


def find_quotes(doc: Annotated, lexicons: Lexicons) -> tuple[Quote, ...]:
    """Find quoted and reported speech in one article.

    Parameters
    ----------
    doc : Annotated
        The article with blocks and sentences; without tokens only quotation marks are read.
    lexicons : Lexicons
        Uses ``speech_cues``, ``speaker_nouns``, ``work_nouns`` and ``offices``.

    Returns
    -------
    tuple of Quote
        In text order.
    """
    nouns = lexicons["work_nouns"].words()
    stretches = [s for s in find_stretches(doc.text, doc.blocks) if not is_title(doc.text, s, nouns)]
    trees = {k: Tree(s.tokens) for k, s in enumerate(doc.sentences) if s.tokens}
    events = _events(doc, stretches, trees, lexicons)
    cues = lexicons["speech_cues"]
    clues = Clues(
        lambda k: colon_attribution(doc, k, trees.get(k), events, mark_rows(cues)[":"]),
        lambda at, k: dash_attribution(doc, at, k, cues),
        lambda at, k: cue_behind(doc, at, k, cues),
        lambda k: subject_attribution(k, trees.get(k), mark_rows(cues)[":"]),
    )
    attached = attach(doc, stretches, events, clues)
    resolver = Resolver(doc, lexicons)
    quotes: list[Quote] = []
    rows: list[tuple[int, int, Attached | tuple[Attribution, tuple[int, int]]]] = [
        (a.stretch.start, a.stretch.end, a) for a in attached
    ]
    marked = [(a.stretch.outer_start, a.stretch.outer_end) for a in attached if a.kind is not QuoteKind.SCARE]
    for e in events:
        for span in e.spans if e.source else ():
            if _covered(doc.text, span, marked) < _COVERED:
                rows.append((*span, (e, span)))
    for start, end, item in sorted(rows, key=lambda r: (r[0], -r[1])):
        if isinstance(item, Attached):
            e = item.event
            quotes.append(_quote(start, end, item.kind, e, item.how or "marks", item.stretch.flags, resolver, trees, doc))
        else:
            quotes.append(_quote(start, end, QuoteKind.INDIRECT, item[0], item[0].rule, item[0].flags, resolver, trees, doc))
    quotes += run_on(doc, quotes, trees)
    return tuple(sorted(quotes, key=lambda q: (q.start, -q.end)))


def _events(doc: Annotated, stretches: list[Stretch], trees: dict[int, Tree], lexicons: Lexicons) -> list[Attribution]:
    """All attributions outside quotation marks, in text order."""
    lexicon, nouns = lexicons["speech_cues"], lexicons["speaker_nouns"]
    cues = cue_index(lexicon, nouns)
    top = [(s.outer_start, s.outer_end) for s in stretches if not s.nested and s.end - s.start > _NAME_LIKE]
    starts = [a for a, _ in top]
    events = phrase_attributions(doc, trees, lexicon, top)
    phrased: dict[int, list[tuple[int, int]]] = {}
    for e in events:
        phrased.setdefault(e.sentence, []).append(e.cue)
    events += turn_attributions(doc, lexicon, frozenset(r["term"] for r in nouns.rows))
    for k, sentence in enumerate(doc.sentences):
        at = max(0, bisect_right(starts, sentence.start) - 1)
        skip = []
        while at < len(top) and top[at][0] < sentence.end:
            skip.append(top[at])
            at += 1
        if k in trees:
            found = find_attributions(trees[k], k, cues, skip)
            events.extend(e for e in found if not any(a <= e.cue[0] < b for a, b in phrased.get(k, ())))
        else:
            events.extend(verbs_without_parse(doc, k, lexicon, skip))
    return sorted(events, key=lambda e: (e.sentence, e.cue))


def _covered(text: str, span: tuple[int, int], marked: list[tuple[int, int]]) -> float:
    k = max(0, bisect_right(marked, (span[0], span[0])) - 1)
    inside = 0
    while k < len(marked) and marked[k][0] < span[1]:
        a, b = max(span[0], marked[k][0]), min(span[1], marked[k][1])
        inside += len(words(text, a, b)) if a < b else 0
        k += 1
    return inside / max(1, len(words(text, *span)))


def _quote(
    start: int,
    end: int,
    kind: QuoteKind,
    event: Attribution | None,
    rule: str,
    flags: tuple[str, ...],
    resolver: Resolver,
    trees: dict[int, Tree],
    doc: Annotated,
) -> Quote:
    if event is None or event.source is None:
        return Quote(start, end, kind, rule=rule, flags=flags)
    antecedent, head = _who(event, trees.get(event.sentence))
    own = "unreal" in event.flags or event.rule.endswith("topic")
    act = "speech" if kind is not QuoteKind.INDIRECT else "attitude" if own else str(event.row["act"])
    return Quote(
        start,
        end,
        kind,
        act=act,
        speaker=resolver.name(*event.source, antecedent, head),
        speaker_start=event.source[0],
        speaker_end=event.source[1],
        cue=doc.text[slice(*event.cue)],
        cue_start=event.cue[0],
        cue_end=event.cue[1],
        cue_stance=event.row["stance"],
        rule=rule,
        flags=flags,
    )


def _who(event: Attribution, tree: Tree | None) -> tuple[tuple[int, int] | None, str]:
    """Where the source is named if not in its own words (a relative pronoun, an apposition), and its head word."""
    if tree is None or event.source_head < 0:
        return None, ""
    t = tree.tokens[event.source_head]
    named = -1
    if t.tag in ("WP", "WDT"):
        verb = tree.tokens[t.head]
        while verb.dep in ("conj", "xcomp", "ccomp"):
            verb = tree.tokens[verb.head]
        named = verb.head if verb.dep == "relcl" else -1
    elif t.pos == "NOUN":
        named = next((k for k in tree.kids[t.i] if k > t.i and tree.tokens[k].dep == "appos" and tree.tokens[k].pos == "PROPN"), -1)
    if named < 0:
        return None, t.text
    a, b = tree.noun_phrase(named)
    return (tree.tokens[a].start, tree.tokens[b].end), tree.tokens[named].text


def voice_spans(doc: Annotated) -> tuple[VoiceSpan, ...]:
    """Cut every kept block into stretches of one voice.

    Parameters
    ----------
    doc : Annotated
        The article with its quotes.

    Returns
    -------
    tuple of VoiceSpan
        They tile each kept block exactly.
    """
    found: list[VoiceSpan] = []
    layers = _layers(doc.quotes)
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


_RANK = {Voice.QUOTED: 3, Voice.SCARE: 2, Voice.ATTRIBUTED: 1, Voice.UNCERTAIN: 0}


def _voice_of(q: Quote) -> Voice | None:
    if q.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL):
        return Voice.QUOTED
    if q.kind is QuoteKind.SCARE:
        return Voice.SCARE
    if "run on" in q.flags:
        return Voice.UNCERTAIN
    return Voice.ATTRIBUTED if q.act == "speech" else None


def _layers(quotes: tuple[Quote, ...]) -> list[VoiceSpan]:
    """Flatten overlapping quotes to disjoint spans: marks before indirect speech, outer before inner."""
    cuts: list[tuple[int, int, int, Voice]] = []  # place, opens (1) or closes (0), quote, voice
    for k, q in enumerate(quotes):
        voice = _voice_of(q)
        if voice is not None and q.start < q.end:
            cuts.append((q.start, 1, k, voice))
            cuts.append((q.end, 0, k, voice))
    cuts.sort(key=lambda c: (c[0], c[1], c[2]))
    spans: list[VoiceSpan] = []
    active: dict[int, Voice] = {}
    here = 0
    for place, opens, k, voice in cuts:
        if active and place > here:
            best = min(active, key=lambda n: (-_RANK[active[n]], n))
            if spans and spans[-1].end == here and spans[-1].quote == best:
                spans[-1] = VoiceSpan(spans[-1].start, place, active[best], best)
            else:
                spans.append(VoiceSpan(here, place, active[best], best))
        here = place
        if opens:
            active[k] = voice
        else:
            active.pop(k, None)
    return spans
