"""Choices as a spreadsheet of Kahoot's template, to be imported; it holds the answers, so it is the instructor's file.

The template takes 120 characters a question, 75 an answer, two to four answers. A sentence rarely fits, so a question
that is too long names its number on the worksheet, which the class has at hand; what is no choice, or has longer
answers, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS
from framing.exercises.sheets.pieces import marked, one_line
from framing.exercises.sheets.question import Choice, as_choice

_QUESTION, _ANSWER = 120, 75  # characters
_FEWEST, _MOST = 2, 4  # answers
_SECONDS = 60
_HEADER = (
    "Question - max 120 characters",
    *(f"Answer {n} - max 75 characters" for n in range(1, _MOST + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # a spreadsheet reads _x0041_ as a character
_FIRST_ROW, _FIRST_COLUMN = 8, 2  # where the template has its header


def kahoot(worksheet: Worksheet) -> Mapping[str, bytes]:
    """Fill the template.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to bytes
        ``kahoot-instructor.xlsx`` to what is in it; nothing if no question fits.
    """
    from openpyxl import Workbook

    rows = [_row(item, choice) for item in worksheet.items if (choice := _fitting(item))]
    if not rows:
        return {}
    book = Workbook()
    sheet = book.active
    _put(sheet, 2, _FIRST_COLUMN, "Quiz template")
    for column, name in enumerate(_HEADER, _FIRST_COLUMN):
        _put(sheet, _FIRST_ROW, column, name)
    for n, row in enumerate(rows, 1):
        sheet.cell(_FIRST_ROW + n, 1, n)
        for column, value in enumerate(row, _FIRST_COLUMN):
            _put(sheet, _FIRST_ROW + n, column, value)
    made = BytesIO()
    book.save(made)
    return {"kahoot-instructor.xlsx": made.getvalue()}


def kahoot_takes(item: Item) -> bool:
    """Tell whether a question can be asked.

    Parameters
    ----------
    item : Item
        A question.

    Returns
    -------
    bool
        Whether it is a choice whose answers fit.
    """
    return _fitting(item) is not None


def _fitting(item: Item) -> Choice | None:
    choice = as_choice(item)
    fits = choice and _FEWEST <= len(choice.options) <= _MOST and all(_length(o) <= _ANSWER for o in choice.options)
    return choice if fits else None


def _row(item: Item, choice: Choice) -> list[str | int | None]:
    options = [*map(one_line, choice.options), *[None] * (_MOST - len(choice.options))]
    right = [str(n) for n, o in enumerate(choice.options, 1) if o in choice.right]
    return [_question(item, choice), *options, _SECONDS, ",".join(right)]


def _question(item: Item, choice: Choice) -> str:
    """Ask with the text if that fits, else by the number on the sheet, with as much of the question as fits."""
    asked = one_line(choice.question or KINDS[item.kind].title)
    text = marked(item, key=False, escape=str, marks=("[", "]")) if item.shown and not item.passages else ""
    number, whole = f"Sheet, no. {item.number}", f"{asked} {text}" if text else ""
    questions = (whole, f"{number}: {asked}", f"{number}: {KINDS[item.kind].title}")
    return next((q for q in questions if q and _length(q) <= _QUESTION), number)


def _length(text: str) -> int:
    """Count as spreadsheets and browsers do, in units of UTF-16."""
    return len(one_line(text).encode("utf-16-le", "replace")) // 2


def _put(sheet: Any, row: int, column: int, value: str | int | None) -> None:  # noqa: ANN401 - openpyxl has no types
    cell = sheet.cell(row, column)
    cell.value = _ESCAPED.sub("_x005F_", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl takes =1+1 for a formula
        cell.quotePrefix = True
