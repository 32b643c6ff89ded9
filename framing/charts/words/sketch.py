"""The company an actor keeps: its modifiers, its verbs, what it owns and what it is joined with, source by source.

Each cell lists the words of the outlet's own voice that stand in a relation to the actor, the most frequent first, with
how often and, small, how typical they are (logDice, at most 14). Up to four sources are columns; more are rows, a line
for each relation.

Needs a `Comparison` (``sketch``, ``overview``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, bands, count, listed, once, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ASIDE, BODY, GREY, LABEL, RULE, SMALL
from framing.charts._type import Type, elide, width_of, wrap
from framing.charts.asked import most
from framing.errors import ResultError
from framing.results import Result

_COLUMNS, _WORDS, _ACROSS = 4, 6, 10  # sources side by side; words in a cell, and in a line
_HEAD, _LINE, _NAME = 92.0, 12.0, 150.0
_SAID = {
    "modifier": "described as", "agent of": "agent of", "patient of": "patient of", "owns": "owns",
    "owned by": "owned by", "joined with": "joined with",
}  # fmt: skip
_Cells = Mapping[tuple[str, str], Sequence[tuple[str, int, float]]]  # source and relation to words


@once
def _rows(comparison: Result, actor: str | None = None) -> pd.DataFrame:
    """List the words of one actor in the outlets' own voice; of the actor with most, where none is named."""
    known, names, said = table(comparison, "sketch"), actor_names(comparison), titles(comparison)
    own = known[known["voice"] == "own"]
    wanted = actor or _most(own)
    rows = own[own["actor"] == wanted][
        ["event", "by", "actor", "relation", "word", "n", "articles", "logdice", "low", "high"]
    ]
    rows = rows.reset_index(drop=True)
    rows["word"] = rows["word"].map(lambda w: names.get(w, w)).astype("string")
    rows.insert(2, "title", pd.Series([said[k] for k in zip(rows["event"], rows["by"], strict=True)], dtype="string"))
    rows.insert(3, "name", rows["actor"].map(lambda a: names.get(a, a)).astype("string"))
    order = {r: i for i, r in enumerate(_SAID)}
    rows = rows.assign(_relation=rows["relation"].map(order))
    done = ordered(
        rows, comparison, ("by", True), ("_relation", True), ("n", False), ("logdice", False), ("word", True)
    )
    return done.drop(columns="_relation")


def _most(own: pd.DataFrame) -> str:
    """Give the actor with words in most sources, then with most places."""
    if not len(own):
        return ""
    sizes = own.groupby("actor").agg(sources=("by", "nunique"), n=("n", "sum")).reset_index()
    return str(sizes.sort_values(["sources", "n", "actor"], ascending=[False, False, True])["actor"].iloc[0])


def sketch(comparison: Result, *, actor: str | None = None, ax: Axes | None = None) -> Axes:
    """Draw the word sketch of an actor.

    Parameters
    ----------
    comparison : Result
        From `framing.compare`. Takes Comparison.
    actor : str | None
        Id of the actor; None draws the one with words in most sources.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale.

    Raises
    ------
    ResultError
        If no such actor has a sketch.
    """
    rows = _rows(comparison, actor)
    if actor is not None and not len(rows):
        known = ", ".join(sorted(set(table(comparison, "sketch")["actor"]))[:8])
        raise ResultError(f"no sketch of actor {actor!r}; there are: {known or 'none'}")
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Words in the outlet’s own voice by their relation to the actor: how often, and in small how typical (logDice: "
        "14 where a word stands with nobody else, one less for half as typical).",
        able=True,
    )
    names = titles(comparison)
    for event, sources in bands(comparison):
        part = rows[rows["event"] == event]
        if len(part):
            sheet.band(event)
            draw = _columns if len(sources) <= (2 if sheet.narrow else _COLUMNS) else _lines
            draw(sheet, _cells(part), [(by, names[event, by]) for by in sources])
    sheet.foot(
        "Verbs count whether the act is told as done, denied or only possible. Pronouns are resolved; words of the "
        "actor’s own name are left out. Where words stand once the order says little; the table has intervals.",
    )
    return sheet.draw(ax, _alt(rows))


def _cells(part: pd.DataFrame) -> _Cells:
    made: dict[tuple[str, str], list[tuple[str, int, float]]] = {}
    for r in part.itertuples():
        made.setdefault((r.by, r.relation), []).append((r.word, r.n, r.logdice))
    return made


def _columns(sheet: Sheet, cells: _Cells, sources: Sequence[tuple[str, str]]) -> None:
    """Draw an event with its sources side by side."""
    head = _HEAD - 26 if sheet.narrow else _HEAD
    wide = (sheet.right - MARGIN - head) / len(sources)
    lefts = [MARGIN + head + wide * i for i in range(len(sources))]
    sheet.headings([(x, wide - 14, name) for x, (_, name) in zip(lefts, sources, strict=True)])
    for relation, said in _SAID.items():
        found = [cells.get((by, relation), ()) for by, _ in sources]
        deep = max(min(len(f), most(_WORDS)) + (len(f) > most(_WORDS)) for f in found)
        sheet.text(MARGIN, sheet.y + 13, said, LABEL.but(size=8) if sheet.narrow else LABEL)
        for x, words in zip(lefts, found, strict=True):
            _cell(sheet, x, wide - 10, words)
        sheet.y += _LINE * max(1, deep) + 8
        sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _cell(sheet: Sheet, x: float, wide: float, words: Sequence[tuple[str, int, float]]) -> None:
    base = sheet.y + 13
    if not words:
        sheet.text(x, base, "not found", Type(8, GREY))
    least = most(_WORDS)
    for word, n, typical in words[:least]:
        note = f"×{n}" if sheet.narrow else f"×{n} · {typical:.1f}"
        sheet.runs(x, base, [(elide(word, wide - width_of(note, SMALL) - 6, BODY), BODY), (note, SMALL)])
        base += _LINE
    if len(words) > least:
        sheet.text(x, base, f"and {len(words) - least} more", ASIDE)


def _lines(sheet: Sheet, cells: _Cells, sources: Sequence[tuple[str, str]]) -> None:
    """Draw an event with its sources below each other, a line a relation."""
    x = MARGIN if sheet.narrow else _NAME
    for by, name in sources:
        sheet.head(name)
        top = sheet.y
        tall = 0.0 if sheet.narrow else sheet.source_left(MARGIN, top + 13, _NAME - MARGIN - 12, name)
        relations = [(said, cells[by, r]) for r, said in _SAID.items() if (by, r) in cells]
        for said, words in relations:
            sheet.text(x, sheet.y + 13, said, Type(8, GREY))
            listing = ", ".join(f"{word} ×{n}" for word, n, _ in words[: most(_ACROSS)])
            lines = wrap(listing, sheet.right - x - 82, BODY, 2)
            sheet.lines(x + 80, sheet.y + 13, lines, BODY)
            sheet.y += _LINE * len(lines)
        if not relations:
            sheet.text(x, sheet.y + 13, "not found", Type(8, GREY))
        sheet.y = max(sheet.y, top + tall, top + _LINE) + 8
        sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Set the modifiers that two sources of an event use most beside each other; else say what is laid out."""
    if not len(rows):
        return "No words were found with any actor"
    name = rows.iloc[0]["name"]
    often = rows[(rows["relation"] == "modifier") & (rows["n"] > 1)]
    having = rows[rows["relation"] == "modifier"].groupby(["event", "word"])["by"].nunique()
    keys = zip(often["event"], often["word"], strict=True)
    alone = pd.Series([having[k] == 1 for k in keys], index=often.index, dtype=bool)  # what both have parts nobody
    first = often[alone].drop_duplicates(["event", "by"])
    for _, part in first.groupby("event", sort=False):
        pair = part.drop_duplicates("word").head(2)
        if len(pair) == 2:
            shown = [f"“{r.word}” in {said[r.event, r.by]}" for r in pair.itertuples()]
            return f"Modifiers of {name} that one source alone has: {shown[0]}, {shown[1]}"
    return f"The words that {name} is found with, in {count(rows['by'].nunique(), 'source')}"


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (title, relation), part in rows.groupby(["title", "relation"], sort=False):
        said.append(f"{title}, {_SAID[relation]}: {listed([f'{r.word} {r.n}' for r in part.head(3).itertuples()])}")
    more = f" And {len(said) - 10} more cells, in the table." if len(said) > 10 else ""
    return f"A word sketch. {'; '.join(said[:10])}.{more}" if said else ""
