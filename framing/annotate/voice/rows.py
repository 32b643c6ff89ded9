"""From attributions to reports, and from reports to quotes with a named speaker.

Idea: every stretch in marks and every content of an attribution is one report. A content that is a quotation come again
is left out. To name the speakers, the words that stand for each source are resolved in text order, since
pronouns look back; speech that runs on has the speaker of the speech it follows.

`confidence` is the share of words that were attributed in human-labelled news, by rule, rounded
(docs/method/voice.md).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.annotate.voice.attach import Attached
from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.attributions import antecedent, source_range, source_span
from framing.annotate.voice.cues import Cues
from framing.annotate.voice.datelines import behind_dateline
from framing.annotate.voice.report import Report
from framing.annotate.voice.speakers import Resolver
from framing.grammar import Tree, tree_of
from framing.lexicon import Lexicons
from framing.records import Annotated, Quote, QuoteKind
from framing.text import Wording, wording_of

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b(?![.])")
_AGENTLESS = frozenset({"verb clause", "verb object predicate", "noun clause"})  # it is believed that, claims that
_THAT = "that "
_CONFIDENCE = {
    "content": 0.95, "beside": 0.95, "paragraph": 0.9, "joined": 0.9, "sentence": 0.85, "continues": 0.9, "colon": 0.85,
    "dash": 0.95, "label": 0.8, "marks": 0.7, "headline": 0.8, "phrase": 0.85,
    "subject": 0.7, "run on": 0.5,
    "verb clause": 0.9, "verb object preposition": 0.85, "verb infinitive": 0.8, "verb object predicate": 0.85,
}  # fmt: skip
_UNMARKED = {"turn": 0.95, "block": 0.8, "post": 0.95, "letter": 0.9, "pull quote": 0.9}  # paragraphs without marks
_OTHER = 0.75


def reports_of(doc: Annotated, attached: Sequence[Attached], events: Sequence[Attribution], cues: Cues) -> list[Report]:
    """Make the reports of stretches and contents, in text order, outer first."""
    marked = [(a.stretch.outer_start, a.stretch.outer_end) for a in attached if a.kind is not QuoteKind.SCARE]
    known = wording_of(doc.plain)
    found = [_of_stretch(doc, a, cues) for a in attached]
    contents = ((e, behind_dateline(doc, span)) for e, span in _contents(doc, events))
    whole = ((e, span) for e, span in contents if span[0] < span[1])
    told = ((e, span) for e, span in whole if not _come_again(known, _behind_that(doc, span), marked))
    found += [_of_content(doc, e, span, cues) for e, span in told]
    return in_order(found)


def _contents(doc: Annotated, events: Sequence[Attribution]) -> list[tuple[Attribution, Span]]:
    kept = (e for e in events if _is_kept(e) and not _is_itself(doc, e))
    return [part for e in kept for span in e.spans for part in _parts(e, span)]


def _is_itself(doc: Annotated, e: Attribution) -> bool:
    """Whether the outlet names itself as the source: its own report stays its own."""
    return e.source is not None and _plain(doc.plain[slice(*e.source)]) == _plain(doc.article.outlet or "")


def _plain(name: str) -> str:
    return "".join(c for c in name.lower().removeprefix("the ") if c.isalnum())


def _parts(e: Attribution, span: Span) -> Iterator[tuple[Attribution, Span]]:
    """Part a content from what it is said of, which is named in the outlet's own words: a topic."""
    if e.of is None or not span[0] < e.of < span[1]:
        yield e, span
        return
    yield replace(e, rule="verb object topic"), (span[0], e.of)
    yield e, (e.of + 1, span[1])


def _is_kept(e: Attribution) -> bool:
    """Whether a report has a source or is kept without one, flagged vague: it is believed that."""
    return e.source is not None or (e.rule in _AGENTLESS and "vague" in e.flags)


def in_order(reports: Sequence[Report]) -> list[Report]:
    """Sort by place, outer before inner."""
    return sorted(reports, key=lambda r: (r.start, -r.end))


def _behind_that(doc: Annotated, span: Span) -> Span:
    start = span[0] + (len(_THAT) if doc.plain.startswith(_THAT, span[0]) else 0)
    return start, span[1]


def _come_again(known: Wording, span: Span, marked: Sequence[Span]) -> bool:
    """Whether a content is a quotation come again: no word of it stands outside marks."""
    inside = 0
    for a, b in marked[max(0, bisect_right(marked, (span[0], span[0])) - 1) :]:
        if a >= span[1]:
            break
        a, b = max(span[0], a), min(span[1], b)
        inside += known.count(a, b) if a < b else 0
    return inside == known.count(*span)


def _of_stretch(doc: Annotated, a: Attached, cues: Cues) -> Report:
    span = (a.stretch.start, a.stretch.end)
    if a.event is None:
        return Report(start=span[0], end=span[1], kind=a.kind, rule=a.how or "marks", flags=a.stretch.flags)
    return _report(doc, a.event, span, a.kind, a.how, a.stretch.flags, cues)


def _of_content(doc: Annotated, e: Attribution, span: Span, cues: Cues) -> Report:
    kind = QuoteKind.BLOCK if {"turn", "unmarked"} & set(e.flags) else QuoteKind.INDIRECT
    own_words = e.rule == "verb clause" and e.speech and _FIRST_PERSON.match(doc.plain, *span)
    return _report(doc, e, span, kind, e.rule, (*e.flags, "unquoted direct") if own_words else e.flags, cues)


def _report(
    doc: Annotated, e: Attribution, span: Span, kind: QuoteKind, rule: str, flags: tuple[str, ...], cues: Cues
) -> Report:
    named, head, vague = _source_of(doc, e, cues)
    return Report(
        start=span[0], end=span[1], kind=kind, rule=rule, act=_act(e, kind), stance=e.row["stance"], cue=e.cue,
        source=e.source, named=named, head=head, flags=(*flags, "vague") if vague else flags,
    )  # fmt: skip


def _source_of(doc: Annotated, e: Attribution, cues: Cues) -> tuple[Span | None, str, bool]:
    """Where a source is named if not in its own words, its head word, and whether it hides who spoke."""
    tree = tree_of(doc, e.sentence)
    if tree is None or e.source_head is None:
        return None, "", False
    named = antecedent(tree, e.source_head, cues)
    if named is None:
        return None, tree.raw(e.source_head), _is_vague(tree, e.source_head, cues)
    return source_span(tree, named), tree.raw(named), False


def _act(e: Attribution, kind: QuoteKind) -> str:
    """Say what the cue reports; what is no one's speech, or only a topic, stays in the outlet's words."""
    if kind is not QuoteKind.INDIRECT:
        return "speech"
    own = e.source is None or "unreal" in e.flags or e.rule.endswith("topic")
    return "attitude" if own else str(e.row["act"])


def _is_vague(tree: Tree, head: int, cues: Cues) -> bool:
    """Whether the source is a bare "critics", "sources", "some"."""
    t = tree.tokens[head]
    if not {t.lemma.lower(), t.text.lower()} & cues.vague:
        return False
    first, last = source_range(tree, t.i)
    return not any(tree.proper(k) for k in range(first, last + 1))


def name_speakers(doc: Annotated, reports: Sequence[Report], lexicons: Lexicons) -> tuple[Quote, ...]:
    """Name who said what was reported.

    Parameters
    ----------
    doc : Annotated
        The article; `actors` are the persons that a last name may stand for.
    reports : Sequence[Report]
        What `find_reports` found in it.
    lexicons : Lexicons
        Uses ``offices``, ``speaker_nouns``, ``label_cues``, ``first_names``, ``pronouns``
        and names of states and institutions.

    Returns
    -------
    tuple of Quote
        One a report, in their order.
    """
    quoted = [(r.start, r.end) for r in reports if r.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)]
    return tuple(_quotes(doc, reports, Resolver(doc, lexicons, quoted)))


def _name(doc: Annotated, r: Report, at: Span, resolver: Resolver) -> str:
    """Name of a speaker; who signs a post does so in full, so that only a form of the same words may replace it."""
    if r.rule == "turn":
        return resolver.turn(*at)
    name, shown = resolver.name(*at, r.head), doc.text[slice(*at)]
    if r.rule != "post" or " " not in shown:
        return name
    words, given = set(name.split()), set(shown.split())
    return name if len(words) > 1 and (words <= given or given <= words) else shown


def _confidence(rule: str) -> float:
    return _UNMARKED.get(rule) or _CONFIDENCE.get(rule, _OTHER)


def _quotes(doc: Annotated, reports: Sequence[Report], resolver: Resolver) -> Iterator[Quote]:
    names: dict[Span | None, str] = {None: ""}
    for r in reports:
        if r.source is not None and r.rule != "run on":
            at = r.named or r.source
            names[r.source] = _name(doc, r, at, resolver)
        source, cue = r.source or (None, None), r.cue or (None, None)
        yield Quote(
            start=r.start, end=r.end, kind=r.kind, act=r.act, speaker=names[r.source], speaker_start=source[0],
            speaker_end=source[1], cue=doc.text[slice(*r.cue)] if r.cue else "", cue_start=cue[0], cue_end=cue[1],
            cue_stance=r.stance, confidence=_confidence(r.rule), rule=r.rule, flags=r.flags,
        )  # fmt: skip
