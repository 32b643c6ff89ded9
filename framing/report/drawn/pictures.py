"""Charts for the page: pictures the page carries itself, each with alt text and its data as a table.

A chart is embedded as an image (data address), so that nothing in it can run and the page's policy
holds; the table beneath it says the same to those who do not see it. It is drawn twice, for a screen and for the
width of a phone. Letters are text that the reader's machine sets at the length they were laid out with: a fifth of
the bytes of outlines. The label matrix, the contrasts and the grid of facts are left out here, since the page shows
them as real text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from framing import charts
from framing.comparison import Comparison
from framing.report.drawn.svg import address, compact
from framing.results import Result

_MOST_ROWS = 60
_PLACES = frozenset({"article_id", "start", "end", "article_a", "start_a", "end_a", "article_b", "start_b", "end_b"})
_SHOWN = frozenset({"label_matrix", "contrasts", "coverage_grid"})  # by the page itself
Links = Mapping[tuple[str, ...], str]
_PIXELS = 96 / 72  # CSS pixels a point


def chart_pictures(comparison: Comparison, links: Links = MappingProxyType({})) -> list[dict[str, Any]]:
    """Draw every chart that has something to show and is not in the page as text.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    links : Links
        What a mark of a chart stands for to the id in the page that tells of it.

    Returns
    -------
    list of dict
        ``title``, ``alt``, ``wide`` and ``slim`` (each ``address``, ``width``, ``height`` and ``spots``, its marks with
        ``x``, ``y``, ``anchor`` and ``name``; ``slim`` may be empty) and the data: ``columns``, ``rows``, ``more``.
    """
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    found = [drawing_of(name, comparison, names, links) for name in charts.CHARTS if name not in _SHOWN]
    return [view for view in found if view["rows"]]


def drawing_of(
    name: str,
    result: Result,
    names: Mapping[str, str],
    links: Links = MappingProxyType({}),
    **asked: Any,  # noqa: ANN401
) -> dict[str, Any]:
    """Draw a chart for the page.

    Parameters
    ----------
    name : str
        Of the chart.
    result : Result
        What it is drawn from.
    names : Mapping[str, str]
        Actor id to name.
    links : Links
        As in `chart_pictures`.
    **asked : Any
        Wishes as the charts take them.

    Returns
    -------
    dict
        As in `chart_pictures`.
    """
    wide = charts.picture(name, result, letters=False, **asked)
    slim = charts.picture(name, result, letters=False, narrow=True, **asked) if len(wide.data) else wide
    return _view(wide, slim, names, links)


def _drawing(picture: charts.Picture, links: Links) -> dict[str, Any]:
    width, height = round(picture.width * _PIXELS), round(picture.height * _PIXELS)
    spots = [
        {"x": round(x * width, 1), "y": round(y * height, 1), "anchor": links[key], "name": _named(key)}
        for x, y, key in picture.spots
        if key in links
    ]
    return {"address": address(compact(picture.svg)), "width": width, "height": height, "spots": spots}


def _named(key: tuple[str, ...]) -> str:
    """Name what a mark stands for: the word first, then whose."""
    *whose, what = key
    return ", ".join((what, *whose))


def _view(picture: charts.Picture, slim: charts.Picture, names: Mapping[str, str], links: Links) -> dict[str, Any]:
    data = picture.data[[c for c in picture.data.columns if c not in _PLACES]]
    if "actor" in data.columns:
        data = data.assign(actor=[names.get(a, a) for a in data["actor"]])
    rows = [[_cell(v) for v in r] for r in data.head(_MOST_ROWS).itertuples(index=False)]
    return {
        "name": picture.name,
        "title": picture.title,
        "alt": picture.alt,
        "wide": _drawing(picture, links),
        "slim": _drawing(slim, links) if slim.width < picture.width else {},
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
