"""Who acts and who is acted on: acts of harm and help by actor and source, done by it and done to it.

A bar is a count of acts in the outlet's own words; harm is dark, help light and hatched, so that they part in grey as
well. At the end of a row the share of harm in which the actor is the one who acts, where there are enough acts for one.
Needs ``acts`` and ``rates``.

Units: acts that are told as done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import TELLING, bands, ceiling, listed, meet, ordered, spoken_of, table, ticks, titles
from framing.charts._sheet import MARGIN, Scale, Sheet
from framing.charts._style import INK, PAPER, SMALL, STRONG
from framing.charts._type import elide
from framing.charts.treatment._actors import NOBODY, OTHERS, heading, named, picked, titled, told, undrawn
from framing.charts.treatment._effects import EFFECTS, legend
from framing.results import Result
from framing.uncertainty import says_little

_LEFT, _RIGHT, _STEP, _BAR = 208.0, 560.0, 22.0, 12.0
_ROOM = 36.0  # for the numbers left of the longest bar
_SIDES = ("patient", "agent")  # to the left what is done to it, to the right what it does


def _rows(result: Result) -> pd.DataFrame:
    """Count the acts of each actor by source: as agent and as patient of harm and of help, with its share in harm."""
    acts, rates = table(result, "acts"), table(result, "rates")
    own = acts[(acts["voice"] == "own") & acts["effect"].isin(list(EFFECTS))]
    parts = [own.assign(actor=own[side], column=side + "_" + own["effect"]) for side in _SIDES]
    long = pd.concat(parts, ignore_index=True)
    long = long[~long["actor"].isin([NOBODY, OTHERS])]
    key = ["event", "by", "actor"]
    columns = [f"{side}_{effect}" for side in _SIDES for effect in EFFECTS]
    wide = long.pivot_table(index=key, columns="column", values="n", aggfunc="sum", fill_value=0)
    rows = wide.reindex(columns=columns, fill_value=0).astype("int64").reset_index()
    rows = rows[rows[columns].sum(axis=1) > 0]
    share = rates[(rates["measure"] == "harming") & (rates["voice"] == "own")]
    rows = rows.merge(share[[*key, "rate", "low", "high", "withheld"]], on=key, how="left")
    rows["withheld"] = rows["withheld"].fillna("no acts of harm").astype("string")
    rows["name"] = pd.Series(named(result, rows["actor"]), index=rows.index, dtype="string")
    rows["title"] = titled(result, rows)
    rows["_n"] = rows[columns].sum(axis=1).groupby([rows["event"], rows["actor"]]).transform("sum")
    done = ordered(rows, result, ("_n", False), ("actor", True), ("by", True))
    return done[["event", "actor", "name", "by", "title", *columns, "rate", "low", "high", "withheld"]]


def agency(result: Result, *, ax: Axes | None = None) -> Axes:
    """Draw what each actor does and what is done to it, harm and help apart.

    Parameters
    ----------
    result : Result
        With the tables ``acts`` and ``rates``. Takes Profiles or Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is acts: above 0 those the actor does, below 0 those done to it.
    """
    rows = _rows(result)
    sheet = Sheet(
        _title(rows, spoken_of(result)),
        "Acts of harm and help in the outlet’s own words: to the right those that the actor does, to the left those "
        "that are done to it. Far right: its share of the harm it has part in, as the one who acts, with n.",
        able=True,
    )
    legend(sheet)
    top = ceiling([rows[[f"{side}_{e}" for e in EFFECTS]].sum(axis=1).max() for side in _SIDES])
    at = sheet.scale(*((56.0, sheet.right - 44) if sheet.narrow else (_LEFT, _RIGHT)), -top, top)
    drawn, names = picked(result, rows), titles(result)
    for event, sources in bands(result):
        if drawn[event]:
            sheet.band(event)
            _scale_head(sheet, at, top)
        for actor in drawn[event]:
            part = rows[(rows["event"] == event) & (rows["actor"] == actor)].set_index("by")
            _actor(sheet, at, part, {by: names[event, by] for by in sources})
    sheet.foot(
        "An act counts for an actor that is named, described or meant by a pronoun in it. Longer texts tell more acts: "
        "compare the shares, not the lengths of the bars.",
        undrawn(rows, drawn),
    )
    return sheet.draw(ax, _alt(rows))


def _scale_head(sheet: Sheet, at: Scale, top: float) -> None:
    sheet.y += 10
    sheet.text(at(0) - 8, sheet.y, "is acted on", STRONG, "right")
    sheet.text(at(0) + 8, sheet.y, "acts", STRONG)
    for x in ticks(top)[1:]:
        if x == int(x) and (x >= 0.3 * top):
            sheet.text(at(x), sheet.y, f"{x:g}", SMALL, "center")
            sheet.text(at(-x), sheet.y, f"{x:g}", SMALL, "center")
    sheet.text(sheet.right, sheet.y, "" if sheet.narrow else "acts in harm", SMALL, "right")


def _actor(sheet: Sheet, at: Scale, part: pd.DataFrame, sources: Mapping[str, str]) -> None:
    """Draw the rows of one actor; sources without one are named in a line."""
    heading(sheet, str(part["name"].iloc[0]))
    start = sheet.y
    telling = [by for by in sources if by in part.index]
    for by in telling:
        _row(sheet, at, part.loc[by], sources[by])
    sheet.under((at(0), start), (at(0), sheet.y), INK)
    _silent(sheet, [title for by, title in sources.items() if by not in telling])


def _silent(sheet: Sheet, without: Sequence[str]) -> None:
    """Name in a line the sources that tell no such act of an actor."""
    if without:
        sheet.y += 10
        said = elide(f"No act of harm or help found in: {listed(without)}", sheet.right - MARGIN, SMALL)
        sheet.text(MARGIN, sheet.y, said, SMALL)
        sheet.y += 3


def _row(sheet: Sheet, at: Scale, r: pd.Series, title: str) -> None:
    sheet.head(title, f"acts in harm: {_share(r)}")
    middle = sheet.y + _STEP / 2
    sheet.source(_LEFT - _ROOM, middle, _LEFT - MARGIN - _ROOM, title)
    for side, sign in zip(_SIDES, (-1, 1), strict=True):
        _bar(sheet, at, {e: int(r[f"{side}_{e}"]) for e in EFFECTS}, sign)
    if not sheet.narrow:
        sheet.text(sheet.right, middle + 3, _share(r), SMALL if r["withheld"] else SMALL.but(color=INK), "right")
    sheet.y += _STEP


def _bar(sheet: Sheet, at: Scale, counts: Mapping[str, int], sign: int) -> None:
    """Draw harm, then help, outward from the middle, with their numbers at the end."""
    upper, reach = sheet.y + (_STEP - _BAR) / 2, 0
    for effect, n in counts.items():
        if n:
            x0, x1 = sorted((at(sign * reach), at(sign * (reach + n))))
            look = EFFECTS[effect]
            sheet.rect((x0, upper), (x1 - x0, _BAR), look.fill, look.hatch, edge=PAPER)
            reach += n
    if reach:
        shown = " + ".join(str(n) for n in counts.values()) if all(counts.values()) else str(reach)
        sheet.text(at(sign * reach) + sign * 4, upper + _BAR - 3, shown, SMALL, "left" if sign > 0 else "right")


def _share(r: pd.Series) -> str:
    """Say in how much of the harm it has part in an actor is the one who acts."""
    n = int(r["agent_harm"] + r["patient_harm"])
    if r["withheld"]:
        return f"too few: {n}" if n else "none"
    return f"{r['rate']:.0f} % ({r['low']:.0f}–{r['high']:.0f}) of {n}"


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Say in how much of its harm an actor acts in two sources furthest apart; without shares, how often it does.

    A share whose interval spans most of what it can be is none, and a few acts are told of in no title.
    """
    if rows.empty:
        return "No acts of harm or help of a known actor found"
    rated = rows[(rows["withheld"] == "") & ~says_little(rows["low"].to_numpy(), rows["high"].to_numpy())]
    parts = [p.sort_values(["rate", "by"]) for _, p in rated.groupby(["event", "actor"], sort=False) if len(p) > 1]
    if parts:
        part = max(parts, key=lambda p: float(p["rate"].iloc[-1] - p["rate"].iloc[0]))
        low, high = part.iloc[0], part.iloc[-1]
        first, second = (f"{r['rate']:.0f} % in {said[r['event'], r['by']]}" for r in (low, high))
        ends = f"{first}, {second}{meet(low, high)}"
        return f"Of the harm that {low['name']} has part in, it is the one who acts in {ends}"
    r = rows.loc[(rows["agent_harm"] + rows["patient_harm"]).idxmax()]  # of equal ones the first
    does, suffers = (int(r[f"{side}_harm"]) for side in ("agent", "patient"))
    if max(does, suffers) < TELLING:
        return "Acts of harm and help, by who acts and who is acted on"
    where = said[r["event"], r["by"]]
    return f"{r['name']}: told as harmed {_times(suffers)}, as harming {_times(does)}, in {where}"


def _times(n: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(n, f"{n} times")


def _alt(rows: pd.DataFrame) -> str:
    return f"Bars of acts. {told([_said(r) for r in rows.itertuples()], 'rows')}" if len(rows) else ""


def _said(r: Any) -> str:  # noqa: ANN401 - a row of any frame
    does, met = f"harms {r.agent_harm}, helps {r.agent_help}", f"harmed {r.patient_harm}, helped {r.patient_help}"
    return f"{r.name}, {r.title}: {does}; is {met}"
