"""What a format has to know of a question: how it is answered, what is asked, and what a key says.

A question has one of five forms. `Form.ONE` and `Form.SEVERAL` are chosen from options, `Form.ORDER` puts options into
an order, `Form.MARK` is marked in the text, `Form.OPEN` is written freely and has an example and a rubric for a key.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS, LEFT_OUT, RANK
from framing.exercises.sheets.pieces import one_line


class Form(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    ORDER = "order"
    MARK = "mark"
    OPEN = "open"


class Choice(NamedTuple):
    """A question as a choice, for programs that know nothing else.

    Parameters
    ----------
    question : str
        What is asked beyond the task; empty where the task says it all.
    options : tuple of str
        What to choose from.
    right : tuple of str
        Which of them are right; several only where `form` says so.
    """

    question: str
    options: tuple[str, ...]
    right: tuple[str, ...]


CLICK = "On the screen: press each of them."  # said where a text is marked with a click
_HARSHEST = "Which of these words is the harshest?"


def form(item: Item) -> Form:
    """Tell how a question is answered; it is told of a student's copy as well.

    Parameters
    ----------
    item : Item
        A question.

    Returns
    -------
    Form
        By its kind and its options.
    """
    if item.open:
        return Form.OPEN
    if not item.options:
        return Form.MARK
    if item.kind == RANK.name:
        return Form.ORDER
    return Form.SEVERAL if item.kind == LEFT_OUT.name or len(item.answer) > 1 else Form.ONE


def for_students(worksheet: Worksheet) -> Worksheet:
    """Take everything out that a student must not see, so that no sheet can show it.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    Worksheet
        Without answers, explanations, rules, notes and balance, and without the sources that are to stay hidden.
    """
    return replace(worksheet, items=tuple(map(_without_key, worksheet.items)), notes=(), balance="")


def _without_key(item: Item) -> Item:
    bare = replace(item, answer=(), answer_spans=(), explanation="", rule="", difficulty=0, discuss="", event="")
    if item.hidden:
        bare = replace(bare, source="", passages=tuple(replace(p, source="") for p in item.passages))
    return bare


def as_choice(item: Item) -> Choice | None:
    """Make a choice of a question, if it can be one: of an order, which name is the harshest.

    Parameters
    ----------
    item : Item
        A question with its answer.

    Returns
    -------
    Choice | None
        None where one has to mark or write.
    """
    if form(item) in (Form.MARK, Form.OPEN):
        return None
    if form(item) is Form.ORDER:
        return Choice(f"{item.question} {_HARSHEST}".strip(), item.options, item.answer[:1])
    return Choice(item.question, item.options, item.answer)


def title(item: Item) -> str:
    """Name a question.

    Parameters
    ----------
    item : Item
        A question.

    Returns
    -------
    str
        Its number and its kind.
    """
    return f"{item.number}. {KINDS[item.kind].title}"


def source(item: Item) -> str:
    """Give the source as it is shown beside the text.

    Parameters
    ----------
    item : Item
        A question.

    Returns
    -------
    str
        Empty where it is hidden, or where passages name theirs.
    """
    return "" if item.hidden or item.passages else one_line(item.source)


def answer(item: Item) -> str:
    """Give the answer in one line.

    Parameters
    ----------
    item : Item
        A question with its answer.

    Returns
    -------
    str
        Numbered where the order is the answer, an example where the question is open.
    """
    if form(item) is Form.ORDER:
        return one_line(", ".join(f"{n} {name}" for n, name in enumerate(item.answer, 1)))
    return one_line(("for example: " if item.open else "") + ", ".join(item.answer))


def why(item: Item) -> str:
    """Say why, unless the answer says it already.

    Parameters
    ----------
    item : Item
        A question with its answer.

    Returns
    -------
    str
        In one line; it may be empty.
    """
    return "" if item.explanation in item.answer else one_line(item.explanation)


def feedback(item: Item) -> str:
    """Say what somebody reads who has answered.

    Parameters
    ----------
    item : Item
        A question with its answer.

    Returns
    -------
    str
        The answer, why, where it stands, and what to talk about; one line.
    """
    parts = (answer(item), why(item), f"{item.source}, article {item.article_id}", item.discuss)
    return one_line(" ".join(p if p.endswith(("?", ".", "!")) else f"{p}." for p in parts if p))
