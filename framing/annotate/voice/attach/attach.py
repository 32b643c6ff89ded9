"""Give each quoted stretch its speaker, its cue and its kind.

Idea: the stretch's own sentences are asked first (`beside`), then the text around (`nearby`); a word or two behind "as"
are what somebody is called. A heading that quotes takes the speaker of the same words in the text, and open
paragraphs that of the paragraph that closes the quotation.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from framing.annotate.voice.attach.beside import in_sentence
from framing.annotate.voice.attach.kinds import kind_of, modifies
from framing.annotate.voice.attach.nearby import LOOSE, in_context
from framing.annotate.voice.attach.scene import Around, Attached, Scene
from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.cues import Cues
from framing.annotate.voice.marks import Stretch
from framing.records import Annotated, QuoteKind
from framing.text import lower

_LABELS = re.compile(r"\bas (?:an? |the )?$")
_LABEL = 8  # characters before a stretch in which "as the" stands
_COLON = 4  # characters before a stretch in which its colon stands
_HEADINGS = 50  # headings that are looked up
_FIRM = frozenset({"content", "beside", "continues"})  # rules that find who said the last paragraph of a quotation
_CLOSE = 3  # characters between a cue and the second part of an interrupted quotation


def attach(doc: Annotated, stretches: Sequence[Stretch], events: Sequence[Attribution], cues: Cues) -> list[Attached]:
    """Attach every stretch that is not nested.

    Parameters
    ----------
    doc : Annotated
        The article.
    stretches : Sequence[Stretch]
        Quoted stretches in text order.
    events : Sequence[Attribution]
        Attributions outside quotation marks.
    cues : Cues
        The cues.

    Returns
    -------
    list of Attached
        One for each stretch that is not nested, in text order.
    """
    by_sentence: dict[int, list[Attribution]] = defaultdict(list)
    for e in events:
        by_sentence[e.sentence].append(e)
    scene = Scene(doc, cues, by_sentence)
    done: list[Attached] = []
    for s in stretches if doc.sentences else ():
        if not s.nested:
            done.append(_attached(scene.around(s), done[-1] if done else None))
    return _quoted_again(doc, _of_one_quotation(done))


def _attached(here: Around, previous: Attached | None) -> Attached:
    event, how = in_sentence(here)
    if event is None and not here.wordy and _LABELS.search(here.before(_LABEL)):
        return _label(here)
    if event is None:
        event, how = in_context(here, previous)
    if event is None and here.stretch.continues and previous is not None:
        event, how = previous.event, "continues"
    kind = kind_of(here, event)
    if _is_anothers(here, event):
        event, how = None, "marks"
    return Attached(here.stretch, event, how, kind)


def _is_anothers(here: Around, event: Attribution | None) -> bool:
    """Whether somebody only cites words behind a colon: nobody knows whose they are."""
    colon = here.before(_COLON).rstrip(" \"'").endswith(":")
    return event is not None and colon and "another" in event.row["frames"]


def _label(here: Around) -> Attached:
    """Attach what somebody is called to who calls, else at a distance to the subject of the sentence."""
    caller = None if modifies(here) else here.labeller()
    kind = QuoteKind.PARTIAL if caller else QuoteKind.SCARE
    return Attached(here.stretch, caller or here.subject(), "label", kind)


def _of_one_quotation(done: list[Attached]) -> list[Attached]:
    """Give open paragraphs the speaker that comes at the end; see that “a,” X said, “b” is one quotation."""
    for k in range(len(done) - 1, 0, -1):
        a, b = done[k - 1], done[k]
        if b.stretch.continues and (a.event is None or _is_told_behind(a, b)):
            done[k - 1] = replace(a, event=b.event, how="continues", kind=QuoteKind.DIRECT)
        elif _is_interrupted(a, b):
            done[k - 1], done[k] = replace(a, kind=QuoteKind.DIRECT), replace(b, kind=QuoteKind.DIRECT)
    return done


def _is_told_behind(a: Attached, b: Attached) -> bool:
    """Whether only the last paragraph of a quotation says whose it is; a turn of a transcript is another's."""
    turn = b.event is not None and b.event.rule == "turn"
    return "continues" in a.stretch.flags and a.how in LOOSE and b.how in _FIRM and not turn


def _is_interrupted(a: Attached, b: Attached) -> bool:
    if a.event is None or a.event is not b.event:
        return False
    start, end = a.event.group
    return a.stretch.outer_end <= start and end <= b.stretch.outer_start <= end + _CLOSE


def _again(kind: QuoteKind) -> QuoteKind:
    """Kind of words that somebody turned out to have said."""
    return QuoteKind.PARTIAL if kind is QuoteKind.SCARE else kind


def _quoted_again(doc: Annotated, done: list[Attached]) -> list[Attached]:
    """Give a heading that quotes the speaker of the same words in the text."""
    headings = [k for k, a in enumerate(done) if a.how == "heading"][:_HEADINGS]
    text = lower(doc.plain) if headings else ""
    for k in headings:
        s = done[k].stretch
        at = text.find(text[s.start : s.end].strip(".,!? "), s.end)
        n = bisect_right(done, at, key=lambda a: a.stretch.start) - 1
        event = done[n].event if n >= 0 and at < done[n].stretch.end else None
        done[k] = replace(done[k], event=event, kind=_again(done[k].kind) if event else QuoteKind.SCARE)
    return done
