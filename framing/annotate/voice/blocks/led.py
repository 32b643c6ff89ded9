"""Words that a colon leads up to: "Hale wrote on Monday:", "Read the mayor's full statement below:".

Idea: the cue is the main verb of the sentence that ends with the colon, with a source and no content of its own; or the
sentence names what is printed in full. What follows in the paragraph, or the next paragraph, is
the speaker's, and so are the paragraphs behind that speak in the first person, unless the article does so itself. An
ordinary paragraph behind a colon stays the outlet's.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.blocks.block import LEAD, in_marks, trimmed
from framing.annotate.voice.blocks.signs import PostSigns
from framing.annotate.voice.cues import Cues
from framing.annotate.voice.patterns import NAME
from framing.records import Annotated, Block, Role, Sentence

_FIRST = re.compile(r"\b(?:we|our|ours|us|I|my|me|We|Our|My)\b(?![.’'](?!s\b|m\b|ve\b|ll\b|re\b|d\b))")
_LIST = frozenset({"", "-", "•", "*", "—", "–", "1", "<"})
_BEGINS = re.compile(r": (?=[A-Z#@])")
_SHOWN = re.compile(r"\b(?:below|full|entire|follows|following|reads?|here(?: is| are|'s))\b", re.IGNORECASE)
_OWNER = re.compile(rf"(?:\b(?:from|by)\s+({NAME})|({NAME})'s?\b(?= ))")
_ITSELF = ("this ", "our ", "my ")  # this post explains:
_INVITES = re.compile(r"(?:Read|See|Here|Find|Below)\b")
_VERBAL = frozenset({"VB", "VBD", "VBP", "VBZ", "MD"})
_HEADINGS = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEADING})


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a block goes."""

    block: int = 1500  # characters; a longer paragraph is no post or block quotation
    paragraphs: int = 12  # of a statement
    lines: int = 30  # of the page in which they stand, empty ones too
    own: int = 2  # sentences of the article in the first person from which that is no sign
    lead: int = 200  # characters of a line that names what is printed in full


_REACH = _Reach()


def led_blocks(doc: Annotated, events: Sequence[Attribution], cues: Cues, signs: PostSigns) -> list[Attribution]:
    """Find blocks without marks behind a colon.

    Parameters
    ----------
    doc : Annotated
        The article.
    events : Sequence[Attribution]
        Attributions outside quotation marks.
    cues : Cues
        The cues.
    signs : PostSigns
        Nouns for what is printed in full.

    Returns
    -------
    list of Attribution
        In text order, with one span a paragraph.
    """
    last = {e.sentence: e for e in events if _leads_up(doc, e) and _can_speak(doc, e, cues)}
    own = _own_first(doc)
    found = [b for e in last.values() for b in _behind_cue(doc, e, own)]
    taken = {e.sentence for e in found}
    found += [b for b in _behind_document(doc, cues, signs, own) if b.sentence not in taken]
    return sorted(found, key=lambda e: e.spans)


def _own_first(doc: Annotated) -> Sequence[int]:
    """Paragraphs of sentences outside marks in the first person, in text order."""
    own = (s for s in doc.sentences if _FIRST.search(doc.plain, s.start, s.end))
    return [s.paragraph for s in own if '"' not in doc.plain[s.start : s.end]]


def _leads_up(doc: Annotated, e: Attribution) -> bool:
    """Whether a cue may lead up to a block: the main verb of its sentence, for speech, with a source."""
    tokens = doc.sentences[e.sentence].tokens
    main = not tokens or (e.cue_i is not None and tokens[e.cue_i].dep in ("ROOT", "conj", "ccomp"))
    return bool(main and e.source and e.speech and e.quotes and not e.flags)


def _can_speak(doc: Annotated, e: Attribution, cues: Cues) -> bool:
    """Whether a source is no label ("Correction added:"), not the article and no rest of a short form ("let's")."""
    start, end = e.source or e.cue
    words = doc.plain[start:end].lower()
    return words not in cues.labels and not words.startswith(_ITSELF) and words.strip("'") != "s"


def _behind_cue(doc: Annotated, e: Attribution, own: Sequence[int]) -> Iterator[Attribution]:
    sentence = doc.sentences[e.sentence]
    far = e.group[1] + (_REACH.lead if doc.plain[sentence.end - 1] == ":" else LEAD)
    colon = doc.plain.find(":", e.group[1], min(far, sentence.end) + 1)
    if colon < 0 or any(a < colon for a, _ in e.spans):
        return
    if _closes(doc, sentence, colon):
        yield from _block(e, _paragraphs(doc, sentence.paragraph, own))
    elif colon < sentence.end and _BEGINS.match(doc.plain, colon) and _is_clause(sentence, colon):
        yield from _block(e, ((colon + 2, sentence.end),))


def _is_clause(sentence: Sentence, colon: int) -> bool:
    """Whether a verb stands behind a colon; a mere list is nobody's words. Without a parse it may be either."""
    behind = [t for t in sentence.tokens if t.start > colon]
    return not behind or any(t.tag in _VERBAL for t in behind)


def _block(e: Attribution, spans: tuple[Span, ...]) -> Iterator[Attribution]:
    if spans:
        yield replace(e, spans=spans, rule="block", flags=("unmarked",))


def _closes(doc: Annotated, sentence: Sentence, colon: int) -> bool:
    """Whether a colon ends its paragraph."""
    return not doc.plain[colon + 1 : doc.blocks[sentence.paragraph].end].strip()


def _paragraphs(doc: Annotated, number: int, own: Sequence[int]) -> tuple[Span, ...]:
    """Find the paragraph behind a colon, and those behind it that speak in the first person."""
    behind = doc.blocks[number + 1 : number + 1 + _REACH.lines]
    kept = [b for b in behind if trimmed(doc, b)[0] < trimmed(doc, b)[1]]
    if not kept or not _may_begin(doc, kept[0]):
        return ()
    spans = [trimmed(doc, kept[0])]
    goes_on = _FIRST.search(doc.plain, *spans[0]) and bisect_right(own, number) < _REACH.own
    for block in kept[1 : _REACH.paragraphs] if goes_on else ():
        if not _goes_on(doc, block):
            break
        spans.append(trimmed(doc, block))
    return tuple(spans)


def _may_begin(doc: Annotated, block: Block) -> bool:
    start, end = trimmed(doc, block)
    fits = block.kept and end - start <= _REACH.block
    words = not in_marks(doc, (start, end)) and doc.plain[start : start + 1] not in _LIST
    return fits and words and block.role not in _HEADINGS


def _goes_on(doc: Annotated, block: Block) -> bool:
    """Whether a paragraph goes on in the first person, without marks and without a new speaker."""
    start, end = trimmed(doc, block)
    speaks = _may_begin(doc, block) and _FIRST.search(doc.plain, start, end)
    return bool(speaks) and '"' not in doc.plain[start:end] and doc.plain[end - 1] != ":"


def _behind_document(doc: Annotated, cues: Cues, signs: PostSigns, own: Sequence[int]) -> Iterator[Attribution]:
    """Blocks behind "Read the mayor's full statement below:"."""
    for k, sentence in enumerate(doc.sentences):
        colon = sentence.end - 1
        if doc.plain[colon] != ":" or not _closes(doc, sentence, colon):
            continue
        source = _document(doc, sentence, signs)
        if source is not None:
            e = Attribution(row=cues.colon, sentence=k, rule="block", cue=(colon, sentence.end), source=source)
            yield from _block(e, _paragraphs(doc, sentence.paragraph, own))


def _document(doc: Annotated, sentence: Sentence, signs: PostSigns) -> Span | None:
    """Whose document a sentence leads up to, or the noun for it; None where it leads up to none."""
    span = (sentence.start, sentence.end)
    noun = signs.document.search(doc.plain, *span)
    if (
        noun is None
        or _is_own(doc.plain[span[0] : noun.start()])
        or span[1] - span[0] > _REACH.lead
        or not _SHOWN.search(doc.plain, *span)
    ):
        return None
    invites = _INVITES.match(doc.plain, *span)
    owner = _OWNER.search(doc.plain, invites.end() if invites else span[0], span[1])
    return owner.span(1 if owner[1] else 2) if owner else noun.span()


def _is_own(before: str) -> bool:
    """Whether a noun is the article's own, by the words before it: this post, our full statement."""
    return any(word + " " in _ITSELF for word in before.lower().split()[-2:])
