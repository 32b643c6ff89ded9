"""Give each quoted stretch its speaker, its cue and its kind.

Idea: a stretch belongs to the outermost attribution whose content holds it ("Lynch said she
recalled ..." is Lynch); else to the cue right beside it ("...," X said; X said: "..."); else to a
cue of its sentence. Failing that, the text around it decides: the sentence that ends with a colon
before it, the stretch before it in the paragraph, the name behind a dash, and, where a paragraph
is nothing but a quotation, the paragraph before.

Kinds: ``direct`` holds a clause of its own, ``partial`` a phrase with a speaker, ``scare`` one to
four words that nobody in the sentence is said to have said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from framing.annotate.voice.attributions import Attribution
from framing.annotate.voice.marks import Stretch
from framing.annotate.voice.titles import is_capitalised
from framing.records import Annotated, QuoteKind
from framing.text import WORD, lower

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BESIDE = frozenset(
    {"", ",", ":", ";", "that", ", that", "—", "–", "-", "as", "of", ".", ":,", "the", "a", "an", "to", "for", ", as"}
)
_LEADS = re.compile(r"(?:,|:|\bthat|\bas|\bof)$")
SCARE_WORDS = 4
_FAR = 110  # characters between a stretch and a cue of the same sentence that is not beside it
_NEAR = 60
_HEADING = 90  # characters of a paragraph that may be a heading
_HEADINGS = 50  # headings that are looked up
_BRIEF = 60  # characters of a sentence that only leads up to a quotation
_DESIGNATING = frozenset({"verb object preposition", "verb object predicate", "verb object", "noun topic"})
_LABELS = re.compile(r"\bas (?:an? |the )?$")
_LINK = 9
_LINKS = frozenset(
    {"", "a", "an", "the", "as", "as a", "as an", "as the", "of", "for", "to", "by", "with", "on", "in", "was", "is"}
)
_JOINED = 40  # characters between two stretches of one list
_JOINS = re.compile(r",? *(?:and|or|but|to)?(?: [\w'’-]+){0,4} *|[,;] *")
_GOES_ON = ",?!…—-"
_QUOTING = frozenset(
    {"quote", "clause", "object", "object predicate", "object preposition", "hearer", "after", "topic"}
)

Events = Mapping[int, Sequence[Attribution]]


@dataclass(frozen=True, slots=True)
class Attached:
    """A stretch with the attribution it was given; `how` names the rule."""

    stretch: Stretch
    event: Attribution | None
    how: str
    kind: QuoteKind
    words: int


@dataclass(frozen=True, slots=True)
class Clues:
    """Attributions to ask for only where a stretch has none: by place and sentence number."""

    colon: Callable[[int, int], Attribution | None]  # who leads up to a quotation with a colon
    dash: Callable[[int, int], Attribution | None]  # name behind a dash
    behind: Callable[[int, int], Attribution | None]  # "said X" that the parse missed
    subject: Callable[[int, int], Attribution | None]  # subject of a sentence
    holder: Callable[[int, int], Attribution | None]  # subject of the verb that governs a place, if it can speak
    labeller: Callable[[int, int], Attribution | None]  # who calls another what stands at a place: hailed him as
    plain: Callable[[int], Sequence[Attribution]]  # reporting verbs beside a name, by their words alone


@dataclass(frozen=True, slots=True)
class Around:
    """Where a stretch stands: its first and last sentence, and what is known of the text around."""

    doc: Annotated
    events: Events
    first: int
    last: int
    words: int
    clues: Clues


def attach(doc: Annotated, stretches: Sequence[Stretch], events: Sequence[Attribution], clues: Clues) -> list[Attached]:
    """Attach every stretch that is not nested.

    Parameters
    ----------
    doc : Annotated
        The article.
    stretches : Sequence[Stretch]
        Quoted stretches in text order.
    events : Sequence[Attribution]
        Attributions outside quotation marks.
    clues : Clues
        Where else to look.

    Returns
    -------
    list of Attached
        One for each stretch that is not nested, in text order.
    """
    by_sentence: dict[int, list[Attribution]] = {}
    for e in events:
        by_sentence.setdefault(e.sentence, []).append(e)
    starts = [s.start for s in doc.sentences]
    if not starts:
        return []
    done: list[Attached] = []
    for s in stretches:
        if s.nested:
            continue
        first = max(0, bisect_right(starts, s.outer_start) - 1)
        last = max(first, bisect_left(starts, s.outer_end) - 1)
        words = len(WORD.findall(doc.text, s.start, s.end))
        here = Around(doc, by_sentence, first, last, words, clues)
        event, how = _in_sentence(here, s)
        if (
            event is None
            and words <= SCARE_WORDS
            and _LABELS.search(doc.plain, max(0, s.outer_start - 8), s.outer_start)
        ):
            label = clues.labeller(s.outer_start, first) if not _modifies(here, s) else None
            kind = QuoteKind.PARTIAL if label else QuoteKind.SCARE
            done.append(Attached(s, label or clues.subject(s.outer_start, first), "label", kind, words))
            continue
        if event is None:
            event, how = _in_context(here, s, done[-1] if done else None)
        done.append(Attached(s, event, how, _kind(here, s, event), words))
    return _quoted_again(doc, _settled(done))


def _settled(done: list[Attached]) -> list[Attached]:
    """Give open paragraphs the speaker that comes at the end; see that “a,” X said, “b” is one quotation."""
    for k in range(len(done) - 1, 0, -1):
        a, b = done[k - 1], done[k]
        if b.stretch.continues and a.event is None and b.event is not None:
            done[k - 1] = replace(a, event=b.event, how="continues", kind=QuoteKind.DIRECT)
        elif a.event is b.event and a.event is not None and a.how != "label" and b.how != "label":
            if (
                a.stretch.outer_end <= a.event.group[0]
                and a.event.group[1] <= b.stretch.outer_start <= a.event.group[1] + 3
            ):
                done[k - 1], done[k] = replace(a, kind=QuoteKind.DIRECT), replace(b, kind=QuoteKind.DIRECT)
    return done


def _in_sentence(here: Around, s: Stretch) -> tuple[Attribution | None, str]:
    """Attribution in the stretch's own sentences: one whose content holds it, one beside it, one that is near."""
    text = here.doc.text
    numbers = sorted({here.first, here.last, here.last + 1})
    near = [e for n in numbers for e in here.events.get(n, ()) if e.source]
    holding = [
        e for e in near if any(a - 2 <= s.start and (s.end <= b + 3 or _touches(text, b, s)) for a, b in e.spans)
    ]
    beside, gap, far = _nearest(here, s, near)
    said = [e for e in holding if e.cue_i >= 0]  # "according to" relays what another said
    if (said or holding) and not _lost(s, text, beside, gap, bool(said)):
        return max(said or holding, key=lambda e: (sum(b - a for a, b in e.spans), -e.cue[0])), "content"
    if beside:
        return _outermost(beside, near), "beside"
    if text[s.end - 1] in _GOES_ON and (found := here.clues.behind(s.outer_end, here.last)):
        return found, "beside"
    if far and (here.words > SCARE_WORDS or (far.speech and not far.spans and far.cue[1] <= s.start)):
        return _outermost(far, near), "sentence"
    return None, ""


def _lost(s: Stretch, text: str, beside: Attribution | None, gap: int, said: bool) -> bool:
    """Whether "X said" right behind the stretch has lost its content to another cue in the parse."""
    if beside is None:
        return False
    if not said and beside.cue_i >= 0:
        return True
    return not beside.spans and gap <= 2 and beside.cue[0] > s.end and text[s.end - 1] in ",?!"


def _nearest(
    here: Around, s: Stretch, near: Sequence[Attribution]
) -> tuple[Attribution | None, int, Attribution | None]:
    """Find the cue beside the stretch with its distance, and the nearest that is not beside it."""
    beside: list[tuple[int, Attribution]] = []
    far: list[tuple[int, Attribution]] = []
    for e in near:
        if not _QUOTING & set(e.row["frames"]) or not (e.group[0] >= s.outer_end or e.group[1] <= s.outer_start):
            continue
        gap, cost, close = _distance(here.doc.text, e, s)
        if e.sentence > here.last:  # a sentence that seems to begin behind "...?" may be the cue
            same = here.doc.sentences[e.sentence].paragraph == s.paragraph
            open_end = e.cue_i >= 0 or here.doc.text[s.end - 1] in _GOES_ON  # words alone need a comma
            if not (close and gap <= 2 and not e.spans and same and open_end):
                continue
        if close and not (e.spans and gap > _NEAR):
            beside.append((cost, e))
        elif gap < _FAR and "quote" in e.row["frames"]:
            far.append((gap + (_NEAR if e.spans else 0), e))
    best = min(beside, key=lambda x: x[0], default=None)
    rest = min(far, key=lambda x: x[0], default=None)
    return (best[1] if best else None), (best[0] if best else 0), (rest[1] if rest else None)


def _distance(text: str, e: Attribution, s: Stretch) -> tuple[int, int, bool]:
    """Characters between cue group and stretch, the same with a charge for the less usual order, whether beside."""
    a, b = e.group
    if a >= s.outer_end:
        gap, between = a - s.outer_end, text[s.outer_end : min(a, s.outer_end + _FAR)].strip()
        close = between in _BESIDE and e.cue[0] - s.outer_end <= _FAR and "quote" in e.row["frames"]
        usual = text[s.end - 1] in _GOES_ON or between in (",", "—", "–")
        return gap, gap + (0 if usual else 8), close
    gap, between = s.outer_start - b, text[max(b, s.outer_start - _FAR) : s.outer_start].strip()
    close = between in _BESIDE or (gap <= _NEAR and bool(_LEADS.search(between)) and not e.spans)
    return gap, gap + 4, close


def _outermost(e: Attribution, near: Sequence[Attribution]) -> Attribution:
    """Attribution whose content holds this one's cue ("Lynch said she recalled thinking, ...")."""
    holding = [
        o for o in near if o.cue_i >= 0 and o.sentence == e.sentence and any(a <= e.cue[0] < b for a, b in o.spans)
    ]
    return max(holding, key=lambda o: sum(b - a for a, b in o.spans), default=e)


def _touches(text: str, end: int, s: Stretch) -> bool:
    """Whether a content that ends at `end` runs on into the stretch (called the plan a “farce”)."""
    return 0 <= s.outer_start - end <= _LINK and text[end : s.outer_start].strip(" ,") in _LINKS


def _in_context(here: Around, s: Stretch, previous: Attached | None) -> tuple[Attribution | None, str]:
    """Attribution in the text around a stretch whose own sentence has none."""
    doc = here.doc
    opens = s.outer_start <= doc.sentences[here.first].start + 1
    same = previous is not None and previous.stretch.paragraph == s.paragraph
    known = previous.event if previous and previous.kind is not QuoteKind.SCARE else None
    if s.continues and known:
        return known, "continues"
    if doc.text[max(0, s.outer_start - 4) : s.outer_start].rstrip().endswith(":"):
        found = here.clues.colon(s.outer_start, here.first - 1 if opens else here.first)
        if found:
            return _outermost(found, here.events.get(found.sentence, ())), "colon"
    if (here.words > SCARE_WORDS or doc.text[s.outer_start - 2 : s.outer_start - 1] in (",", ":")) and (
        found := _nearest(here, s, here.clues.plain(here.first))[0]
    ):
        return found, "words"
    if same and known and previous and _is_joined(doc.text, previous.stretch, s):
        return known, "joined"
    if opens and (found := here.clues.dash(s.outer_end, here.last)):
        return found, "dash"
    if same and known and opens:
        return known, "paragraph"
    found, how = _before(here, s, previous) if opens and here.words > 1 else (None, "")
    if found is None and not opens and here.words > SCARE_WORDS:
        found, how = here.clues.holder(s.outer_start, here.first), "subject"
    return (found, how) if found or how == "heading" else (None, "")


def _is_joined(text: str, before: Stretch, s: Stretch) -> bool:
    """Whether two stretches are members of one list (“a” and “b”)."""
    return s.outer_start - before.outer_end <= _JOINED and bool(_JOINS.fullmatch(text, before.outer_end, s.outer_start))


def _before(here: Around, s: Stretch, previous: Attached | None) -> tuple[Attribution | None, str]:
    """Attribution in the sentence or paragraph before a stretch that opens its sentence."""
    if here.first == 0:
        return None, ""
    sentence = here.doc.sentences[here.first - 1]
    brief = sentence.end - sentence.start <= _BRIEF and here.doc.plain[sentence.end - 1] == "."  # "Hale agreed."
    said = [e for e in here.events.get(here.first - 1, ()) if e.source and (e.speech or brief)]
    if _is_heading(here, s):
        return None, "heading"
    if sentence.paragraph == s.paragraph:
        return (said[-1], "sentence before") if said else (None, "")
    if s.outer_start - here.doc.blocks[s.paragraph].start > 2:
        return None, ""
    if previous and previous.event and previous.stretch.paragraph == sentence.paragraph:
        return previous.event, "paragraph before"
    return (said[-1], "paragraph before") if said else (None, "")


def _is_heading(here: Around, s: Stretch) -> bool:
    """Whether the stretch is all that its short paragraph holds, capitalised like a heading: a quotation to come."""
    block = here.doc.blocks[s.paragraph]
    if block.end - block.start > _HEADING or here.doc.plain[s.outer_end : block.end].strip(" .\n"):
        return False
    return is_capitalised(WORD.findall(here.doc.text, s.start, s.end))


def _quoted_again(doc: Annotated, done: list[Attached]) -> list[Attached]:
    """Give a heading that quotes the speaker of the same words in the text."""
    headings = [k for k, a in enumerate(done) if a.how == "heading"][:_HEADINGS]
    text = lower(doc.plain) if headings else ""
    for k in headings:
        s = done[k].stretch
        words = text[s.start : s.end].strip(".,!? ")
        at = text.find(words, s.end)
        n = bisect_right(done, at, key=lambda a: a.stretch.start) - 1
        event = done[n].event if at >= 0 and n >= 0 and at < done[n].stretch.end else None
        kind = done[k].kind if event else QuoteKind.SCARE
        done[k] = replace(done[k], event=event, kind=kind)
    return done


def _modifies(here: Around, s: Stretch) -> bool:
    """Whether the stretch stands before the noun that it qualifies (a “terrorist” group)."""
    tokens = here.doc.sentences[here.first].tokens
    inside = [t for t in tokens if s.start <= t.start and t.end <= s.end]
    if not inside:
        return False
    last = inside[-1].i
    return any(t.head > last and tokens[t.head].pos in ("NOUN", "PROPN") for t in inside)


def _kind(here: Around, s: Stretch, event: Attribution | None) -> QuoteKind:
    if here.words <= SCARE_WORDS and (event is None or (event.rule in _DESIGNATING and _modifies(here, s))):
        return QuoteKind.SCARE
    if here.first != here.last and here.words > SCARE_WORDS:
        return QuoteKind.DIRECT
    tokens = here.doc.sentences[here.first].tokens
    if not tokens:  # a capital after a mark is the start of a sentence, or of a name
        return QuoteKind.DIRECT if here.words > 2 and here.doc.text[s.start].isupper() else QuoteKind.PARTIAL
    inside = [t for t in tokens if s.start <= t.start and t.end <= s.end]
    numbers = {t.i for t in inside}
    tops = {t.i for t in inside if t.head not in numbers or t.head == t.i}
    subjects = {t.head for t in inside if t.dep in ("nsubj", "nsubjpass", "expl", "csubj")}
    finite = {t.i for t in inside if t.tag in _FINITE}
    finite |= {t.head for t in inside if t.tag in _FINITE and t.dep in ("aux", "auxpass")}
    return QuoteKind.DIRECT if tops & subjects & finite else QuoteKind.PARTIAL
