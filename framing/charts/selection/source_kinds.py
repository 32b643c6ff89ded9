"""Which kinds of source speak: the share of each kind in a source's reported words, a column a kind.

All columns have one scale, from none to all of the words; below the bar stands how many speakers share them. The last
column gives the diversity (normalised Shannon entropy of words over the kinds, 0 to 1) with its interval, or why there
is none. Shares are counts of words in the texts, so they carry no interval. Needs a `Comparison` (``source_kinds``,
``diversity``, ``overview``).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import TELLING, bands, count, listed, once, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, GREY, RULE, SMALL, STRONG, WASH
from framing.charts._type import Type
from framing.measure.sources import KINDS
from framing.results import Result

_LEFT, _STEP, _GAP = 150.0, 31.0, 8.0
_SPREAD, _BROKEN = "spread", {"organisation": "organi- sation"}  # the last column; a heading as it is broken

_UNKNOWN = 33.0  # percent of the words of no known kind above which a source is no end of a comparison
_NEUTRAL = "Who is heard, by kind of source"


@once
def _rows(comparison: Result) -> pd.DataFrame:
    """List the kinds of each source: speakers, words, share of its reported words; diversity and interval beside it."""
    kinds, spread = table(comparison, "source_kinds"), table(comparison, "diversity")
    names = titles(comparison)
    rows = kinds[["event", "by", "kind", "speakers", "quotes", "words", "share", "verbs"]]
    title = [names[k] for k in zip(rows["event"], rows["by"], strict=True)]
    rows = rows.assign(title=pd.Series(title, index=rows.index, dtype="string"))
    beside = spread[spread["of"] == "kind"][["event", "by", "diversity", "low", "high", "withheld"]]
    rows = rows.merge(beside, on=["event", "by"], how="left").astype({"withheld": "string"})
    rows["place"] = [KINDS.index(k) for k in rows["kind"]]
    return ordered(rows, comparison, ("by", True), ("place", True)).drop(columns="place")


def source_kinds(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the share of each kind of source in the reported words, a row a source.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: every column goes from none to all of a source's reported words.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Share of each kind of source in the words that a source gives to others, and how many speakers (n) have them; "
        "a full bar is all words. Last column: how evenly words are spread over the kinds, 0 to 1, with 95 % interval.",
        able=True,
    )
    for turn in sheet.turns([*KINDS, _SPREAD]):
        _block(sheet, comparison, rows, turn)
    sheet.foot(
        "“other”: the text does not say what they are. Candidates, parties and courts count as official, activists and "
        "armed groups as organisations. Speech that nobody is named for is left out. Finer kinds are in the table."
    )
    return sheet.draw(ax, _alt(rows))


def _block(sheet: Sheet, comparison: Result, rows: pd.DataFrame, columns: list[str]) -> None:
    """Draw some kinds side by side, a row a source."""
    left = MARGIN if sheet.narrow else _LEFT
    wide = (sheet.right - left) / len(columns)
    lefts = {name: left + wide * i for i, name in enumerate(columns)}
    sheet.y += 6 if sheet.narrow else 0
    sheet.headings([(x, wide - 4, _BROKEN.get(name, name)) for name, x in lefts.items()])
    names = titles(comparison)
    for event, sources in bands(comparison):
        sheet.band(event)
        for by in sources:
            part = rows[(rows["event"] == event) & (rows["by"] == by)].set_index("kind")
            _row(sheet, part, names[event, by], lefts, wide)


def _row(sheet: Sheet, part: pd.DataFrame, title: str, lefts: Mapping[str, float], wide: float) -> None:
    sheet.head(title)
    sheet.source(_LEFT - 12, sheet.y + 14, _LEFT - MARGIN - 14, title)
    if not len(part):
        sheet.text(min(lefts.values()), sheet.y + 14, "no speaker found", SMALL)
    for kind, x in lefts.items():
        if kind not in part.index:
            continue
        r = part.loc[kind]
        sheet.rect((x, sheet.y + 5), (wide - _GAP, 7), WASH)
        if not r["speakers"]:
            sheet.text(x, sheet.y + 22, "–", SMALL)
            continue
        share = 0.0 if pd.isna(r["share"]) else float(r["share"])
        sheet.rect((x, sheet.y + 5), (max(1.0, share / 100 * (wide - _GAP)), 7), ACCENT)
        sheet.runs(x, sheet.y + 22, [(f"{share:.0f} %", STRONG.but(size=8)), (f"n {r['speakers']}", SMALL)])
    if len(part) and _SPREAD in lefts:
        _spread(sheet, part.iloc[0], lefts[_SPREAD])
    sheet.y += _STEP
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.5)


def _spread(sheet: Sheet, r: pd.Series, x: float) -> None:
    if pd.isna(r["diversity"]):
        sheet.text(x, sheet.y + 13, "too few", Type(7.5, GREY, italic=True))
        sheet.text(x, sheet.y + 22, "speakers", Type(7.5, GREY, italic=True))
        return
    sheet.text(x, sheet.y + 12, f"{r['diversity']:.2f}", STRONG.but(size=8))
    sheet.text(x, sheet.y + 22, f"{r['low']:.2f}–{r['high']:.2f}", SMALL)


def _title(rows: pd.DataFrame, said: dict[tuple[str, str], str]) -> str:
    """Say where the kind heard most has most and least of the words; what is of no known kind is told of in none."""
    found = rows[rows["share"].notna()]
    if not len(found):
        return "No speaker was found"
    sizes = found.groupby("event")["by"].nunique().sort_values(ascending=False, kind="stable")
    part = found[found["event"] == sizes.index[0]]
    known = part[part["kind"] != "other"].groupby("kind")[["words", "quotes"]].sum()
    known = known[known["quotes"] >= TELLING].sort_values("words", ascending=False, kind="stable")
    if known.empty:
        return _NEUTRAL
    kind = known.index[0]
    unknown = part[part["kind"] == "other"].set_index("by")["share"]
    clear = part["by"].map(unknown).fillna(0) <= _UNKNOWN
    ranked = part[(part["kind"] == kind) & clear].sort_values(["share", "by"], ascending=[False, True])
    if ranked.empty:
        return _NEUTRAL
    top, low = ranked.iloc[0], ranked.iloc[-1]
    name = {"official": "Officials", "people": "Ordinary people"}.get(kind, f"Sources of kind “{kind}”")
    first = f"{name} have {top['share']:.0f} % of the reported words in {said[top['event'], top['by']]}"
    return first if len(ranked) == 1 else f"{first}, {low['share']:.0f} % in {said[low['event'], low['by']]}"


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, title), part in rows[rows["speakers"] > 0].groupby(["event", "title"], sort=False):
        ranked = part.sort_values("words", ascending=False, kind="stable")
        kinds = [f"{r.kind} {r.share:.0f} % ({count(r.speakers, 'speaker')})" for r in ranked.itertuples()]
        said.append(f"{title}: {listed(kinds)}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Bars of reported words by kind of source. {'; '.join(said[:8])}.{more}" if said else ""
