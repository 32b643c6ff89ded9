"""Who acts on whom: a panel a source, agents to the left, patients to the right, a ribbon for the acts between them.

An actor stands at the same height on both sides and in every panel of an event, so that panels are compared by place.
A ribbon is as wide as the acts are many; harm is dark, help an outline. "Nobody named" is an agent of its own, since
what nobody is said to have done is part of how a story is told. Needs ``acts``.

Units: acts in the outlet's own words that are told as done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import TELLING, bands, count, ordered, spoken_of, table, titles
from framing.charts._marks import Point
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import GREY, INK
from framing.charts._type import Type, elide, width_of
from framing.charts.asked import most
from framing.charts.treatment._actors import NOBODY, OTHERS, named, titled, told
from framing.charts.treatment._effects import EFFECTS, legend
from framing.results import Result

_MOST = 12  # actors of an event that are drawn, the others are taken together; and sources
_LABEL, _NODE, _GAP = 104.0, 3.0, 26.0  # widths: of names, of the bar of an actor, between two panels
_PITCH, _AIR = 15.0, 5.0  # least height of an actor, and the room between two
_THINNEST, _WIDEST, _TALL = 1.2, 4.0, 150.0  # points an act has at most, and all acts of a panel
_DENSE, _FAINT, _CLEAR = 24, 0.45, 0.9  # ribbons of a panel from which single acts stand back
_APART = 0.1  # a difference of two sources' shares that the title tells
_ENOUGH = 5  # acts of a source from which its shares stand in the title
_NAMES = {OTHERS: "others", NOBODY: "nobody named"}
_STYLE, _ABSENT, _NUMBER = Type(8.0), Type(7.5, GREY, italic=True), Type(7.5, GREY)
Flow = tuple[str, str, str]


def _rows(result: Result) -> pd.DataFrame:
    """Count acts by source, agent, patient and effect; beyond the twelve actors of an event with most acts, others."""
    acts = table(result, "acts")
    own = acts[(acts["voice"] == "own") & acts["effect"].isin(list(EFFECTS)) & (acts["n"] > 0)]
    rows = own[["event", "by", "agent", "patient", "effect", "n"]].copy()
    for event, part in own.groupby("event", sort=False):
        kept = {*_busiest(part), OTHERS, NOBODY}
        for side in ("agent", "patient"):
            mine = rows["event"] == event
            rows.loc[mine, side] = rows.loc[mine, side].where(rows.loc[mine, side].isin(list(kept)), OTHERS)
    rows["patient"] = rows["patient"].where(rows["patient"] != NOBODY, OTHERS)
    rows = rows[~((rows["agent"].isin([OTHERS, NOBODY])) & (rows["patient"] == OTHERS))]
    key = ["event", "by", "agent", "patient", "effect"]
    rows = rows.groupby(key, as_index=False, sort=True)["n"].sum()
    rows["all"] = rows.groupby(["event", "by"])["n"].transform("sum")
    for side in ("agent", "patient"):
        names = [_NAMES.get(a, n) for a, n in zip(rows[side], named(result, rows[side]), strict=True)]
        rows[f"{side}_name"] = pd.Series(names, index=rows.index, dtype="string")
    rows["title"] = titled(result, rows)
    done = ordered(rows, result, ("by", True), ("n", False), ("agent", True), ("patient", True), ("effect", True))
    return done[["event", "by", "title", "agent", "agent_name", "patient", "patient_name", "effect", "n", "all"]]


def _busiest(acts: pd.DataFrame) -> list[str]:
    """Actors of an event by their acts, as agents and as patients."""
    met: Counter[str] = Counter()
    for side in ("agent", "patient"):
        for actor, n in acts.groupby(side)["n"].sum().items():
            met[str(actor)] += int(n)
    ranked = sorted((a for a in met if a not in _NAMES), key=lambda a: (-met[a], a))
    return ranked[: most(_MOST)]


def who_to_whom(result: Result, *, ax: Axes | None = None) -> Axes:
    """Draw who acts on whom, a panel a source.

    Parameters
    ----------
    result : Result
        With the table ``acts``. Takes Profiles or Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x and y are points.
    """
    rows = _rows(result)
    sheet = Sheet(
        _title(rows, spoken_of(result)),
        "Acts of harm and help in the outlet’s own words: who acts, left, on whom, right. A ribbon is as wide as the "
        "acts are many; numbers are acts.",
        able=True,
    )
    legend(sheet)
    names, left = titles(result), 0
    for event, sources in bands(result):
        part = rows[rows["event"] == event]
        if part.empty:
            continue
        sheet.band(event)
        plan = _plan(part)
        acts = part.groupby("by")["n"].sum()
        using = sorted(acts.sort_values(ascending=False, kind="stable").index[:_MOST])
        left += len(sources) - len(using)
        step = 1 if sheet.narrow else 2
        for k in range(0, len(using), step):
            _pair(sheet, plan, [(names[event, by], part[part["by"] == by]) for by in using[k : k + step]])
    sheet.foot(
        "Nobody named: a passive without “by”, a noun, a death. Others: whoever is no actor of the list, or not said"
        f"{f', or not among the {_MOST} with most acts' if _is_cut(rows, result) else ''}. An actor stands at the same "
        "height in every panel of an event. Longer texts tell more acts.",
        f"{count(left, 'source')} with fewer such acts, or none, not drawn; the table has all." if left else "",
    )
    return sheet.draw(ax, _alt(rows))


@dataclass(frozen=True)
class _Plan:
    """Where the actors of an event stand in each of its panels.

    Parameters
    ----------
    top : mapping of str to float
        Actor to the upper edge of its place, from the top of a panel.
    height : float
        Of a panel.
    unit : float
        Points an act is wide.
    names : mapping of str to str
        Actor to its name.
    sides : pair of list of str
        The actors that act in some panel of the event, and those that are acted on.
    """

    top: Mapping[str, float]
    height: float
    unit: float
    names: Mapping[str, str]
    sides: tuple[list[str], list[str]]


def _plan(part: pd.DataFrame) -> _Plan:
    """Lay the actors of an event out, those with most acts first, others and nobody last."""
    sums = [part.groupby(["by", side])["n"].sum().groupby(level=1).max() for side in ("agent", "patient")]
    most = pd.concat(sums).groupby(level=0).max()
    unit = max(_THINNEST, min(_WIDEST, _TALL / float(most.sum())))
    order = [*_busiest(part), *(a for a in _NAMES if a in most.index)]
    top, y = {}, 0.0
    for actor in order:
        top[actor] = y
        y += max(_PITCH, float(most[actor]) * unit) + _AIR
    names = dict(zip(part["patient"], part["patient_name"], strict=True))
    names |= dict(zip(part["agent"], part["agent_name"], strict=True))
    agents, patients = ([a for a in order if a in set(part[side])] for side in ("agent", "patient"))
    return _Plan(top, y, unit, names, (agents, patients))


def _pair(sheet: Sheet, plan: _Plan, panels: Sequence[tuple[str, pd.DataFrame]]) -> None:
    """Draw two sources side by side."""
    wide = sheet.right - MARGIN if sheet.narrow else (sheet.right - MARGIN - _GAP) / 2
    places = [MARGIN + k * (wide + _GAP) for k in range(len(panels))]
    sheet.y += 6
    sheet.headings([(x, wide, title) for x, (title, _) in zip(places, panels, strict=True)], rule=False)
    for x in places:
        sheet.line((x, sheet.y), (x + wide, sheet.y), GREY, 0.7)
    sheet.y += 8
    for x, (_, part) in zip(places, panels, strict=True):
        _panel(sheet, plan, part, (x, x + wide))
    sheet.y += plan.height + 4


def _panel(sheet: Sheet, plan: _Plan, part: pd.DataFrame, ends: Point) -> None:
    """Draw one source: names and bars on either side, ribbons between them."""
    left, right = ends[0] + _LABEL, ends[1] - _LABEL
    flows = {(r.agent, r.patient, r.effect): int(r.n) for r in part.itertuples()}
    order = list(plan.top)
    slots = {side: _slots(plan, flows, order, side) for side in (0, 1)}
    for flow in sorted(flows, key=lambda f: (flows[f], f)):  # the widest lie on top
        alpha = _FAINT if len(flows) > _DENSE and flows[flow] == 1 else _CLEAR
        start, end = ((x, sheet.y + slots[k][flow]) for k, x in enumerate((left + _NODE + 1, right - _NODE - 1)))
        sheet.ribbon(start, end, flows[flow] * plan.unit, EFFECTS[flow[2]], alpha)
    for k, (x, edge, align) in enumerate(((left, left - 5, "right"), (right - _NODE, right + 5, "left"))):
        met = Counter[str]()
        for flow, n in flows.items():
            met[flow[k]] += n
        for actor in plan.sides[k]:
            _node(sheet, (x, sheet.y + plan.top[actor]), met[actor] * plan.unit)
            _name(sheet, (edge, sheet.y + plan.top[actor]), (plan.names[actor], met[actor]), align)


def _slots(plan: _Plan, flows: Mapping[Flow, int], order: Sequence[str], side: int) -> dict[Flow, float]:
    """Middle of each ribbon where it leaves or meets its actor, so that ribbons cross as little as they can."""
    at, found = dict(plan.top), {}
    for flow in sorted(flows, key=lambda f: (order.index(f[side]), order.index(f[1 - side]), f[2])):
        size = flows[flow] * plan.unit
        found[flow] = at[flow[side]] + size / 2
        at[flow[side]] += size
    return found


def _node(sheet: Sheet, at: Point, height: float) -> None:
    sheet.rect(at, (_NODE, height or 0.8), INK if height else GREY)


def _name(sheet: Sheet, at: Point, said: tuple[str, int], align: str) -> None:
    """Set a name with its acts, the number next to the bar; small where a panel has none that others have."""
    (x, y), (name, n) = at, said
    number, style = str(n), _STYLE if n else _ABSENT
    base, room = y + 8.0, width_of(number, _NUMBER) + 4
    away = -room if align == "right" else room
    sheet.text(x, base, number, _NUMBER, align)
    sheet.text(x + away, base, elide(name, _LABEL - room - 5, style), style, align)


def _is_cut(rows: pd.DataFrame, result: Result) -> bool:
    """Whether an event has more actors than are drawn."""
    acts = table(result, "acts")
    all_of = {(e, a) for side in ("agent", "patient") for e, a in zip(acts["event"], acts[side], strict=True)}
    return any(n - 2 > _MOST for n in Counter(e for e, _ in all_of).values()) and len(rows) > 0


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Name the pair whose share of a source's acts differs most between two sources; else the most told.

    Few acts of a pair may be slips of the parse, and what an actor does to itself is told by nobody as who does what to
    whom: the title names neither.
    """
    if rows.empty:
        return "No acts of harm or help of a known actor found"
    apart = rows[rows["agent"] != rows["patient"]]
    often = apart[apart["n"] >= TELLING]
    best = max(_contrasts(apart), default=None, key=lambda c: c[0])
    if best is None or best[0] < _APART:
        if often.empty:
            return "Acts of harm and help between actors, source by source"
        r = often.sort_values(["n"], ascending=False, kind="stable").iloc[0]
        parts = [_share(int(r["n"]), int(r["all"]), said[r["event"], r["by"]])]
    else:
        r, parts = best[1], [_share(n, total, said[best[1]["event"], by]) for by, n, total in best[2]]
    who = "that nobody is named as doing" if r["agent"] == NOBODY else f"by {r['agent_name']}"
    return f"{r['effect'].capitalize()} to {r['patient_name']} {who}: {', '.join(parts)}"


def _share(n: int, total: int, where: str) -> str:
    return f"{n} of {total} acts in {where}"


def _contrasts(rows: pd.DataFrame) -> list[tuple[float, pd.Series, list[tuple[str, int, int]]]]:
    """Give each pair of actors with the two sources of an event whose shares of it lie furthest apart."""
    found = []
    for _, part in rows.groupby("event", sort=False):
        totals = {by: n for by, n in zip(part["by"], part["all"], strict=True) if n >= _ENOUGH}
        pairs = part[(part["agent"] != OTHERS) & (part["agent"] != part["patient"])]
        for _, flow in pairs.groupby(["agent", "patient", "effect"], sort=True):
            n = dict(zip(flow["by"], flow["n"], strict=True))
            shares = sorted((int(n.get(by, 0)) / int(totals[by]), by) for by in totals)
            if len(shares) > 1 and int(n.get(shares[-1][1], 0)) >= TELLING:
                ends = [(by, int(n.get(by, 0)), int(totals[by])) for _, by in (shares[-1], shares[0])]
                found.append((shares[-1][0] - shares[0][0], flow.iloc[0], ends))
    return found


def _alt(rows: pd.DataFrame) -> str:
    ranked = rows.sort_values("n", ascending=False, kind="stable")
    said = [f"{r.title}: {r.effect} by {r.agent_name} to {r.patient_name} {r.n}" for r in ranked.itertuples()]
    return f"Ribbons from who acts to whom it is done. {told(said, 'pairs')}" if said else ""
