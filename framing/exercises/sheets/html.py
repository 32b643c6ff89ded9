"""Worksheet and key as two self-contained, printable HTML pages (jinja2, autoescape on).

The worksheet is rendered without the answers, so that they cannot be in its source. The key marks the
spans that an item carries; it searches no text.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS
from framing.exercises.sheets.pieces import pieces


def html(worksheet: Worksheet) -> Mapping[str, str]:
    """Render both pages.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to str
        ``worksheet.html`` and ``key.html`` to what is in them.
    """
    kinds = [k for k in KINDS.values() if worksheet.of(k.name)]
    pages = {}
    for name in ("worksheet", "key"):
        # the student's page is rendered without the answers: they cannot be in its source
        sections = [(k.title, k.task, [_shown(i, key=name == "key") for i in worksheet.of(k.name)]) for k in kinds]
        pages[f"{name}.html"] = _template(f"{name}.html").render(
            title=worksheet.title,
            sections=sections,
            questions=[k.discuss for k in kinds],
            notes=worksheet.notes if name == "key" else (),
            balance=worksheet.balance if name == "key" else "",
            level=worksheet.level,
        )
    return pages


@lru_cache(maxsize=4)
def _template(name: str) -> Template:
    loader = PackageLoader("framing.exercises", "templates")
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.get_template(name)


def _shown(item: Item, *, key: bool) -> dict[str, object]:
    shown: dict[str, object] = {
        "number": item.number,
        "pieces": list(pieces(item, key=key)) if item.shown or key and not item.passages else [],
        "passages": [(p.name, p.text) for p in item.passages],
        "question": item.question,
        "options": item.options,
        "marking": not item.options,
        "outlet": "" if item.hidden or item.passages else item.source,
    }
    if key:
        shown |= {
            "answer": item.answer, "why": item.explanation, "source": item.source, "article": item.article_id,
            "rule": item.rule, "difficulty": item.difficulty, "discuss": item.discuss, "open": item.open,
        }  # fmt: skip
    return shown
