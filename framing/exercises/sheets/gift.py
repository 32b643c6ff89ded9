"""Questions for Moodle in its GIFT format; it holds the answers, so it is the instructor's file.

A choice becomes a multiple choice, several right answers share the mark, a ranking becomes a matching, and what is to
be marked or written an essay with the key as feedback. Text is HTML inside GIFT: escaped for both.
"""

from __future__ import annotations

import html as markup
import re
from collections.abc import Mapping

from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS, RANK
from framing.exercises.sheets.pieces import marked

_SPECIAL = re.compile(r"([\\~=#{}:])")
_WHOLE = 100  # per cent of the mark


def gift(worksheet: Worksheet) -> Mapping[str, str]:
    """Write the questions.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to str
        ``quiz-instructor.gift`` to what is in it, a blank line between two questions.
    """
    return {"quiz-instructor.gift": "\n\n".join(_question(i) for i in worksheet.items) + "\n"}


def _question(item: Item) -> str:
    kind = KINDS[item.kind]
    parts = [_safe(kind.task), _safe(item.question)]
    if item.shown:
        text = marked(item, key=False, escape=_safe, marks=("<b>", "</b>"))
        parts.append(text if item.hidden or item.passages else f"{text} ({_safe(item.source)})")
    parts += [f"<b>{_safe(p.name)}</b> {_safe(' '.join(p.text.split()))}" for p in item.passages]
    asked = "".join(f"<p>{p}</p>" for p in parts if p)
    return f"::{_safe(f'{item.number}. {kind.title}')}::[html]{asked}{{\n{_answers(item)}####{_feedback(item)}\n}}"


def _answers(item: Item) -> str:
    """Give the options, a line each; nothing for an essay, since a blank line would end the question."""
    return "".join(f"{line}\n" for line in _options(item))


def _options(item: Item) -> list[str]:
    if item.kind == RANK.name:
        return [f"={_safe(name)} -> {place}" for place, name in enumerate(item.answer, 1)]
    if len(item.answer) == 1:
        return [f"{'=' if o in item.answer else '~'}{_safe(o)}" for o in item.options]
    right, wrong = _share(len(item.answer)), _share(len(item.options) - len(item.answer))
    return [f"~%{right if o in item.answer else '-' + wrong}%{_safe(o)}" for o in item.options]


def _share(n: int) -> str:
    """Give the part of the mark of one of so many, as Moodle knows it."""
    return f"{_WHOLE / max(1, n):.5f}".rstrip("0").rstrip(".")


def _feedback(item: Item) -> str:
    place = f"{item.source}, article {item.article_id}"
    return _safe(f"{', '.join(item.answer)}. {item.explanation}. {place}. {item.discuss}")


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", markup.escape(" ".join(f"|{text}|".split())[1:-1], quote=False))
