"""Who gets to speak: the words of each speaker in each source, quoted or reported.

One bar a speaker, longest first, all on one scale; a filled bar is a speaker whom another source of the event
lets speak too, an open one is heard only here. With many sources each is one line with the speakers' names.
Numbers are counts of words in the text, so they carry no interval. Needs a `Comparison` (``speakers``, ``overview``).
"""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import bands, ceiling, count, listed, once, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, ASIDE, BODY, GREY, LABEL, PAPER, RULE, SMALL, VOICES
from framing.charts._type import Type, clean, elide, width_of
from framing.charts.asked import most
from framing.results import Result

_BAR_LEFT, _BAR_RIGHT, _LEFT = 330.0, 560.0, 150.0
_NARROW = (134.0, 234.0)  # ends of the bars in a narrow drawing
_MOST, _COMPACT = 8, 8  # speakers a source; more sources than this are drawn a line each


@once
def _rows(comparison: Result) -> pd.DataFrame:
    """List speakers by source: quotes, words, % of its reported words, and how many sources have them."""
    speakers = table(comparison, "speakers")
    names = titles(comparison)
    rows = speakers[speakers["speaker"].map(clean) != ""].reset_index(drop=True)
    title = [names[k] for k in zip(rows["event"], rows["by"], strict=True)]
    rows.insert(2, "title", pd.Series(title, index=rows.index, dtype="string"))
    total = rows.groupby(["event", "by"])["words"].transform("sum")
    rows["share"] = (100 * rows["words"] / total.where(total > 0)).astype("float64")
    rows["sources"] = rows.groupby(["event", "speaker"])["by"].transform("nunique").astype("int64")
    return ordered(rows, comparison, ("by", True), ("words", False), ("speaker", True))


def speakers(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the words of each speaker, source by source.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is words.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Words of each speaker, quoted or reported indirectly, and in how many places. Filled: another source "
        "of the event has "
        "the speaker too; open: only here.",
        able=True,
    )
    compact = max((len(s) for _, s in bands(comparison)), default=0) > _COMPACT and not sheet.narrow
    widest = rows.groupby(["event", "by"])["words"].sum().max() if compact else rows["words"].max()
    top = ceiling([widest] if len(rows) else [1])
    left, right = (_LEFT, sheet.right - 96) if compact else (_BAR_LEFT, _BAR_RIGHT)
    if sheet.narrow:
        left, right = _NARROW
    at = sheet.scale(left, right, 0, top)
    names = titles(comparison)
    for event, sources in bands(comparison):
        sheet.band(event)
        for by in sources:
            part = rows[(rows["event"] == event) & (rows["by"] == by)]
            draw = _line if compact else _block
            draw(sheet, (at(0), at(1) - at(0)), part, names[event, by])
    sheet.foot(
        "A speaker is who the words are ascribed to, a person, an institution or a place that stands for one. "
        "Unnamed speakers are left out."
    )
    return sheet.draw(ax, _alt(rows))


def _block(sheet: Sheet, scale: tuple[float, float], part: pd.DataFrame, title: str) -> None:
    """Draw one source as a block of bars."""
    zero, per = scale
    sheet.head(title)
    top, names, least = sheet.y, MARGIN if sheet.narrow else _LEFT, most(_MOST)
    named = 0.0 if sheet.narrow else sheet.source_left(MARGIN, top + 13, _LEFT - MARGIN - 12, title)
    for r in part.head(least).itertuples():
        base = sheet.y + 13
        kind = _kind(sheet, r.kind)
        room = zero - names - 10 - width_of(kind, SMALL)
        name = elide(r.speaker, room, BODY)
        sheet.text(zero - 6 - width_of(kind, SMALL), base, name, BODY, "right")
        sheet.text(zero - 6, base, kind, SMALL, "right")
        shared = r.sources > 1
        fill = ACCENT if shared else VOICES["attributed"].fill
        sheet.rect((zero, base - 8), (max(1.0, r.words * per), 10), fill, edge=ACCENT)
        also = f", in {r.sources} sources" if shared else ""
        more = "" if sheet.narrow else f" in {count(r.quotes, 'place')}{also}"
        sheet.text(zero + r.words * per + 5, base, count(r.words, "word") + more, SMALL)
        sheet.y += 14
    if len(part) > least:
        sheet.text(zero - 6, sheet.y + 13, f"and {len(part) - least} more", ASIDE, "right")
        sheet.y += 14
    if not len(part):
        sheet.text(zero - 6, sheet.y + 13, "no speaker found", Type(8, GREY), "right")
    sheet.y = max(sheet.y + 6, top + named + 9)
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _kind(sheet: Sheet, kind: str) -> str:
    """Give what stands behind a speaker's name; nothing in a narrow drawing, where there is no room."""
    return f"  {kind}" if kind and not sheet.narrow else ""


def _line(sheet: Sheet, scale: tuple[float, float], part: pd.DataFrame, title: str) -> None:
    """Draw one source as one line of speakers, one after the other."""
    zero, per = scale
    sheet.source(zero - 10, sheet.y + 11, zero - MARGIN - 12, title)
    x = zero
    for r in part.itertuples():
        wide = r.words * per
        shared = r.sources > 1
        sheet.rect((x, sheet.y + 3), (wide, 15), ACCENT if shared else VOICES["attributed"].fill, edge=PAPER)
        style = LABEL.but(size=7, color=PAPER if shared else LABEL.color)
        if wide > 26:
            sheet.text(x + 4, sheet.y + 13, elide(r.speaker, wide - 7, style), style)
        x += wide
    words = count(int(part["words"].sum()), "word")
    said = f"{words}, {count(len(part), 'speaker')}" if len(part) else "no speaker found"
    sheet.text(x + 6, sheet.y + 13, said, SMALL)
    sheet.y += 22


def _title(rows: pd.DataFrame, said: dict[tuple[str, str], str]) -> str:
    """Say whose words take most room, and how many speakers the sources of an event share."""
    if not len(rows):
        return "No speaker was found"
    sizes = rows.groupby("event")["by"].nunique().sort_values(ascending=False, kind="stable")
    part = rows[rows["event"] == sizes.index[0]]
    everyone = part.groupby("speaker")["words"].sum().sort_values(ascending=False, kind="stable")
    n = part["speaker"].nunique()
    shared = part.loc[part["sources"] > 1, "speaker"].nunique()
    if sizes.iloc[0] == 1:
        where = said[part.iloc[0]["event"], part.iloc[0]["by"]]
        return f"Who gets to speak: {count(n, 'speaker')} in {where}, {everyone.index[0]} with the most words"
    return (
        f"{shared} of {count(n, 'speaker')} are heard in more than one source; {everyone.index[0]} has the most words"
    )


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, title), part in rows.groupby(["event", "title"], sort=False):
        heard = [f"{r.speaker} {count(r.words, 'word')}" for r in part.head(4).itertuples()]
        said.append(f"{title}: {listed(heard)}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Bars of words by speaker. {'; '.join(said[:8])}.{more}" if said else ""
