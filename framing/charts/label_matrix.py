"""Which words each source has for each actor: actor by source, banded by event.

Each cell lists the names and epithets of one actor in one source, the most frequent first, with the rung of
each on its tint, how often it stands, and, where it is not the outlet's own, whose voice it is: those are in
italics and say "quoted", "indirect", "scare quotes". The cell is tinted by the mean rung of the outlet's own
labels where there are enough of them. Up to four sources an event are columns; more are rows.

Needs a `Comparison` (``labels``, ``ladder``, ``overview``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, bands, count, listed, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ASIDE, BODY, GREY, LABEL, RULE, SMALL, THEIRS, rung_text, rung_wash
from framing.charts._type import Type, elide, name_and_note, width_of, wrap
from framing.results import Result

_MOST_COLUMNS = 4  # sources side by side; more are written below each other
_ACTORS, _LABELS = 12, 7  # drawn in a band, and in a cell
_ACTORS_ACROSS, _LABELS_ACROSS = 4, 4  # the same where the sources are rows
_LINE, _HEAD = 12.5, 118.0
_OTHERS = {"quoted": "quoted", "attributed": "indirect", "scare": "scare quotes", "uncertain": "voice uncertain"}


@dataclass(frozen=True)
class _Cell:
    """One actor in one source: lines of (rung, label, note, whether own), and the mean of its own labels."""

    lines: tuple[tuple[float, str, str, bool], ...]
    more: int
    mean: float
    note: str

    @property
    def height(self) -> float:
        """Points the cell needs."""
        return _LINE * max(1, len(self.lines) + bool(self.more) + bool(self.note)) + 9


def _rows(comparison: Result) -> pd.DataFrame:
    """Join ``labels`` with ``ladder``: a row a label of an actor in a source, with the mean rung of its cell."""
    labels, ladder = table(comparison, "labels"), table(comparison, "ladder")
    names = actor_names(comparison)
    cells = ladder[["event", "actor", "by", "rated", "mean", "low", "high", "withheld"]]
    rows = labels.drop(columns=["article_id", "start", "end"]).merge(cells, on=["event", "actor", "by"], how="left")
    rows["rated"] = rows["rated"].fillna(0).astype("int64")
    rows["withheld"] = rows["withheld"].fillna("no label of the outlet’s own")
    rows.insert(2, "name", rows["actor"].map(lambda a: names.get(a, a)).astype("string"))
    rows.insert(
        4,
        "title",
        pd.Series([titles(comparison)[k] for k in zip(rows["event"], rows["by"], strict=True)], dtype="string"),
    )
    by_actor = rows.groupby(["event", "actor"])
    rows = rows.assign(_sources=by_actor["by"].transform("nunique"), _n=by_actor["n"].transform("sum"))
    done = ordered(
        rows,
        comparison,
        ("_sources", False),
        ("_n", False),
        ("actor", True),
        ("by", True),
        ("n", False),
        ("label", True),
    )
    return done.drop(columns=["_sources", "_n"])


def label_matrix(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Draw the names and epithets of each actor by source, event by event.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    ax : Axes, optional
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale.
    """
    rows = _rows(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Every name and epithet, most frequent first; the tab is its rung, from −3 delegitimising to +3 legitimising, "
        "“·” where none is known.",
    )
    left = 0
    for event, sources in bands(comparison):
        part = rows[rows["event"] == event]
        sheet.band(event)
        draw = _side_by_side if len(sources) <= _MOST_COLUMNS else _below_each_other
        left += draw(sheet, part, sources, {by: titles(comparison)[event, by] for by in sources})
    sheet.foot(
        "Upright: the outlet’s own words. Italics: words of others, with whose voice they are in. Cells are tinted by the mean "
        "rung of the outlet’s own labels where five or more are rated. “Not found” says that no label was found in this text.",
        f"{count(left, 'further actor')} not drawn; the table has all." if left else "",
    )
    return sheet.draw(ax, _alt(rows))


def _cells(part: pd.DataFrame, most: int) -> dict[tuple[str, str], _Cell]:
    made = {}
    for key, cell in part.groupby(["actor", "by"], sort=False):
        lines = [(float(r.ladder), str(r.label), _note(r), bool(r.own)) for r in cell.head(most).itertuples()]
        first = cell.iloc[0]
        known = first["withheld"] == ""
        mean = float(first["mean"]) if known else float("nan")
        note = f"mean {rung_text(mean)} of {first['rated']} rated" if known else ""
        made[key] = _Cell(tuple(lines), len(cell) - len(lines), mean, note)
    return made


def _note(r: object) -> str:
    """Say how often a label stands, in whose voice where it is not the outlet's own, and what is done with it."""
    n, own = int(r.n), int(r.own)  # type: ignore[attr-defined]
    voices = {name: int(getattr(r, v)) for v, name in _OTHERS.items() if int(getattr(r, v))}
    parts = [f"×{n}"]
    if own == 0 and len(voices) == 1:
        parts.append(next(iter(voices)))
    else:
        parts.extend(f"{k} {name}" for name, k in voices.items())
    if r.operator != "asserted":  # type: ignore[attr-defined]
        parts.append(str(r.operator))  # type: ignore[attr-defined]
    return " ".join(parts[:1]) + (" " + ", ".join(parts[1:]) if len(parts) > 1 else "")


def _side_by_side(sheet: Sheet, part: pd.DataFrame, sources: list[str], names: dict[str, str]) -> int:
    """Draw actors as rows and sources as columns."""
    cells = _cells(part, _LABELS)
    actors = list(dict.fromkeys(part["actor"]))
    wide = (sheet.width - 2 * MARGIN - _HEAD) / max(2, len(sources))
    lefts = [MARGIN + _HEAD + wide * i for i in range(len(sources))]
    _heads(sheet, [(x, wide, names[by]) for x, by in zip(lefts, sources, strict=True)])
    for actor in actors[:_ACTORS]:
        name = wrap(part.loc[part["actor"] == actor, "name"].iloc[0], _HEAD - 12, LABEL, 4)
        row = [cells.get((actor, by)) for by in sources]
        height = max(11.5 * len(name) + 9, *(c.height for c in row if c))
        for i, line in enumerate(name):
            sheet.text(MARGIN, sheet.y + 13 + 11.5 * i, line, LABEL)
        for x, cell in zip(lefts, row, strict=True):
            _draw_cell(sheet, (x, sheet.y), (wide, height), cell)
        _next_row(sheet, height)
    return max(0, len(actors) - _ACTORS)


def _below_each_other(sheet: Sheet, part: pd.DataFrame, sources: list[str], names: dict[str, str]) -> int:
    """Draw sources as rows and the actors that most of them name as columns."""
    cells = _cells(part, _LABELS_ACROSS)
    actors = list(dict.fromkeys(part["actor"]))
    shown = actors[:_ACTORS_ACROSS]
    wide = (sheet.width - 2 * MARGIN - _HEAD) / max(2, len(shown))
    lefts = [MARGIN + _HEAD + wide * i for i in range(len(shown))]
    _heads(sheet, [(x, wide, part.loc[part["actor"] == a, "name"].iloc[0]) for x, a in zip(lefts, shown, strict=True)])
    for by in sources:
        name = _name_lines(names[by])
        row = [cells.get((a, by)) for a in shown]
        height = max(11.5 * len(name) + 9, *(c.height for c in row if c), _LINE + 9)
        for i, (line, style) in enumerate(name):
            sheet.text(MARGIN, sheet.y + 13 + 11.5 * i, line, style)
        for x, cell in zip(lefts, row, strict=True):
            _draw_cell(sheet, (x, sheet.y), (wide, height), cell)
        _next_row(sheet, height)
    return max(0, len(actors) - len(shown))


def _name_lines(title: str) -> list[tuple[str, Type]]:
    name, note = name_and_note(title)
    return [*((line, LABEL) for line in wrap(name, _HEAD - 12, LABEL, 3)), *([(note, SMALL)] if note else [])]


def _heads(sheet: Sheet, heads: list[tuple[float, float, str]]) -> None:
    sheet.y += 27
    for x, wide, title in heads:
        sheet.heading(x + 6, sheet.y, wide - 14, title)
    sheet.y += 6
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), GREY, 0.7)


def _next_row(sheet: Sheet, height: float) -> None:
    sheet.y += height
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _draw_cell(sheet: Sheet, at: tuple[float, float], size: tuple[float, float], cell: _Cell | None) -> None:
    (x, y), (wide, height) = at, size
    if cell is None:
        sheet.text(x + 6, y + 13, "not found", Type(8, GREY))
        return
    if cell.mean == cell.mean:
        sheet.rect((x + 1, y + 1), (wide - 4, height - 2), rung_wash(cell.mean))
    base = y + 13
    for rung, label, note, own in cell.lines:
        style = BODY if own else THEIRS
        sheet.chip(x + 5, base, rung)
        room = wide - 34 - width_of(note, SMALL)
        sheet.runs(x + 27, base, [(elide(label, max(room, 40), style), style), (elide(note, wide - 74, SMALL), SMALL)])
        base += _LINE
    if cell.more:
        sheet.text(x + 27, base, f"and {cell.more} more", ASIDE)
        base += _LINE
    if cell.note:
        sheet.text(x + 6, base, cell.note, Type(7.5, GREY, bold=True))


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Quote the widest contrast of two sources in their own words for one actor; else say what is laid out."""
    own = rows[(rows["own"] > 0) & (rows["operator"] == "asserted") & rows["ladder"].notna()]
    best: tuple[float, int, str] = (0.0, 0, "")
    for (event, _), part in own.groupby(["event", "actor"], sort=False):
        ranked = part.sort_values(["ladder", "own", "label"], ascending=[True, False, True])
        low = ranked.iloc[0]
        others = ranked[(ranked["by"] != low["by"])]
        if not len(others):
            continue
        high = others.sort_values(["ladder", "own", "label"], ascending=[False, False, True]).iloc[0]
        gap = float(high["ladder"] - low["ladder"])
        first, second = said[event, low["by"]], said[event, high["by"]]
        words = f"{low['name']}: {first} says “{low['label']}”, {second} says “{high['label']}”"
        best = max(best, (gap, int(low["own"] + high["own"]), words), key=lambda b: b[:2])
    if best[0] > 0:
        return best[2]
    sources, actors = rows["by"].nunique(), rows["actor"].nunique()
    return (
        f"How {count(sources, 'source')} name{'s' if sources == 1 else ''} {count(actors, 'actor')}"
        if len(rows)
        else "No names of actors were found"
    )


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (name, title), part in rows.groupby(["name", "title"], sort=False):
        said.append(f"{title} on {name}: {listed([f'{r.label} {_note(r)}' for r in part.head(3).itertuples()])}")
    more = f" And {len(said) - 10} more cells, in the table." if len(said) > 10 else ""
    return f"Matrix of labels, actor by source. {'; '.join(said[:10])}.{more}" if said else ""
