"""Worksheet and key as two self-contained, printable HTML files (jinja2, autoescape on).

The worksheet is rendered without the answers, so that they cannot be in its source. The key marks the
spans that an item carries; it searches no text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from framing.errors import ResultError
from framing.exercises.item import KINDS, Item, Worksheet

_TASKS = {
    KINDS[0]: (
        "Mark the loaded words",
        "Underline the words that judge or stir feelings. Then write a plainer wording on the line.",
    ),
    KINDS[1]: ("Whose voice is it?", "Look at the marked words. Who is speaking? Tick one."),
    KINDS[2]: (
        "Match the phrase to the outlet",
        "Each phrase stands in one of these sources only. Which one? Tick one.",
    ),
}
_QUESTIONS = (
    "Which of the marked words could a reporter replace without losing a fact? Which not?",
    "Where the outlet quotes somebody: what changes if the same words stood without quotation marks?",
    "Two phrases for the same people: what does each let you see, and what does it leave open?",
)


def write_exercises(worksheet: Worksheet, folder: str | Path) -> tuple[Path, Path]:
    """Write the students' worksheet and the teacher's key.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    folder : str | Path
        Where to; made if missing.

    Returns
    -------
    worksheet, key : Path
        ``worksheet.html`` and ``key.html``.

    Raises
    ------
    ResultError
        If the folder cannot be made.
    """
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise ResultError(f"{target}: cannot be made a folder ({err.strerror}); name another one") from None
    sections = [(*_TASKS[k], k, worksheet.of(k)) for k in KINDS if worksheet.of(k)]
    paths = []
    for name in ("worksheet", "key"):
        # the student's file is rendered without the answers: they cannot be in its source
        shown = [(t, task, k, [_shown(i, key=name == "key") for i in items]) for t, task, k, items in sections]
        page = _template(f"{name}.html").render(
            title=worksheet.title, sections=shown, questions=_QUESTIONS, notes=worksheet.notes
        )
        paths.append(target / f"{name}.html")
        paths[-1].write_text(page, encoding="utf-8")
    return paths[0], paths[1]


@lru_cache(maxsize=4)
def _template(name: str) -> Template:
    loader = PackageLoader("framing.exercises", "templates")
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.get_template(name)


def _shown(item: Item, *, key: bool) -> dict[str, object]:
    shown: dict[str, object] = {
        "number": item.number,
        "pieces": list(_pieces(item, key)),
        "options": item.options,
        "marking": not item.options,
    }
    if key:
        shown |= {"answer": item.answer, "why": item.explanation, "source": item.source, "article": item.article_id}
    return shown


def _pieces(item: Item, key: bool) -> Iterator[tuple[str, bool]]:
    """Cut the text at what is marked: (text, marked). What overlaps is marked once."""
    at = 0
    for start, end in sorted(item.answer_spans if key and item.answer_spans else item.focus):
        if end > at:
            yield item.text[at:start], False
            yield item.text[max(at, start) : end], True
            at = end
    yield item.text[at:], False
