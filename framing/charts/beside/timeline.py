"""One measure over time: a panel a source, the rate of each period with its interval, gaps where there is none.

Periods lie where their days lie. A line joins two periods that follow each other; it is strong where the change passes
the correction for all changes tested. Before and after a date the two rates make a slope. What the news is about
changes too, so a change of the rate is none of the choice of words by itself, and the foot says so. All panels have
one scale.

Needs `framing.trends` (``rates``, ``changes``). Units: those of the measure; intervals at the level of the result.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, ceiling, count, listed, number, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, ASIDE, GREY, RULE, SMALL, STRONG
from framing.charts._type import elide, width_of
from framing.charts.asked import asked, most_actors
from framing.errors import ResultError
from framing.profiles import MEASURES
from framing.results import Result

_LEFT, _RIGHT, _SAID = 190.0, 520.0, 540.0  # of a panel, and where its numbers in words begin
_TALL, _LOW, _MANY = 62.0, 44.0, 8  # height of a panel; where sources are more than so many
_FINE = 0.995  # below it a rate has two decimals
_ROOM = 32.0  # points between two periods from which values stand beside their dots
_CHANCE, _LEAST = 0.05, 0.01  # q of evidence; the least that is written out
_RATE = ["n", "words", "rate", "low", "high", "unit", "withheld"]
Box = tuple[float, float]  # upper edge of a panel, its height


def _rows(trends: Result, measure: str = "loaded", voice: str = "own") -> pd.DataFrame:
    """Give the rate of each source, actor and period, and how it differs from the period before."""
    rates, changes = table(trends, "rates", "Trends"), table(trends, "changes", "Trends")
    if measure not in MEASURES or not MEASURES[measure].summed:
        known = ", ".join(m for m in MEASURES if MEASURES[m].summed)
        raise ResultError(f"measure={measure!r} has no rate; there are: {known}")
    rates = rates[(rates["measure"] == measure) & (rates["voice"] == voice)]
    rows = rates[["by", "actor", "period", "start", "end", "articles", *_RATE]]
    held = changes[(changes["measure"] == measure) & (changes["voice"] == voice)]
    held = held.assign(
        period=held["after"], change=-held["difference"], change_low=-held["high"], change_high=-held["low"]
    ).rename(columns={"withheld": "untested"})
    columns = ["before", "change", "change_low", "change_high", "q", "untested"]
    rows = rows.merge(held[["by", "actor", "period", *columns]], on=["by", "actor", "period"], how="left")
    names = {b: t for (_, b), t in titles(trends).items()}
    rows.insert(1, "title", pd.Series([names[b] for b in rows["by"]], index=rows.index, dtype="string"))
    rows = rows.fillna({"before": "", "untested": ""})
    return rows.sort_values(["actor", "by", "period"], kind="stable").reset_index(drop=True)


def timeline(trends: Result, *, measure: str = "loaded", voice: str = "own", ax: Axes | None = None) -> Axes:
    """Draw one measure over time, a panel a source.

    Parameters
    ----------
    trends : Result
        From `framing.trends`. Takes Trends.
    measure : str
        Name of a measure that has a rate. One that is taken of actors is drawn of the actor with most findings, or of
        those asked for.
    voice : str
        Whose words.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: each panel has its own, the same for all.

    Raises
    ------
    ResultError
        If no measure of that name has a rate.
    """
    shown = _chosen(_rows(trends, measure, voice))
    names, wording = actor_names(trends), MEASURES[measure].words
    of = [names.get(a, a) for a in dict.fromkeys(shown["actor"]) if a]
    what = f"{wording.axis}, {listed(of)}" if of else wording.rate
    sheet = Sheet(
        _title(shown, what, spoken_of(trends)),
        f"{wording.axis[:1].upper()}{wording.axis[1:]}, {MEASURES[measure].unit}, {_VOICES.get(voice, voice)}. Dot: a "
        f"period; upright line: {100 * float(trends.settings['level']):g} % interval; a strong line joins two periods "
        f"that differ by more than chance (q under {_CHANCE}). All panels have one scale.",
        able=True,
    )
    if not len(shown):
        sheet.foot("There is no such rate: the measure did not run, or nothing was found in this voice.")
        return sheet.draw(ax, "")
    _panels(sheet, shown, names)
    undated = int(getattr(trends, "undated", 0))
    sheet.foot(
        "What the news is about changes too: a rate that rises may be another topic and not another choice of words. "
        "“–”: too little text for a rate; no mark: nothing to count, or no article.",
        f"{count(undated, 'article')} without a date left out." if undated else "",
    )
    return sheet.draw(ax, _alt(shown, names))


def _panels(sheet: Sheet, shown: pd.DataFrame, names: Mapping[str, str]) -> None:
    """Draw a panel a source, the actors one after the other."""
    places, ends = _places(sheet, shown), _ends(shown)
    for actor, part in shown.groupby("actor", sort=False):
        if actor:
            sheet.band(names.get(str(actor), str(actor)))
        _periods(sheet, places)
        tall = _LOW if part["by"].nunique() > _MANY else _TALL
        for _, mine in part.groupby("by", sort=True):
            _panel(sheet, mine, places, (ends, tall))
        _periods(sheet, places)


_VOICES = {
    "own": "in the outlet’s own voice", "quoted": "in quotations", "attributed": "in indirect speech",
    "scare": "in scare quotes", "uncertain": "where the voice is uncertain",
}  # fmt: skip


def _chosen(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep the actors asked for, else all text, else the actor with most findings."""
    of = rows[rows["actor"] != ""]
    wanted = bool(asked()[0].actors)
    if not wanted and (rows["actor"] == "").any():
        return rows[rows["actor"] == ""]
    order = of.groupby("actor")["n"].sum().sort_values(ascending=False, kind="stable").index
    return of[of["actor"].isin(order[: most_actors(1)])]


def _places(sheet: Sheet, rows: pd.DataFrame) -> Mapping[str, float]:
    """Give each period its x: by the middle of its days, or evenly where a period has no end."""
    spans = rows[["period", "start", "end"]].drop_duplicates().sort_values("period", key=lambda p: p.map(_open_first))
    left, right = (MARGIN + 30, sheet.right - 20) if sheet.narrow else (_LEFT + 16, _RIGHT - 16)
    if (spans[["start", "end"]] == "").any(axis=None):
        at = [0.2, 0.8][: len(spans)]
    else:
        days = [
            (date.fromisoformat(s).toordinal() + date.fromisoformat(e).toordinal()) / 2
            for s, e in spans[["start", "end"]].itertuples(index=False)
        ]
        wide = max(days) - min(days)
        at = [(d - min(days)) / wide if wide else 0.5 for d in days]
    return {p: left + a * (right - left) for p, a in zip(spans["period"], at, strict=True)}


def _open_first(period: str) -> tuple[bool, str]:
    """Sort what lies before a date to the front."""
    return (not period.startswith("before"), period)


def _ends(rows: pd.DataFrame) -> tuple[float, float]:
    """Give the ends of the one scale: from 0 to a round number, or as far below 0 as above it."""
    values = [float(v) for c in ("rate", "low", "high") for v in rows[c].dropna()]
    top = ceiling([abs(v) for v in values] or [1.0])
    return (-top if min(values, default=0.0) < 0 else 0.0, top)


def _periods(sheet: Sheet, places: Mapping[str, float]) -> None:
    """Write the names of the periods, as many as have room."""
    sheet.y += 12
    free = 0.0
    for name, x in places.items():
        half = width_of(name, SMALL) / 2
        if x - half >= free and x + half <= sheet.right:
            sheet.text(x, sheet.y, name, SMALL, "center")
            free = x + half + 8
    sheet.y += 4


def _panel(sheet: Sheet, mine: pd.DataFrame, places: Mapping[str, float], scale: tuple[Box, float]) -> None:
    ends, tall = scale
    title = str(mine.iloc[0]["title"])
    sheet.head(title, f"n {int(mine['n'].sum())}")
    upper, base = sheet.y + 9, sheet.y + 9 + tall
    left = MARGIN + 16 if sheet.narrow else _LEFT

    def at(value: float) -> float:
        return base - (value - ends[0]) / (ends[1] - ends[0]) * tall

    for value in dict.fromkeys((ends[0], 0.0, ends[1])):
        sheet.under((left, at(value)), (sheet.right if sheet.narrow else _RIGHT, at(value)), RULE if value else GREY)
        sheet.text(left - 5, at(value) + 3, _number(value), SMALL, "right")
    sheet.source(left - 32, (upper + base) / 2, left - 32 - MARGIN, title)
    _run(sheet, list(mine.itertuples()), places, (at, base))
    if not sheet.narrow:
        _said(sheet, mine, (upper + base) / 2)
    sheet.y = base + 9


def _run(sheet: Sheet, rows: Sequence[Any], places: Mapping[str, float], scale: tuple[Any, float]) -> None:
    """Draw the periods of a source, and lines between those that adjoin."""
    at, base = scale
    for r, s in pairwise(rows):
        if _adjoin(r, s):
            look = (ACCENT, 2.2) if s.q < _CHANCE else (GREY, 0.8)
            sheet.line((places[r.period], at(r.rate)), (places[s.period], at(s.rate)), *look)
    room = min((b - a for a, b in pairwise(places.values())), default=_ROOM)
    for r, s in zip(rows, [*rows[1:], None], strict=True):
        _point(sheet, r, places[r.period], (at, base, room), s is not None and s.rate > r.rate)


def _point(sheet: Sheet, r: Any, x: float, scale: tuple[Any, float, float], rises: bool) -> None:
    """Draw the rate of a period with its interval and, where there is room, its value beside the line to the next."""
    at, base, room = scale
    if r.rate != r.rate:
        if room > 7:
            sheet.text(x, base - 3, "–", SMALL, "center")
        return
    sheet.line((x, at(r.low)), (x, at(r.high)), ACCENT, 1.2)
    sheet.dot(x, at(r.rate), size=6.0 if room > 9 else 4.0)
    if room >= _ROOM:
        sheet.text(x + 5, at(r.rate) + (9 if rises else -3), _number(r.rate), STRONG.but(size=7.5))


def _adjoin(r: Any, s: Any) -> bool:
    """Whether both periods have a rate, and the second begins on the day after the first ends."""
    given = r.rate == r.rate and s.rate == s.rate
    return given and date.fromisoformat(r.end) + timedelta(days=1) == date.fromisoformat(s.start)


def _said(sheet: Sheet, mine: pd.DataFrame, middle: float) -> None:
    """Say beside a panel how much was counted, and its clearest change."""
    room = sheet.right - _SAID
    given = int(mine["rate"].notna().sum())
    lines = [(f"n {int(mine['n'].sum())}; a rate in {given} of {count(len(mine), 'period')}", SMALL)]
    tested = mine[mine["change"].notna() & (mine["untested"] == "")]
    if len(tested):
        r = tested.sort_values(["q", "period"], kind="stable").iloc[0]
        dated = not r["before"].startswith("before ")
        lines.append((f"{r['before']} to {r['period']}:" if dated else "change from before to after:", SMALL))
        style = STRONG.but(size=7.5) if r["q"] < _CHANCE else SMALL
        ends = f"({_signed(r['change_low'])} to {_signed(r['change_high'])})"
        lines.append((f"{_signed(r['change'])} {ends}, q {_q(r['q'])}", style))
    else:
        lines.append(("no change could be tested", ASIDE.but(size=7.5)))
    for i, (line, style) in enumerate(lines):
        sheet.text(_SAID, middle + 3 + 11 * (i - (len(lines) - 1) / 2), elide(line, room, style), style)


def _number(value: float) -> str:
    """Write a rate: two decimals below one, and a minus that is one."""
    shown = f"{abs(value):.2f}" if 0 < abs(value) < _FINE else number(abs(value))
    return ("−" if value < 0 else "") + shown


def _signed(value: float) -> str:
    shown = _number(abs(value))
    return shown if shown == "0" else ("−" if value < 0 else "+") + shown


def _q(value: float) -> str:
    return f"{value:.2f}" if value >= _LEAST else f"under {_LEAST}"


def _title(rows: pd.DataFrame, what: str, said: Mapping[tuple[str, str], str]) -> str:
    """Tell the clearest change that is more than chance, or that there is no evidence of one."""
    named = f"{what[:1].upper()}{what[1:]}"
    if rows.groupby(["actor", "by"]).size().max() < 2 or not len(rows):
        return f"{named}: no source has two periods to hold against each other"
    tested = rows[rows["change"].notna() & (rows["untested"] == "")]
    found = tested[tested["q"] < _CHANCE].sort_values(["q", "by", "period"], kind="stable")
    if not len(tested):
        few = (rows["untested"] != "").any()
        why = "too little text to test a change from one period to the next" if few else "changes of it are not tested"
        return f"{named}: {why}"
    if not len(found):
        return f"{named}: no evidence of a change from one period to the next"
    r = found.iloc[0]
    before = _number(r["rate"] - r["change"])
    return (
        f"{named} in {said['', r['by']]}: {before} {_when(r['before'])}, {_number(r['rate'])} {_when(r['period'])} "
        f"(q {_q(r['q'])})"
    )


def _when(period: str) -> str:
    return period if period.startswith(("before ", "from ")) else f"in {period}"


def _alt(rows: pd.DataFrame, names: Mapping[str, str]) -> str:
    said = []
    for (actor, title), part in rows.groupby(["actor", "title"], sort=False):
        of = f" ({names.get(str(actor), str(actor))})" if actor else ""
        given = [f"{r.period} {_number(r.rate)}" for r in part[part["rate"].notna()].itertuples()]
        run = ", ".join(given[:12]) + (f" and {len(given) - 12} more periods" if len(given) > 12 else "")
        said.append(f"{title}{of}: {run}" if given else f"{title}{of}: no rate in {count(len(part), 'period')}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Rates by period, a panel a source. {'; '.join(said[:8])}.{more}"
