"""How each source's words treat each actor: mean stance with its interval, a row a source, actor by actor.

A dot is the mean over the references in the outlet's own words, an open ring that of those it quotes: readers
judge an outlet by whom it lets speak, but the two are never added. Where there are too few references, no value is
drawn and the row says so. Few articles describe themselves and rank no outlet. Needs a `Comparison` (``stances``).

Units: -1 unfavourable to 1 favourable; 0 is a plain report.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import bands, count, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Scale, Sheet
from framing.charts._style import ASIDE, GREY, INK, RULE, SMALL, STRONG
from framing.charts._type import elide
from framing.charts.treatment._actors import heading, named, picked, told, undrawn
from framing.results import Result

_LEFT, _RIGHT, _STEP = 190.0, 520.0, 23.0
_VALUES, _THEIRS = _RIGHT + 34, 78.0  # where numbers begin, from the left and from the right
_TICKS = (-1.0, -0.5, 0.0, 0.5, 1.0)


def _rows(comparison: Result) -> pd.DataFrame:
    """Give the stances of each actor by source and voice, the actors with most references first."""
    found = table(comparison, "stances")
    rows = found.assign(name=pd.Series(named(comparison, found["actor"]), index=found.index, dtype="string"))
    own = rows["n"].where(rows["withheld"] == "", 0).groupby([rows["event"], rows["actor"]]).transform("sum")
    rows = rows.assign(_n=own)[own > 0]
    columns = [
        "event", "actor", "name", "by", "title", "voice", "n", "score", "low", "high", "withheld", "aligned",
        "residual", "residual_low", "residual_high", "residual_withheld", "_n",
    ]  # fmt: skip
    done = ordered(rows[columns], comparison, ("_n", False), ("actor", True), ("by", True), ("voice", True))
    return done.drop(columns="_n")


def stance(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the mean stance toward each actor with intervals, a row a source.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is the stance, -1 to 1.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Mean stance toward an actor over all references to it, −1 unfavourable to +1 favourable, with 95 % intervals. "
        "Dot: the outlet’s own words. Ring: the words of those it quotes.",
        able=True,
    )
    at = sheet.scale(*sheet.span(_LEFT, _RIGHT), -1, 1)
    drawn, names = picked(comparison, rows), titles(comparison)
    for event, sources in bands(comparison):
        if drawn[event]:
            sheet.band(event)
            _scale_head(sheet, at)
        for actor in drawn[event]:
            part = rows[(rows["event"] == event) & (rows["actor"] == actor)]
            heading(sheet, str(part["name"].iloc[0]))
            start = sheet.y
            for by in sources:
                _row(sheet, at, part[part["by"] == by].set_index("voice"), names[event, by])
            for x in _TICKS:
                sheet.under((at(x), start), (at(x), sheet.y), INK if x == 0 else RULE)
    sheet.foot(
        "A reference is a name, a description or a pronoun; n is their number. Words about an act weigh on whoever "
        "stands near them, so a report of a crime reads dark for its victim, too. Where an interval crosses the zero "
        "line, no side can be told. Below a few references (a setting) no value is given. A few articles describe "
        "themselves; they do not rank outlets.",
        undrawn(rows, drawn),
    )
    return sheet.draw(ax, _alt(rows))


def _scale_head(sheet: Sheet, at: Scale) -> None:
    sheet.y += 10
    for x in _TICKS:
        sheet.text(at(x), sheet.y, _signed(x, 1), SMALL, "center")
    sheet.text(at(-0.75), sheet.y, "unfavourable", SMALL, "center")
    sheet.text(at(0.75), sheet.y, "favourable", SMALL, "center")
    if not sheet.narrow:
        sheet.text(_VALUES, sheet.y, "own words", SMALL)
        sheet.text(sheet.right - _THEIRS, sheet.y, "of those quoted", SMALL)


def _row(sheet: Sheet, at: Scale, part: pd.DataFrame, title: str) -> None:
    """Draw one source: its own words above the words of those quoted."""
    known = {voice: r for voice, r in part.iterrows() if not r["withheld"]}
    own, theirs = known.get("own"), known.get("quoted")
    sheet.head(title, _beside(own, theirs))
    middle = sheet.y + _STEP / 2
    sheet.source(_LEFT - 10, middle, _LEFT - MARGIN - 10, title)
    if theirs is not None:
        sheet.line((at(theirs["low"]), middle + 4.5), (at(theirs["high"]), middle + 4.5), GREY, 0.8)
        sheet.ring(at(theirs["score"]), middle + 4.5, 5)
        shown = [(_signed(theirs["score"]), SMALL.but(color=INK)), (f"n {theirs['n']}", SMALL)]
        if not sheet.narrow:
            sheet.runs(sheet.right - _THEIRS, middle + 3, shown)
    if own is not None:
        level = middle - 2.5 if theirs is not None else middle
        sheet.interval((at(own["low"]), at(own["high"])), level)
        sheet.dot(at(own["score"]), level)
        if not sheet.narrow:
            sheet.runs(_VALUES, middle + 3, [(_signed(own["score"]), STRONG), (f"n {own['n']}", SMALL)])
    elif theirs is None:
        sheet.text(at(0) + 6, middle + 3, elide(_why(part), at(1) - at(0), ASIDE), ASIDE)
    elif not sheet.narrow:
        sheet.text(_VALUES, middle + 3, _few(part), SMALL)
    sheet.y += _STEP


def _beside(own: pd.Series | None, theirs: pd.Series | None) -> str:
    """Say the values of one source in a line."""
    said = (("own", own), ("of those quoted", theirs))
    return " · ".join(f"{name} {_signed(r['score'])}, n {r['n']}" for name, r in said if r is not None)


def _why(part: pd.DataFrame) -> str:
    return f"no value: {_few(part)}" if len(part) else "not referred to"


def _few(part: pd.DataFrame) -> str:
    n = int(part["n"].get("own", 0))
    return f"only {n}" if n else "none"


def _signed(value: float, places: int = 2) -> str:
    """Write a stance with its sign; one that rounds to nothing has none."""
    shown = f"{abs(value):.{places}f}"
    return ("" if float(shown) == 0 else "−" if value < 0 else "+") + shown


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Say of whom the sources' own words lie furthest apart, or that intervals do not part them."""
    own = rows[(rows["voice"] == "own") & (rows["withheld"] == "")]
    gaps = []
    for (event, actor), part in own.groupby(["event", "actor"], sort=False):
        low, high = (part.sort_values(["score", "by"]).iloc[k] for k in (0, -1))
        gaps.append((float(high["score"] - low["score"]), event, actor, low, high))
    if not gaps:
        return "Too few references to an actor for a mean stance"
    clear = [g for g in gaps if g[3]["high"] < g[4]["low"]]
    if not clear:
        told = f"Stance toward {count(own['actor'].nunique(), 'actor')}"
        return f"{told}: no two sources are told apart" if any(g[0] for g in gaps) else told
    _, event, _, low, high = max(clear, key=lambda g: g[0])
    first, second = (f"{_signed(r['score'])} in {said[event, r['by']]}" for r in (low, high))
    return f"Stance toward {low['name']}: {first}, {second}"


def _alt(rows: pd.DataFrame) -> str:
    known = rows[rows["withheld"] == ""]
    said = []
    for r in known.itertuples():
        whose = "own words" if r.voice == "own" else "of those quoted"
        ends = f"{_signed(r.low)} to {_signed(r.high)}"
        said.append(f"{r.name}, {r.title}, {whose}: {_signed(r.score)} ({ends}), n {r.n}")
    return f"Dots with intervals from −1 to +1. {told(said, 'rows')}" if said else ""
