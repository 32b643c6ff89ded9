"""From what a coder wrote into a cell to a value, and to the places that were meant.

Idea: a count may be given as a number or as the words themselves; the words are then looked up in the unit's text, so
that two coders can be compared place by place. What cannot be understood is refused with file, row and column.

Conventions: parts of a cell are parted by ``|`` or line ends; a text is found whatever its case, quote marks and
spacing; the same words twice are their first two places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from framing.coding.record import Kind, Unit, Variable
from framing.errors import SettingsError
from framing.text import lower, straighten, words

Span = tuple[int, int]  # in the unit's text
_ALIKE = {"y": "yes", "true": "yes", "1": "yes", "right": "yes", "n": "no", "false": "no", "0": "no", "wrong": "no"}
_NOTHING = frozenset({"none", "0", "-"})
_INERT = re.compile(r"^'(?=[=+\-@\t\r'])")  # the apostrophe that a spreadsheet puts before a text


def answer(variable: Variable, cell: object, unit: Unit, where: str) -> tuple[str | float | None, list[Span]]:
    """Read one cell.

    Parameters
    ----------
    variable : Variable
        What was asked.
    cell : object
        What stands there: text, number, truth or nothing.
    unit : Unit
        Of which unit.
    where : str
        File, row and column, for the error.

    Returns
    -------
    value : str, float or None
        None where nothing was answered.
    spans : list of (int, int)
        What was marked, in the unit's text.

    Raises
    ------
    SettingsError
        If the cell is no answer to the question.
    """
    written = _INERT.sub("", cell_text(cell))
    if not written:
        return None, []
    if variable.kind is Kind.CHOICE:
        return _choice(variable, written, where), []
    return _count(variable, written, unit, where)


def cell_text(cell: object) -> str:
    """Write a cell as text: nothing as "", a whole number without its point.

    Parameters
    ----------
    cell : object
        Text, number, truth or nothing.

    Returns
    -------
    str
        Without spaces around it.
    """
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(cell).strip()


def _choice(variable: Variable, written: str, where: str) -> str:
    known = {c.casefold(): c for c in variable.choices}
    said = written.casefold().lstrip("+") or written
    for form in (said, _ALIKE.get(said, "")):
        if form in known:
            return known[form]
    raise SettingsError(f"{where}: {written!r} is no answer; write one of {', '.join(variable.choices)}, or nothing")


def _count(variable: Variable, written: str, unit: Unit, where: str) -> tuple[float, list[Span]]:
    try:
        number = float(written)
    except ValueError:
        number = -1.0 if written.casefold() not in _NOTHING else 0.0
        if number:
            spans = _places(written, unit.text, where)
            return count_of(variable, spans, unit), spans
    if not (number >= 0 and number.is_integer()):
        raise SettingsError(
            f"{where}: {written!r} is no count; write 0, a whole number, or the words with | between them"
        )
    if variable.kind is Kind.WORDS and number > (most := len(words(unit.text))):
        raise SettingsError(f"{where}: {written} words, and the text has {most}; write how many of these it is")
    return number, []


def count_of(variable: Variable, spans: Iterable[Span], unit: Unit) -> float:
    """Count places, or the words in them, each word once.

    Parameters
    ----------
    variable : Variable
        What is counted.
    spans : Iterable[Span]
        Places in the unit's text.
    unit : Unit
        Whose text.

    Returns
    -------
    float
        A whole number.
    """
    marked = list(spans)
    if variable.kind is Kind.COUNT:
        return float(len(marked))
    return float(sum(any(a <= start < b for a, b in marked) for start, _ in words(unit.text)))


def _places(written: str, text: str, where: str) -> list[Span]:
    """Find each part of a cell in the text, at its first place that no part before has."""
    folded = straighten(lower(text))
    found: list[Span] = []
    for part in (p.strip() for p in re.split(r"[|\n]", written)):
        if part:
            found.append(_place(part, folded, found, where))
    return sorted(found)


def _place(part: str, folded: str, taken: Sequence[Span], where: str) -> Span:
    pattern = r"\s+".join(map(re.escape, straighten(lower(part)).split()))
    for edge in (r"(?<!\w){}(?!\w)", "{}"):  # whole words before parts of words
        for m in re.finditer(edge.format(pattern), folded):
            if all(m.end() <= a or b <= m.start() for a, b in taken):
                return m.span()
    often = " so often" if re.search(pattern, folded) else ""
    raise SettingsError(
        f"{where}: {part!r} does not stand in the text{often}; copy the words from it, or write a number"
    )
