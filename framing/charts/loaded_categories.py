"""What kind of loaded words a source uses in its own voice: a column a category, all on one scale.

Each cell shows findings per 1,000 own words with an exact Poisson interval (Garwood 1936), how many there
are, and the word found most. Sources with too little text get the counts and no rate. Counts are of findings,
not weighted by intensity. Needs a `Comparison` (``loaded``, ``rates``, ``overview``).
"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import (
    TELLING,
    bands,
    ceiling,
    count,
    listed,
    number,
    once,
    ordered,
    rates_of,
    spoken_of,
    table,
    titles,
)
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ASIDE, GREY, RULE, SMALL, STRONG
from framing.charts._type import Type, elide
from framing.charts.asked import most
from framing.measure import LOADED
from framing.results import Result
from framing.uncertainty import poisson_interval

_LEFT, _STEP = 150.0, 31.0
_COLUMNS = 6  # categories drawn; the rest are one column


@once
def _rows(comparison: Result) -> pd.DataFrame:
    """Sum findings of the own voice by source and category: n, rate per 1,000 words and interval or why none."""
    loaded, base = table(comparison, "loaded"), rates_of(comparison, LOADED)
    own = loaded[loaded["voice"] == "own"]
    names = titles(comparison)
    level = float(comparison.settings.get("level", 0.95))
    categories = own.groupby("category")["n"].sum().sort_values(ascending=False, kind="stable").index
    found = {key: part for key, part in own.groupby(["event", "by"], sort=False)}
    rows = []
    for r in base.itertuples():
        mine = found.get((r.event, r.by), own[:0])
        for place, category in enumerate(categories):
            part = mine[mine["category"] == category].sort_values(
                ["n", "score", "term"], ascending=[False, False, True]
            )
            n = int(part["n"].sum())
            per = LOADED.scale / r.words if r.words and not r.withheld else float("nan")
            low, high = poisson_interval(n, level=level)
            terms = "; ".join(f"{t} ×{k}" if k > 1 else str(t) for t, k in zip(part["term"], part["n"], strict=True))
            title = names[r.event, r.by]
            rows.append(
                (r.event, r.by, title, category, n, r.words, n * per, low * per, high * per, r.withheld, terms, place)
            )
    columns = ["event", "by", "title", "category", "n", "words", "rate", "low", "high", "withheld", "terms", "place"]
    made = pd.DataFrame(rows, columns=columns).astype(
        {"n": "int64", "words": "int64", "rate": "float64", "place": "int64"}
    )
    return ordered(made, comparison, ("by", True), ("place", True)).drop(columns="place")


def loaded_categories(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw findings per 1,000 own words by category, a row a source.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: every column has the same one, written at its foot.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Loaded words in the outlet’s own voice per 1,000 of its words, by kind; all columns have the same scale. "
        "Line: exact 95 % interval. Below: how many, and the word found most.",
        able=True,
    )
    every = list(dict.fromkeys(rows["category"]))
    categories, rest = every[: most(_COLUMNS)], every[most(_COLUMNS) :]
    if not categories:
        sheet.foot("No loaded word was found in the own voice of any source.")
        return sheet.draw(ax, "")
    top = ceiling(rows["high"].where(rows["n"] > 0).tolist())
    for turn in sheet.turns(categories):
        _block(sheet, comparison, rows, turn, top)
    left = int(rows.loc[rows["category"].isin(rest), "n"].sum())
    sheet.foot(f"Not drawn: {count(left, 'finding')} of {listed(rest)}; the table has all." if rest else "")
    return sheet.draw(ax, _alt(rows))


def _block(sheet: Sheet, comparison: Result, rows: pd.DataFrame, categories: list[str], top: float) -> None:
    """Draw some categories side by side, a row a source."""
    start_x = MARGIN + 4 if sheet.narrow else _LEFT
    wide = (sheet.right - start_x) / len(categories)
    lefts = {c: start_x + wide * i for i, c in enumerate(categories)}
    names = titles(comparison)
    sheet.headings([(x, wide - 8, c) for c, x in lefts.items()], rule=False)
    for event, sources in bands(comparison):
        sheet.band(event)
        start = sheet.y
        for by in sources:
            part = rows[(rows["event"] == event) & (rows["by"] == by)].set_index("category")
            _row(sheet, part, names[event, by], (lefts, (wide - 14) / top))
        for x in lefts.values():
            sheet.under((x, start), (x, sheet.y), GREY)
            sheet.under((x + wide - 14, start), (x + wide - 14, sheet.y), RULE)
    sheet.y += 9
    for x in lefts.values():
        sheet.text(x, sheet.y, "0", SMALL, "center")
        sheet.text(x + wide - 14, sheet.y, f"{top:g}", SMALL, "center")


def _row(sheet: Sheet, part: pd.DataFrame, title: str, scale: tuple[dict[str, float], float]) -> None:
    lefts, per = scale
    sheet.head(title)
    middle = sheet.y + 11
    sheet.source(_LEFT - 12, middle + 3, _LEFT - MARGIN - 14, title)
    columns = list(lefts.values())
    wide = columns[1] - columns[0] if len(columns) > 1 else sheet.right - columns[0]
    for category, x in lefts.items():
        r = part.loc[category] if category in part.index else None
        if r is None or (r["n"] == 0 and not r["withheld"]):
            sheet.text(x + 5, middle + 3, "0", SMALL)
            continue
        if r["withheld"]:
            note = f"no rate · {count(int(r['n']), 'finding')}" if category == next(iter(lefts)) else str(r["n"])
            sheet.text(x + 5, middle + 3, elide(note, wide - 10, ASIDE), ASIDE)
            continue
        end = min(r["high"] * per, wide - 12)
        sheet.interval((x + r["low"] * per, x + end), middle - 2)
        sheet.dot(x + r["rate"] * per, middle - 2, size=6.5)
        n = f"{r['n']}"
        gap = 8 if len(n) == 1 else 13
        sheet.text(x + 4, middle + 11, n, STRONG.but(size=8))
        sheet.text(
            x + 4 + gap,
            middle + 11,
            elide(r["terms"].split("; ")[0], wide - gap - 14, SMALL),
            Type(7.5, GREY, italic=True),
        )
    sheet.y += _STEP
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.5)


def _title(rows: pd.DataFrame, said: dict[tuple[str, str], str]) -> str:
    """Name the kind of word found most, and where it is found most often."""
    found = rows[rows["n"] > 0]
    if not len(found):
        return "No loaded words were found in the outlets’ own voice"
    sums = found.groupby("category")["n"].sum().sort_values(ascending=False, kind="stable")
    category = sums.index[0]
    if sums.iloc[0] < TELLING or (sums == sums.iloc[0]).sum() > 1:
        return f"{count(int(rows['n'].sum()), 'loaded word')} by kind, source by source"
    part = found[(found["category"] == category) & found["rate"].notna()]
    total, most = int(rows["n"].sum()), int(found.loc[found["category"] == category, "n"].sum())
    words = f"Words of {category} are the most frequent kind of loaded words: {most} of {total}"
    part = part[part["n"] >= TELLING]
    if not len(part):
        return words
    top = part.sort_values(["rate", "by"], ascending=[False, True]).iloc[0]
    return f"{words}, {number(top['rate'])} per 1,000 own words in {said[top['event'], top['by']]}"


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, title), part in rows[rows["n"] > 0].groupby(["event", "title"], sort=False):
        ranked = part.sort_values("n", ascending=False, kind="stable").head(3)
        kinds = [f"{r.category} {r.n} ({str(r.terms).split('; ')[0]})" for r in ranked.itertuples()]
        said.append(f"{title}: {listed(kinds)}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Dots with intervals, a column a category. {'; '.join(said[:8])}.{more}" if said else ""
