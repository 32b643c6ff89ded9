"""What was read, an article a row, and what is missing, before anything is run on it.

Idea: a wrong outlet, a day that was not read or a French article is seen here in a second, and in the results perhaps
never.

Conventions: empty text where nothing is known; words as the rest of the library counts them; the language is that of
the whole page, menus included.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.corpus.language import ENGLISH, language_of
from framing.records import Article
from framing.text import words

OVERVIEW: Mapping[str, str] = {
    "id": "string", "outlet": "string", "date": "string", "event": "string", "title": "string", "language": "string",
    "words": "int64", "notes": "string",
}  # fmt: skip
_ASKED = ("date", "event", "title")  # what an article may lack, and what that costs
_CELL = 40  # characters of a cell that is shown
_NAMED = 3  # articles that a line names
_LEFT_OUT = 100  # files and rows left out that are named
_COST = {
    "date": "an article without one counts as of the latest year its text names",
    "event": "articles are compared inside an event: name it in a column or in articles.toml, or let "
    "framing.group_events propose it",
    "title": "the headline is then looked for in the text",
}


def overview_of(articles: Sequence[Article]) -> pd.DataFrame:
    """Lay the articles out as a table.

    Parameters
    ----------
    articles : Sequence[Article]
        As read.

    Returns
    -------
    DataFrame of shape (articles, 8)
        Columns id, outlet, date, event, title, language, words, notes.
    """
    rows = [_row(a) for a in articles]
    return pd.DataFrame({c: pd.Series([r[c] for r in rows], dtype=t) for c, t in OVERVIEW.items()})


def _row(a: Article) -> dict[str, object]:
    return {
        "id": a.id,
        "outlet": a.outlet,
        "date": str(a.date or ""),
        "event": a.event or "",
        "title": a.title or "",
        "language": language_of(a.text).code,
        "words": len(words(a.text)),
        "notes": "; ".join((*a.repairs, *a.notes)),
    }


def told(articles: Sequence[Article]) -> Iterator[str]:
    """Say it in lines: the articles in columns, what they lack, and what reading noted.

    Parameters
    ----------
    articles : Sequence[Article]
        As read.

    Yields
    ------
    str
        A line.
    """
    table = overview_of(articles)
    yield from _columns(table.drop(columns="notes").astype(str).to_dict("records"))
    yield f"{_counted(len(table), 'article')} of {_counted(table['outlet'].nunique(), 'outlet')} can be read"
    left = getattr(articles, "left_out", ())
    more = (f"and {len(left) - _LEFT_OUT} more",) if len(left) > _LEFT_OUT else ()
    yield from (f"  left out: {line}" for line in (*left[:_LEFT_OUT], *more))
    yield from (f"  {line}" for line in (*missing(table), *noted(articles)))


def _counted(n: int, thing: str) -> str:
    return f"{n} {thing}{'s' * (n != 1)}"


def _columns(rows: Sequence[Mapping[Any, str]]) -> Iterator[str]:
    """Lay rows out in columns as wide as what stands in them, up to a limit."""
    lines = [list(rows[0]), *([" ".join(v.split()) for v in r.values()] for r in rows)] if rows else []
    lines = [[c if len(c) <= _CELL else c[: _CELL - 1] + "…" for c in line] for line in lines]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip()


def noted(articles: Sequence[Article]) -> Iterator[str]:
    """Give each note of the reading once.

    Parameters
    ----------
    articles : Sequence[Article]
        As read.

    Yields
    ------
    str
        How many articles have it, the note, and the first of them.
    """
    found: dict[str, list[str]] = {}
    for a in articles:
        for note in (*a.repairs, *a.notes):
            found.setdefault(note, []).append(a.id)
    for note, keys in found.items():
        yield f"{len(keys)} of {len(articles)}: {note} ({keys[0]}{', ...' if len(keys) > 1 else ''})"


def missing(table: pd.DataFrame) -> Iterator[str]:
    """Say what the articles lack, a line each.

    Parameters
    ----------
    table : pd.DataFrame
        From `overview_of`.

    Yields
    ------
    str
        How many lack it, and what that costs.
    """
    for field in _ASKED:
        n = int((table[field] == "").sum())
        if n:
            yield f"{n} of {len(table)} without {field}: {_COST[field]}"
    other = table.loc[~table["language"].isin(["", ENGLISH]), "id"]
    if len(other):
        named = ", ".join(other[:_NAMED])
        yield f"{len(other)} of {len(table)} may not be in English ({named}): such articles get no figures"
