"""Worksheet and key as two self-contained, printable HTML pages (jinja2, autoescape on); nothing in them runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from framing.exercises.item import Worksheet
from framing.exercises.sheets.layout import NAMES, laid_out
from framing.exercises.sheets.pieces import storable


def html(worksheet: Worksheet, *, paper: str = "a4") -> Mapping[str, str]:
    """Render both pages.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    paper : str
        "a4" or "letter".

    Returns
    -------
    mapping of str to str
        ``worksheet.html`` and ``key.html`` to what is in them.
    """
    return {
        f"{name}.html": template("sheet.html").render(
            title=storable(worksheet.title), sheet=laid_out(worksheet, key=key), paper=paper
        )
        for key, name in NAMES.items()
    }


@lru_cache(maxsize=4)
def template(name: str) -> Template:
    """Load a template of exercises.

    Parameters
    ----------
    name : str
        Its file.

    Returns
    -------
    Template
        Which escapes what it is given.
    """
    loader = PackageLoader("framing.exercises", "templates")
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.get_template(name)
