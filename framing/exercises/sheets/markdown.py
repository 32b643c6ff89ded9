"""Worksheet and key as two Markdown files (CommonMark), to be edited in any program.

Every character that Markdown would read is escaped, so that a text stands as it does in its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS
from framing.exercises.sheets.pieces import marked

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
    return {f"{n}.md": "\n\n".join(_sheet(worksheet, key=n == "key")) + "\n" for n in ("worksheet", "key")}


def _sheet(worksheet: Worksheet, *, key: bool) -> Iterator[str]:
    yield f"# {_safe(worksheet.title)}" + (": key" if key else "")
    for kind in KINDS.values():
        items = worksheet.of(kind.name)
        if items:
            yield f"## {kind.title}"
            yield kind.task
            for item in items:
                yield from _item(item, key=key)
    if key:
        yield from map(_safe, (*worksheet.notes, worksheet.balance))
        yield "These exercises describe wording; they do not rate outlets."


def _item(item: Item, *, key: bool) -> Iterator[str]:
    source = "" if item.hidden or item.passages else f" ({_safe(item.source)})"
    text = marked(item, key=key, escape=_safe, marks=("**", "**")) + source if item.shown else ""
    yield " ".join(filter(None, (f"**{item.number}.**", _safe(item.question), text)))
    for p in item.passages:
        yield f"> **{_safe(p.name)}:** {_safe(' '.join(p.text.split()))}"
    if item.options:
        yield _options(item, key=key)
    elif not key:
        yield _LINE
    if key:
        yield from _answer(item)


def _options(item: Item, *, key: bool) -> str:
    ticked = item.answer if key and len(item.answer) < len(item.options) else ()
    return "\n".join(f"- \\[{'x' if o in ticked else ' '}\\] {_safe(o)}" for o in item.options)


def _answer(item: Item) -> Iterator[str]:
    yield f"Answer: **{_safe(', '.join(item.answer))}**. {_safe(item.explanation)}. "
    yield _safe(f"{item.source}, article {item.article_id}; difficulty {item.difficulty} of 3; {item.rule}")
    yield f"To talk about: {_safe(item.discuss)}"


def _safe(text: str) -> str:
    return _SPECIAL.sub(lambda m: "\\" + m.group(1) if m.group(1) else re.sub(r"([-+=.)])", r"\\\1", m.group(2)), text)
