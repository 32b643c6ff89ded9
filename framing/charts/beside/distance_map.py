"""A map of the sources of an event: the nearer two lie, the more alike their rates.

The axes have no meaning, so none are drawn; only distances count. Around each source stands the ellipse that holds
95 % of its places when its text is drawn again, beside the map which source lies nearest and in how many draws it still
does, and the pairs with their intervals and with the noise: how far two draws of one source lie apart. A distance is
evidence where its whole interval lies above the noise. No groups are marked: a handful of points has none.

Needs `framing.distances` (``places``, ``profiles``). Units: Gower's distance, 0-1, inside one event only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, hypot, radians, sin
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import bands, count, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, ASIDE, BODY, LABEL, RULE, SMALL, STRONG
from framing.charts._type import clean, elide, name_and_note, width_of
from framing.charts.asked import most
from framing.comparison import above_noise
from framing.results import Result

_SIDE, _LIST = 320.0, 362.0  # of the map at most; where the list beside it begins
_LEAST = 130.0  # height of a map
_NAMED, _PAIRS = 8, 6  # sources up to which the map has names, not numbers; pairs listed
_FEWEST = 3  # sources of a map
_WORD = 110.0  # points of a name in the map
Found = Sequence[tuple[float, float, str]]
Span = tuple[float, float]


def _rows(distances: Result) -> pd.DataFrame:
    """Give the place, ellipse and nearest neighbour of each source."""
    places = table(distances, "places", "Distances")
    names = titles(distances)
    title = [names[k] for k in zip(places["event"], places["by"], strict=True)]
    rows = places.assign(
        title=pd.Series(title, index=places.index, dtype="string"),
        sources=places.groupby("event")["by"].transform("size").astype("int64"),
    )  # fmt: skip
    return ordered(rows, distances, ("by", True))


def _pairs(distances: Result) -> pd.DataFrame:
    """List the distances of each two sources, those above the noise first, then the farthest."""
    pairs = table(distances, "profiles", "Distances")
    pairs = pairs.assign(evidence=above_noise(pairs))
    return ordered(pairs, distances, ("evidence", False), ("distance", False), ("a", True), ("b", True))


def distance_map(distances: Result, *, ax: Axes | None = None) -> Axes:
    """Draw a map of the sources of each event with their ellipses.

    Parameters
    ----------
    distances : Result
        From `framing.distances`. Takes Distances.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: places have no meaning but their distances.
    """
    rows, pairs = _rows(distances), _pairs(distances)
    known = pairs[pairs["withheld"] == ""]
    sheet = Sheet(
        _title(known, spoken_of(distances)),
        "Places of the sources of an event by all rates that they share: the nearer, the more alike. The axes mean "
        "nothing. Ellipse: 95 % of a source’s places when its text is drawn again. Distances from 0 to 1 (Gower).",
        able=True,
    )
    names, drawn = titles(distances), 0
    for event, sources in bands(distances):
        if len(sources) > 1:
            drawn += 1
            sheet.band(event)
            _event(sheet, rows[rows["event"] == event], pairs[pairs["event"] == event], (names, len(sources)))
    sheet.foot(
        "Noise: how far two draws of one source lie apart. A pair is bold where the whole interval of its distance "
        "lies above it; with many pairs some do by chance. Distances say that sources write differently, not which of "
        "them writes better, and those of two events cannot be compared."
        if drawn
        else "A distance needs two sources of one event.",
    )
    return sheet.draw(ax, _alt(rows, known))


def _event(sheet: Sheet, places: pd.DataFrame, pairs: pd.DataFrame, known: tuple[Mapping[Any, str], int]) -> None:
    names, n = known
    sheet.y += 8
    sheet.text(MARGIN, sheet.y, _counts(places, pairs, n), SMALL)
    top = sheet.y = sheet.y + 6
    numbered = len(places) > _NAMED
    high = _map(sheet, list(places.itertuples()), numbered) if len(places) else _no_map(sheet, n)
    if sheet.narrow:
        sheet.y = top + high + 8
    left = MARGIN if sheet.narrow else _LIST
    for i, r in enumerate(places.itertuples(), 1):
        _near(sheet, f"{i} " if numbered else "", r, (left, names))
    listed = sheet.y = sheet.y + 6
    if numbered and not sheet.narrow:  # the list of sources is long, and there is room beneath the map
        left, sheet.y = MARGIN, top + high + 4
    _far(sheet, pairs, left)
    sheet.y = max(sheet.y, listed, top + high + 8)


def _counts(places: pd.DataFrame, pairs: pd.DataFrame, n: int) -> str:
    """Say how many sources and shared measures a map rests on, and what it does not show."""
    fewest = int(pairs["measures"].min()) if len(pairs) else 0
    stress = f"; stress {places['stress'].iloc[0]:.2f}" if len(places) else ""
    shared = f"any two share {count(fewest, 'measure')} or more" if n > 2 else f"they share {count(fewest, 'measure')}"
    return f"n {count(n, 'source')}; {shared}{stress}"


def _no_map(sheet: Sheet, n: int) -> float:
    """Say why there is no map; gives the height taken."""
    why = "A map needs three sources." if n < _FEWEST else "No map: two sources share no measure."
    sheet.text(MARGIN, sheet.y + 10, why, ASIDE)
    return 18.0


def _map(sheet: Sheet, places: Sequence[Any], numbered: bool) -> float:
    """Draw places and ellipses; gives the height taken."""
    (left, wide), (bottom, tall) = _extent(places, "x"), _extent(places, "y")
    side = min(_SIDE, sheet.right - MARGIN)
    per = (side - 16) / max(wide, tall)
    high = max(_LEAST, tall * per + 16)
    top = sheet.y
    sheet.rect((MARGIN, top), (side, high), "none", edge=RULE)
    spare = (side - wide * per) / 2, (high - tall * per) / 2
    points = []
    for i, r in enumerate(places, 1):
        x = MARGIN + spare[0] + (r.x - left) * per
        y = top + high - spare[1] - (r.y - bottom) * per
        sheet.ellipse((x, y), (r.width * per, r.height * per), r.angle)
        points.append((x, y, str(i) if numbered else name_and_note(r.title)[0]))
    for x, y, _ in points:
        sheet.dot(x, y, ACCENT, size=6.0)
    _name(sheet, points, ((MARGIN + 3, MARGIN + side - 3), (top + 10, top + high - 4)))
    return high


def _extent(places: Sequence[Any], axis: str) -> tuple[float, float]:
    """Give where the ellipses begin along an axis, and how far they go."""
    ends = [(getattr(r, axis), _reach(r)["xy".index(axis)]) for r in places]
    low = min(at - reach for at, reach in ends)
    return low, max(at + reach for at, reach in ends) - low or 1.0


def _reach(r: Any) -> tuple[float, float]:
    """How far an ellipse reaches from its middle, to the side and upwards."""
    turn, a, b = radians(r.angle), r.width / 2, r.height / 2
    return hypot(a * cos(turn), b * sin(turn)), hypot(a * sin(turn), b * cos(turn))


def _name(sheet: Sheet, points: Found, room: tuple[Span, Span]) -> None:
    """Name points where the name touches no other name and no point; the list has them all."""
    taken = [(x - 3.5, x + 3.5, y) for x, y, _ in points]
    for x, y, word in points:
        shown = elide(clean(word), _WORD, STRONG)
        wide = width_of(shown, STRONG)
        tried = ((x + 6, y + 3), (x - 6 - wide, y + 3), (x - wide / 2, y - 7), (x - wide / 2, y + 13))
        at = next((p for p in tried if _is_free(p, wide, taken, room)), None)
        if at is not None:
            sheet.text(*at, shown, STRONG)
            taken.append((at[0], at[0] + wide, at[1] - 3))


def _is_free(at: Span, wide: float, taken: Sequence[tuple[float, float, float]], room: tuple[Span, Span]) -> bool:
    """Whether a name at a place stays in the map and touches nothing."""
    (left, right), (top, bottom) = room
    inside = left <= at[0] and at[0] + wide <= right and top <= at[1] <= bottom
    return inside and all(at[0] + wide < a or b < at[0] or abs(at[1] - 3 - y) > 10 for a, b, y in taken)


def _near(sheet: Sheet, mark: str, r: Any, where: tuple[float, Mapping[Any, str]]) -> None:
    """List a source with the one that lies nearest."""
    left, names = where
    name, note = name_and_note(r.title)
    room = sheet.right - left - width_of(note, SMALL) - width_of(mark, STRONG) - 8
    sheet.y += 11
    sheet.runs(left, sheet.y, [(mark, STRONG), (elide(name, room, LABEL), LABEL), (note, SMALL)])
    sheet.y += 10
    near = name_and_note(names[r.event, r.nearest])[0]
    often = f", in {100 * r.stable:.0f} % of draws"
    shown = elide(f"nearest {near}", sheet.right - left - width_of(often, SMALL), SMALL)
    sheet.text(left, sheet.y, shown + often, SMALL)


def _far(sheet: Sheet, pairs: pd.DataFrame, left: float) -> None:
    """List pairs with their distance, interval and noise."""
    known = pairs[pairs["withheld"] == ""]
    if not known["evidence"].any() and len(known):
        sheet.y += 11
        sheet.text(left, sheet.y, "No distance lies above the noise.", ASIDE)
    for r in known.head(most(_PAIRS)).itertuples():
        style = STRONG if r.evidence else BODY
        sheet.y += 12
        half = (sheet.right - left) / 2 - 8
        sheet.text(left, sheet.y, f"{elide(r.a, half, style)} – {elide(r.b, half, style)}", style)
        sheet.y += 10
        sheet.text(left, sheet.y, f"{r.distance:.2f} ({r.low:.2f} to {r.high:.2f}), noise {r.noise:.2f}", SMALL)
    left_out = len(pairs) - min(len(known), most(_PAIRS))
    if left_out:
        sheet.y += 12
        none = len(pairs) - len(known)
        why = f", {none} of them without a shared measure" if none else ""
        sheet.text(left, sheet.y, f"{count(left_out, 'more pair')} in the table{why}", SMALL)


def _title(known: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Name the pair farthest above the noise, or say that none is above it."""
    if not len(known):
        return "Too few sources or too little text for a distance"
    found = known[known["evidence"]]
    if not len(found):
        return "No evidence that two sources lie farther apart than two draws of one source"
    r = found.assign(_over=found["low"] - found["noise"]).sort_values(["_over", "a"], ascending=[False, True]).iloc[0]
    a, b = said[r["event"], r["a"]], said[r["event"], r["b"]]
    return (
        f"{a} and {b} lie {r['distance']:.2f} apart ({r['low']:.2f} to {r['high']:.2f}); two draws of the same source "
        f"{r['noise']:.2f}"
    )


def _alt(rows: pd.DataFrame, known: pd.DataFrame) -> str:
    near = [f"{r.title}: nearest {r.nearest} in {100 * r.stable:.0f} % of draws" for r in rows.head(8).itertuples()]
    far = [f"{r.a} and {r.b} {r.distance:.2f}, noise {r.noise:.2f}" for r in known.head(8).itertuples()]
    more = f" And {len(rows) - 8} more sources, in the table." if len(rows) > 8 else ""
    parts = [f"A map of the sources. {'; '.join(near)}.{more}"] if near else []
    return " ".join([*parts, f"Distances: {'; '.join(far)}."] if far else parts)
