"""What coders are told, once for all formats."""

from __future__ import annotations

from collections.abc import Iterator

from framing.coding.record import Kind, Sheet

_HOW = (
    "Code alone, and talk about it only when all have finished.",
    "Answer in the columns named below; leave a cell empty where you cannot tell, and write why into note.",
    "Code the column text; before and after are there to understand it.",
    "Change nothing else: the column unit must stay as it is. Rows may be sorted.",
)


def guide(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """Tell what is asked.

    Parameters
    ----------
    sheet : Sheet
        What is asked.

    Yields
    ------
    tuple[str, str, str]
        Column, question and answers; first what holds for all, with an empty column.
    """
    for line in _HOW:
        yield "", line, ""
    for v in sheet.variables:
        told = ", ".join(v.choices) if v.kind is Kind.CHOICE else "0, 1, 2 ..., or words | words"
        yield v.name, v.question, told
