"""Harm told without who did it: the share of agentless acts of harm, by source and by whom the harm is done to.

"52 people were killed" and "the killing of 52 people" name nobody as acting; "soldiers killed 52 people" does. A dot is
the share of such acts in the outlet's own words with its interval; beside it the shares told in the passive and by a
noun. Below the gate no share is drawn and the row says how many acts there are. Needs ``rates``.

Units: % of acts of harm.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, bands, extremes, meet, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Scale, Sheet
from framing.charts._style import ASIDE, INK, RULE, SMALL, STRONG
from framing.charts._type import elide
from framing.charts.treatment._actors import heading, picked, told, undrawn
from framing.results import Result
from framing.uncertainty import says_little

_LEFT, _RIGHT, _STEP = 190.0, 500.0, 21.0
_SHARE, _OTHER = "agentless", ("passive", "nominal")
_TICKS = (0, 25, 50, 75, 100)


def _rows(result: Result) -> pd.DataFrame:
    """Give the shares of acts of harm by source: over all text (actor ""), and done to each actor that has enough."""
    rates = table(result, "rates")
    key = ["event", "by", "actor"]
    own = rates[rates["voice"] == "own"]
    rows = own.loc[own["measure"] == _SHARE, [*key, "title", "n", "rate", "low", "high", "withheld"]]
    wide = (rows["withheld"] == "") & says_little(rows["low"].to_numpy(), rows["high"].to_numpy())
    ends = [f"interval of {r.low:.0f} to {r.high:.0f} %, too wide" for r in rows[wide].itertuples()]
    rows.loc[wide, "withheld"] = ends
    rows.loc[wide, ["rate", "low", "high"]] = float("nan")
    for name in _OTHER:
        other = own.loc[own["measure"] == name, [*key, "rate"]].rename(columns={"rate": name})
        rows = rows.merge(other, on=key, how="left")
    enough = rows["n"].where(rows["withheld"] == "", 0).groupby([rows["event"], rows["actor"]]).transform("sum")
    rows = rows.assign(_n=enough, _all=rows["actor"] != "")[(enough > 0) | (rows["actor"] == "")]
    names = actor_names(result)
    rows["name"] = pd.Series([names.get(a, a) or "anybody" for a in rows["actor"]], index=rows.index, dtype="string")
    done = ordered(rows, result, ("_all", True), ("_n", False), ("actor", True), ("by", True))
    return done[["event", "actor", "name", "by", "title", "n", "rate", "low", "high", *_OTHER, "withheld"]]


def agentless(result: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the share of acts of harm that are told without who did them.

    Parameters
    ----------
    result : Result
        With the table ``rates``. Takes Profiles or Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is % of acts of harm.
    """
    rows = _rows(result)
    sheet = Sheet(
        _title(rows, spoken_of(result)),
        "Share of acts of harm in the outlet’s own words in which nobody is named as acting, with 95 % intervals. "
        "Right: acts of harm in all, and the shares told in the passive and by a noun.",
        able=True,
    )
    at = sheet.scale(*sheet.span(_LEFT, _RIGHT), 0, 100)
    drawn, names = picked(result, rows), titles(result)
    for event, sources in bands(result):
        if drawn[event]:
            sheet.band(event)
            _scale_head(sheet, at)
        for actor in drawn[event]:
            part = rows[(rows["event"] == event) & (rows["actor"] == actor)].set_index("by")
            heading(sheet, f"Harm done to {part['name'].iloc[0]}")
            start = sheet.y
            for by in sources:
                _row(sheet, at, part.loc[by] if by in part.index else None, names[event, by])
            for x in _TICKS:
                sheet.under((at(x), start), (at(x), sheet.y), INK if x == 0 else RULE)
    sheet.foot(
        "Agentless: a passive without “by”, a noun (“the killing”), or a form that names nobody (“died in custody”); "
        "the agent may stand in another sentence. What is denied or a command does not count. Interval: from how "
        "paragraphs (or articles, where there are ten or more) scatter; of none or all, Wilson’s.",
        undrawn(rows, drawn),
    )
    return sheet.draw(ax, _alt(rows))


def _scale_head(sheet: Sheet, at: Scale) -> None:
    sheet.y += 10
    for x in _TICKS:
        sheet.text(at(x), sheet.y, f"{x} %" if x == 100 else str(x), SMALL, "center")
    for right, head in () if sheet.narrow else zip(_columns(sheet), ("acts", "passive", "noun"), strict=True):
        sheet.text(right, sheet.y, head, SMALL, "right")


def _columns(sheet: Sheet) -> tuple[float, float, float]:
    """Right edges of the columns of numbers."""
    return sheet.right - 100, sheet.right - 46, sheet.right


def _row(sheet: Sheet, at: Scale, r: pd.Series | None, title: str) -> None:
    shown = _shown(r)
    sheet.head(title, f"{shown[0]} of {shown[1]} acts · passive {shown[2]}, noun {shown[3]}" if shown else "")
    middle = sheet.y + _STEP / 2
    base = middle + 3
    sheet.source(_LEFT - 10, middle, _LEFT - MARGIN - 10, title)
    if r is None or not shown:
        why = "no acts of harm found" if r is None or not r["n"] else f"no share: {r['withheld']}"
        sheet.text(at(0) + 6, base, elide(why, sheet.right - at(0) - (20 if sheet.narrow else 120), ASIDE), ASIDE)
    else:
        sheet.interval((at(r["low"]), at(r["high"])), middle)
        sheet.dot(at(r["rate"]), middle)
        for right, text in () if sheet.narrow else zip(_columns(sheet), shown[1:], strict=True):
            sheet.text(right, base, text, SMALL, "right")
        sheet.text(_RIGHT + 42, base, "" if sheet.narrow else shown[0], STRONG, "right")
    sheet.y += _STEP


def _shown(r: pd.Series | None) -> tuple[str, ...]:
    """Give the share, the acts and the shares told in the passive and by a noun; nothing where there is no share."""
    if r is None or r["withheld"]:
        return ()
    return (f"{r['rate']:.0f} %", str(r["n"]), *(f"{r[c]:.0f} %" for c in _OTHER))


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Name the two ends of the share inside one event, over all harm."""
    found = extremes(rows[(rows["actor"] == "") & (rows["withheld"] == "")], "rate")
    if found is None:
        return "Too few acts of harm in the outlets’ own words for a share"
    low, high = found
    first, second = said[low.event, low.by], said[high.event, high.by]
    if first == second:
        return f"Harm told without who did it: {low.rate:.0f} % of the acts in {first}"
    ends = f"{low.rate:.0f} % of the acts in {first}, {high.rate:.0f} % in {second}"
    return f"Harm told without who did it: {ends}{meet(low, high)}"


def _alt(rows: pd.DataFrame) -> str:
    said = [
        f"harm done to {r.name}, {r.title}: {r.rate:.0f} % ({r.low:.0f} to {r.high:.0f}) of {r.n} acts"
        for r in rows[rows["withheld"] == ""].itertuples()
    ]
    return f"Dots with intervals, in % of acts of harm. {told(said, 'rows')}" if said else ""
