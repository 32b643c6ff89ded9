"""Whose words an article is made of: the share of each voice, one bar a source.

Every word of the kept text has one voice, so a bar is always whole. The line at the end of the own part is
the interval of the outlet's own share. Needs ``rates`` (a `Profiles` or a `Comparison`).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import bands, count, extremes, listed, number, once, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Scale, Sheet
from framing.charts._style import GREY, INK, PAPER, SMALL, VOICES, Look
from framing.charts._type import Type, elide, width_of
from framing.profiles import VOICE
from framing.results import Result

_LEFT, _RIGHT, _BAR, _STEP = 170.0, 520.0, 15.0, 24.0
_BASE = _BAR - 4  # from the top of a bar to the line its text stands on
_READABLE = 5  # % of the bar that a figure needs


@once
def _rows(result: Result) -> pd.DataFrame:
    """Give the share of each voice in % of words: a row a source and voice, with n, total and interval."""
    rates = table(result, "rates")
    part = rates[rates["measure"] == VOICE.name]
    order = {v: i for i, v in enumerate(VOICES)}
    shown = pd.DataFrame({
        **{c: part[c] for c in ("event", "by", "title", "articles", "voice")},
        "words": part["n"], "total": part["words"], "share": 100 * part["n"] / part["words"].where(part["words"] > 0),
        "low": part["low"], "high": part["high"], "withheld": part["withheld"], "rank": part["voice"].map(order),
    })  # fmt: skip
    return ordered(shown, result, ("by", True), ("rank", True)).drop(columns="rank")


def voice_composition(result: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the share of each voice, a bar a source.

    Parameters
    ----------
    result : Result
        With the table ``rates``. Takes Profiles or Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is % of words.
    """
    rows = _rows(result)
    sheet = Sheet(
        _title(rows, spoken_of(result)),
        "Share of all words in the text, by whose words they are. Right: words in all; own share with its 95 % "
        "interval.",
        able=True,
    )
    at = sheet.scale(*sheet.span(_LEFT, _RIGHT), 0, 100)
    named = False
    names = titles(result)
    for event, sources in bands(result):
        sheet.band(event)
        if not named:
            named = _name_voices(sheet, at, rows, (event, sources[0]))
        for by in sources:
            _bar(sheet, at, rows[(rows["event"] == event) & (rows["by"] == by)], names[event, by])
    sheet.foot(
        "Quoted: inside a speaker’s quotation marks. Indirect speech: reported without them. Scare quotes: up "
        "to four words in marks, "
        "with no speaker. Shares under 5 % are drawn without a number. The line at the end of the first part is "
        "the 95 % interval "
        "of the own share, from how paragraphs scatter."
    )
    return sheet.draw(ax, _alt(rows))


def _name_voices(sheet: Sheet, at: Scale, rows: pd.DataFrame, first: tuple[str, str]) -> bool:
    """Label the voices directly above the first bar, side by side, each led to its part."""
    part = rows[(rows["event"] == first[0]) & (rows["by"] == first[1])].set_index("voice")
    used = [v for v in VOICES if rows.loc[rows["voice"] == v, "words"].sum() > 0]
    style = Type(8, INK)
    ends, start = [], 0.0
    for v in used:
        share = float(part["share"].get(v, 0.0))
        ends.append((start + share / 2, share))
        start += share
    widths = [width_of(VOICES[v].name, style) + 14 for v in used]
    if sheet.narrow:
        _list_voices(sheet, used, widths)
        return True
    places = _spread([at(m) - 6 for m, _ in ends], widths, _LEFT, sheet.right)
    sheet.y += 12
    for v, x, (middle, share) in zip(used, places, ends, strict=True):
        sheet.rect((x, sheet.y - 7), (8, 8), VOICES[v].fill, VOICES[v].hatch, edge=GREY)
        sheet.text(x + 11, sheet.y, VOICES[v].name, style)
        if share > 0:
            sheet.line((x + 4, sheet.y + 2.5), (at(middle), sheet.y + 12), GREY, 0.5)
    sheet.y += 12
    return True


def _list_voices(sheet: Sheet, used: list[str], widths: list[float]) -> None:
    """Name the voices in lines, where there is no room beside each other above the bar."""
    x = MARGIN
    sheet.y += 11
    for v, wide in zip(used, widths, strict=True):
        if x + wide > sheet.right:
            x = MARGIN
            sheet.y += 12
        sheet.rect((x, sheet.y - 7), (8, 8), VOICES[v].fill, VOICES[v].hatch, edge=GREY)
        sheet.text(x + 11, sheet.y, VOICES[v].name, Type(8, INK))
        x += wide + 4
    sheet.y += 3


def _spread(wanted: list[float], widths: list[float], low: float, high: float) -> list[float]:
    """Places in order without overlap, as near to those wanted as the room allows."""
    places, x = [], low
    for want, width in zip(wanted, widths, strict=True):
        x = max(x, want)
        places.append(x)
        x += width
    for i in range(len(places) - 1, -1, -1):
        places[i] = min(places[i], high - widths[i])
        high = places[i]
    return places


def _bar(sheet: Sheet, at: Scale, part: pd.DataFrame, title: str) -> None:
    own, total = part[part["voice"] == "own"], int(part["total"].max()) if len(part) else 0
    sheet.head(title, _own_share(own, total))
    sheet.y += 3 if sheet.narrow else 0
    sheet.source(_LEFT - 8, sheet.y + _BAR / 2, _LEFT - MARGIN - 8, title)
    start = 0.0
    for r in part[part["share"] > 0].itertuples():
        _stretch(sheet, (at(start), at(start + r.share)), VOICES[r.voice], r.share, " %" if start == 0 else "")
        start += r.share
    if len(own) and total and not own.iloc[0]["withheld"]:
        under = sheet.y + _BAR + 3
        sheet.line((at(float(own.iloc[0]["low"])), under), (at(float(own.iloc[0]["high"])), under), INK, 1.2)
    if not sheet.narrow:
        note = elide(_own_share(own, total), sheet.right - _RIGHT - 10, SMALL)
        sheet.text(_RIGHT + 10, sheet.y + _BASE, note, SMALL)
    sheet.y += _STEP


def _stretch(sheet: Sheet, ends: tuple[float, float], look: Look, share: float, unit: str) -> None:
    """Draw the stretch of one voice, with its share where there is room for it."""
    x0, x1 = ends
    sheet.rect((x0, sheet.y), (x1 - x0, _BAR), look.fill, look.hatch, edge=PAPER)
    if share < _READABLE:
        return
    if look.hatch:
        sheet.rect(((x0 + x1) / 2 - 7, sheet.y + 2), (14, _BAR - 4), look.fill)
    sheet.text((x0 + x1) / 2, sheet.y + _BASE, f"{share:.0f}{unit}", Type(8, look.text), "center")


def _own_share(own: pd.DataFrame, total: int) -> str:
    """Say the own share with its interval, or why there is none."""
    if own.empty:
        return count(total, "word")
    first = own.iloc[0]
    if first["withheld"] or not total:
        return f"{count(total, 'word')} · {first['withheld']}"
    low, high = float(first["low"]), float(first["high"])
    return f"{total:,} words · own {number(float(first['share']))} % ({number(low)}–{number(high)})"


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Name the two ends of the own share inside one event."""
    found = extremes(rows[rows["voice"] == "own"], "share")
    if found is None:
        return "Whose words: no text to count"
    low, high = found
    first, second = said[low.event, low.by], said[high.event, high.by]
    if first == second:
        return f"{low.share:.0f} % of the words of {first} are the outlet’s own; the rest is reported speech"
    if round(low.share) == round(high.share):
        return f"{low.share:.0f} % of the words are the outlet’s own in {first} as in {second}"
    return f"The outlet’s own words make up {low.share:.0f} % of {first} and {high.share:.0f} % of {second}"


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, title), part in rows.groupby(["event", "title"], sort=False):
        shares = [f"{VOICES[r.voice].name} {r.share:.0f} %" for r in part.itertuples() if r.share >= 0.5]
        said.append(f"{title}, {count(int(part['total'].max()), 'word')}: {listed(shares) or 'no words'}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Stacked bars of the share of each voice. {'; '.join(said[:8])}.{more}" if said else ""
