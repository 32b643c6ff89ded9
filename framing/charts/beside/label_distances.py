"""How far two sources lie apart in what they call an actor: a strip of heat, with what chance does beside it.

A line each two sources of an event and an actor: a cell tinted by the distance of their labels, and beside it a cell
tinted by the distance that the same namings have when they are dealt out at random. Only the difference between the two
cells says something, since few namings lie apart by chance alone. Pairs with too few namings are counted, not drawn.

Needs `framing.distances` (``labels``). Units: Jensen-Shannon distance, 0 (the same shares) to 1 (no label in common).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, bands, count, once, ordered, spoken_of, table
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, ASIDE, BODY, GREY, INK, SMALL, STRONG
from framing.charts._type import Type, elide
from framing.charts.asked import mixed, most, most_actors
from framing.results import Result

_CELL, _STEP = 52.0, 17.0  # width of a cell; height of a line
_AT = 330.0  # where cells begin
_ACTORS, _PAIRS = 6, 10  # actors of an event, pairs of an actor
_CHANCE = 0.05
_TINT = 0.6  # share of the accent in the darkest cell, so that dark text can be read on all of them


@once
def _rows(distances: Result) -> pd.DataFrame:
    """List distances of labels with their chance, evidence first, then those farthest above chance."""
    rows = table(distances, "labels", "Distances")
    names = actor_names(distances)
    over = (rows["distance"] - rows["chance"]).fillna(-2.0)
    weight = rows.groupby(["event", "actor"])[["n_a", "n_b"]].transform("max").max(axis=1)
    rows = rows.assign(
        name=pd.Series([names.get(a, a) for a in rows["actor"]], index=rows.index, dtype="string"),
        evidence=(rows["q"] < _CHANCE).astype(bool),
        _weight=weight if len(rows) else pd.Series(dtype="int64"), _over=over,
    )  # fmt: skip
    order = [("_weight", False), ("actor", True), ("evidence", False), ("_over", False), ("a", True), ("b", True)]
    done = ordered(rows, distances, *order)
    return done.drop(columns=["_weight", "_over"])


def label_distances(distances: Result, *, ax: Axes | None = None) -> Axes:
    """Draw how far each two sources lie apart in what they call an actor, with chance beside it.

    Parameters
    ----------
    distances : Result
        From `framing.distances`. Takes Distances.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: distance is a tint and a number.
    """
    rows = _rows(distances)
    known = rows[rows["withheld"] == ""]
    voice = _VOICES[getattr(distances, "voice", "own")]
    sheet = Sheet(
        _title(known, spoken_of(distances)),
        f"Distance of what two sources call an actor, {voice}: 0 the same "
        "shares of the same labels, 1 no label in common. Beside it the mean distance of the same namings dealt out "
        "at random. Bold: more than chance (q under 0.05).",
        able=True,
    )
    few = 0
    for event, _ in bands(distances):
        part = rows[rows["event"] == event]
        if not len(part):
            continue
        drawn = part[part["withheld"] == ""]
        few += len(part) - len(drawn)
        sheet.band(event)
        if not len(drawn):
            sheet.y += 12
            sheet.text(MARGIN, sheet.y, f"Too few namings to compare in {count(len(part), 'pair')}.", ASIDE)
        left_out = 0
        for k, (_, mine) in enumerate(drawn.groupby("actor", sort=False)):
            left_out += _actor(sheet, mine) if k < most_actors(_ACTORS) else len(mine)
        if left_out:
            sheet.y += 14
            sheet.text(MARGIN, sheet.y, f"{count(left_out, 'more pair')} in the table.", ASIDE)
    sheet.foot(
        f"{count(few, 'pair')} of an actor and two sources not drawn: too few namings." if few else "",
        "Namings of one article resemble each other, which chance does not know: with few articles q speaks of these "
        "articles. A distance has no side: it does not say which of two names is kinder.",
    )
    return sheet.draw(ax, _alt(rows))


_VOICES = {
    "own": "in their own voice", "quoted": "in quotations", "attributed": "in indirect speech",
    "scare": "in scare quotes", "uncertain": "where the voice is uncertain",
}  # fmt: skip


def _actor(sheet: Sheet, mine: pd.DataFrame) -> int:
    """Draw the pairs of an actor; gives how many are left out."""
    left = sheet.right - 2 * _CELL - 4 if sheet.narrow else _AT
    sheet.y += 14
    sheet.text(MARGIN, sheet.y, elide(mine.iloc[0]["name"], left - MARGIN - 10, STRONG), STRONG)
    sheet.text(left + _CELL / 2, sheet.y, "distance", SMALL, "center")
    sheet.text(left + 1.5 * _CELL + 4, sheet.y, "chance", SMALL, "center")
    sheet.y += 4
    shown = mine.head(most(_PAIRS))
    for r in shown.itertuples():
        style = STRONG.but(size=8.5) if r.evidence else BODY
        half = (left - MARGIN - 34) / 2
        base = sheet.y + 12
        sheet.text(MARGIN + 8, base, f"{elide(r.a, half, style)} – {elide(r.b, half, style)}", style)
        for x, value in ((left, r.distance), (left + _CELL + 4, r.chance)):
            sheet.rect((x, sheet.y + 1), (_CELL, _STEP - 2), mixed(ACCENT, _TINT * value), edge=GREY)
            bold = bool(r.evidence) and x == left
            sheet.text(x + _CELL / 2, base, f"{value:.2f}", Type(8.5, INK, bold=bold), "center")
        note = f"n {r.n_a} and {r.n_b}, q {r.q:.2f}"
        if sheet.narrow:
            sheet.y += 11
            sheet.text(MARGIN + 8, base + 10.5, note, SMALL)
        else:
            sheet.text(left + 2 * _CELL + 16, base, f"namings {r.n_a} and {r.n_b}; q {r.q:.2f}", SMALL)
        sheet.y += _STEP
    return len(mine) - len(shown)


def _title(known: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Name the two sources farthest above chance in what they call an actor, or say that none are."""
    if not len(known):
        return "Too few namings to say how far sources lie apart in what they call an actor"
    found = known[known["evidence"]]
    if not len(found):
        return "No evidence that two sources call an actor by names farther apart than chance would deal them"
    over = (found["distance"] - found["chance"]).rank(method="first", ascending=False)
    r = found[over == 1].iloc[0]
    a, b = said[r["event"], r["a"]], said[r["event"], r["b"]]
    return (
        f"{r['name']}: the names in {a} and in {b} lie {r['distance']:.2f} apart; dealt out at random {r['chance']:.2f}"
    )


def _alt(rows: pd.DataFrame) -> str:
    known = rows[rows["withheld"] == ""]
    said = [
        f"{r.name} in {r.a} and {r.b}: {r.distance:.2f}, chance {r.chance:.2f}, q {r.q:.2f}"
        for r in known[["name", "a", "b", "distance", "chance", "q"]].head(10).itertuples(index=False)
    ]
    few = len(rows) - len(known)
    more = f" And {len(known) - 10} more pairs, in the table." if len(known) > 10 else ""
    held = f" {count(few, 'pair')} with too few namings." if few else ""
    return f"Cells tinted by distance. {'; '.join(said)}.{more}{held}" if said else held.strip()
