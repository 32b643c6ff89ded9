"""Questions for Moodle in its GIFT format; it holds the answers, so it is the instructor's file.

A choice becomes a multiple choice, several right answers share the mark, a ranking becomes a matching, and what is to
be marked or written an essay with the key as feedback. Text is HTML inside GIFT: escaped for both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.question import Form, feedback, form, title
from framing.exercises.sheets.quizzes.markup import asked_html, safe

_SPECIAL = re.compile(r"([\\~=#{}:])")
_READ_FIRST = re.compile(r"^[%\[]")  # an answer that begins so is read as a weight, or as the name of a format
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


def share(n: int) -> str:
    """Give the part of the mark of one of so many, as Moodle knows it.

    Parameters
    ----------
    n : int
        How many share it.

    Returns
    -------
    str
        Per cent, with five digits at most.
    """
    return f"{_WHOLE / max(1, n):.5f}".rstrip("0").rstrip(".")


def _question(item: Item) -> str:
    asked = _escaped(asked_html(item))
    return f"::{_safe(title(item))}::[html]{asked}{{\n{_answers(item)}####{_safe(feedback(item))}\n}}"


def _answers(item: Item) -> str:
    """Give the options, a line each; nothing for an essay, since a blank line would end the question."""
    return "".join(f"{line}\n" for line in _options(item))


def _options(item: Item) -> list[str]:
    if form(item) is Form.ORDER:
        return [f"={_safe(name)} -> {place}" for place, name in enumerate(item.answer, 1)]
    if form(item) is Form.ONE:
        return [f"{'=' if o in item.answer else '~'}{_safe(o)}" for o in item.options]
    right, wrong = share(len(item.answer)), share(len(item.options) - len(item.answer))
    return [f"~%{right if o in item.answer else '-' + wrong}%{_safe(o)}" for o in item.options]


def _safe(text: str) -> str:
    return _escaped(_READ_FIRST.sub(lambda m: f"&#{ord(m[0])};", safe(text).strip()))


def _escaped(markup: str) -> str:
    return _SPECIAL.sub(r"\\\1", markup)
