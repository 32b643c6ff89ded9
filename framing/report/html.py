"""A plain dict into one self-contained page: escaped, without script, readable offline.

jinja2 with autoescape on; every attribute stands in quotes and no id, class or address comes from an
article (links are numbers of ours, or http addresses that were checked). The content
security policy forbids everything but our own style, named by its hash, and pictures that the
page carries itself.
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
    style = _style("report.css") + _style("marks.css") + _style("dark.css")
    page = _environment().get_template("report.html").render(context, style=Markup(style), csp=content_policy(style))  # noqa: S704
    return _storable(page)


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
    style = Markup(_style("marks.css"))  # noqa: S704 - our own file
    return _storable(_environment().get_template("notebook.html").render(a=article, style=style))


def content_policy(style: str) -> str:
    """Write the policy that allows this style and nothing from anywhere.

    Parameters
    ----------
    style : str
        Text of the one style element.

    Returns
    -------
    str
        Value of a Content-Security-Policy.
    """
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = PackageLoader("framing.report", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache(maxsize=4)
def _style(name: str) -> str:
    return resources.files("framing.report").joinpath("templates", name).read_text(encoding="utf-8")


def _storable(page: str) -> str:
    """Replace what HTML and UTF-8 cannot carry: NUL and lone surrogates."""
    return page.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
