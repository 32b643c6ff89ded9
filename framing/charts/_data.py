"""What several charts need to know of a result before anything is drawn: events, sources, names, numbers in words.

Nothing here draws, and nothing here measures: rows come from the tables of the result as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import pandas as pd

from framing.errors import ResultError
from framing.records import Measure, Voice
from framing.results import Result

# Titles live as long as the result they are of: every row of every chart asks for them.
_TITLES: WeakKeyDictionary[Result, dict[tuple[str, str], str]] = WeakKeyDictionary()
TELLING = 3  # findings from which a title makes a claim; fewer may be slips, so it says what is laid out
_LONG = 36  # characters of a name in a sentence
# Results with charts of their own, and the call that makes each.
_ASKED: Mapping[str, str] = {"Trends": "framing.trends", "Distances": "framing.distances"}


_Rows = TypeVar("_Rows", bound=Callable[..., pd.DataFrame])


def once(rows: _Rows) -> _Rows:
    """Keep the rows of a chart as long as the result they are of: wide, narrow and as data it asks for the same."""
    made: WeakKeyDictionary[Result, dict[tuple[Any, ...], pd.DataFrame]] = WeakKeyDictionary()

    @wraps(rows)
    def kept(result: object, *asked: Any) -> pd.DataFrame:
        if not isinstance(result, Result):
            return rows(result, *asked)  # which says what is wrong with it
        found = made.setdefault(result, {})
        if asked not in found:
            found[asked] = rows(result, *asked)
        return found[asked].copy()

    return kept  # type: ignore[return-value]


def table(result: Result, name: str, of: str = "") -> pd.DataFrame:
    """Return a table that a chart needs, or say which call makes a result that has it.

    `of` names the kind of result where it is one of its own, asked for by a call beside `framing.compare`.
    """
    kind, given = type(result).__name__, isinstance(result, Result)
    if not given or (kind in _ASKED) != bool(of) or kind != (of or kind):
        maker = _ASKED.get(of, "framing.compare or framing.profile")
        raise ResultError(f"this chart is drawn from the result of {maker}, not from {kind}")
    if name not in result.tables:
        maker = "framing.profile or framing.compare" if name in ("rates", "acts") else "framing.compare"
        raise ResultError(
            f"this chart needs the table {name!r}, which {type(result).__name__} does not have; use {maker}"
        )
    return result.tables[name]


def rates_of(result: Result, measure: Measure, voice: str = Voice.OWN, actor: str = "") -> pd.DataFrame:
    """Rates of a measure in one voice, a row a source; of an actor, or over all text."""
    rates = table(result, "rates")
    return rates[(rates["measure"] == measure.name) & (rates["voice"] == voice) & (rates["actor"] == actor)]


def titles(result: Result) -> dict[tuple[str, str], str]:
    """How each source of each event is written: by its articles, where they are too few to speak of the outlet."""
    if (kept := _TITLES.get(result)) is not None:
        return kept
    _TITLES[result] = found = {(e, b): t for e, b, t, _ in _sources(result)}
    return found


def _sources(result: Result) -> list[tuple[str, str, str, int]]:
    """List event, source, title and number of articles; what runs over time has no event."""
    kind = type(result).__name__
    known = table(result, "overview" if "overview" in result.tables else "rates", kind if kind in _ASKED else "")
    if "event" in known.columns:
        return list(known[["event", "by", "title", "articles"]].drop_duplicates().itertuples(index=False, name=None))
    each = known[["by", "period", "articles"]].drop_duplicates().groupby("by")["articles"].sum()
    least = int(result.settings["min_articles"])
    return [("", str(b), str(b) if n >= least else f"{b} ({count(n, 'article')})", n) for b, n in each.items()]


def bands(result: Result) -> list[tuple[str, list[str]]]:
    """Events with their sources; events compared come first, then in order of name."""
    found: dict[str, list[str]] = {}
    for event, by in sorted(titles(result)):
        found.setdefault(event, []).append(by)
    return sorted(found.items(), key=lambda item: (len(item[1]) == 1, item[0]))


def spoken_of(result: Result) -> dict[tuple[str, str], str]:
    """How a sentence speaks of each source: by its name, or by its articles where they are too few for the outlet."""
    said = {}
    for event, by, title, n in _sources(result):
        short = by if len(by) <= _LONG else by[: _LONG - 1].rstrip() + "…"
        said[event, by] = short if title == by else f"{short}’s article" if n == 1 else f"{short}’s {n} articles"
    return said


def actor_names(result: Result) -> Mapping[str, str]:
    """Actor id to name."""
    analysis = getattr(result, "analysis", None)
    if analysis is None:
        return getattr(result, "names", None) or {}
    return {a.id: a.name for a in analysis.actors.actors}


def ordered(rows: pd.DataFrame, result: Result, *then: tuple[str, bool]) -> pd.DataFrame:
    """Sort rows by event and source as drawn, then by `then` (column, whether ascending)."""
    events = {e: i for i, (e, _) in enumerate(bands(result))}
    keyed = rows.assign(_at=rows["event"].map(events))
    columns = ["_at", *(c for c, _ in then)]
    done = keyed.sort_values(columns, ascending=[True, *(a for _, a in then)], kind="stable")
    return done.drop(columns="_at").reset_index(drop=True)


def extremes(rows: pd.DataFrame, value: str) -> tuple[Any, Any] | None:
    """Find the lowest and the highest row inside one event: that with most sources, then with the widest gap."""
    best: tuple[tuple[int, float], Any, Any] | None = None
    for _, part in rows[rows[value].notna()].groupby("event", sort=False):
        ranked = list(part.sort_values([value, "by"]).itertuples())
        size = (len(ranked), float(getattr(ranked[-1], value)) - float(getattr(ranked[0], value)))
        if best is None or size > best[0]:
            best = (size, ranked[0], ranked[-1])
    return best[1:] if best else None


def meet(low: Any, high: Any) -> str:  # noqa: ANN401 - rows with ``low`` and ``high``
    """Say that the intervals of two rows overlap, for the end of a title; nothing where they do not."""
    return "; the intervals overlap" if low.high >= high.low else ""


def number(value: float) -> str:
    """Write a number for a reader: no decimals from 10 up, one below."""
    return f"{value:.0f}" if abs(value) >= 9.95 or abs(value) < 0.05 else f"{value:.1f}"


def count(n: int, one: str, many: str = "") -> str:
    """Write a count with its noun: "1 article", "1,200 words"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Join parts as a sentence does: "A, B and C"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def ceiling(values: Iterable[Any]) -> float:
    """Give a round number at or above every value, for the end of a scale."""
    top = max((float(v) for v in values if v == v), default=1.0) or 1.0
    step = 10.0 ** (len(str(int(top))) - 1) if top >= 1 else 0.1
    return next(step * m for m in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * m >= top * 0.999)


def ticks(top: float) -> list[float]:
    """Three to five round places on a scale from 0 to `top`."""
    for parts in (4, 3, 5, 2):
        step = top / parts
        if f"{step:e}"[:4] in ("1.00", "2.00", "2.50", "5.00") or parts == 2:
            break
    return [top * i / parts for i in range(parts + 1)]


def context(result: Result, article_id: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands before, in and after a span, inside its sentence; empty where the text is not at hand."""
    analysis = getattr(result, "analysis", None)
    if analysis is None or article_id not in analysis.texts:
        return "", "", ""
    text = analysis.texts[article_id]
    low, high = analysis.sentence(article_id, start, end)
    return text[low:start], text[start:end], text[end:high]
