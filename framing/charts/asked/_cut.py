"""A result cut to some events, actors and outlets, so that a chart draws a part as it draws the whole.

Rows are left out, nothing is computed anew: an interval or a q is that of the whole comparison. What is not there is
said, with what there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from functools import partial
from typing import Any

import pandas as pd

from framing.charts._data import actor_names, titles
from framing.charts.asked._wishes import Asked
from framing.errors import ResultError
from framing.results import Later, Result

_SHOWN = 12  # names that an error lists
_OUTLETS, _ACTORS = ("by", "a", "b"), ("actor", "agent", "patient")  # columns that name one
_OF_ALL = frozenset({"rates", "differences"})  # tables whose rows of no actor are of the whole text


def names_of(value: str | Iterable[str] | None, what: str) -> tuple[str, ...]:
    """Give what is asked for as distinct names; one name may stand alone."""
    if value is None:
        return ()
    given = (value,) if isinstance(value, str) else tuple(value)
    if not given or not all(isinstance(v, str) for v in given):
        raise ResultError(f"{what}= takes a name or a list of names, not {value!r}; leave it out to draw all")
    return tuple(dict.fromkeys(given))


def cut(result: Result, wishes: Asked) -> Result:
    """Keep the events, actors and outlets asked for.

    Parameters
    ----------
    result : Result
        What a chart is drawn from.
    wishes : Asked
        What is kept; an empty tuple keeps all.

    Returns
    -------
    Result
        With fewer rows; the same object where nothing is asked for.

    Raises
    ------
    ResultError
        If one of them is not in the result; the message lists what is.
    """
    if not (wishes.event or wishes.actors or wishes.outlets):
        return result
    known = titles(result)  # says what is wrong with what is no result
    _check("event", wishes.event, [e for e, _ in known])
    _check("outlets", wishes.outlets, [b for e, b in known if not wishes.event or e in wishes.event])
    return _kept(result, wishes, _actors(result, wishes.actors))


def _kept(result: Result, wishes: Asked, actors: frozenset[str]) -> Result:
    """Leave rows out, also of the profiles that a comparison holds."""
    tables = Later({name: partial(_part_of, result, name, wishes, actors) for name in result.tables})
    more: dict[str, Any] = (
        {"profiles": _kept(result.profiles, wishes, actors)} if "profiles" in {f.name for f in fields(result)} else {}
    )
    return replace(result, tables=tables, **more)


def _check(what: str, wanted: Sequence[str], there: Iterable[str]) -> None:
    known = sorted(dict.fromkeys(there))
    for name in wanted:
        if name not in known:
            more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
            listed = ", ".join(repr(k) for k in known[:_SHOWN] if k)
            raise ResultError(f"{what}={name!r} is not in this result; there is: {listed or 'none'}{more}")


def _actors(result: Result, wanted: Sequence[str]) -> frozenset[str]:
    """Give the ids of actors that are asked for by id or by name."""
    if not wanted:
        return frozenset()
    names, said = actor_names(result), _told(result)
    ids = {n: a for a, n in names.items() if a in said}
    _check("actors", [w for w in wanted if w not in said], sorted(ids or said))
    return frozenset(w if w in said else ids[w] for w in wanted)


def _told(result: Result) -> set[str]:
    """Ids of the actors that some table tells of."""
    columns = [t[c] for t in result.tables.values() for c in _ACTORS if c in t.columns]
    return set().union(*(c.dropna() for c in columns)) - {""}


def _part_of(result: Result, name: str, wishes: Asked, actors: frozenset[str]) -> pd.DataFrame:
    """Cut a table when a chart asks for it: a comparison makes its tables one by one."""
    return _part(name, result.tables[name], wishes, actors)


def _part(name: str, rows: pd.DataFrame, wishes: Asked, actors: frozenset[str]) -> pd.DataFrame:
    keep = pd.Series(True, index=rows.index)
    if wishes.event and "event" in rows.columns:
        keep &= rows["event"].isin(wishes.event)
    for column in set(_OUTLETS) & set(rows.columns) if wishes.outlets else ():
        keep &= rows[column].isin(wishes.outlets) | (rows[column] == "")
    columns = sorted(set(_ACTORS) & set(rows.columns)) if actors else []
    if columns:
        of = rows[columns].isin(actors).any(axis=1)
        keep &= (of | (rows["actor"] == "")) if name in _OF_ALL else of
    return rows[keep].reset_index(drop=True)
