"""Embedded posts: "Our town deserves better — Lena Hale (@lenahale) May 3, 2019".

Idea: where an author's line stands (`signs`), the words before it in its paragraph are the post; where it stands alone,
the paragraph before, and of the paragraphs before that those which look like lines of a post (no stop at their end, a
pictograph), as far as a post is long. Where the author stands above, the paragraphs behind up to the
foot of the post are.

Conventions: a dropped paragraph ends a post; a post that stands in marks is left to the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotate.voice.attribution import Span
from framing.annotate.voice.blocks.block import Unmarked, behind_lead, has_words, in_marks, kept_spans, trimmed
from framing.annotate.voice.blocks.signs import PostSigns
from framing.annotate.voice.cues import Cues
from framing.records import Annotated, Block, Role
from framing.text import trim

_HINT = re.compile(r"@|[—–―-]|\bby\b", re.IGNORECASE)  # no sign stands without one
_PICTOGRAPH = re.compile("[\u2600-\u27bf\U0001f1e6-\U0001faff]")
_STOP = re.compile(r"(?<!\W)(?=\W)[^\w.!?…:\"')\]]*+[.!?…:\"')\]]\W*+$")
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|t\.co/)\S+\s*$")
_SENTENCE = re.compile(r"[.!?…][\"')]* ")
_HEADINGS = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEADING})
_NAME_ENDS = re.compile(r"^[^\w]+|[^\w.]+$")


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a post goes."""

    words: int = 1500  # characters of a paragraph that is a post as a whole; in a longer one it is the end
    end: int = 280  # characters of that end: the length of a post for most of these years
    lines: int = 400  # characters of all lines of a post that stands in paragraphs, its last one aside
    paragraphs: int = 8  # and how many
    name: int = 8  # words of a name that a page shows


_REACH = _Reach()


@dataclass(frozen=True, slots=True)
class _Sign:
    """An author's line behind a post."""

    number: int  # of its block
    start: int
    end: int
    name: Span
    own: bool  # whether the words before it are the post even where it stands alone


def find_posts(doc: Annotated, signs: PostSigns, cues: Cues) -> list[Unmarked]:
    """Find posts by the line of their author, in text order.

    Parameters
    ----------
    doc : Annotated
        The article with its blocks.
    signs : PostSigns
        The signs.
    cues : Cues
        Verbs that lead up to a post in its own paragraph.

    Returns
    -------
    list of Unmarked
        The posts that hold words and do not stand in marks.
    """
    found = [*_signed(doc, signs, cues), *_headed(doc, signs)]
    return sorted((p for p in found if p.spans and not in_marks(doc, p.spans[0])), key=lambda p: p.spans)


def _signed(doc: Annotated, signs: PostSigns, cues: Cues) -> Iterator[Unmarked]:
    last = _Sign(-1, 0, 0, (0, 0), own=False)
    for number, block in enumerate(doc.blocks):
        for sign in _signs_in(doc, number, block, signs):
            spans = _content(doc, sign, last, signs, cues)
            yield Unmarked(spans=spans, source=sign.name, cue=(sign.start, sign.name[0]))
            last = sign


def _signs_in(doc: Annotated, number: int, block: Block, signs: PostSigns) -> list[_Sign]:
    plain, found = doc.plain, []
    if not _HINT.search(plain, block.start, block.end):
        return []
    line = plain[block.start : block.end]
    for pattern in (*signs.signatures, signs.shared):
        for m in pattern.finditer(line):
            name = _name(plain, block.start + m.start("name"), block.start + m.end("name"))
            if name is not None:
                own = pattern is not signs.shared or m["when"] is not None
                found.append(_Sign(number, block.start + m.start(), block.start + m.end(), name, own))
    return _disjoint(found)


def _disjoint(found: list[_Sign]) -> list[_Sign]:
    kept: list[_Sign] = []
    for sign in sorted(found, key=lambda s: s.start):
        if not kept or sign.start >= kept[-1].end:
            kept.append(sign)
    return kept


def _name(plain: str, start: int, end: int) -> Span | None:
    """Give the name without marks around it, if it may be one."""
    shown = plain[start:end]
    before = _NAME_ENDS.match(shown)
    start += before.end() if before else 0
    shown = plain[start:end]
    behind = _NAME_ENDS.search(shown)
    end -= len(shown) - behind.start() if behind else 0
    fits = end > start and len(plain[start:end].split()) <= _REACH.name
    return (start, end) if fits else None


def _content(doc: Annotated, sign: _Sign, last: _Sign, signs: PostSigns, cues: Cues) -> tuple[Span, ...]:
    block = doc.blocks[sign.number]
    first = last.end if last.number == sign.number else block.start
    before = trim(doc.plain, first, sign.start)
    if has_words(doc, before):
        return _with_words(doc, sign, last, _without_opening(doc, before, signs), cues)
    if first != block.start:
        return ()
    above = _under_opening(doc, sign, last, signs)
    if above is not None:
        return above
    return _lines_before(doc, sign.number, last, required=True) if sign.own else ()


def _without_opening(doc: Annotated, span: Span, signs: PostSigns) -> Span:
    opening = signs.opening.match(doc.plain[slice(*span)])
    return trim(doc.plain, span[0] + opening.end(), span[1]) if opening else span


def _with_words(doc: Annotated, sign: _Sign, last: _Sign, before: Span, cues: Cues) -> tuple[Span, ...]:
    """Post whose last words stand in the paragraph of its author's line."""
    block = doc.blocks[sign.number]
    here = _post_in(doc, *before, cues)
    if not block.kept or not has_words(doc, here):
        return ()
    above = _lines_before(doc, sign.number, last, required=False) if here[0] == trimmed(doc, block)[0] else ()
    return (*above, here)


def _post_in(doc: Annotated, start: int, end: int, cues: Cues) -> Span:
    """Give the post in a paragraph that holds its author's line: without what leads up to it, or its end only."""
    lead = behind_lead(doc.plain, start, end, cues)
    if lead is not None:
        return lead, end
    if end - start <= _REACH.words:
        return start, end
    m = _SENTENCE.search(doc.plain, end - _REACH.end, end)
    return (m.end() if m else end), end


def _under_opening(doc: Annotated, sign: _Sign, last: _Sign, signs: PostSigns) -> tuple[Span, ...] | None:
    """Find what stands between "View this post on Instagram" and its author; None without such a line."""
    first = max(last.number + 1, sign.number - _REACH.paragraphs)
    for k in range(sign.number - 1, first - 1, -1):
        if signs.opening.match(doc.plain, *trimmed(doc, doc.blocks[k])):
            return kept_spans(doc, doc.blocks[k + 1 : sign.number])
    return None


def _lines_before(doc: Annotated, number: int, last: _Sign, *, required: bool) -> tuple[Span, ...]:
    """Paragraphs of a post above its last: the one before where it is `required`, and what looks like its lines."""
    lines = list(_candidates(doc, number, last))
    far = max((k for k, s in enumerate(lines) if _is_line(doc, s)), default=-1)
    return tuple(reversed(lines[: max(far + 1, int(required))]))


def _candidates(doc: Annotated, number: int, last: _Sign) -> Iterator[Span]:
    """Paragraphs above, nearest first, as far as a post may go."""
    length = 0
    for block in reversed(doc.blocks[max(last.number + 1, number - _REACH.paragraphs) : number]):
        start, end = trimmed(doc, block)
        if start == end:
            continue
        if not block.kept or block.role in _HEADINGS or doc.plain[end - 1] == ":" or length > _REACH.lines:
            return
        yield start, end
        length += end - start


def _is_line(doc: Annotated, span: Span) -> bool:
    """Whether a paragraph is no paragraph of prose: it has a pictograph, ends with a link or without a stop."""
    words = doc.plain[slice(*span)]
    return bool(_PICTOGRAPH.search(words) or _LINK.search(words) or not _STOP.search(words))


def _headed(doc: Annotated, signs: PostSigns) -> Iterator[Unmarked]:
    for number, block in enumerate(doc.blocks):
        if doc.plain.find("@", block.start, block.end) >= 0:
            yield from _below(doc, number, signs)


def _below(doc: Annotated, number: int, signs: PostSigns) -> Iterator[Unmarked]:
    """Post under the line of its author, or behind it in the same paragraph."""
    start, end = trimmed(doc, doc.blocks[number])
    m = signs.head.match(doc.plain, start, end)
    if m is None:
        yield from _below_handle(doc, number, signs)
        return
    name = _name(doc.plain, *m.span("name"))
    sure = m["sure"] is not None or m["ago"] is not None
    if name is None or (m.end() < end and not sure):
        return
    here = trim(doc.plain, m.end(), end)
    spans = (here,) if has_words(doc, here) and doc.blocks[number].kept else _until_foot(doc, number, signs, sure=sure)
    yield Unmarked(spans=spans, source=name, cue=(name[1], m.end()))


def _below_handle(doc: Annotated, number: int, signs: PostSigns) -> Iterator[Unmarked]:
    """Post under "Lena Hale", "✔" and "@lenahale", each in its own line."""
    start, end = trimmed(doc, doc.blocks[number])
    if not re.fullmatch(r"@[\w.]{1,60}", doc.plain[start:end]):
        return
    above = [b for b in reversed(doc.blocks[max(0, number - 4) : number]) if trimmed(doc, b)[0] < trimmed(doc, b)[1]]
    sure = bool(above) and bool(signs.verified.fullmatch(doc.plain, *trimmed(doc, above[0])))
    title = above[int(sure) : int(sure) + 1]
    name = _name(doc.plain, *trimmed(doc, title[0])) if title else None
    if name is not None:
        yield Unmarked(spans=_until_foot(doc, number, signs, sure=sure), source=name, cue=(start, end))


def _until_foot(doc: Annotated, number: int, signs: PostSigns, *, sure: bool) -> tuple[Span, ...]:
    """Paragraphs down to the foot of a post; without one the next, if the line of the author leaves no doubt."""
    behind: list[Block] = []
    for block in doc.blocks[number + 1 : number + 1 + _REACH.paragraphs]:
        if signs.foot.fullmatch(doc.plain, *trimmed(doc, block)):
            return kept_spans(doc, behind)
        behind.append(block)
    return kept_spans(doc, _first_with_words(doc, behind)) if sure else ()


def _first_with_words(doc: Annotated, blocks: Sequence[Block]) -> list[Block]:
    return [b for b in blocks if has_words(doc, trimmed(doc, b))][:1]
