"""A page that a student works through alone: it says at once what is right, and why.

The answers are in it by nature. One script of our own, named by its hash, is all that may run; nothing is fetched.
Controls are the browser's own, so that keyboard and screen reader know them, and results are said in a live region.
Without script the questions stand there, each with its answer in a fold.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from markupsafe import Markup

from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS, Kind
from framing.exercises.sheets.html import template
from framing.exercises.sheets.pieces import pieces, storable, units
from framing.exercises.sheets.question import CLICK, Form, answer, form, source, why


def selfcheck(worksheet: Worksheet) -> Mapping[str, str]:
    """Render the page.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to str
        ``selfcheck.html`` to what is in it.
    """
    script = _script()
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    sections = [(k.title, _task(k, worksheet), [_shown(i) for i in worksheet.of(k.name)]) for k in KINDS.values()]
    page = template("selfcheck.html").render(
        title=storable(worksheet.title), paper="a4", sections=[s for s in sections if s[2]],
        script=Markup(script), digest=digest,  # noqa: S704 - our own file
    )  # fmt: skip
    return {"selfcheck.html": page}


@lru_cache(maxsize=1)
def _script() -> str:
    return resources.files("framing.exercises").joinpath("templates", "selfcheck.js").read_text(encoding="utf-8")


def _task(kind: Kind, worksheet: Worksheet) -> str:
    marking = any(form(i) is Form.MARK for i in worksheet.of(kind.name))
    return f"{kind.task} {CLICK}" if marking else kind.task


def _shown(item: Item) -> dict[str, Any]:
    marking = form(item) is Form.MARK
    return {
        "number": item.number,
        "form": str(form(item)),
        "question": storable(item.question),
        "pieces": [(storable(t), on) for t, on in pieces(item, key=False)] if item.shown and not marking else [],
        "units": [(storable(t), right) for t, right in units(item)] if marking else [],
        "source": source(item),
        "passages": [(storable(p.name), storable(p.text)) for p in item.passages],
        "options": [(storable(o), _value(item, o)) for o in item.options],
        "answer": answer(item),
        "why": why(item),
        "place": storable(f"{item.source}, article {item.article_id}"),
        "discuss": storable(item.discuss),
    }


def _value(item: Item, option: str) -> str:
    """Give what the script holds an option against: its place, or whether it is right."""
    if form(item) is Form.ORDER:
        return str(item.answer.index(option) + 1)
    return "right" if option in item.answer else ""
