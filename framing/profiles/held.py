"""Which sources are held against each other, two by two.

Idea: n sources make n(n - 1) / 2 pairs: five of them 10, five thousand 12 million. Nobody reads those, and no memory
holds them; so an event of very many sources is described source by source, and its pairs are made on demand, for the
sources that are named.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

import pandas as pd

from framing.errors import SettingsError
from framing.profiles.evidence import Group
from framing.results import as_tuples

MOST = 100  # sources of an event that are held against each other unasked: 4,950 pairs
T = TypeVar("T")
Held = frozenset[tuple[str, str]]  # event and source


def held_sources(groups: Iterable[Group], asked: Collection[str] | None) -> Held:
    """Choose the sources of each event that are held against each other; warn of an event that has too many.

    Parameters
    ----------
    groups : Iterable[Group]
        The sources of all events.
    asked : Collection[str] | None
        Only these; None takes all sources of an event that has no more than `MOST`.

    Returns
    -------
    frozenset of (event, source)
        Those held.

    Raises
    ------
    SettingsError
        If a source that is asked for is unknown, or only one is asked for.
    """
    by_event: defaultdict[str, list[str]] = defaultdict(list)
    for g in groups:
        by_event[g.event].append(g.source)
    wanted = None if asked is None else _known(asked, set().union(*by_event.values()))
    return frozenset((event, s) for event, found in by_event.items() for s in _of_event(event, found, wanted))


def _of_event(event: str, found: Sequence[str], wanted: frozenset[str] | None) -> Sequence[str]:
    if wanted is not None:
        return [s for s in found if s in wanted]
    if len(found) > MOST:
        _warn(event, len(found))
        return []
    return found


def groups_held(items: Iterable[T], held: Held, group: Callable[[T], Group]) -> list[T]:
    """Keep what is of a source that is held against others; `group` says whose it is."""
    return [item for item in items if (group(item).event, group(item).source) in held]


def of_held(table: pd.DataFrame, held: Held) -> pd.DataFrame:
    """Keep the rows of a table with the columns event and by whose source is held against others."""
    kept = [pair in held for pair in as_tuples(table, ("event", "by"))]
    return table if all(kept) else table[kept].reset_index(drop=True)


def of_few(table: pd.DataFrame, asked: Collection[str] | None) -> pd.DataFrame:
    """Keep a table with the column by whose sources are each held against all others; none of it if they are too many.

    Parameters
    ----------
    table : pd.DataFrame
        Articles.
    asked : Collection[str] | None
        Only these sources; None takes all.

    Returns
    -------
    DataFrame
        Rows of at most `MOST` sources.
    """
    if asked is not None:
        return table[table["by"].isin(list(asked))].reset_index(drop=True)
    if table["by"].nunique() <= MOST:
        return table
    warnings.warn(
        f"the words of {table['by'].nunique():,} sources are not held against each other unasked (keyness): "
        "name those you mean: compare(analysis, sources=[...])",
        stacklevel=5,  # whoever called compare
    )
    return table.iloc[:0]


def check_pairs(sources: Collection[str]) -> None:
    """Refuse to pool what makes too many pairs.

    Parameters
    ----------
    sources : Collection[str]
        All that would be held against each other.

    Raises
    ------
    SettingsError
        If there are more than `MOST`.
    """
    n = len(sources)
    if n > MOST:
        raise SettingsError(
            f"pool: {n:,} sources make {n * (n - 1) // 2:,} pairs, more than are held against each other; "
            f"analyze the articles of {MOST} sources at most, or compare without pool and name sources=[...]"
        )


def _known(asked: Collection[str], there: set[str]) -> frozenset[str]:
    if isinstance(asked, str) or len(set(asked)) < 2:
        raise SettingsError(f"sources={asked!r}: give a list of two sources or more")
    unknown = sorted(set(asked) - there)
    if unknown:
        raise SettingsError(f"sources: no source {unknown[0]!r}; there are: {_listed(sorted(there))}")
    return frozenset(asked)


def _listed(names: Sequence[str], most: int = 12) -> str:
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


def _warn(event: str, n: int) -> None:
    where = f"event {event!r}" if event else "what has no event"
    warnings.warn(
        f"{where} has {n:,} sources, which make {n * (n - 1) // 2:,} pairs; no more than {MOST} sources are held "
        "against each other unasked, so its tables of pairs are left out; name those you mean: "
        "compare(analysis, sources=[...])",
        stacklevel=8,  # whoever called compare
    )
