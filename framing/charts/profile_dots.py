"""A profile of each source: several measures side by side, each on a scale that all sources share.

Dots with intervals instead of a radar: a radar's area depends on the order of its axes, and its scales cannot
be read. A measure with too little text behind it stays empty and says so. Needs ``rates`` (a `Profiles` or a
`Comparison`).
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, bands, ceiling, count, listed, number, ordered, rates_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ASIDE, GREY, PAPER, RULE, SMALL, STRONG, rung_text
from framing.charts._type import Type, width_of, wrap
from framing.measure import LADDER, SUMMED
from framing.profiles import MEASURES, VOICE
from framing.records import Measure, Voice
from framing.results import Result

_LEFT, _STEP = 150.0, 29.0
_VALUE = Type(7.5)


class _Column(NamedTuple):
    """A column of the chart: a measure in one voice, and what it is called."""

    measure: Measure
    voice: str
    name: str


_COLUMNS = (
    _Column(VOICE, Voice.OWN, "own words"),
    _Column(VOICE, Voice.QUOTED, "quoted"),
    _Column(VOICE, Voice.ATTRIBUTED, "indirect speech"),
    *(_Column(m, Voice.OWN, m.words.axis) for m in SUMMED),
)
_TOLD = (_COLUMNS[0], *_COLUMNS[3:])  # in the title
_ENDS = {m.words.own: m.ends for m in MEASURES.values()}


def _rows(result: Result) -> pd.DataFrame:
    """List each measure of each source: event, by, title, panel, unit, n, words, rate, low, high, withheld."""
    panels = [(c, rates_of(result, c.measure, c.voice)) for c in _COLUMNS]
    rates = table(result, "rates")
    rungs = rates[
        (rates["measure"] == LADDER.name)
        & (rates["voice"] == Voice.OWN)
        & (rates["withheld"] == "")
        & (rates["actor"] != "")
    ]
    if len(rungs):
        told = rungs.groupby("actor")["n"].agg(["size", "sum"])
        actor = str(told.sort_values(["size", "sum"], ascending=False, kind="stable").index[0])
        name = f"{LADDER.words.axis}: {actor_names(result).get(actor, actor)}"
        panels.append((_Column(LADDER, Voice.OWN, name), rates_of(result, LADDER, actor=actor)))
    parts = [p.assign(panel=m.name, scale=m.measure.words.own, place=i) for i, (m, p) in enumerate(panels)]
    rows = pd.concat(parts, ignore_index=True).astype({"panel": "string", "scale": "string", "place": "int64"})
    columns = [
        "event",
        "by",
        "title",
        "panel",
        "scale",
        "n",
        "words",
        "rate",
        "low",
        "high",
        "warning",
        "withheld",
        "place",
    ]
    return ordered(rows[columns], result, ("by", True), ("place", True)).drop(columns="place")


def profile_dots(result: Result, *, ax: Axes | None = None) -> Axes:
    """Draw several measures a source as dots with intervals on shared scales.

    Parameters
    ----------
    result : Result
        With the table ``rates``. Takes Profiles or Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without one scale: each column has its own, written at its head.
    """
    rows = _rows(result)
    panels = rows[["panel", "scale"]].drop_duplicates().itertuples(index=False, name=None)
    sheet = Sheet(
        _title(rows),
        "A column a measure, with one scale for all sources; dot: value, line: 95 % interval. Columns cannot be "
        "compared with each other.",
        able=True,
    )
    ends = {p: _ends(rows[rows["panel"] == p], unit) for p, unit in panels}
    for turn in sheet.turns(list(ends)):
        _block(sheet, result, rows, {p: ends[p] for p in turn})
    sheet.foot(
        "“–”: too little text for a number; open dot: little text, read the interval rather than the value. n "
        "and reasons are in the table."
    )
    return sheet.draw(ax, _alt(rows))


def _block(sheet: Sheet, result: Result, rows: pd.DataFrame, ends: dict[str, tuple[float, float]]) -> None:
    """Draw some measures side by side, a row a source."""
    left = MARGIN if sheet.narrow else _LEFT
    wide = (sheet.right - left) / max(1, len(ends))
    lefts = {p: left + wide * i + 6 for i, p in enumerate(ends)}
    sheet.y += 6 if sheet.narrow else 0
    _heads(sheet, rows, lefts, wide - 20, ends)
    names = titles(result)
    for event, sources in bands(result):
        sheet.band(event)
        start = sheet.y
        for by in sources:
            part = rows[(rows["event"] == event) & (rows["by"] == by)].set_index("panel")
            sheet.head(names[event, by])
            middle = sheet.y + 10
            sheet.source(_LEFT - 10, middle + 3, _LEFT - MARGIN - 12, names[event, by])
            for panel, x in lefts.items():
                _dot(sheet, part.loc[panel] if panel in part.index else None, (x, middle), (*ends[panel], wide - 20))
            sheet.y += _STEP
            sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.5)
        _grid(sheet, lefts, ends, (start, wide - 20))


def _grid(
    sheet: Sheet, lefts: dict[str, float], ends: dict[str, tuple[float, float]], size: tuple[float, float]
) -> None:
    """Draw the ends and the middle of each scale beneath the rows of an event."""
    start, wide = size
    for panel, x in lefts.items():
        low, high = ends[panel]
        for value in (low, (low + high) / 2, high):
            place = x + (value - low) / (high - low) * wide
            sheet.under((place, start), (place, sheet.y), GREY if value == 0 else RULE)


def _ends(part: pd.DataFrame, unit: str) -> tuple[float, float]:
    """Give the ends of a scale: the measure's, else 0 to a round number above all."""
    return _ENDS[unit] or (0.0, ceiling(part["high"].tolist() + part["rate"].tolist()))


def _heads(
    sheet: Sheet, rows: pd.DataFrame, lefts: dict[str, float], wide: float, ends: dict[str, tuple[float, float]]
) -> None:
    lines = {p: wrap(p, wide + 14, STRONG, 3) for p in lefts}
    tallest = max((len(x) for x in lines.values()), default=1)
    units = dict(rows[["panel", "scale"]].drop_duplicates().itertuples(index=False, name=None))
    for panel, x in lefts.items():
        shown = lines[panel]
        sheet.lines(x, sheet.y + 11 + 11 * (tallest - len(shown)), shown, STRONG)
        sheet.text(x, sheet.y + 11 * tallest + 10, units[panel], SMALL)
        low, high = ends[panel]
        for value, place in ((low, x), ((low + high) / 2, x + wide / 2), (high, x + wide)):
            sheet.text(
                place, sheet.y + 11 * tallest + 23, rung_text(value) if low < 0 else f"{value:g}", SMALL, "center"
            )
    sheet.y += 11 * tallest + 26


def _dot(sheet: Sheet, r: pd.Series | None, at: tuple[float, float], scale: tuple[float, float, float]) -> None:
    (x, middle), (low, high, wide) = at, scale

    def place(value: float) -> float:
        return x + (min(max(value, low), high) - low) / (high - low) * wide

    if r is None or r["withheld"]:
        sheet.text(x + wide / 2, middle + 4, "–", ASIDE, "center")
        return
    sheet.interval((place(r["low"]), place(r["high"])), middle)
    (sheet.ring if r["warning"] else sheet.dot)(place(r["rate"]), middle, size=6.5)
    text = rung_text(r["rate"]) if low < 0 else number(r["rate"])
    room = width_of(text, _VALUE)
    left = min(max(place(r["rate"]) - room / 2, x + 2), x + wide - room)
    sheet.rect((left - 1.5, middle + 5), (room + 3, 9), PAPER)
    sheet.text(left, middle + 12.5, text, _VALUE)


def _title(rows: pd.DataFrame) -> str:
    """Give the span of the first measures inside the event of most sources."""
    if not len(rows):
        return "No source to profile"
    event = rows.groupby("event")["by"].nunique().sort_values(ascending=False, kind="stable").index[0]
    part = rows[(rows["event"] == event) & (rows["withheld"] == "")]
    n = int(rows.loc[rows["event"] == event, "by"].nunique())
    spans = []
    for column in _TOLD:
        rates = part.loc[part["panel"] == column.name, "rate"]
        if len(rates):
            low, high = number(rates.min()), number(rates.max())
            percent = " %" if column.measure is VOICE else ""
            spans.append(f"{column.name} {low}{f' to {high}' if low != high else ''}{percent}")
    return (
        f"{count(n, 'source')} side by side: {listed(spans)}{'' if spans[-1].endswith('%') else ' per 1,000 own words'}"
        if spans
        else f"{count(n, 'source')}: too little text to compare"
    )


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, title), part in rows.groupby(["event", "title"], sort=False):
        values = [f"{r.panel} {number(r.rate)}" for r in part.itertuples() if not r.withheld]
        said.append(f"{title}: {listed(values) or 'nothing measured'}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Dots with intervals, a column a measure. {'; '.join(said[:8])}.{more}" if said else ""
