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
from functools import lru_cache

from framing.annotate.voice.attach import Attached, Clues, attach
from framing.annotate.voice.attributions import Attribution, cue_index, find_attributions
from framing.annotate.voice.branches import Branches
from framing.annotate.voice.holders import (
    holder_attribution,
    labeller_attribution,
    opening_attribution,
    spoken_nouns,
    subject_attribution,
)
from framing.annotate.voice.marks import Stretch, find_stretches
from framing.annotate.voice.patterns import (
    block_attributions,
    colon_attribution,
    cue_behind,
    dash_attribution,
    mark_rows,
    phrase_attributions,
    verbs_without_parse,
)
from framing.annotate.voice.rows import Rows
from framing.annotate.voice.run_on import run_on
from framing.annotate.voice.spans import tile
from framing.annotate.voice.speakers import Resolver
from framing.annotate.voice.titles import without_titles
from framing.annotate.voice.turns import quoted_turns, turn_attributions
from framing.lexicon import Lexicons
from framing.records import Annotated, Quote, QuoteKind, Sentence, VoiceSpan
from framing.text import Wording, wording_of

Item = Attached | tuple[Attribution, tuple[int, int]]
_AGENTLESS = frozenset({"verb clause", "verb object predicate"})  # "it is believed that": kept, flagged vague
_NAME_LIKE = 25  # characters; in a shorter stretch a cue may be a label ("claimed"), not the speaker's own
_CLOSE = 200  # characters between a quotation and the sentence that names its speaker
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
    nouns, vague, can_speak, _ = _word_sets(lexicons)
    stretches = without_titles(doc.text, find_stretches(doc.text, doc.blocks), nouns)
    trees = {k: Branches(s.tokens) for k, s in enumerate(doc.sentences) if s.tokens}
    stretches, turns = quoted_turns(doc, stretches, lexicons["speech_cues"])
    events = sorted(_events(doc, stretches, trees, lexicons) + turns, key=lambda e: (e.sentence, e.cue))
    cues = lexicons["speech_cues"]
    clues = Clues(
        lambda at, k: colon_attribution(doc, at, k, trees.get(k), events, mark_rows(cues)[":"]),
        lambda at, k: dash_attribution(doc, at, k, cues),
        lambda at, k: cue_behind(doc, at, k, cues),
        lambda at, k: subject_attribution(k, trees.get(k), mark_rows(cues)[":"], at),
        lambda at, k: (
            holder_attribution(k, trees[k], mark_rows(cues)[":"], at, (can_speak, spoken_nouns(cues)))
            if k in trees
            else opening_attribution(doc, k, mark_rows(cues)[":"], at)
        ),
        lambda at, k: labeller_attribution(k, trees.get(k), mark_rows(cues)[":"], at),
        lambda k: tuple(verbs_without_parse(doc, k, cues, _within(stretches, doc.sentences[k]))),
    )
    attached = attach(doc, stretches, events, clues)
    rows = Rows(doc, trees, Resolver(doc, lexicons), vague)
    quotes = [_row(rows, item) for _, _, item in _in_order(doc, attached, events)]
    quotes += run_on(doc, quotes, trees)
    return tuple(sorted(quotes, key=lambda q: (q.start, -q.end)))


def voice_spans(doc: Annotated) -> tuple[VoiceSpan, ...]:
    """Cut every kept block into stretches of one voice.

    Parameters
    ----------
    doc : Annotated
        The article with its quotes.

    Returns
    -------
    tuple of VoiceSpan
        They tile each kept block exactly; `quote` is the index of the quote a stretch comes from.
    """
    return tile(doc)


@lru_cache(maxsize=8)
def _word_sets(lexicons: Lexicons) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns for works, vague speakers, all nouns for speakers, first names."""
    speakers = lexicons["speaker_nouns"]
    first = frozenset(r["name"] for r in lexicons["first_names"].rows)
    return lexicons["work_nouns"].words(), speakers.words(vague=True), speakers.words(), first


def _row(rows: Rows, item: Item) -> Quote:
    return rows.marked(item) if isinstance(item, Attached) else rows.unmarked(item[0], *item[1])


def _in_order(doc: Annotated, attached: list[Attached], events: list[Attribution]) -> list[tuple[int, int, Item]]:
    """Stretches and contents in text order, outer first; a content that is a quotation come again is left out."""
    found: list[tuple[int, int, Item]] = [(a.stretch.start, a.stretch.end, a) for a in attached]
    marked = [(a.stretch.outer_start, a.stretch.outer_end) for a in attached if a.kind is not QuoteKind.SCARE]
    for e in events:
        if e.source is None and not (e.rule in _AGENTLESS and "vague" in e.flags):
            continue
        found.extend((*span, (e, span)) for span in e.spans if _covered(wording_of(doc.plain), span, marked) < _COVERED)
    return sorted(found, key=lambda r: (r[0], -r[1]))


def _events(
    doc: Annotated, stretches: list[Stretch], trees: dict[int, Branches], lexicons: Lexicons
) -> list[Attribution]:
    """All attributions outside quotation marks, in text order."""
    lexicon, nouns = lexicons["speech_cues"], lexicons["speaker_nouns"]
    cues = cue_index(lexicon, nouns)
    top = [(s.outer_start, s.outer_end) for s in stretches if not s.nested and s.end - s.start > _NAME_LIKE]
    events = phrase_attributions(doc, trees, lexicon, top)
    phrased: dict[int, list[tuple[int, int]]] = {}
    for e in events:
        phrased.setdefault(e.sentence, []).append(e.cue)
    turns = turn_attributions(doc, lexicon, *_word_sets(lexicons)[2:])
    events += turns
    top = sorted(top + [e.spans[0] for e in turns if "turn" in e.flags])  # in a transcript cues are the speaker's too
    starts = [a for a, _ in top]
    for k, sentence in enumerate(doc.sentences):
        at = max(0, bisect_right(starts, sentence.start) - 1)
        skip = []
        while at < len(top) and top[at][0] < sentence.end:
            skip.append(top[at])
            at += 1
        if k in trees:
            found = find_attributions(trees[k], k, cues, skip)
            events.extend(e for e in found if not any(a <= e.cue[0] < b for a, b in phrased.get(k, ())))
        elif skip or _near_mark(starts, sentence):  # without a parse only quotations are attributed
            events.extend(verbs_without_parse(doc, k, lexicon, skip))
    events = sorted(events, key=lambda e: (e.sentence, e.cue))
    blocks = block_attributions(doc, events)
    inside = [e.spans[0] for e in blocks]
    events = [e for e in events if not _holds(inside, e.cue[0])]
    return sorted(events + blocks, key=lambda e: (e.sentence, e.cue))


def _holds(spans: list[tuple[int, int]], place: int) -> bool:
    """Whether one of the disjoint, sorted spans holds the place."""
    k = bisect_right(spans, place, key=lambda s: s[0]) - 1
    return k >= 0 and spans[k][1] > place


def _within(stretches: list[Stretch], sentence: Sentence) -> list[tuple[int, int]]:
    """Places of the quotations that lie in or reach into the sentence."""
    first = bisect_right(stretches, sentence.start, key=lambda s: s.outer_start) - 1
    last = bisect_right(stretches, sentence.end, key=lambda s: s.outer_start)
    return [(s.outer_start, s.outer_end) for s in stretches[max(0, first) : last]]


def _near_mark(starts: list[int], sentence: Sentence) -> bool:
    """Whether a quotation begins in the sentence or close to it."""
    k = bisect_right(starts, sentence.start - _CLOSE)
    return k < len(starts) and starts[k] < sentence.end + _CLOSE


def _covered(known: Wording, span: tuple[int, int], marked: list[tuple[int, int]]) -> float:
    k = max(0, bisect_right(marked, (span[0], span[0])) - 1)
    inside = 0
    while k < len(marked) and marked[k][0] < span[1]:
        a, b = max(span[0], marked[k][0]), min(span[1], marked[k][1])
        inside += known.count(a, b) if a < b else 0
        k += 1
    return inside / max(1, known.count(*span))
