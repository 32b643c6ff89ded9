"""Charts for the page: pictures the page carries itself, each with alt text and its data as a table.

A chart is embedded as an image (data address), so that nothing in it can run and the page's policy
holds; the table beneath it says the same to those who do not see it. The label matrix is left out here, since the
page shows it as a real table.
"""

from __future__ import annotations

import base64
from typing import Any

import pandas as pd

from framing import charts
from framing.comparison import Comparison
from framing.report.drawn.svg import compact

_MOST_ROWS = 120
_PLACES = frozenset({"article_id", "start", "end", "article_a", "start_a", "end_a", "article_b", "start_b", "end_b"})
_PIXELS = 96 / 72  # CSS pixels a point


def chart_pictures(comparison: Comparison) -> list[dict[str, Any]]:
    """Draw every chart that has something to show, but the label matrix.

    Parameters
    ----------
    comparison : Comparison
        The result shown.

    Returns
    -------
    list of dict
        ``title``, ``alt``, ``address``, ``width``, ``height`` and the data: ``columns``, ``rows``, ``more``.
    """
    pictures = (charts.picture(name, comparison) for name in charts.CHARTS if name != "label_matrix")
    return [_view(p, comparison) for p in pictures if len(p.data)]


def _view(picture: charts.Picture, comparison: Comparison) -> dict[str, Any]:
    data = picture.data[[c for c in picture.data.columns if c not in _PLACES]]
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    if "actor" in data.columns:
        data = data.assign(actor=[names.get(a, a) for a in data["actor"]])
    rows = [[_cell(v) for v in r] for r in data.head(_MOST_ROWS).itertuples(index=False)]
    address = "data:image/svg+xml;base64," + base64.b64encode(compact(picture.svg)).decode()
    return {
        "name": picture.name,
        "title": picture.title,
        "alt": picture.alt,
        "address": address,
        "width": round(picture.width * _PIXELS),
        "height": round(picture.height * _PIXELS),
        "columns": [str(c).replace("_", " ") for c in data.columns],
        "rows": rows,
        "more": max(0, len(data) - _MOST_ROWS),
    }


def _cell(value: object) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"text": "yes" if value else "no", "number": False}
    if isinstance(value, float):
        return {"text": "–" if pd.isna(value) else f"{value:.2f}".removesuffix(".00"), "number": True}
    return {"text": "" if value is pd.NA else str(value), "number": isinstance(value, int)}
