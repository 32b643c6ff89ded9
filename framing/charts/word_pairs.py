"""Same referent, different word: two sources that tell the same thing of an actor and name it differently.

Each row is a pair of aligned places: the words around both, the labels set apart, each with its rung. Pairs
whose rungs differ most come first. How alike the two sentences are is shown, since an alignment is a guess:
below 0.30 a person should look, and pairs that lie on one rung as well are left out. Needs a `Comparison`
(``pairs``, ``labels``).
"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, bands, context, count, once, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import GREY, INK, RULE, SMALL, STRONG, SUB
from framing.charts._type import Type, clean, elide, name_and_note, width_of, wrap
from framing.charts.asked import most
from framing.results import Result

_MOST = 10  # pairs of one event
_ALIKE = 0.3  # likeness below which two places may speak of different things
_APART = 0.5  # steps of the ladder between two labels that are worth a look all the same
_MIDDLE, _GAP = 360.0, 58.0  # the column between the two sides
_QUOTE = Type(8, GREY)


@once
def _rows(comparison: Result) -> pd.DataFrame:
    """List aligned pairs, each pair of words of two sources once, with rungs, gap, likeness and the words around."""
    pairs, names, said = table(comparison, "pairs"), actor_names(comparison), titles(comparison)
    rungs = {(r.event, r.actor, r.by, r.label): r.ladder for r in table(comparison, "labels").itertuples()}
    best = pairs.drop_duplicates(["event", "actor", "a", "b", "label_a", "label_b"])
    rows = best[["event", "actor", "a", "b", "label_a", "label_b", "similarity"]].reset_index(drop=True)
    rows.insert(2, "name", rows["actor"].map(lambda a: names.get(a, a)).astype("string"))
    for side in "ab":
        keys = list(zip(rows["event"], rows["actor"], rows[side], rows[f"label_{side}"], strict=True))
        rows[f"rung_{side}"] = [float(rungs.get(k, float("nan"))) for k in keys]
        rows[f"title_{side}"] = pd.Series([said[k[0], k[2]] for k in keys], index=rows.index, dtype="string")
        places = best[[f"article_{side}", f"start_{side}", f"end_{side}"]].itertuples(index=False, name=None)
        found = [context(comparison, *place) for place in places]
        for i, part in enumerate(("before", "text", "after")):
            rows[f"{part}_{side}"] = pd.Series([f[i] for f in found], index=rows.index, dtype="string")
    rows["gap"] = (rows["rung_a"] - rows["rung_b"]).abs().astype("float64")
    rows = rows[(rows["similarity"] >= _ALIKE) | (rows["gap"].fillna(0) >= _APART)]  # the rest tells nothing
    return ordered(rows.assign(_gap=rows["gap"].fillna(0)), comparison, ("_gap", False), ("similarity", False)).drop(
        columns="_gap"
    )


def word_pairs(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Set aligned places of two sources side by side, with the words that differ.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, comparison),
        "Places where two sources tell much the same of one actor, and the words each has for it. Middle: how "
        "alike the sentences are (0 to 1).",
        able=True,
    )
    left = 0
    for event, _ in bands(comparison):
        part = rows[rows["event"] == event]
        if not len(part):
            continue
        sheet.band(event)
        for r in part.head(most(_MOST)).itertuples():
            (_stacked if sheet.narrow else _pair)(sheet, r)
        left += max(0, len(part) - most(_MOST))
    sheet.foot(
        "The tab is the rung, from −3 delegitimising to +3 legitimising. Alignment is by the words around; "
        "below 0.30 the two places may "
        "speak of different things.",
        f"{count(left, 'further pair')} not drawn; the table has all." if left else "",
    )
    return sheet.draw(ax, _alt(rows))


def _pair(sheet: Sheet, r: object) -> None:
    """Draw one pair on three lines: whose, the label, the words around it."""
    y = sheet.y
    names = wrap(r.name, 2 * _GAP - 12, SMALL, 2)  # type: ignore[attr-defined]
    sheet.lines(_MIDDLE, y + 12, names, SMALL, "center")
    half = _MIDDLE - MARGIN - _GAP
    for side, x in (("a", MARGIN), ("b", _MIDDLE + _GAP)):
        name, note = name_and_note(getattr(r, f"title_{side}"))
        sheet.runs(x, y + 12, [(elide(name, half - 50, SUB), SUB), (note, SMALL)])
        label = getattr(r, f"label_{side}")
        size = next((n for n in (10, 9.2) if width_of(clean(label), STRONG.but(size=n)) < half - 26), 8.5)
        style = STRONG.but(size=size)
        sheet.chip(x, y + 26, getattr(r, f"rung_{side}"))
        sheet.text(x + 24, y + 26, elide(label, half - 26, style), style)
        _quote(sheet, (x, y + 38.5), half, [getattr(r, f"{part}_{side}") for part in ("before", "text", "after")])
    sheet.line((_MIDDLE - 46, y + 34), (_MIDDLE - 15, y + 34), GREY, 0.8)
    sheet.line((_MIDDLE + 15, y + 34), (_MIDDLE + 46, y + 34), GREY, 0.8)
    sheet.text(_MIDDLE, y + 37, f"{r.similarity:.2f}", Type(8, INK), "center")  # type: ignore[attr-defined]
    sheet.y += 49
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _stacked(sheet: Sheet, r: object) -> None:
    """Draw one pair below each other."""
    sheet.y += 13
    alike = f"alike {r.similarity:.2f}"  # type: ignore[attr-defined]
    sheet.text(MARGIN, sheet.y, elide(r.name, sheet.right - MARGIN - 60, SMALL), SMALL)  # type: ignore[attr-defined]
    sheet.text(sheet.right, sheet.y, alike, SMALL, "right")
    wide = sheet.right - MARGIN
    for side in "ab":
        sheet.head(getattr(r, f"title_{side}"))
        sheet.chip(MARGIN, sheet.y + 11, getattr(r, f"rung_{side}"))
        style = STRONG.but(size=9)
        sheet.text(MARGIN + 24, sheet.y + 11, elide(getattr(r, f"label_{side}"), wide - 26, style), style)
        parts = [getattr(r, f"{part}_{side}") for part in ("before", "text", "after")]
        _quote(sheet, (MARGIN, sheet.y + 23), wide, parts)
        sheet.y += 27
    sheet.y += 4
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _quote(sheet: Sheet, at: tuple[float, float], width: float, parts: list[str]) -> None:
    """Set the words around a label on one line, the label itself in ink, cut on both sides to fit."""
    before, label, after = (clean(p) for p in parts)
    if not label:
        return
    style = _QUOTE.but(color=INK)
    label = elide(label, width * 0.7, style)
    room = width - width_of(label, style) - 8
    lead = _tail(before, room * (0.5 if width_of(after, _QUOTE) > room * 0.5 else 1.0) - (0 if after else 4))
    trail = elide(after, room - width_of(lead, _QUOTE), _QUOTE)
    sheet.runs(*at, [(lead, _QUOTE), (label, style), (trail, _QUOTE)], gap=2.4)


def _tail(text: str, width: float) -> str:
    """Cut text at its beginning, at a word."""
    words = text.split(" ")
    if width_of(text, _QUOTE) <= width:
        return text
    while words and width_of("… " + " ".join(words), _QUOTE) > width:
        words.pop(0)
    return "… " + " ".join(words) if words else ""


def _title(rows: pd.DataFrame, comparison: Result) -> str:
    """Quote the first pair whose words neither of the two shares with the other; else say how many places there are.

    What is quoted is whom the words name and who has them, not that both tell the same.
    """
    if not len(rows):
        return "No two sources were found to tell the same thing of an actor in different words"
    said, labels = spoken_of(comparison), table(comparison, "labels")
    having = set(zip(labels["event"], labels["actor"], labels["by"], labels["label"].str.casefold(), strict=True))
    apart = [
        i
        for i, r in enumerate(rows.itertuples())
        if not {(r.event, r.actor, r.b, r.label_a.casefold()), (r.event, r.actor, r.a, r.label_b.casefold())} & having
    ]
    if not apart:
        return f"{count(len(rows), 'place')} where two sources tell the same of an actor in different words"
    r = rows.iloc[apart[0]]
    first, second = said[r["event"], r["a"]], said[r["event"], r["b"]]
    return f"{r['name']}: {first} has “{r['label_a']}”, {second} has “{r['label_b']}”"


def _alt(rows: pd.DataFrame) -> str:
    said = [
        f"{r.name}: {r.title_a} “{r.label_a}”, {r.title_b} “{r.label_b}”, likeness {r.similarity:.2f}"
        for r in rows.itertuples()
    ]
    more = f" And {len(said) - 8} more pairs, in the table." if len(said) > 8 else ""
    return f"{count(len(said), 'pair')} of aligned places. {'; '.join(said[:8])}.{more}" if said else ""
