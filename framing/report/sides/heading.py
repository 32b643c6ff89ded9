"""The title of a report: what it is about, in the words of the data."""

from __future__ import annotations

import pandas as pd

from framing.comparison import Comparison

_ACTORS = 2  # actors that a title names


def heading(comparison: Comparison, named: pd.DataFrame) -> str:
    """Name the subject: the one event that is compared, else the actors who are named most and by most sources.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    named : pd.DataFrame
        From `framing.report.matrix.sourced_mentions`.

    Returns
    -------
    str
        One line.
    """
    events = [e for e in comparison.events() if e]
    if (only := _only_compared(comparison, events)) is not None:
        return only
    n = comparison.overview["by"].nunique()
    actors = central(comparison, named)
    if not actors:
        return "What one source writes" if n == 1 else f"What {n} sources write"
    where = "one source" if n == 1 else f"{n} sources"
    return f"{' and '.join(actors)} in {where}" + (f" on {len(events)} events" if events else "")


def _only_compared(comparison: Comparison, events: list[str]) -> str | None:
    """Name the one event that several sources tell, or the one event there is."""
    compared = [e for e in events if len(comparison.sources(e)) > 1] or events
    return compared[0] if len(compared) == 1 else None


def central(comparison: Comparison, named: pd.DataFrame) -> list[str]:
    """Name the actors with most namings times sources, at most two.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    named : pd.DataFrame
        From `framing.report.matrix.sourced_mentions`.

    Returns
    -------
    list of str
        Their names.
    """
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    weight = {str(actor): len(part) * part["by"].nunique() for actor, part in named.groupby("actor")}
    return [names.get(a, a) for a in sorted(weight, key=lambda a: (-weight[a], a))[:_ACTORS]]
