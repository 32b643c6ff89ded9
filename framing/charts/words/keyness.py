"""Words that set a source apart: how often it has them, and how far that is from the others.

One panel a source. Each point is a word or phrase: to the right what the source uses more often, upwards what it uses
more than the others do, in standard errors that count articles. Filled and named: words that pass the correction for
all words looked at. Open: no evidence. Beside the panel the words that pass, with their counts, or that there are none.

Needs a `Comparison` (``keyness``, ``overview``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log10
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import count, listed, once, table
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, BODY, GREY, RULE, SMALL, STRONG
from framing.charts._type import Type, clean, elide, width_of
from framing.charts.asked import most
from framing.results import Result

_LEFT, _RIGHT, _LIST = 58.0, 340.0, 366.0  # of a panel, and where its list begins
_TALL, _LOW = 128.0, 96.0  # a panel's height; the same where sources are many
_MANY, _MOST = 8, 8  # sources from which panels are low; words listed
_LINE = 12.0
_NOTHING = "No evidence that any word sets a source apart"
_FEW = "Too few articles to say which words set a source apart"
_PAD = 10.0


@once
def _rows(comparison: Result) -> pd.DataFrame:
    """List the words of each source: uses, rates, z and whether they are evidence, the strongest first."""
    keys = table(comparison, "keyness")
    names = _titles(comparison)
    columns = ["by", "reference", "word", "n", "n_reference", "articles", "of_articles", "articles_reference"]
    more = ["of_articles_reference", "rate", "rate_reference", "z", "q", "evidence", "withheld"]
    rows = keys[[*columns, *more]].reset_index(drop=True)
    rows.insert(1, "title", pd.Series([names.get(b, b) for b in rows["by"]], index=rows.index, dtype="string"))
    strength = rows["z"].abs().fillna(-1.0)
    rows = rows.assign(_first=~rows["evidence"], _z=-strength)
    rows = rows.sort_values(["by", "_first", "_z", "word"], kind="stable")
    return rows.drop(columns=["_first", "_z"]).reset_index(drop=True)


def _titles(comparison: Result) -> Mapping[str, str]:
    """Write each source as its rows may: by the articles compared, where they are too few to speak of the outlet."""
    known = table(comparison, "overview")
    plain = set(known.loc[known["title"] == known["by"], "by"])
    compared = table(comparison, "keyness").groupby("by")["of_articles"].max()
    least = int(comparison.settings["min_articles"])
    return {
        str(by): str(by) if by in plain or n >= least else f"{by} ({count(int(n), 'article')})"
        for by, n in compared.items()
    }


def keyness(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the words of each source by how often and how far apart.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: each panel has its own.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows),
        "Words and phrases of the outlet’s own voice. Across: uses per 1,000 words. Up: z of the log-odds against the "
        "other sources of the event, its variance scaled by how articles differ. Filled: passes the correction for all "
        "words; open: no evidence.",
        able=True,
    )
    tall = _LOW if rows["by"].nunique() > _MANY else _TALL
    for _, part in rows.groupby("by", sort=True):
        _panel(sheet, part, tall)
    tested = int((rows["withheld"] == "").sum())
    sheet.foot(
        f"{count(tested, 'tested word')} shown, {int(rows['evidence'].sum())} with evidence (Benjamini and Hochberg, "
        "over all that were tested). A word is tested from 5 uses in 5 articles and 3 articles a side. Only events "
        "that both sides report count.",
    )
    return sheet.draw(ax, _alt(rows))


def _panel(sheet: Sheet, part: pd.DataFrame, tall: float) -> None:
    """Draw one source: its name, its panel, its list."""
    sheet.y += 6
    sheet.y += sheet.source_left(MARGIN, sheet.y + 11, sheet.right - MARGIN, str(part.iloc[0]["title"]), 1) + 6
    top = sheet.y
    drawn = part[part["z"].notna() & (part["rate"] > 0)]
    if len(drawn):
        _scatter(sheet, drawn, (top, tall))
    else:
        why = part["withheld"].iloc[0]
        sheet.text(MARGIN if sheet.narrow else _LEFT, top + 8, elide(f"no test: {why}", _RIGHT - _LEFT, SMALL), SMALL)
    if sheet.narrow:
        sheet.y += tall + 18 if len(drawn) else 16
        sheet.y += _list(sheet, part, (MARGIN, sheet.y)) * _LINE + 10
        sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)
        return
    lines = _list(sheet, part, (_LIST, top))
    sheet.y = max(top + (tall + 26 if len(drawn) else 24), top + lines * _LINE + 10)
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _scatter(sheet: Sheet, drawn: pd.DataFrame, box: tuple[float, float]) -> None:
    top, tall = box
    base, edge = top + tall, min(_RIGHT, sheet.right)
    reach = max(5.0, float(drawn["z"].abs().max()))
    low, high = log10(float(drawn["rate"].min())), log10(float(drawn["rate"].max()))
    span = max(0.5, high - low)

    def at(rate: float, z: float) -> tuple[float, float]:
        x = _LEFT + _PAD + (log10(rate) - low) / span * (edge - _LEFT - 2 * _PAD)
        return x, top + tall / 2 - z / reach * (tall / 2 - 6)

    middle = at(10**low, 0)[1]
    sheet.under((_LEFT, middle), (edge, middle), GREY)
    sheet.under((_LEFT, base), (edge, base), GREY)
    for z in (-reach, 0.0, reach):
        sheet.text(_LEFT - 6, at(10**low, z)[1] + 3, f"{z:+.0f}".replace("-", "−").replace("+0", "0"), SMALL, "right")
    sheet.text(MARGIN, top + 2, "z", SMALL)
    for rate in (10**low, 10 ** (low + span)):
        sheet.text(at(rate, 0)[0], base + 11, f"{rate:.2g}", SMALL, "center")
    sheet.text((_LEFT + edge) / 2, base + 11, "uses per 1,000 words", SMALL, "center")
    for r in drawn[~drawn["evidence"]].itertuples():
        sheet.ring(*at(r.rate, r.z), 3.6)
        sheet.spot(*at(r.rate, r.z), (str(r.by), str(r.word)))
    found = list(drawn[drawn["evidence"]].itertuples())
    for r in found:
        sheet.dot(*at(r.rate, r.z), ACCENT, size=6.0)
        sheet.spot(*at(r.rate, r.z), (str(r.by), str(r.word)))
    _names(sheet, [(*at(r.rate, r.z), str(r.word)) for r in found], (middle, edge))


def _names(sheet: Sheet, points: Sequence[tuple[float, float, str]], ends: tuple[float, float]) -> None:
    """Name points where the name touches no other; the list has them all."""
    middle, edge = ends
    taken: list[tuple[float, float, float]] = []
    for x, y, word in points:
        wide = width_of(clean(word), SMALL)
        left = x + 6 if x + 6 + wide < edge else x - 6 - wide
        free = all(left + wide < a or b < left or abs(y - m) > 9 for a, b, m in taken)
        if free and left > _LEFT and abs(y + 3 - middle) > 4:
            sheet.text(left, y + 2.5, word, SMALL)
            taken.append((left, left + wide, y))


def _list(sheet: Sheet, part: pd.DataFrame, at: tuple[float, float]) -> int:
    """List the words that pass, or say that none does; gives how many lines it took."""
    found = part[part["evidence"]]
    x, y, least = at[0], at[1] + 8, most(_MOST)
    if not len(found):
        sheet.text(x, y, "No evidence that a word sets it apart.", Type(8, GREY))
        often = part.sort_values("n", ascending=False, kind="stable").head(3)
        said = listed([f"{r.word} ×{r.n}" for r in often.itertuples()])
        sheet.text(x, y + _LINE, elide(f"Used most of those shown: {said}", sheet.right - x, SMALL), SMALL)
        return 2
    for r in found.head(least).itertuples():
        note = _counts(r) if not sheet.narrow else f"{r.n}; others {r.n_reference}"
        room = sheet.right - x - width_of(note, SMALL) - 6
        sheet.runs(
            x,
            y,
            [(elide(str(r.word), room, STRONG if r.z > 0 else BODY), STRONG if r.z > 0 else BODY), (note, SMALL)],
        )
        y += _LINE
    if len(found) > least:
        sheet.text(x, y, f"and {len(found) - least} more", Type(8, GREY))
        return least + 1
    return len(found)


def _counts(r: Any) -> str:
    """Say how often a word stands here and there."""
    return (
        f"{r.n} in {r.articles} of {r.of_articles} articles; {r.reference} {r.n_reference} in "
        f"{r.articles_reference} of {r.of_articles_reference}"
    )


def _title(rows: pd.DataFrame) -> str:
    """Quote the word that sets a source apart most, or say that none does."""
    found = rows[rows["evidence"] & (rows["z"] > 0)]
    if not len(found):
        return _NOTHING if (rows["withheld"] == "").any() else _FEW
    r = found.sort_values(["z", "word"], ascending=[False, True]).iloc[0]
    return f"“{r['word']}” is used more in {r['title']}: {_counts(r)}"


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for title, part in rows.groupby("title", sort=False):
        found = [f"{r.word} {r.n} against {r.n_reference}" for r in part[part["evidence"]].head(4).itertuples()]
        none = f"no evidence among {count(len(part), 'word')}"
        said.append(f"{title}: {listed(found) if found else none}")
    more = f" And {len(said) - 8} more sources, in the table." if len(said) > 8 else ""
    return f"A panel of words for each source. {'; '.join(said[:8])}.{more}" if said else ""
