"""How much loaded language a source uses in its own voice: rate, interval and n, one line a source.

The rate is the sum of intensities (1 mild or contested to 3 strongly condemning) per 1,000 words of the
outlet's own voice; beside it stands how many findings there are per 1,000 words, whatever they weigh, with an exact
Poisson interval (Garwood 1936). Sources with too little text get no rate, and the chart says so. Needs ``rates``;
with a `Comparison` the foot also says whether any pair differs by more than chance.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import (
    TELLING,
    bands,
    ceiling,
    count,
    extremes,
    meet,
    number,
    ordered,
    rates_of,
    spoken_of,
    ticks,
    titles,
)
from framing.charts._sheet import MARGIN, Scale, Sheet
from framing.charts._style import ASIDE, INK, RULE, SMALL, STRONG
from framing.charts._type import elide
from framing.measure import LOADED
from framing.results import Result
from framing.uncertainty import poisson_interval

_LEFT, _RIGHT, _STEP = 180.0, 430.0, 23.0
_COUNT = 570.0  # where the rate of findings begins


def _rows(result: Result) -> pd.DataFrame:
    """Give both rates of each source in its own voice, with n, words and intervals or why there is none."""
    part = rates_of(result, LOADED)
    per = LOADED.scale / part["words"].where((part["words"] > 0) & (part["withheld"] == ""))
    level = float(result.settings.get("level", 0.95))
    ends = [poisson_interval(int(n), level=level) for n in part["n"]]
    part = part.assign(
        findings=part["n"] * per, findings_low=[a for a, _ in ends] * per, findings_high=[b for _, b in ends] * per
    )
    columns = [
        "event", "by", "title", "articles", "n", "words", "score", "rate", "low", "high", "findings", "findings_low",
        "findings_high", "warning", "withheld",
    ]  # fmt: skip
    return ordered(part[columns], result, ("rate", False), ("by", True))


def loaded_rate(result: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the rate of loaded language with intervals, a line a source.

    Parameters
    ----------
    result : Result
        With the table ``rates``. Takes Profiles or Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        x is score per 1,000 own words.
    """
    rows = _rows(result)
    sheet = Sheet(
        _title(rows, spoken_of(result)),
        "Per 1,000 words of the outlet’s own voice, with 95 % intervals. Drawn: the sum of intensities (1 mild to 3 "
        "strongly condemning). In numbers beside it: how many loaded words, each counted once.",
        able=True,
    )
    top = ceiling(rows["high"].tolist() + rows["rate"].tolist())
    at = sheet.scale(*sheet.span(_LEFT, _RIGHT), 0, top)
    names = titles(result)
    sheet.y += 8
    for x in ticks(top):
        sheet.text(at(x), sheet.y, f"{x:g}", SMALL, "center")
    if not sheet.narrow:
        sheet.text(_RIGHT + 12, sheet.y, "weighted sum", SMALL)
        sheet.text(_COUNT, sheet.y, "findings", SMALL)
        sheet.text(sheet.right, sheet.y, "n", SMALL, "right")
    head = sheet.y + 4
    stripes: list[tuple[float, float]] = []
    for event, sources in bands(result):
        sheet.band(event)
        start = sheet.y
        rated = {r["by"]: r for _, r in rows[rows["event"] == event].iterrows()}
        for by in dict.fromkeys([*rated, *sources]):  # by rate, then those without a word of their own
            _line(sheet, at, rated.get(by), names[event, by])
        stripes.append((start if event else head, sheet.y))
    for x in ticks(top):
        for y0, y1 in stripes:
            sheet.under((at(x), y0), (at(x), y1), INK if x == 0 else RULE)
    sheet.foot(
        "Interval: from how paragraphs (or articles, where there are ten or more) scatter; with fewer than five "
        "findings, from chance alone; of findings: exact. "
        "Where the words of the own voice are too few, no rate is given. The order is by rate, not a ranking of "
        "outlets.",
        _tested(result),
    )
    return sheet.draw(ax, _alt(rows))


def _line(sheet: Sheet, at: Scale, r: pd.Series | None, title: str) -> None:
    known = r is not None and not r["withheld"]
    sheet.head(title, f"{_weighed(r)} weighted · {_counted(r)} findings, n {r['n']}" if known and r is not None else "")
    middle = sheet.y + _STEP / 2
    base = middle + 3
    sheet.source(_LEFT - 10, middle, _LEFT - MARGIN - 10, title)
    if r is None or r["withheld"]:
        why = r["withheld"] if r is not None else "no words in the outlet’s own voice"
        sheet.text(at(0) + 6, base, elide(f"no rate: {why}", sheet.right - _LEFT, ASIDE), ASIDE)
    else:
        sheet.interval((at(r["low"]), at(r["high"])), middle)
        sheet.dot(at(r["rate"]), middle)
        if not sheet.narrow:
            _numbers(sheet, r, base)
    sheet.y += _STEP


def _numbers(sheet: Sheet, r: pd.Series, base: float) -> None:
    """Set both rates with their intervals, and what they rest on."""
    sheet.runs(_RIGHT + 12, base, [(number(r["rate"]), STRONG), (f"{number(r['low'])}–{number(r['high'])}", SMALL)])
    ends = f"{number(r['findings_low'])}–{number(r['findings_high'])}"
    sheet.runs(_COUNT, base, [(number(r["findings"]), STRONG), (ends, SMALL)])
    few = " (few)" if r["warning"] else ""
    sheet.text(sheet.right, base, f"{r['n']} of {r['words']:,}{few}", SMALL, "right")


def _weighed(r: pd.Series) -> str:
    return f"{number(r['rate'])} ({number(r['low'])}–{number(r['high'])})"


def _counted(r: pd.Series) -> str:
    return number(r["findings"])


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Name the two ends of the rate inside one event."""
    found = extremes(rows, "rate")
    if found is None:
        return "Loaded language: too little text in the outlets’ own voice for a rate"
    low, high = found
    if high.n < TELLING:
        return "Loaded words per 1,000 of the outlets’ own voice, source by source"
    first, second = said[low.event, low.by], said[high.event, high.by]
    if first == second:
        each = f"{number(low.findings)} per 1,000 words of its own voice"
        return f"Loaded words: {each} in {first}, weighing {number(low.rate)}"
    least, most = (f"{number(r.findings)} words (weighing {number(r.rate)})" for r in (low, high))
    return f"Loaded words per 1,000 of the outlet’s own voice: {least} in {first}, {most} in {second}{meet(low, high)}"


def _tested(result: Result) -> str:
    """Say what the tests of pairs inside an event found."""
    if "differences" not in result.tables:
        return ""
    d = result.tables["differences"]
    d = d[(d["measure"] == LOADED.name) & (d["voice"] == "own") & (d["actor"] == "") & (d["withheld"] == "")]
    if not len(d):
        return ""
    apart = int((d["q"] < 0.05).sum())
    found = "none differs" if apart == 0 else f"{apart} differ{'s' if apart == 1 else ''}"
    pairs = count(len(d), "pair")
    return f"Of {pairs} inside an event, {found} by more than chance (q < 0.05 over all comparisons)."


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for r in rows.itertuples():
        rate = (
            f"{number(r.rate)} ({number(r.low)} to {number(r.high)}) weighted, {number(r.findings)} findings, {r.n} in "
            f"{r.words:,} words"
        )
        said.append(f"{r.title}: {'no rate, ' + r.withheld if r.withheld else rate}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"Dots with intervals, per 1,000 own words. {'; '.join(said[:8])}.{more}" if said else ""
