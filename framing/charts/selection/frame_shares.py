"""Under which aspects a source tells the matter: the share of its own sentences with cues of a frame.

One block a set of frames, a column a frame, the frames found most often in all sources first; a row a source. Dot:
percent of the sentences that have own words, line: interval. A cue is a word, not a frame: the chart says "cues" and
so should who shows it. Needs ``frames`` (a `Profiles` or a `Comparison`).
"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import (
    TELLING,
    bands,
    ceiling,
    extremes,
    listed,
    meet,
    once,
    ordered,
    spoken_of,
    table,
    titles,
)
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ASIDE, GREY, RULE, SMALL, STRONG
from framing.charts._type import elide
from framing.charts.asked import most
from framing.results import Result
from framing.uncertainty import says_little

_LEFT, _STEP = 150.0, 29.0
_COLUMNS = 6  # frames of a set that are drawn


@once
def _rows(result: Result) -> pd.DataFrame:
    """List the share of own sentences by source, set and frame, the frames found most often first."""
    frames = table(result, "frames")
    own = frames[frames["voice"] == "own"]
    names = titles(result)
    sets, frame = own["frame"].str.replace(r":.*", "", regex=True), own["frame"].str.replace(r"^[^:]*:", "", regex=True)
    own = own.assign(set=sets, frame=frame)
    own["title"] = pd.Series(
        [names[k] for k in zip(own["event"], own["by"], strict=True)], index=own.index, dtype="string"
    )
    total = own.groupby(["set", "frame"])["n"].transform("sum") if len(own) else own["n"]
    rows = own.assign(found=-total)
    columns = ["event", "by", "title", "set", "frame", "n", "sentences", "share", "low", "high", "withheld", "found"]
    done = ordered(rows[columns], result, ("set", False), ("found", True), ("frame", True), ("by", True))
    return done.drop(columns="found")


def frame_shares(result: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the share of own sentences with cues of each frame, a row a source.

    Parameters
    ----------
    result : Result
        With the table ``frames``. Takes Profiles or Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: all columns have the same one, written at their foot.
    """
    rows = _rows(result)
    sheet = Sheet(
        _title(rows, spoken_of(result)),
        "Frame cues: percent of the sentences in the outlet’s own words that have cues of a frame; a sentence may have "
        "several. Line: 95 % interval. All columns of a set have the same scale.",
        able=True,
    )
    if not len(rows):
        sheet.foot("No frame cue was found, or the measure “frames” did not run.")
        return sheet.draw(ax, "")
    left_out = []
    for name in dict.fromkeys(rows["set"]):
        part = rows[rows["set"] == name]
        frames = list(dict.fromkeys(part.sort_values("n", ascending=False, kind="stable")["frame"]))
        total = part.groupby("frame")["n"].sum()
        frames.sort(key=lambda f: (-int(total[f]), f))
        ends = part.loc[part["frame"].isin(frames[: most(_COLUMNS)]), "high"]
        top = min(100.0, ceiling(ends.dropna().tolist() or [1.0]))
        for turn in sheet.turns(frames[: most(_COLUMNS)]):
            _block(sheet, result, part, turn, top)
        left_out += frames[most(_COLUMNS) :]
    sheet.foot(
        "A cue is a word that points to an aspect, not a reading of the text.",
        f"Not drawn, in the table: {listed(left_out)}." if left_out else "",
    )
    return sheet.draw(ax, _alt(rows))


def _block(sheet: Sheet, result: Result, part: pd.DataFrame, frames: list[str], top: float) -> None:
    """Draw frames of one set side by side."""
    left = MARGIN + 4 if sheet.narrow else _LEFT
    wide = (sheet.right - left) / len(frames)
    lefts = {f: left + wide * i for i, f in enumerate(frames)}
    sheet.headings([(x, wide - 10, f) for f, x in lefts.items()], rule=False)
    if not sheet.narrow:
        sheet.text(MARGIN, sheet.y - 6, part.iloc[0]["set"], ASIDE)
    names = titles(result)
    for event, sources in bands(result):
        sheet.band(event)
        start = sheet.y
        for by in sources:
            mine = part[(part["event"] == event) & (part["by"] == by)].set_index("frame")
            _row(sheet, mine, names[event, by], (lefts, (wide - 16) / top))
        for x in lefts.values():
            sheet.under((x, start), (x, sheet.y), GREY)
            sheet.under((x + wide - 16, start), (x + wide - 16, sheet.y), RULE)
    sheet.y += 9
    for x in lefts.values():
        sheet.text(x, sheet.y, "0", SMALL, "center")
        sheet.text(x + wide - 16, sheet.y, f"{top:g}", SMALL, "center")
    sheet.y += 10


def _row(sheet: Sheet, part: pd.DataFrame, title: str, scale: tuple[dict[str, float], float]) -> None:
    lefts, per = scale
    sheet.head(title)
    middle = sheet.y + 10
    sheet.source(_LEFT - 12, middle + 3, _LEFT - MARGIN - 14, title)
    for i, (frame, x) in enumerate(lefts.items()):
        r = part.loc[frame] if frame in part.index else None
        if r is None or pd.isna(r["share"]):
            why = "too little text" if i == 0 and r is not None else "–"
            sheet.text(x + 5, middle + 3, elide(why, 90, ASIDE), ASIDE)
            continue
        sheet.interval((x + r["low"] * per, x + r["high"] * per), middle - 2)
        sheet.dot(x + r["share"] * per, middle - 2, size=6)
        sheet.runs(
            x + 4, middle + 11, [(f"{r['share']:.0f} %", STRONG.but(size=8)), (f"{r['n']} of {r['sentences']}", SMALL)]
        )
    sheet.y += _STEP
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.5)


def _title(rows: pd.DataFrame, said: dict[tuple[str, str], str]) -> str:
    """Name the frame whose shares lie furthest apart inside an event, and between which sources."""
    best = None
    clear = ~says_little(rows["low"].to_numpy(), rows["high"].to_numpy())
    for (name, frame), part in rows[clear].groupby(["set", "frame"], sort=True):
        ends = extremes(part, "share")
        if not ends or ends[1].n < TELLING:
            continue
        if best is None or ends[1].share - ends[0].share > best[3].share - best[2].share:
            best = (name, frame, *ends)
    if best is None:
        return "Frame cues in own sentences: too few for a share to tell of"
    _, frame, low, high = best
    if low.by == high.by:
        return f"Cues of “{frame}” stand in {high.share:.0f} % of the own sentences in {said[high.event, high.by]}"
    return (
        f"Cues of “{frame}” stand in {low.share:.0f} % of the own sentences in {said[low.event, low.by]}, in "
        f"{high.share:.0f} % in {said[high.event, high.by]}{meet(low, high)}"
    )


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, title), part in rows[rows["share"].notna()].groupby(["event", "title"], sort=False):
        ranked = part.sort_values("share", ascending=False, kind="stable").head(4)
        said.append(f"{title}: {listed([f'{r.frame} {r.share:.0f} %' for r in ranked.itertuples()])}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Dots with intervals, a column a frame. {'; '.join(said[:8])}.{more}" if said else ""
