"""Facts by source: who tells a fact in the headline, the lead or the body, and in whom nothing like it was found.

Facts worth showing come first: at least two sources have them, or one makes it its headline, and in another nothing
like it was found; news before background. Then facts that several sources have, for where each puts them. "Not found"
is what a comparison of words says; "perhaps" is a sentence that a person should read. Up to eight sources have columns
with words, more have numbered columns with a letter.

Needs a `Comparison` (``facts``, ``overview``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import TELLING, bands, count, listed, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, ASIDE, BODY, GREY, PAPER, RULE, SMALL, STRONG, WASH
from framing.charts._type import Type, elide, name_and_note, width_of, wrap
from framing.charts.asked import most
from framing.results import Result

_FACTS = 10  # of an event
_TEXT, _MANY, _LINES = 250.0, 8, 3  # width of the statements; sources up to which columns have words; lines of a fact
_WIDE = 104.0  # of a column at most
_WORDY = 38.0  # width of a column from which a cell has words
_SHARED = 2  # sources that have a fact which none lacks


@dataclass(frozen=True)
class _Cell:
    word: str
    letter: str
    fill: str
    ink: str
    hatch: str = ""


_CELLS: Mapping[str, _Cell] = {
    "headline": _Cell("headline", "H", ACCENT, "#ffffff"),
    "lead": _Cell("lead", "L", "#7fadcd", "#0d0d0d"),
    "body": _Cell("body", "B", "#cfdfea", "#0d0d0d"),
    "review": _Cell("perhaps", "?", WASH, "#0d0d0d"),
    "not found": _Cell("not found", "–", PAPER, GREY),
}


def _rows(comparison: Result) -> pd.DataFrame:
    """Give the facts that some lack or several have, a row a source, those worth showing first."""
    facts = table(comparison, "facts")
    names = titles(comparison)
    of = facts.groupby(["event", "fact"])
    worth = of["worth"].transform("any").astype(bool)
    kept = facts.assign(missed=worth)[worth | (facts["sources"] >= _SHARED)]
    known = [k in names for k in zip(kept["event"], kept["by"], strict=True)]
    kept = kept[pd.Series(known, index=kept.index, dtype=bool)]
    told = kept["place"].where(kept["status"] == "found", kept["status"]).replace({"last": "body"})
    title = [names[k] for k in zip(kept["event"], kept["by"], strict=True)]
    kept = kept.assign(
        told=told.astype("string"), number=kept["fact"].astype("int64"),
        title=pd.Series(title, index=kept.index, dtype="string"),
        statement=pd.Series([" ".join(s.split()) for s in kept["statement"]], index=kept.index, dtype="string"),
    )  # fmt: skip
    done = ordered(kept, comparison, ("missed", False), ("background", True), ("number", True), ("by", True))
    columns = ["event", "fact", "statement", "by", "title", "told", "similarity", "date", "differs", "background"]
    return done[[*columns, "sources", "missed", "article_id", "start", "end"]]


def coverage_grid(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw which source tells which fact, and where in its report.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale: a cell says in words where a fact is told.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Statements by source. Told in the headline, the lead (deck and first paragraph) or the body; perhaps: a "
        "sentence near enough to be read; not found: no sentence like it. Facts that a source lacks come first.",
        able=True,
    )
    names, least, lettered = titles(comparison), most(_FACTS), False
    for event, sources in bands(comparison):
        part = rows[rows["event"] == event]
        if not len(part):
            continue
        sheet.band(event)
        facts = list(dict.fromkeys(part["fact"]))
        lettered |= _event(sheet, part[part["fact"].isin(facts[:least])], [(s, names[event, s]) for s in sources])
        if len(facts) > least:
            sheet.y += 13
            sheet.text(MARGIN, sheet.y, f"{count(len(facts) - least, 'more fact')} in the table.", ASIDE)
    key = "; ".join(f"{c.letter} {c.word}" for c in _CELLS.values())
    sheet.foot(
        f"{key}." if lettered else "",
        "Found by comparing words: a source may tell a fact in quite different ones, and what is not in these articles "
        "may be in others of the same source. Background, in grey: the statement tells of former years; "
        "the title counts news alone."
        if len(rows)
        else "No statement was found that two sources have, or that one has in its headline and another lacks.",
    )
    return sheet.draw(ax, _alt(rows))


def _event(sheet: Sheet, part: pd.DataFrame, sources: Sequence[tuple[str, str]]) -> bool:
    """Draw the facts of an event; gives whether cells have letters in place of words."""
    columns = _columns(sheet, sources)
    wide = columns[1][0] - columns[0][0] if len(columns) > 1 else sheet.right - columns[0][0]
    lettered = wide < _WORDY + 14
    if len(sources) <= _MANY and not sheet.narrow:
        sheet.headings([(x + 2, wide - 8, title) for x, title in columns])
    else:
        _legend(sheet, [title for _, title in columns])
        sheet.y += 12
        for i, (x, _) in enumerate(columns, 1):
            sheet.text(x + wide / 2 - 1, sheet.y, str(i), SMALL, "center")
        sheet.y += 4
    for _, mine in part.groupby("fact", sort=False):
        _fact(sheet, mine, ({by: x for (by, _), (x, _) in zip(sources, columns, strict=True)}, wide, lettered))
    return lettered


def _columns(sheet: Sheet, sources: Sequence[tuple[str, str]]) -> list[tuple[float, str]]:
    """Give each source its column, its left edge and its title."""
    left = MARGIN if sheet.narrow else MARGIN + _TEXT + 12
    room = (sheet.right - left) / max(1, len(sources))
    if not sheet.narrow and room > _WIDE:
        left, room = sheet.right - _WIDE * len(sources), _WIDE
    return [(left + i * room, title) for i, (_, title) in enumerate(sources)]


def _legend(sheet: Sheet, names: Sequence[str]) -> None:
    """Say which number is which source."""
    across = 1 if sheet.narrow else 3
    wide = (sheet.right - MARGIN) / across
    down = -(-len(names) // across)
    for i, title in enumerate(names):
        name, note = name_and_note(title)
        room = wide - width_of(note, SMALL) - 34
        x, y = MARGIN + i // down * wide, sheet.y + 11 + i % down * 11
        sheet.runs(
            x,
            y,
            [
                (str(i + 1), STRONG.but(size=7.5)),
                (elide(name, room, BODY.but(size=8)), BODY.but(size=8)),
                (note, SMALL),
            ],
        )
    sheet.y += 11 * down + 2


def _fact(sheet: Sheet, mine: pd.DataFrame, grid: tuple[Mapping[str, float], float, bool]) -> None:
    """Draw a fact: its statement, and a cell a source."""
    at, wide, lettered = grid
    first = mine.iloc[0]
    style = BODY.but(color=GREY) if first["background"] else BODY
    room = sheet.right - MARGIN if sheet.narrow else min(at.values()) - MARGIN - 12
    lines = wrap(first["statement"], room, style, _LINES)
    sheet.y += 4
    sheet.lines(MARGIN, sheet.y + 9, lines, style)
    high = style.size * 1.28 * len(lines)
    if sheet.narrow:
        sheet.y += high + 4
        high = 15.0
    high = max(17.0, high)
    for r in mine.itertuples():
        x, cell = at[r.by], _CELLS[r.told]
        sheet.rect((x + 1, sheet.y), (wide - 3, high), cell.fill, edge=RULE)
        ink = Type(7.5, cell.ink, bold=r.told == "headline")
        shown = cell.letter if lettered else cell.word
        middle = sheet.y + high / 2 + 2.7
        if r.differs and not lettered and high > 24:
            sheet.text(x + wide / 2 - 0.5, middle + 5, elide(r.differs, wide - 8, SMALL), Type(7, cell.ink), "center")
            middle -= 5
        sheet.text(x + wide / 2 - 0.5, middle, shown, ink, "center")
    sheet.y += high + 4
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.5)


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Say in which source of one event nothing like most of the others' news was found; background is not counted."""
    if not len(rows):
        return "No statement that some sources have and another lacks"
    rows = rows[~rows["background"]]
    facts = rows.drop_duplicates(["event", "fact"])
    if not len(facts):
        return "Only statements of former years stand in some sources and not in another, or in several"
    lacking = rows[rows["missed"] & (rows["told"] == "not found")].groupby(["event", "by"])["fact"].size()
    if not len(lacking):
        n = len(facts)
        stand = "news statements stand" if n > 1 else "news statement stands"
        return f"{n} {stand} in two sources or more; every other source has at least a sentence near it"
    (event, by), n = max(lacking.items(), key=lambda item: item[1])
    if n < TELLING:
        return "News statements that some sources have and of which nothing like them was found in another"
    of = int((facts["missed"] & (facts["event"] == event)).sum())
    which = count(n, "news statement") if n == of else f"{n} of {of} news statements"
    return f"{which} that other sources have, or anything like them, were not found in {said[event, by]}"


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (_, _), part in list(rows.groupby(["event", "fact"], sort=False))[:6]:
        where = [f"{by} {told}" for by, told in part[["by", "told"]].head(8).itertuples(index=False)]
        text = part.iloc[0]["statement"]
        said.append(f"“{text[:80].rstrip()}{'…' if len(text) > 80 else ''}”: {listed(where)}")
    n = rows.drop_duplicates(["event", "fact"]).shape[0]
    more = f" And {n - 6} more, in the table." if n > 6 else ""
    return f"A grid of {count(n, 'statement')} by source. {'; '.join(said)}.{more}" if said else ""
