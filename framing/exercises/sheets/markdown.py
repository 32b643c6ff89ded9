"""Worksheet and key as two Markdown files (CommonMark), to be edited in any program.

Every character that Markdown would read is escaped, so that a text stands as it does in its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from framing.exercises.item import Worksheet
from framing.exercises.sheets.layout import NAMES, Printed, Sheet, Solution, laid_out
from framing.exercises.sheets.pieces import one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])|^([-+=]|\d+[.)])", re.MULTILINE)
_LINE = "\\_" * 40


def markdown(worksheet: Worksheet) -> Mapping[str, str]:
    """Lay both sheets out.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to str
        ``worksheet.md`` and ``key.md`` to what is in them.
    """
    return {f"{name}.md": "\n\n".join(_sheet(laid_out(worksheet, key=key))) + "\n" for key, name in NAMES.items()}


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"# {_safe(sheet.title)}"
    for section in sheet.sections:
        yield f"## {section.title}"
        yield section.task
        if section.serves:
            yield f"*{_safe(section.serves)}*"
        for q in section.questions:
            yield from _question(q)
    if sheet.prompts:
        yield "## To talk about"
        for letter, prompt in sheet.prompts:
            yield f"**{letter}.** {_safe(prompt)}"
            yield _LINE
    yield from map(_safe, sheet.foot)


def _question(q: Printed) -> Iterator[str]:
    text = "".join(f"**{_safe(t)}**" if on else _safe(t) for t, on in q.pieces)
    source = f"({_safe(q.source)})" if q.pieces and q.source else ""
    yield " ".join(filter(None, (f"**{q.number}.**", _safe(q.question), text, source)))
    for name, passage in q.passages:
        yield f"> **{_safe(name)}:** {_safe(passage)}"
    if q.boxes:
        yield "\n".join(f"- {_box(b.mark, ordered=q.ordered)} {_safe(b.text)}" for b in q.boxes)
    yield from [_LINE] * q.lines
    if q.solution:
        yield from _solution(q.solution)


def _box(mark: str, *, ordered: bool) -> str:
    return (mark or "\\_\\_\\_") if ordered else f"\\[{mark or ' '}\\]"


def _solution(s: Solution) -> Iterator[str]:
    yield f"Answer: **{_safe(s.answer)}**. {_safe(s.why)}".rstrip()
    yield _safe(f"{s.place}. {s.found}")
    yield f"To talk about: {_safe(s.discuss)}"


def _safe(text: str) -> str:
    line = one_line(text)
    return _SPECIAL.sub(lambda m: "\\" + m.group(1) if m.group(1) else re.sub(r"([-+=.)])", r"\\\1", m.group(2)), line)
