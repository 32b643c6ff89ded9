"""Which words each source has for each actor: actor by source, banded by event.

Each cell lists the names and epithets of one actor in one source, the most frequent first, with the rung of
each on its tint, how often it stands, and, where it is not the outlet's own, whose voice it is: those are in
italics and say "quoted", "indirect", "scare quotes". The cell is tinted by the mean rung of the outlet's own
labels where there are enough of them. Up to four sources an event are columns; more are rows.

Needs a `Comparison` (``labels``, ``ladder``, ``overview``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import actor_names, bands, count, listed, ordered, spoken_of, table, titles
from framing.charts._sheet import MARGIN, WIDTH, Sheet
from framing.charts._style import ASIDE, BODY, GREY, LABEL, RULE, SMALL, THEIRS, rung_text, rung_wash
from framing.charts._type import Type, elide, name_and_note, width_of, wrap
from framing.charts.asked import most_actors
from framing.results import Result

_MOST_COLUMNS = 4  # sources side by side; more are written below each other
_ACTORS, _LABELS = 12, 7  # drawn in a band, and in a cell
_ACTORS_ACROSS, _LABELS_ACROSS = 4, 4  # the same where the sources are rows
_LINE, _HEAD, _CHIP = 12.5, 118.0, 28.0
_STRONG = 1.5  # a rung from which a label is drawn before more frequent ones
_OTHERS = {"quoted": "quoted", "attributed": "indirect", "scare": "scare quotes", "uncertain": "voice uncertain"}


class _Entry(NamedTuple):
    """A label as set: its rung, whether it is asserted, its lines, what follows, whether it is the outlet's own."""

    rung: float
    asserted: bool
    lines: tuple[str, ...]
    note: str
    own: bool


@dataclass(frozen=True)
class _Cell:
    """One actor in one source: its labels in columns, how many more there are, and the mean rung of its own."""

    columns: tuple[tuple[_Entry, ...], ...]
    more: int
    mean: float
    note: str

    @property
    def depth(self) -> int:
        """Lines of the longest column."""
        return max(sum(len(e.lines) for e in c) for c in self.columns)

    @property
    def height(self) -> float:
        """Points the cell needs."""
        return _LINE * max(1, self.depth + bool(self.more) + bool(self.note)) + 9


@dataclass(frozen=True)
class _Plan:
    """How one event is laid out: (key, name) of rows and columns, and how much a cell may hold."""

    rows: list[tuple[str, str]]
    columns: list[tuple[str, str]]
    across: bool  # sources are rows
    labels: int

    @property
    def wide(self) -> float:
        """Points of a column."""
        return (WIDTH - 2 * MARGIN - _HEAD) / max(1, len(self.columns))


def _rows(comparison: Result) -> pd.DataFrame:
    """Join ``labels`` with ``ladder``: a row a label of an actor in a source, with the mean rung of its cell."""
    labels, ladder = table(comparison, "labels"), table(comparison, "ladder")
    names = actor_names(comparison)
    cells = ladder[["event", "actor", "by", "rated", "mean", "low", "high", "withheld"]]
    rows = labels.drop(columns=["article_id", "start", "end"]).merge(cells, on=["event", "actor", "by"], how="left")
    rows["rated"] = rows["rated"].fillna(0).astype("int64")
    rows["withheld"] = rows["withheld"].fillna("no label of the outlet’s own")
    rows.insert(2, "name", rows["actor"].map(lambda a: names.get(a, a)).astype("string"))
    said = titles(comparison)
    where = [said[k] for k in zip(rows["event"], rows["by"], strict=True)]
    rows.insert(4, "title", pd.Series(where, index=rows.index, dtype="string"))
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
    comparison : Result
        From `framing.compare`. Takes Comparison.
    ax : Axes | None
        Where to draw; None makes a figure as large as the content.

    Returns
    -------
    Axes
        Without a scale.
    """
    rows = _rows(comparison)
    names = titles(comparison)
    sheet = Sheet(
        _title(rows, spoken_of(comparison)),
        "Names and epithets, most frequent first; the tab is its rung, from −3 delegitimising to +3 "
        "legitimising, "
        "“·” where none is known.",
    )
    left = 0
    for event, sources in bands(comparison):
        part = rows[rows["event"] == event]
        sheet.band(event)
        left += _draw_event(sheet, part, [(by, names[event, by]) for by in sources])
    sheet.foot(
        "Upright: the outlet’s own words. Italics: words of others, with whose voice they are in. A white tab: "
        "the label is "
        "denied, revoked or of the past. Cells are tinted by the mean rung of the outlet’s own labels where "
        "five or more are "
        "rated. “Not found” says that no label was found in this text.",
        f"{count(left, 'further actor')} not drawn; the table has all." if left else "",
    )
    return sheet.draw(ax, _alt(rows))


def _draw_event(sheet: Sheet, part: pd.DataFrame, sources: list[tuple[str, str]]) -> int:
    """Draw one event; gives how many actors are left out."""
    actors = list(part[["actor", "name"]].drop_duplicates("actor").itertuples(index=False, name=None))
    plan = _plan(actors, sources)
    cells = _cells(part, plan)
    lefts = [MARGIN + _HEAD + plan.wide * i for i in range(len(plan.columns))]
    sheet.headings([(x + 6, plan.wide - 14, name) for x, (_, name) in zip(lefts, plan.columns, strict=True)])
    for row, title in plan.rows:
        found = [cells.get((c, row) if plan.across else (row, c)) for c, _ in plan.columns]
        _draw_row(sheet, plan, title, list(zip(lefts, found, strict=True)))
    return len(actors) - len(plan.columns if plan.across else plan.rows)


def _plan(actors: list[tuple[str, str]], sources: list[tuple[str, str]]) -> _Plan:
    """Lay sources in columns, or in rows where they are too many; one source alone gets twice the labels."""
    if len(sources) > _MOST_COLUMNS:
        return _Plan(sources, actors[: most_actors(_ACTORS_ACROSS)], True, _LABELS_ACROSS)
    return _Plan(actors[: most_actors(_ACTORS)], sources, False, _LABELS * (2 if len(sources) == 1 else 1))


def _draw_row(sheet: Sheet, plan: _Plan, title: str, cells: list[tuple[float, _Cell | None]]) -> None:
    """Draw one row: its head, and a cell at each place from the left."""
    name, note = name_and_note(title)
    lines = wrap(name, _HEAD - 12, LABEL, 4)
    height = max(11.5 * (len(lines) + bool(note)) + 9, *(c.height for _, c in cells if c), _LINE + 9)
    sheet.lines(MARGIN, sheet.y + 13, lines, LABEL)
    sheet.text(MARGIN, sheet.y + 13 + 11.5 * len(lines), note, SMALL)
    for x, cell in cells:
        _draw_cell(sheet, (x, sheet.y), (plan.wide, height), cell)
    sheet.y += height
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _cells(part: pd.DataFrame, plan: _Plan) -> dict[tuple[str, str], _Cell]:
    columns = 2 if len(plan.columns) == 1 and not plan.across else 1
    made = {}
    for key, cell in part.groupby(["actor", "by"], sort=False):
        entries = [_entry(r, plan.wide / columns - 7) for r in _shown(cell, plan.labels).itertuples()]
        first = cell.iloc[0]
        known = first["withheld"] == ""
        mean = float(first["mean"]) if known else float("nan")
        note = f"mean {rung_text(mean)} of {first['rated']} rated" if known else ""
        half = ceil(len(entries) / columns)
        split = tuple(tuple(entries[i * half : (i + 1) * half]) for i in range(columns))
        made[key] = _Cell(split, len(cell) - len(entries), mean, note)
    return made


def _shown(cell: pd.DataFrame, most: int) -> pd.DataFrame:
    """Choose the labels of a cell: the most frequent, but up to half of them for those with a strong rung."""
    strong = cell[cell["ladder"].abs() >= _STRONG].head(most // 2).index
    plain = cell.index.difference(strong, sort=False)[: most - len(strong)]
    return cell[cell.index.isin(strong.union(plain))]


def _entry(r: object, width: float, lines: int = 2) -> _Entry:
    """Set a label in at most `lines` lines of `width` points, so that its note fits after the last."""
    note, own = _note(r), bool(r.own)  # type: ignore[attr-defined]
    style = BODY if own else THEIRS
    room = width - _CHIP
    note = elide(note, room - 44, SMALL)
    aside = width_of(note, SMALL) + 6
    label = str(r.label)  # type: ignore[attr-defined]
    set_lines = wrap(label, room, style, lines)
    if width_of(set_lines[-1], style) + aside > room:
        if len(set_lines) < lines and max(width_of(w, style) for w in label.split()) > room - aside:
            set_lines.append("")  # a word that has a line to itself is not broken for its note
        elif len(set_lines) < lines:
            set_lines = wrap(label, room - aside, style, lines)
        set_lines[-1] = elide(set_lines[-1].removesuffix("…"), room - aside, style)
    return _Entry(float(r.ladder), r.operator == "asserted", tuple(set_lines), note, own)  # type: ignore[attr-defined]


def _note(r: object) -> str:
    """Say how often a label stands, in whose voice where it is not the outlet's own, and what is done with it."""
    n, own = int(r.n), int(r.own)  # type: ignore[attr-defined]
    voices = {name: int(getattr(r, v)) for v, name in _OTHERS.items() if int(getattr(r, v))}
    only = own == 0 and len(voices) == 1
    parts = [f"×{n} {next(iter(voices))}"] if only else [f"×{n}", *(f"{k} {name}" for name, k in voices.items())]
    if r.operator != "asserted":  # type: ignore[attr-defined]
        parts.append(str(r.operator))  # type: ignore[attr-defined]
    return ", ".join(parts)


def _draw_cell(sheet: Sheet, at: tuple[float, float], size: tuple[float, float], cell: _Cell | None) -> None:
    (x, y), (wide, height) = at, size
    if cell is None:
        sheet.text(x + 6, y + 13, "not found", Type(8, GREY))
        return
    if cell.mean == cell.mean:
        sheet.rect((x + 1, y + 1), (wide - 4, height - 2), rung_wash(cell.mean))
    for i, column in enumerate(cell.columns):
        _draw_entries(sheet, x + i * wide / len(cell.columns), y + 13, column)
    base = y + 13 + _LINE * cell.depth
    if cell.more:
        sheet.text(x + _CHIP, base, f"and {cell.more} more", ASIDE)
        base += _LINE
    if cell.note:
        sheet.text(x + 6, base, cell.note, Type(7.5, GREY, bold=True))


def _draw_entries(sheet: Sheet, x: float, base: float, entries: Sequence[_Entry]) -> None:
    for e in entries:
        style = BODY if e.own else THEIRS
        sheet.chip(x + 5, base, e.rung, hollow=not e.asserted)
        for line in e.lines[:-1]:
            sheet.text(x + _CHIP, base, line, style)
            base += _LINE
        sheet.runs(x + _CHIP, base, [(e.lines[-1], style), (e.note, SMALL)])
        base += _LINE


def _title(rows: pd.DataFrame, said: Mapping[tuple[str, str], str]) -> str:
    """Quote the widest contrast of two sources in their own words for one actor; else say what is laid out.

    A word that both have parts nobody, so it is not told of.
    """
    own = rows[(rows["own"] > 0) & (rows["operator"] == "asserted") & rows["ladder"].notna()]
    best: tuple[float, int, str] = (0.0, 0, "")
    for (event, actor), part in own.groupby(["event", "actor"], sort=False):
        part = part[_alone(part, rows[(rows["event"] == event) & (rows["actor"] == actor)])]
        if part.empty:
            continue
        ranked = part.sort_values(["ladder", "own", "label"], ascending=[True, False, True])
        low = ranked.iloc[0]
        others = ranked[(ranked["by"] != low["by"])]
        if not len(others):
            continue
        high = others.sort_values(["ladder", "own", "label"], ascending=[False, False, True]).iloc[0]
        gap = float(high["ladder"] - low["ladder"])
        first, second = said[event, low["by"]], said[event, high["by"]]
        words = f"{low['name']}: {first} has “{low['label']}”, {second} has “{high['label']}”"
        best = max(best, (gap, int(low["own"] + high["own"]), words), key=lambda b: b[:2])
    if best[0] > 0:
        return best[2]
    sources, actors = rows["by"].nunique(), rows["actor"].nunique()
    return (
        f"How {count(sources, 'source')} name{'s' if sources == 1 else ''} {count(actors, 'actor')}"
        if len(rows)
        else "No names of actors were found"
    )


def _alone(part: pd.DataFrame, every: pd.DataFrame) -> pd.Series:
    """Whether each label stands in one source alone, in whatever voice."""
    having = every.assign(key=every["label"].str.casefold()).groupby("key")["by"].nunique()
    return part["label"].str.casefold().map(having) == 1


def _alt(rows: pd.DataFrame) -> str:
    said = []
    for (name, title), part in rows.groupby(["name", "title"], sort=False):
        said.append(f"{title} on {name}: {listed([f'{r.label} {_note(r)}' for r in part.head(3).itertuples()])}")
    more = f" And {len(said) - 10} more cells, in the table." if len(said) > 10 else ""
    return f"Matrix of labels, actor by source. {'; '.join(said[:10])}.{more}" if said else ""
