"""The dateline before the first words of a story: "NORPORT, Jan. 6 (NNA) -- The board said".

Idea: place, day and agency stand before a dash or colon at the start of one of the first paragraphs. They are the
outlet's, even where all that follows is somebody's report.

Offsets index the normalised text; the pattern is bounded.
"""

from __future__ import annotations

import re
from itertools import islice

from framing.annotate.voice.attribution import Span
from framing.records import Annotated, Role

_PLACE = r"[A-Z][A-Z.'’/ -]{2,40}[A-Z](?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?){0,2}"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
_AGENCY = r"(?:\([A-Z][\w/ -]{1,30}\)|/[A-Z][\w ]{1,20}/)"
_LINE = re.compile(
    rf"(?:(?:{_PLACE})[,.]? ?(?:{_DAY}[,.]? ?)?{_AGENCY}?|{_DAY}[,.]? ?{_AGENCY}|{_AGENCY})[.:]? ?(?:--|[-–—:]) ?(?=\w)"
)
_FIRST = 3  # paragraphs of the body that may begin with a dateline


def behind_dateline(doc: Annotated, span: Span) -> Span:
    """Cut a dateline off the start of a stretch.

    Parameters
    ----------
    doc : Annotated
        The article.
    span : Span
        Where the stretch stands.

    Returns
    -------
    Span
        The rest; nothing where the dateline is all of it.
    """
    body = (b for b in doc.blocks if b.kept and b.role is Role.BODY)
    if not any(b.start <= span[0] < b.end for b in islice(body, _FIRST)):
        return span
    m = _LINE.match(doc.plain, span[0])
    return (min(m.end(), span[1]), span[1]) if m else span
