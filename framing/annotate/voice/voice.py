"""Whose words are these: quotations, reported speech, scare quotes and their speakers.

Idea: quotation marks alone find under half of the reported words of political news, so marks
(`marks`) and reporting cues in the parse (`attributions`) are read together; each quoted stretch is
given the outermost attribution that holds it or the nearest cue (`attach`). That is done once. Who the speaker is
(`speakers`) is asked again when the actors are known.

Source: the task and its layers follow PARC and PolNeAR (Pareti 2012; Newell et al. 2018); stance of
cues follows Hooper (1975) and Recasens et al. (2013).

Conventions: a quote's start and end are its content without marks. `act` is ``speech`` (said,
announced, according to) or ``attitude`` (wants, supports, fears); in `voice_spans` an attitude's content stays
the outlet's own words, but for a clause that somebody thinks, hopes or fears. Voice ``quoted`` is direct or partial
quotation, ``attributed`` indirect speech, ``scare`` words kept at a distance, ``uncertain`` speech that
runs on unmarked.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from framing.annotate.voice.attach import attach
from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.attributions import find_attributions, phrase_attributions, pointing_back
from framing.annotate.voice.blocks import blocks_behind_colons, borrowed, meeting, pull_quotes, signed_blocks
from framing.annotate.voice.cues import Cues, cues_of
from framing.annotate.voice.marks import Stretch, find_stretches, without_titles
from framing.annotate.voice.patterns import verbs_without_parse
from framing.annotate.voice.report import Report
from framing.annotate.voice.rows import in_order, name_speakers, reports_of
from framing.annotate.voice.run_on import run_on
from framing.annotate.voice.spans import tile
from framing.annotate.voice.turns import quoted_turns, turn_attributions
from framing.grammar import tree_of
from framing.lexicon import Lexicon, Lexicons
from framing.records import Annotated, Quote, Sentence, VoiceSpan

_NAME_LIKE = 25  # characters; in a shorter stretch a cue may be a label ("claimed"), not the speaker's own
_CLOSE = 200  # characters between a quotation and the sentence that names its speaker


def find_reports(doc: Annotated, lexicons: Lexicons) -> tuple[Report, ...]:
    """Find quoted and reported speech in one article; who said it is not yet named.

    Parameters
    ----------
    doc : Annotated
        The article with blocks and sentences; without tokens only quotation marks are read.
    lexicons : Lexicons
        Uses ``speech_cues``, ``speaker_nouns``, ``work_nouns``, ``function_words``, ``first_names`` and ``post_signs``.

    Returns
    -------
    tuple of Report
        In text order.
    """
    cues, signs = cues_of(lexicons), lexicons["post_signs"]
    signed = signed_blocks(doc, cues, signs)
    marked = without_titles(doc.text, find_stretches(doc.text, doc.blocks), cues.works)
    stretches, turns = quoted_turns(doc, _not_within(marked, signed), cues)
    events = _in_text_order([*outside_marks(doc, stretches, cues, signs, signed), *turns])
    reports = reports_of(doc, attach(doc, stretches, events, cues), [*events, *signed], cues)
    reports += [*pull_quotes(doc, reports), *borrowed(doc)]
    return tuple(in_order([*reports, *run_on(doc, in_order(reports))]))


def find_quotes(doc: Annotated, lexicons: Lexicons) -> tuple[Quote, ...]:
    """Find quoted and reported speech in one article with its speakers.

    Parameters
    ----------
    doc : Annotated
        The article with blocks, sentences and, where they are known, actors.
    lexicons : Lexicons
        See `find_reports` and `name_speakers`.

    Returns
    -------
    tuple of Quote
        In text order.
    """
    return name_speakers(doc, find_reports(doc, lexicons), lexicons)


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


def _not_within(stretches: Sequence[Stretch], signed: Sequence[Attribution]) -> list[Stretch]:
    """Stretches that are not part of somebody's post or letter."""
    spans = [s for e in signed for s in e.spans]
    return [s for s in stretches if not meeting(spans, s.start, s.start + 1)]


def outside_marks(
    doc: Annotated, stretches: Sequence[Stretch], cues: Cues, signs: Lexicon, signed: Sequence[Attribution] = ()
) -> list[Attribution]:
    """All attributions outside quotation marks and outside what `signed_blocks` found."""
    quoted = [(s.outer_start, s.outer_end) for s in stretches if not s.nested and s.end - s.start > _NAME_LIKE]
    phrases = phrase_attributions(doc, cues, quoted)
    turns = turn_attributions(doc, cues)
    said = sorted(quoted + [e.spans[0] for e in turns if e.flags])  # in a transcript cues are the speaker's too
    starts = [s.outer_start for s in stretches]
    verbs = _outside(_from_verbs(doc, cues, said, starts), [e.cue for e in phrases])
    verbs = _not_quoted(verbs, stretches)
    events = _outside(_in_text_order([*phrases, *turns, *verbs]), [_hull(e) for e in signed])
    return _with_blocks(events, blocks_behind_colons(doc, events, signed, cues, signs))


def _not_quoted(events: Sequence[Attribution], stretches: Sequence[Stretch]) -> list[Attribution]:
    """Attributions whose cue and source do not both stand in one quotation: “I said no,” Hale told them."""
    spans = [(s.outer_start, s.outer_end) for s in stretches if not s.nested]
    return [e for e in events if e.source is None or not any(_is_within(e, s) for s in _reaching(spans, *e.cue))]


def _is_within(e: Attribution, span: Span) -> bool:
    return span[0] <= e.group[0] and e.group[1] <= span[1]


def _with_blocks(events: Sequence[Attribution], blocks: list[Attribution]) -> list[Attribution]:
    """Blocks in the place of what their cues report, and of the cues inside them."""
    told = {b.cue for b in blocks}
    rest = _outside(events, [s for b in blocks for s in b.spans])
    return [e for e in rest if not e.spans or e.cue not in told] + blocks


def _hull(e: Attribution) -> Span:
    """All from the first word of a post to the end of its author's name, or the other way round."""
    return min(e.spans[0][0], e.group[0]), max(e.spans[-1][1], e.group[1])


def _outside(events: Iterable[Attribution], spans: Sequence[Span]) -> list[Attribution]:
    """Attributions whose cue stands in none of the spans."""
    return [e for e in events if not any(a <= e.cue[0] < b for a, b in spans)]


def _from_verbs(doc: Annotated, cues: Cues, said: Sequence[Span], marks: Sequence[int]) -> list[Attribution]:
    """Attributions by reporting words, in the parse or, without one, close to quotations, which begin at `marks`."""
    found: list[Attribution] = []
    for k, sentence in enumerate(doc.sentences):
        tree = tree_of(doc, k)
        skip = _reaching(said, sentence.start, sentence.end)
        if tree is not None:
            found += [pointing_back(doc, tree, e, found) for e in find_attributions(tree, cues, skip)]
        elif _is_near(marks, sentence):
            found += verbs_without_parse(doc, k, cues, skip)
    return found


def _is_near(marks: Sequence[int], sentence: Sentence) -> bool:
    """Whether a quotation begins in a sentence or close to it."""
    k = bisect_right(marks, sentence.start - _CLOSE)
    return k < len(marks) and marks[k] < sentence.end + _CLOSE


def _reaching(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of disjoint, sorted spans that reach into a stretch of text, and the one before."""
    first = max(0, bisect_right(spans, start, key=lambda s: s[0]) - 1)
    return spans[first : bisect_right(spans, end - 1, key=lambda s: s[0])]


def _in_text_order(events: Iterable[Attribution]) -> list[Attribution]:
    return sorted(events, key=lambda e: (e.sentence, e.cue))
