"""Every epithet on the ladder: from −3 delegitimising to +3 legitimising, a row a source, actor by actor.

Words are set in the column of their rung, so that the eye runs along one scale for all sources; a diamond
with an interval marks the mean rung of the outlet's own labels where enough of them are rated. Labels without
a rung are counted in the foot, not placed at zero. Needs a `Comparison` (``labels``, ``ladder``, ``overview``).
"""

from __future__ import annotations

from itertools import islice

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import TELLING, actor_names, bands, count, listed, once, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Scale, Sheet
from framing.charts._style import ACCENT, BAND, GREY, INK, RULE, SMALL, rung_text, rung_wash
from framing.charts._type import Type, elide, width_of, wrap
from framing.charts.asked import most_actors
from framing.results import Result

_Grid = tuple[Scale, range]  # from rung to place, and the rungs that are drawn
_LEFT = 130.0
_LINE = 10.2
_OWN, _OTHERS = Type(7.5), Type(7.5, GREY, italic=True)
_ROWS_OF_EVENT = 24  # actors are drawn until an event has about so many rows
_IN_PLACE = 4  # labels of one source on one rung


@once
def _rows(comparison: Result) -> pd.DataFrame:
    """Place each label on its rung: event, actor, name, by, title, label, n, own, ladder, rung, and the cell's mean."""
    labels, ladder = table(comparison, "labels"), table(comparison, "ladder")
    names, said = actor_names(comparison), titles(comparison)
    cells = ladder[["event", "actor", "by", "rated", "mean", "low", "high", "withheld"]]
    columns = ["event", "actor", "by", "label", "n", "own", "operator", "ladder"]
    rows = labels[columns].merge(cells, on=["event", "actor", "by"], how="left")
    rows["rated"] = rows["rated"].fillna(0).astype("int64")
    rows["withheld"] = rows["withheld"].fillna("no label of the outlet’s own")
    rows["name"] = rows["actor"].map(lambda a: names.get(a, a)).astype("string")
    where = [said[k] for k in zip(rows["event"], rows["by"], strict=True)]
    rows["title"] = pd.Series(where, index=rows.index, dtype="string")
    rows["rung"] = rows["ladder"].round().clip(-3, 3).astype("Int64")
    apart = rows["n"].where(rows["ladder"].abs() >= 0.5, 0)
    rows["_apart"] = apart.groupby([rows["event"], rows["actor"]]).transform("sum")
    done = ordered(
        rows,
        comparison,
        ("_apart", False),
        ("actor", True),
        ("by", True),
        ("rung", True),
        ("n", False),
        ("label", True),
    )
    return done.drop(columns="_apart")


def label_ladder(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Place every epithet between −3 and +3, a row a source.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is the rung.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Each name and epithet in the column of its rung, with how often it stands. Diamond: mean rung of the "
        "outlet’s own "
        "labels, with its 95 % interval and n.",
        able=True,
    )
    rungs = _used(rows)
    left = MARGIN if sheet.narrow else _LEFT
    half = (sheet.right - left) / (2 * len(rungs))
    at = sheet.scale(left + half, sheet.right - half, rungs[0], rungs[-1])
    names = titles(comparison)
    undrawn, level = 0, []
    for event, sources in bands(comparison):
        part = rows[(rows["event"] == event) & rows["rung"].notna()]
        apart = part[part["actor"].isin(part.loc[part["rung"] != 0, "actor"])]
        level.extend(part.loc[~part.index.isin(apart.index), "name"].unique())
        undrawn += _event(sheet, (at, rungs), apart, event, {by: names[event, by] for by in sources})
    blank = int(rows.loc[rows["rung"].isna(), "n"].sum())
    sheet.foot(
        "Upright: at least once in the outlet’s own words. Italics: only in words of others. In brackets: "
        "denied, revoked or of the past.",
        f"{count(blank, 'mention')} of labels without a rung are not placed." if blank else "",
        f"Named at 0 only: {listed(list(dict.fromkeys(level)))}." if level else "",
        f"{count(undrawn, 'further actor')} not drawn; the table has all." if undrawn else "",
    )
    return sheet.draw(ax, _alt(rows))


def _used(rows: pd.DataFrame) -> range:
    """Give the rungs from the lowest to the highest in use, and at least those beside 0."""
    drawn = rows["rung"].dropna()
    return range(int(min([-1, *drawn])), int(max([1, *drawn])) + 1)


def _event(sheet: Sheet, grid: _Grid, part: pd.DataFrame, event: str, sources: dict[str, str]) -> int:
    """Draw one event; gives how many actors are left out."""
    actors = list(dict.fromkeys(part["actor"]))
    shown = actors[: most_actors(max(1, _ROWS_OF_EVENT // len(sources)))]
    if shown:
        sheet.band(event, "" if len(sources) > 1 else next(iter(sources.values())))
    if shown and not sheet.narrow:
        _scale_head(sheet, *grid)
    for actor in shown:
        _actor(sheet, grid, part[part["actor"] == actor], sources)
    return len(actors) - len(shown)


def _scale_head(sheet: Sheet, at: Scale, rungs: range) -> None:
    sheet.y += 9
    for rung in rungs:
        sheet.chip(at(rung) - 9.5, sheet.y, float(rung))
    sheet.text(at(rungs[0]) + 13, sheet.y, "delegitimising", SMALL)
    sheet.text(at(rungs[-1]) - 13, sheet.y, "legitimising", SMALL, "right")
    sheet.y += 5


def _actor(sheet: Sheet, grid: _Grid, part: pd.DataFrame, sources: dict[str, str]) -> None:
    """Draw one actor: a row a source, and in a line those that have no label for it."""
    if len(sources) == 1:
        _row(sheet, grid, part, part["name"].iloc[0])
        return
    sheet.y += 15
    sheet.text(MARGIN, sheet.y, elide(part["name"].iloc[0], sheet.right - MARGIN, BAND), BAND.but(size=9))
    sheet.y += 5
    for by, title in sources.items():
        mine = part[part["by"] == by]
        if len(mine):
            _row(sheet, grid, mine, title)
    silent = [sources[by] for by in sources if by not in set(part["by"])]
    if silent:
        sheet.y += 11
        sheet.text(MARGIN, sheet.y, elide(f"Not found in: {listed(silent)}", sheet.right - MARGIN, SMALL), SMALL)
        sheet.y += 3


def _row(sheet: Sheet, grid: _Grid, part: pd.DataFrame, title: str) -> None:
    """Set the labels of one source in the columns of their rungs; the mean runs along the upper edge."""
    if sheet.narrow:
        _listing(sheet, part, title)
        return
    at, rungs = grid
    wide = at(1) - at(0)
    columns = {rung: _column(part[part["rung"] == rung], wide - 6) for rung in rungs}
    first = part.iloc[0]
    known = first["withheld"] == ""
    above = 13.0 if known else 3.0
    named = sheet.source_left(MARGIN, sheet.y + 11, _LEFT - MARGIN - 8, title)
    height = max(above + _LINE * max(1, *(len(c) for c in columns.values())) + 4, named + 5)
    for rung, lines in columns.items():
        x = at(rung)
        if rung and lines:
            sheet.rect((x - wide / 2 + 1, sheet.y + 1), (wide - 2, height - 2), rung_wash(rung))
        for i, (line, style) in enumerate(lines):
            sheet.text(x, sheet.y + above + 8 + _LINE * i, line, style, "center")
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)
    if known:
        _mean(sheet, at, first)
    sheet.y += height


def _mean(sheet: Sheet, at: Scale, first: pd.Series) -> None:
    """Draw the mean rung of a source with its interval along the upper edge of its row."""
    sheet.interval((at(first["low"]), at(first["high"])), sheet.y + 7, ACCENT)
    sheet.dot(at(first["mean"]), sheet.y + 7, INK, "D", 5.5)
    said = f"mean {rung_text(first['mean'])} of {first['rated']}"
    side = max(at(first["high"]), at(first["mean"]) + 4) + 5
    room = sheet.right - width_of(said, SMALL)
    left = side if side <= room else min(at(first["low"]), at(first["mean"]) - 4) - 5 - width_of(said, SMALL)
    sheet.text(left, sheet.y + 9.5, said, SMALL)


def _listing(sheet: Sheet, part: pd.DataFrame, title: str) -> None:
    """List the labels of one source rung by rung, where there is no room for columns."""
    first = part.iloc[0]
    known = first["withheld"] == ""
    sheet.head(title, f"mean {rung_text(first['mean'])} of {first['rated']}" if known else "")
    for rung, same in part.groupby("rung", sort=True):
        sheet.chip(MARGIN, sheet.y + 10, float(rung))
        for line, style in _column(same, sheet.right - MARGIN - 26):
            sheet.text(MARGIN + 25, sheet.y + 10, line, style)
            sheet.y += _LINE
        sheet.y += 3
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _column(part: pd.DataFrame, width: float) -> list[tuple[str, Type]]:
    lines: list[tuple[str, Type]] = []
    for r in part.head(_IN_PLACE).itertuples():
        label = f"{r.label}\u00a0×{r.n}" if r.n > 1 else str(r.label)
        style = _OWN if r.own else _OTHERS
        lines.extend(
            (line, style) for line in wrap(label if r.operator == "asserted" else f"({label})", width, style, 3)
        )
    if len(part) > _IN_PLACE:
        lines.append((f"and {len(part) - _IN_PLACE} more", SMALL))
    return lines


def _title(rows: pd.DataFrame, said: dict[tuple[str, str], str]) -> str:
    """Name the source whose own labels reach lowest and that whose reach highest, for the actor drawn first."""
    own = rows[(rows["own"] > 0) & (rows["operator"] == "asserted") & rows["ladder"].notna()]
    if not len(own):
        return "No label of the outlets’ own has a place on the ladder"
    first = own.iloc[0]
    part = own[(own["event"] == first["event"]) & (own["actor"] == first["actor"])]
    if int(part["own"].sum()) < TELLING:
        return f"The outlets’ own labels on the ladder, {first['name']} first"
    ends = part.groupby("by")["ladder"].agg(["min", "max"])
    if len(ends) > 3:
        few = f"{_span(ends['min'].min(), ends['max'].max())} over {count(len(ends), 'source')}"
    else:
        few = listed([f"{_span(*end)} in {said[first['event'], by]}" for by, *end in ends.itertuples()])
    return f"{first['name']}: the outlets’ own labels span {few}"


def _span(low: float, high: float) -> str:
    return f"{rung_text(low)} to {rung_text(high)}" if low < high else f"{rung_text(low)} only"


def _alt(rows: pd.DataFrame) -> str:
    placed = rows[rows["rung"].notna()]
    said, parts = [], placed.groupby(["name", "title"], sort=False)
    for (name, title), part in islice(parts, 8):
        ends = [f"{r.label} at {rung_text(float(r.rung))}" for r in part[part["rung"] != 0].head(4).itertuples()]
        said.append(f"{title} on {name}: {listed(ends) or 'all at 0'}")
    more = f" And {parts.ngroups - 8} more rows, in the table." if parts.ngroups > 8 else ""
    return f"Labels placed from −3 to +3. {'; '.join(said)}.{more}" if said else ""
