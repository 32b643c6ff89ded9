"""How far sources lie apart: by what they call each actor, by all that is measured, and on a map.

Distances have no direction and no side: they say that two sources write differently, not which of them writes better.
See `labels` for names, `profiles` for rates and the map.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from framing.comparison.comparison import Comparison
from framing.comparison.distance.draws import Drawn, drawn
from framing.comparison.distance.labels import LABEL_DISTANCES, label_distances
from framing.comparison.distance.profiles import PLACES, PROFILE_DISTANCES, distance_rows, place_rows
from framing.errors import SettingsError
from framing.profiles import groups
from framing.records import Voice
from framing.results import Result, check_kind, make_frame

_DRAWS = 500

__all__ = ["LABEL_DISTANCES", "PLACES", "PROFILE_DISTANCES", "Distances", "above_noise", "distances"]


@dataclass(frozen=True, eq=False)
class Distances(Result):
    """Distances of the sources of each event: tables ``labels``, ``profiles``, ``places`` and ``overview``.

    Parameters
    ----------
    voice : str
        Whose words count.
    names : mapping of str to str
        Actor id to name.
    """

    voice: str
    names: Mapping[str, str]


def distances(comparison: Comparison, *, voice: str = "own") -> Distances:
    """Say how far the sources of each event lie apart.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    voice : str
        Whose words count: own, quoted, attributed, scare or uncertain.

    Returns
    -------
    Distances
        ``labels``, the Jensen-Shannon distance of what two sources call an actor (`LABEL_DISTANCES`); ``profiles``,
        Gower's distance of their rates (`PROFILE_DISTANCES`); ``places``, a map of them with the ellipse that holds
        95 % of each source's draws (`PLACES`); ``overview``, the sources, as in the comparison.

    Raises
    ------
    SettingsError
        If `comparison` is none, or `voice` is unknown.
    """
    check_kind(comparison, "Comparison", "framing.distances")
    if voice not in [v.value for v in Voice]:
        raise SettingsError(f"voice={voice!r}: one of {', '.join(v.value for v in Voice)}")
    drawings = _drawings(comparison, voice)
    tables: Mapping[str, pd.DataFrame] = {
        "labels": label_distances(comparison.labels, voice, comparison.settings),
        "profiles": make_frame(
            [r for e, d in drawings.items() for r in distance_rows(e, d, comparison.settings["level"])],
            PROFILE_DISTANCES,
        ),
        "places": make_frame([r for e, d in drawings.items() for r in place_rows(e, d)], PLACES),
        "overview": comparison.overview,
    }
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    return Distances(tables, comparison.settings, voice, names)


def above_noise(profiles: pd.DataFrame) -> pd.Series[bool]:
    """Say of each two sources whether their distance is evidence: its whole interval lies above the noise.

    Parameters
    ----------
    profiles : pd.DataFrame
        With the columns `PROFILE_DISTANCES`.

    Returns
    -------
    pd.Series[bool]
        False where the distance is withheld.
    """
    return (profiles["low"] > profiles["noise"]).astype(bool)


def _drawings(comparison: Comparison, voice: str) -> dict[str, Drawn]:
    """Rates of the sources of each event that has two or more."""
    known = set(comparison.events())
    cut = [g for g in groups(comparison.analysis, comparison.by) if g.event in known]
    cut.sort(key=lambda g: (g.event, g.source))
    by_event = {event: list(some) for event, some in groupby(cut, key=lambda g: g.event)}
    return {e: drawn(some, voice, comparison.settings, _DRAWS) for e, some in by_event.items() if len(some) > 1}
