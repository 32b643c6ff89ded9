"""What an editor would point out: the contrasts of an event, the most telling first, both passages side by side.

Each entry is a sentence that says the difference and under it the two passages, the words that differ set apart; where
nothing like it was found in the other source that is said in its place. Rows are those of ``comparison.contrasts`` in
their order, without the faint ones; a rank is no measure of an outlet. Needs a `Comparison` (``contrasts``,
``overview``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from framing.charts._data import bands, count, spoken_of, table, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import ACCENT, BODY, GREY, INK, LABEL, RULE, SMALL, WASH
from framing.charts._type import Type, clean, elide, name_and_note, width_of, wrap
from framing.charts.asked import most
from framing.results import FAINT, Result

_MOST = 10  # contrasts of an event
_LINES, _LINE = 4, 11.5  # of a passage, and their height
_WHOLE = 0.8  # share of a passage from which setting the words apart would set all of it apart
_NUMBER, _GAP = 24.0, 22.0  # room of the rank, and between the two passages
_SAY, _QUOTE = Type(10, INK, bold=True), Type(8.5, GREY)
_WORDS = _QUOTE.but(color=INK, bold=True)
_Run = tuple[str, Type]


def _rows(comparison: Result) -> pd.DataFrame:
    """List the contrasts by event and rank: kind, what is said, and of both sides the passage cut at the words."""
    found = table(comparison, "contrasts")
    said = titles(comparison)
    rows = found[["event", "rank", "kind", "actor", "a", "b", "say", "strength", "confidence"]].reset_index(drop=True)
    for side in "ab":
        keys = zip(found["event"], found[side], strict=True)
        texts = found[[f"text_{side}", f"words_{side}"]].fillna("").astype(str).itertuples(index=False, name=None)
        parts = [_parted(*t) for t in texts]
        rows[f"title_{side}"] = pd.Series([said.get(k, k[1]) for k in keys], index=rows.index, dtype="string")
        for i, part in enumerate(("before", "words", "after")):
            rows[f"{part}_{side}"] = pd.Series([p[i] for p in parts], index=rows.index, dtype="string")
    order = {e: i for i, (e, _) in enumerate(bands(comparison))}
    return (
        rows.assign(_at=rows["event"].map(order))
        .sort_values(["_at", "rank"])
        .drop(columns="_at")
        .reset_index(drop=True)
    )


def _parted(text: str, words: str) -> tuple[str, str, str]:
    """Cut a passage at the words that differ; all of it stands before them where they are nearly all of it."""
    at = text.find(words) if 0 < len(words) < _WHOLE * len(text) else -1
    return (text[:at], words, text[at + len(words) :]) if at >= 0 else (text, "", "")


def contrasts(comparison: Result, *, ax: Axes | None = None) -> Axes:
    """Set the most telling contrasts out, both passages side by side.

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
    rows, least = _rows(comparison), most(_MOST)
    shown = rows[rows["strength"] >= FAINT].groupby("event", sort=False).head(least)
    shown = shown.assign(rank=shown.groupby("event", sort=False).cumcount() + 1)  # faint ones leave no gaps
    sheet = Sheet(
        _title(shown, comparison),
        "What is said to differ, and the passages it is read from; the words that differ are in bold.",
        able=True,
    )
    for event, _ in bands(comparison):
        part = shown[shown["event"] == event]
        if len(part):
            sheet.band(event)
        for r in part.itertuples():
            _contrast(sheet, r)
    left = len(rows) - len(shown)
    sheet.foot(
        "Chosen by how far the words are apart, in whose voice they stand, how prominent they are and how central the "
        "actors are. The order is no measure of an outlet. “Nothing like it found” comes from comparing words.",
        f"{count(left, 'further contrast')} not drawn; the table has all." if left else "",
    )
    return sheet.draw(ax, _alt(shown))


def _contrast(sheet: Sheet, r: Any) -> None:  # noqa: ANN401 - a row of any frame
    """Draw one contrast: its rank, its sentence, its passages."""
    left = MARGIN if sheet.narrow else MARGIN + _NUMBER
    sheet.y += 7
    if not sheet.narrow:
        sheet.text(MARGIN, sheet.y + 11, str(r.rank), Type(10, ACCENT, bold=True))
    for line in wrap(r.say, sheet.right - left, _SAY, 5):
        sheet.y += 12.5
        sheet.text(left, sheet.y - 1.5, line, _SAY)
    sheet.y += 4
    wide = sheet.right - left if sheet.narrow else (sheet.right - left - _GAP) / 2
    top, ends = sheet.y, []
    for k, side in enumerate("ab"):
        x = left if sheet.narrow else left + k * (wide + _GAP)
        ends.append(_side(sheet, r, side, (x, sheet.y if sheet.narrow else top), wide))
        sheet.y = ends[-1]
    sheet.y = max(ends) + 6
    sheet.line((MARGIN, sheet.y), (sheet.right, sheet.y), RULE, 0.6)


def _side(sheet: Sheet, r: Any, side: str, at: tuple[float, float], wide: float) -> float:  # noqa: ANN401
    """Draw one passage under the name of its source; gives where it ends."""
    x, y = at
    name, note = name_and_note(getattr(r, f"title_{side}"))
    room = wide - 10 - width_of(note, SMALL) - 6
    runs = [getattr(r, f"{part}_{side}") for part in ("before", "words", "after")]
    lines = _passage(runs, wide - 10) if any(runs) else [[("Nothing like it found.", _QUOTE.but(italic=True))]]
    height = 15 + _LINE * len(lines) + 3
    sheet.rect((x, y), (2.2, height), ACCENT if any(runs) else RULE)
    sheet.rect((x + 2.2, y), (wide - 2.2, height), WASH)
    sheet.runs(x + 9, y + 11, [(elide(name, room, LABEL), LABEL.but(color=ACCENT)), (note, SMALL)])
    for i, line in enumerate(lines):
        sheet.runs(x + 9, y + 22.5 + _LINE * i, line, gap=width_of("x x", BODY) - width_of("xx", BODY))
    return y + height + 4


def _passage(parts: Sequence[str], width: float) -> list[list[_Run]]:
    """Set a passage in few lines around the words that differ, cut at whole words where it is longer."""
    head, marked, tail = (
        [(w, style) for w in clean(p).split(" ") if w] for p, style in zip(parts, (_QUOTE, _WORDS, _QUOTE), strict=True)
    )
    whole = len(head), len(tail)
    while len(lines := _broken(_set(head, marked, tail, whole), width)) > _LINES and (head or tail):
        _shorten(head, tail, bool(marked))
    return [list(_joined(line)) for line in lines[:_LINES]]


def _shorten(head: list[_Run], tail: list[_Run], marked: bool) -> None:
    """Leave a word out: of the longer side, or at the end where there are no words to keep in sight."""
    if tail and not (marked and len(head) > len(tail)):
        tail.pop()
    else:
        head.pop(0 if marked else -1)


def _set(head: list[_Run], marked: list[_Run], tail: list[_Run], whole: tuple[int, int]) -> list[_Run]:
    """Join the parts of a passage, with an ellipsis where words are left out."""
    before, after = len(head) < whole[0], len(tail) < whole[1]
    if not marked:
        return [*head, *tail, *_dots(before or after)]
    return [*_dots(before), *head, *marked, *tail, *_dots(after)]


def _dots(cut: bool) -> list[_Run]:
    return [("…", _QUOTE)] if cut else []


def _broken(words: Sequence[_Run], width: float) -> list[list[_Run]]:
    """Break words of different type into lines."""
    lines: list[list[_Run]] = [[]]
    x = 0.0
    for word, style in words:
        wide = width_of(word, style) + width_of(" ", style) * 1.3
        if x + wide > width and lines[-1]:
            lines.append([])
            x = 0.0
        lines[-1].append((elide(word, width, style), style))
        x += wide
    return lines


def _joined(line: Sequence[_Run]) -> Iterator[_Run]:
    """Join neighbours of one type."""
    for i, (_, style) in enumerate(line):
        if i == 0 or line[i - 1][1] != style:
            end = next((k for k in range(i, len(line)) if line[k][1] != style), len(line))
            yield " ".join(w for w, _ in line[i:end]), style


def _title(rows: pd.DataFrame, comparison: Result) -> str:
    """Say how many contrasts are shown, of how many sources, and on what."""
    if not len(rows):
        return "No contrast between two sources was found"
    events = list(dict.fromkeys(rows["event"]))
    n = rows.loc[rows["event"] == events[0], ["a", "b"]].stack().nunique()
    if len(events) > 1:
        return f"What differs most in {count(len(events), 'event')}, in the words of the sources"
    if n == 2 and len(said := spoken_of(comparison)) == 2:
        return f"What differs most between {' and '.join(said.values())}"
    return f"What differs most in the words of {count(int(n), 'source')}"


def _alt(rows: pd.DataFrame) -> str:
    said = [f"{r.rank}. {r.say}" for r in rows.itertuples()]
    more = f" And {len(said) - 10} more, in the table." if len(said) > 10 else ""
    return f"{count(len(said), 'contrast')}. {' '.join(s[:200] for s in said[:10])}{more}" if said else ""
