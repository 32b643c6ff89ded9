"""Where a source speaks past the news to its reader: the rate of asides, and the asides themselves, quoted.

The rate is the sum of strengths (1 a mild evaluation or prediction to 3 a directive to the reader, raised by
context) per 1,000 own words, with interval and n; strength is shown by dots. Sources with too little text get
no rate, their asides are quoted all the same. Needs a `Comparison` (``rates``, ``overview`` and its analysis).
"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import (
    TELLING,
    bands,
    ceiling,
    context,
    count,
    listed,
    number,
    once,
    ordered,
    rates_of,
    spoken_of,
    table,
    ticks,
)
from framing.charts._sheet import MARGIN, Scale, Sheet
from framing.charts._style import ASIDE, GREY, INK, RULE, SMALL, STRONG, SUB
from framing.charts._type import Type, clean, elide, width_of
from framing.charts.asked import most
from framing.measure import ASIDE as MEASURE
from framing.results import Result

_LEFT, _RIGHT, _TEXT = 150.0, 290.0, 372.0
_QUOTE = Type(8)


@once
def _rows(comparison: Result) -> pd.DataFrame:
    """List asides by source, strongest first, with the rest of the sentence; a source without has one row."""
    table(comparison, "overview")  # of a Comparison only: a profile does not know the evidence
    base = rates_of(comparison, MEASURE)
    base = base[["event", "by", "title", "n", "words", "rate", "low", "high", "warning", "withheld"]]
    hits, articles = comparison.analysis.hits, comparison.analysis.articles
    found = hits[(hits["measure"] == MEASURE.name) & (hits["voice"] == "own")]
    counted = articles[articles["copy_of"] == ""]
    facts = pd.DataFrame({"article_id": counted["article_id"], "by": counted[comparison.by]})
    facts["event"] = "" if comparison.by == "event" else counted["event"]
    quoted = found.merge(facts, on="article_id")
    parts = [context(comparison, *p) for p in quoted[["article_id", "start", "end"]].itertuples(index=False, name=None)]
    quoted = quoted.assign(after=pd.Series([p[2] for p in parts], index=quoted.index, dtype="string"))
    columns = ["event", "by", "article_id", "start", "end", "text", "after", "category", "score"]
    rows = base.merge(quoted[columns], on=["event", "by"], how="left")
    for column in ("article_id", "text", "after", "category"):
        rows[column] = rows[column].astype("string").fillna("")
    return ordered(rows, comparison, ("rate", False), ("by", True), ("score", False), ("start", True))


def asides(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the rate of asides a source, and quote them.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is score per 1,000 own words, from 0 on.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Sum of strengths of asides per 1,000 words of the outlet’s own voice, with 95 % intervals; right, each "
        "aside with its strength.",
        able=True,
    )
    top = ceiling(rows["high"].tolist() + rows["rate"].tolist())
    at = sheet.scale(*sheet.span(_LEFT, _RIGHT), 0, top)
    places = [0.0, top / 2, top] if len(ticks(top)) > 3 else ticks(top)
    sheet.y += 6
    for x in places:
        sheet.text(at(x), sheet.y, f"{x:g}", SMALL, "center")
    least = most(6 if rows["by"].nunique() <= 8 else 2)
    for event, _ in bands(comparison):
        sheet.band(event)
        start = sheet.y
        part = rows[rows["event"] == event]
        for _, mine in part.groupby("by", sort=False):
            _source(sheet, at, mine, least)
        for x in places:
            sheet.under((at(x), start), (at(x), sheet.y), INK if x == 0 else RULE)
    sheet.foot(
        "Strength: ● mild (prediction, evaluation, vague attribution), ●● clear, ●●● and more: speaks to the "
        "reader or with loaded words. "
        "Only the outlet’s own voice is read for asides.",
    )
    return sheet.draw(ax, _alt(rows))


def _source(sheet: Sheet, at: Scale, part: pd.DataFrame, least: int) -> None:
    r = part.iloc[0]
    quoted = part[part["text"] != ""]
    shown = quoted.head(least)
    more = len(quoted) - len(shown)
    few = " (few)" if r["warning"] else ""
    rate = f"{number(r['rate'])} ({number(r['low'])}–{number(r['high'])}), {r['n']} in {r['words']:,}{few}"
    sheet.head(r["title"], "" if r["withheld"] else rate)
    middle = sheet.y + 10
    sheet.source(_LEFT - 12, middle, _LEFT - MARGIN - 14, r["title"])
    if r["withheld"]:
        sheet.text(
            at(0) + 5,
            middle + 3,
            elide(f"no rate: {r['withheld']}", (sheet.right if sheet.narrow else _TEXT) - at(0) - 12, ASIDE),
            ASIDE,
        )
    else:
        sheet.interval((at(r["low"]), at(r["high"])), middle)
        sheet.dot(at(r["rate"]), middle)
        if not sheet.narrow:
            ends = f"{number(r['low'])}–{number(r['high'])}"
            sheet.runs(_RIGHT + 10, middle + 3, [(number(r["rate"]), STRONG), (ends, SMALL)])
            sheet.text(_RIGHT + 10, middle + 13, f"{r['n']} in {r['words']:,}{few}", SMALL)
    base = _quotes(sheet, shown, more, middle + (19 if sheet.narrow else 3))
    sheet.y = max(base - 3, middle + 19) + 1
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.5)


def _quotes(sheet: Sheet, shown: pd.DataFrame, more: int, base: float) -> float:
    """Set the asides of a source below each other; gives where the next line would stand."""
    left = MARGIN if sheet.narrow else _TEXT
    for q in shown.itertuples():
        _quote(sheet, (left, base), q)
        base += 12
    if more:
        sheet.text(left + 37, base, f"and {more} more", ASIDE)
        base += 12
    if not len(shown):
        sheet.text(left + 37, base, "none found", SUB.but(size=8))
        base += 12 if sheet.narrow else 0
    return base


def _quote(sheet: Sheet, at: tuple[float, float], q: object) -> None:
    """Set one aside: strength, its words in ink, and how the sentence goes on in grey."""
    x, base = at
    strength = max(1, min(6, round(float(q.score))))  # type: ignore[attr-defined]
    for i in range(strength):
        sheet.dot(x + 3 + 5 * i, base - 3, INK, size=4.5)
    room = sheet.right - x - 37
    text = elide(f"“{clean(q.text)}", room, _QUOTE)  # type: ignore[attr-defined]
    left = room - width_of(text, _QUOTE) - width_of("”", _QUOTE) - 4
    after = elide(q.after, left, _QUOTE) if left > 12 else ""  # type: ignore[attr-defined]
    parts = [(text, _QUOTE), (f"{after}”", Type(8, GREY))] if after else [(f"{text}”", _QUOTE)]
    sheet.runs(x + 37, base, parts, gap=2.4)


def _title(rows: pd.DataFrame, said: dict[tuple[str, str], str]) -> str:
    """Say inside one event where most asides stand, and quote the strongest there."""
    quoted = rows[rows["text"] != ""]
    if not len(quoted):
        return "No aside to the reader was found in the outlets’ own voice"
    sizes = rows.groupby("event")["by"].nunique()
    event = max(quoted["event"].unique(), key=lambda e: (sizes[e], (quoted["event"] == e).sum(), e))
    part = quoted[quoted["event"] == event]
    n = part.groupby("by").size().sort_values(ascending=False, kind="stable")
    if sizes[event] == 1:
        return f"{count(len(part), 'aside')} to the reader in {said[event, n.index[0]]}"
    if n.iloc[0] < TELLING or n.iloc[0] < 0.4 * len(part) or (n == n.iloc[0]).sum() > 1:
        return f"{count(len(part), 'aside')} to the reader, in {len(n)} of {count(int(sizes[event]), 'source')}"
    strongest = part[part["by"] == n.index[0]].sort_values("score", ascending=False, kind="stable").iloc[0]
    where = f"{n.iloc[0]} of {count(len(part), 'aside')} to the reader stand in {said[event, n.index[0]]}"
    return f"{where}, among them “{clean(strongest['text'])}”"


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, title), part in rows.groupby(["event", "title"], sort=False):
        r = part.iloc[0]
        rate = (
            f"no rate, {r['withheld']}"
            if r["withheld"]
            else f"{number(r['rate'])} ({number(r['low'])} to {number(r['high'])}) per 1,000 words"
        )
        quoted = [f"“{clean(t)}”" for t in part["text"] if t][:3]
        said.append(f"{title}: {rate}; {listed(quoted) if quoted else 'none found'}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Rates with intervals, and the asides quoted. {'. '.join(said[:8])}.{more}" if said else ""
