"""Charts for the page: pictures the page carries itself, each with alt text and its data as a table.

A chart is embedded as an image (data address), so that nothing in it can run and the page's policy
holds; the table beneath it says the same to those who do not see it. It is drawn twice, for a screen and for the
width of a phone. Letters are text that the reader's machine sets at the length they were laid out with: a fifth of
the bytes of outlines. The label matrix and the contrasts are left out here, since the page shows them as real text.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from framing import charts
from framing.comparison import Comparison
from framing.report.drawn.svg import address, compact

_MOST_ROWS = 60
_PLACES = frozenset({"article_id", "start", "end", "article_a", "start_a", "end_a", "article_b", "start_b", "end_b"})
_SHOWN = frozenset({"label_matrix", "contrasts"})  # by the page itself
_PIXELS = 96 / 72  # CSS pixels a point


def chart_pictures(comparison: Comparison) -> list[dict[str, Any]]:
    """Draw every chart that has something to show and is not in the page as text.

    Parameters
    ----------
    comparison : Comparison
        The result shown.

    Returns
    -------
    list of dict
        ``title``, ``alt``, ``wide`` and ``slim`` (each ``address``, ``width``, ``height``; ``slim`` may be empty) and
        the data: ``columns``, ``rows``, ``more``.
    """
    found = []
    for name in charts.CHARTS:
        if name in _SHOWN:
            continue
        wide = charts.picture(name, comparison, letters=False)
        if len(wide.data):
            slim = charts.picture(name, comparison, letters=False, narrow=True)
            found.append(_view(wide, slim, comparison))
    return found


def _drawing(picture: charts.Picture) -> dict[str, Any]:
    width, height = round(picture.width * _PIXELS), round(picture.height * _PIXELS)
    return {"address": address(compact(picture.svg)), "width": width, "height": height}


def _view(picture: charts.Picture, slim: charts.Picture, comparison: Comparison) -> dict[str, Any]:
    data = picture.data[[c for c in picture.data.columns if c not in _PLACES]]
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    if "actor" in data.columns:
        data = data.assign(actor=[names.get(a, a) for a in data["actor"]])
    rows = [[_cell(v) for v in r] for r in data.head(_MOST_ROWS).itertuples(index=False)]
    return {
        "name": picture.name,
        "title": picture.title,
        "alt": picture.alt,
        "wide": _drawing(picture),
        "slim": _drawing(slim) if slim.width < picture.width else {},
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
