"""The attribution of a quoted stretch in its own sentences: one that holds it, one beside it, one that is near.

Idea: a stretch belongs to the outermost attribution whose content holds it ("Lynch said she
recalled ..." is Lynch); else to the cue right beside it ("...," X said; X said: "..."); else to a
cue of its sentence.

Offsets index the normalised text; distances are characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.annotate.voice.attach.scene import Around
from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.patterns import cue_behind
from framing.grammar import tree_of

_LEADS = re.compile(r"(?:,|:|\bthat|\bas|\bof)$")
_PLACED = re.compile(r" (?:in|on|at|during|via|through) (?:[\w-]+ ){1,5}that ")
_COLON_BEHIND = re.compile(r"[^.;:!?\"“”\n]{0,60}: ?[\"“]")
_RUNS_ON = ",—-"
_MARKS = " ,:;.—–-"
_SMALL = frozenset({"that", "the", "a", "an", "as", "of", "to", "for"})
_LINKS = frozenset(
    {"", "a", "an", "the", "as", "as a", "as an", "as the", "of", "for", "to", "by", "with", "on", "in", "was", "is"}
)
_TOPICS = frozenset(  # frames that tell of something, and do not repeat it
    {"verb topic", "noun topic", "verb object", "verb object topic", "verb object preposition", "verb preposition"}
)
_CLIMB = 8  # words from a cue up to the one that tells of it
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl"})
_QUOTING = frozenset(
    {"quote", "clause", "object", "object predicate", "object preposition", "hearer", "after", "topic"}
)


@dataclass(frozen=True, slots=True)
class _Distances:
    """Characters between a stretch and its cue."""

    far: int = 110  # to a cue of the same sentence
    link: int = 9  # between a content and the stretch it runs into
    adjoining: int = 2  # to a cue that seems to begin a sentence of its own
    words: int = 2  # small words that may stand between: ", that the"


_D = _Distances()


class _Gap(NamedTuple):
    size: int
    close: bool


def in_sentence(here: Around) -> tuple[Attribution | None, str]:
    """Attribution in the stretch's own sentences with the rule that found it, or none."""
    near = here.near()
    gaps = list(_gaps(here, near))
    beside = min((x for x in gaps if x[1].close), key=lambda x: x[1].size, default=None)
    held = _told_of(here, _holding(here, near), beside, near)
    if held and not (beside and (_closes(here, *beside) or _relays(held, near))):
        return _leading(here, held, near), "content"
    found = outermost(beside[0], near) if beside else _missed(here)
    if found:
        return found, "beside"
    far = _far(here, gaps)
    return (outermost(far, near), "sentence") if far else (None, "")


def _holding(here: Around, near: Sequence[Attribution]) -> Attribution | None:
    """Outermost attribution whose content holds the stretch; "according to" only relays what another said."""
    holding = [e for e in near if _holds(here, e)]
    said = [e for e in holding if e.cue_i is not None]
    told = [e for e in said if not _relays(e, near)]
    return max(told or said or holding, key=lambda e: (e.size, -e.cue[0]), default=None)


def _told_of(
    here: Around, held: Attribution | None, beside: tuple[Attribution, _Gap] | None, near: Sequence[Attribution]
) -> Attribution | None:
    """Speech inside what the outermost attribution only tells of: Hale spoke of a letter in which Brand said “...”."""
    if held is None or not _is_topic(held):
        return held
    nearest = beside[0] if beside else None
    inside = (o for o in near if _speaks_inside(held, o) and (o is nearest or _holds(here, o)))
    told = [o for o in inside if not _is_complement(here, o, held)]
    return max(told, key=lambda o: o.size, default=held)


def _is_complement(here: Around, o: Attribution, held: Attribution) -> bool:
    """Whether a clause that tells what was said lies between two cues: Hale spoke of reports that Brand called it."""
    tree, k = tree_of(here.doc, o.sentence), o.cue_i
    if tree is None or k is None:
        return False
    for _ in range(_CLIMB):
        if k == held.cue_i or tree.tokens[k].dep in _COMPLEMENTS:
            return k != held.cue_i
        k = tree.tokens[k].head
    return False


def _speaks_inside(held: Attribution, o: Attribution) -> bool:
    return o is not held and o.speech and not _is_topic(o) and held.holds(o.cue[0])


def _is_topic(e: Attribution) -> bool:
    """Whether a report tells of something; whoever calls it something repeats it."""
    return e.rule in _TOPICS and "object predicate" not in e.row["frames"]


def _relays(e: Attribution, near: Sequence[Attribution]) -> bool:
    """Whether a report behind all it holds only passes on another's words: “...,” Hale said, X reported."""
    if "relay" not in e.row["frames"] or not e.spans or e.cue[0] < e.spans[-1][1]:
        return False
    return any(o.speech and o.quotes and o.sentence == e.sentence and e.holds(o.cue[0]) for o in near)


def _missed(here: Around) -> Attribution | None:
    """Cue right behind the stretch that the parse missed."""
    if not here.goes_on or "continues" in here.stretch.flags:
        return None
    found = cue_behind(here.doc, here.stretch.outer_end, here.last, here.scene.cues)
    if found is not None and _leads_on(here, found):
        return None
    return found or (here.closing() if here.wordy else None)


def _leads_on(here: Around, e: Attribution) -> bool:
    """Whether a cue in a new sentence behind the stretch leads up to the next: “Until when?” Then Hale said: “...”."""
    at, plain = here.stretch.outer_end, here.doc.plain
    if here.doc.text[here.stretch.end - 1] in _RUNS_ON or not plain[at : at + 3].lstrip()[:1].isupper():
        return False
    return _COLON_BEHIND.match(plain, e.group[1]) is not None


def _closes(here: Around, e: Attribution, gap: _Gap) -> bool:
    """Whether "X said" stands right behind “...,” with no content of its own: the stretch is its content."""
    return here.goes_on and gap.size <= _D.adjoining and e.cue[0] > here.stretch.end and not e.spans


def outermost(e: Attribution, near: Sequence[Attribution]) -> Attribution:
    """Attribution whose content holds this one's cue ("Lynch said she recalled thinking, ...")."""
    holding = [o for o in near if o.cue_i is not None and o.sentence == e.sentence and o.holds(e.cue[0])]
    if e.speech:
        holding = [o for o in holding if not _relays(o, near)]
    return max(holding, key=lambda o: o.size, default=e)


def _leading(here: Around, e: Attribution, near: Sequence[Attribution]) -> Attribution:
    """Speech that leads up to this attribution by way of where it was said: warned in a video that Hale plans to."""
    led = [
        o
        for o in near
        if o.speech
        and not o.spans
        and o.cue[1] < e.group[0]
        and _PLACED.fullmatch(here.doc.plain, o.cue[1], e.group[0])
    ]
    return led[-1] if led else e


def _holds(here: Around, e: Attribution) -> bool:
    """Whether the content holds the stretch or runs on into it (called the plan a “farce”)."""
    s = here.stretch
    return any(a - 2 <= s.start and (s.end <= b + 3 or _runs_into(here, b)) for a, b in e.spans)


def _runs_into(here: Around, end: int) -> bool:
    at = here.stretch.outer_start
    return 0 <= at - end <= _D.link and here.doc.text[end:at].strip(" ,") in _LINKS


def _gaps(here: Around, near: Sequence[Attribution]) -> Iterator[tuple[Attribution, _Gap]]:
    """Distances to the cues outside the stretch that may go with quotation marks."""
    s = here.stretch
    for e in near:
        if not _QUOTING & set(e.row["frames"]):
            continue
        if e.group[0] >= s.outer_end:
            gap = _gap_behind(here, e)
        elif e.group[1] <= s.outer_start:
            gap = _gap_before(here, e)
        else:
            continue
        if e.sentence <= here.last or _is_split(here, e, gap):
            yield e, gap


def _gap_behind(here: Around, e: Attribution) -> _Gap:
    """Gap to a cue behind the stretch: “...,” X said."""
    end = here.stretch.outer_end
    near = e.cue[0] - end <= _D.far and not here.doc.plain[end : e.group[0]].strip(_MARKS)
    close = e.quotes and near and not _leads_on(here, e)
    return _Gap(e.group[0] - end, close)


def _gap_before(here: Around, e: Attribution) -> _Gap:
    """Gap to a cue before the stretch: X said, “...”."""
    at = here.stretch.outer_start
    size = at - e.group[1]
    leads = not e.spans and _LEADS.search(here.before(min(size, _D.far)).rstrip()) is not None
    return _Gap(size, _is_small(here, e.group[1], at) or (size <= _D.far and leads))


def _is_small(here: Around, start: int, end: int) -> bool:
    """Whether nothing stands between two places but marks and a small word or two."""
    if end - start > _D.far:
        return False
    words = here.doc.plain[start:end].strip(_MARKS).lower().split()
    return len(words) <= _D.words and _SMALL.issuperset(words)


def _is_split(here: Around, e: Attribution, gap: _Gap) -> bool:
    """Whether a sentence that seems to begin behind “...?” is the cue: only a parse or a comma can tell."""
    comma = here.doc.text[here.stretch.end - 1] == ","
    same = comma or here.doc.sentences[e.sentence].paragraph == here.stretch.paragraph
    open_end = e.cue_i is not None or here.goes_on
    return same and open_end and gap.close and gap.size <= _D.adjoining and not e.spans


def _far(here: Around, gaps: Sequence[tuple[Attribution, _Gap]]) -> Attribution | None:
    """Nearest cue of the sentence that is not beside; for a word or two only one before them."""
    able = [x for x in gaps if x[0].quotes and x[1].size < _D.far]
    found = min(able, key=lambda x: x[1].size, default=None)
    if found is None:
        return None
    e = found[0]
    fits = here.wordy or e.cue[1] <= here.stretch.start
    return e if fits else None
