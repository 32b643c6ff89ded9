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
    named : DataFrame
        From `framing.report.matrix.sourced_mentions`.

    Returns
    -------
    str
        One line.
    """
    events = [e for e in comparison.events() if e]
    compared = [e for e in events if len(comparison.sources(e)) > 1] or events
    if len(compared) == 1:
        return compared[0]
    sources = comparison.overview["by"].nunique()
    told = f"{sources} source{'s' if sources != 1 else ''}"
    actors = central(comparison, named)
    if not actors:
        return f"What {told} write{'s' if sources == 1 else ''}"
    events_told = f" on {len(events)} events" if len(events) > 1 else ""
    return f"{' and '.join(actors)} in {told}{events_told}"


def central(comparison: Comparison, named: pd.DataFrame) -> list[str]:
    """Name the actors with most namings times sources, at most two.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    named : DataFrame
        From `framing.report.matrix.sourced_mentions`.

    Returns
    -------
    list of str
        Their names.
    """
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    weight = {str(actor): len(part) * part["by"].nunique() for actor, part in named.groupby("actor")}
    return [names.get(a, a) for a in sorted(weight, key=lambda a: (-weight[a], a))[:_ACTORS]]
