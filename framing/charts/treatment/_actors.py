"""What the charts of treatment share: which actors of an event are drawn, their names, and their headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from framing.charts._data import actor_names, bands, count, titles
from framing.charts._sheet import MARGIN, Sheet
from framing.charts._style import BAND
from framing.charts._type import elide
from framing.charts.asked import most_actors
from framing.results import Result

ROWS_OF_EVENT, LEAST = 24, 2  # actors are drawn until an event has about so many rows, but at least two
OTHERS, NOBODY = "other", ""  # parties that are no known actor, as in the table of acts


def named(result: Result, actors: Iterable[str]) -> list[str]:
    """How actors are written; an id where no name is at hand."""
    names = actor_names(result)
    return [names.get(a, a) for a in actors]


def titled(result: Result, rows: pd.DataFrame) -> pd.Series:
    """How the source of each row is written."""
    said = titles(result)
    found = [said[k] for k in zip(rows["event"], rows["by"], strict=True)]
    return pd.Series(found, index=rows.index, dtype="string")


def picked(result: Result, rows: pd.DataFrame) -> dict[str, list[str]]:
    """Choose the actors of each event that are drawn, in the order of the rows."""
    found = {}
    for event, sources in bands(result):
        actors = list(dict.fromkeys(rows.loc[rows["event"] == event, "actor"]))
        found[event] = actors[: most_actors(max(LEAST, ROWS_OF_EVENT // len(sources)))]
    return found


def heading(sheet: Sheet, name: str, width: float = 0.0) -> None:
    """Head the rows of one actor."""
    sheet.y += 15
    sheet.text(MARGIN, sheet.y, elide(name, width or sheet.right - MARGIN, BAND), BAND.but(size=9))
    sheet.y += 5


def undrawn(rows: pd.DataFrame, drawn: dict[str, list[str]]) -> str:
    """Say how many actors are left to the table; nothing where there is none."""
    all_of = {(e, a) for e, a in zip(rows["event"], rows["actor"], strict=True)}
    left = len(all_of) - sum(len(v) for v in drawn.values())
    return f"{count(left, 'further actor')} not drawn; the table has all." if left > 0 else ""


def told(parts: Sequence[str], what: str) -> str:
    """Join what is said of rows for alt text, the first eight."""
    more = f" And {len(parts) - 8} more {what}, in the table." if len(parts) > 8 else ""
    return f"{'; '.join(parts[:8])}.{more}" if parts else ""
