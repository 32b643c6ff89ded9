"""A plain dict into one self-contained page: escaped, readable offline and without script.

jinja2 with autoescape on; every attribute stands in quotes and no id, class or address comes from an
article (links are numbers of ours, or http addresses that were checked). The content
security policy forbids everything but our own style and script, each named by its hash, and pictures that the
page carries itself. The script searches, filters, sorts and hands out tables; nothing is hidden from who has none.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def render_report(context: Mapping[str, Any]) -> str:
    """Render the whole report.

    Parameters
    ----------
    context : Mapping[str, Any]
        From `framing.report.context.report_context`.

    Returns
    -------
    str
        One HTML page.
    """
    style = "".join(map(_text, ("report.css", "parts.css", "marks.css", "dark.css")))
    script = _text("page.js")
    own = {"style": Markup(style), "script": Markup(script), "csp": content_policy(style, script)}  # noqa: S704 - our own files
    return _storable(_environment().get_template("report.html").render(context, **own))


def render_article(article: Mapping[str, Any]) -> str:
    """Render one marked article as a fragment for a notebook.

    Parameters
    ----------
    article : Mapping[str, Any]
        From `framing.report.article.article_view`.

    Returns
    -------
    str
        A ``div`` with its own style.
    """
    style = Markup(_text("marks.css"))  # noqa: S704 - our own file
    return _storable(_environment().get_template("notebook.html").render(a=article, style=style))


def content_policy(style: str, script: str) -> str:
    """Write the policy that allows this style and script and nothing from anywhere.

    Parameters
    ----------
    style : str
        Text of the one style element.
    script : str
        Text of the one script element.

    Returns
    -------
    str
        Value of a Content-Security-Policy.
    """
    allowed = f"style-src {_digest(style)}; script-src {_digest(script)}; img-src data:"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = PackageLoader("framing.report", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache(maxsize=8)
def _text(name: str) -> str:
    return resources.files("framing.report").joinpath("templates", name).read_text(encoding="utf-8")


def _storable(page: str) -> str:
    """Replace what HTML and UTF-8 cannot carry: NUL and lone surrogates."""
    return page.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
