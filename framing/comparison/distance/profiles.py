"""How far apart two sources lie in all that is measured, and a map of the sources of an event.

Gower's distance over the measures that both have, each by its range in the event. It says nothing of better or worse,
and sources of an event that all write alike fill the range too, so it compares distances inside one event only. What
chance alone does stands beside it: ``noise`` is how far two draws of one source lie apart. The interval is the basic
bootstrap's (Davison and Hinkley 1997), since draws lie farther apart than what they are drawn from. Leaving one measure
out at a time shows whether a distance hangs on one. No groups are made of a handful of points.

Units: distances 0-1; places of the map in the same unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import numpy as np

from framing.comparison.distance.draws import Drawn
from framing.uncertainty import Floats, classical_scaling, gower, ranges, turned_onto

PROFILE_DISTANCES: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "distance": "float64", "low": "float64", "high": "float64",
    "noise": "float64", "measures": "int64", "least": "float64", "most": "float64", "hangs_on": "string",
    "withheld": "string",
}  # fmt: skip
PLACES: Mapping[str, str] = {
    "event": "string", "by": "string", "x": "float64", "y": "float64", "width": "float64", "height": "float64",
    "angle": "float64", "nearest": "string", "stable": "float64", "stress": "float64",
}  # fmt: skip
_ELLIPSE = 5.991  # squared radius that holds 95 % of two normal numbers
_FEWEST = 3  # sources of a map
_LEAST = 1e-12  # in place of a division by zero
_NAN = float("nan")


def distance_rows(event: str, d: Drawn, level: float) -> Iterator[dict[str, Any]]:
    """Give the distance of each two sources of an event.

    Parameters
    ----------
    event : str
        Which.
    d : Drawn
        Its rates.
    level : float
        Coverage, 0-1.

    Yields
    ------
    dict[str, Any]
        A row of `PROFILE_DISTANCES`.
    """
    spans = ranges(d.rates)
    found, draws = gower(d.rates, d.weights, spans), gower(d.draws, d.weights, spans)
    noise, without = _noise(d), _without_each(d)
    tail = 50 * (1 - level)
    for i, j in combinations(range(len(d.sources)), 2):
        common = {m for k, m in enumerate(d.measures) if not np.isnan(d.rates[[i, j], k]).any()}
        row: dict[str, Any] = {"event": event, "a": d.sources[i], "b": d.sources[j], "measures": len(common)}
        if not common:
            nothing = dict.fromkeys(("distance", "low", "high", "noise", "least", "most"), _NAN)
            yield {**row, **nothing, "hangs_on": "", "withheld": "no measure that both have enough text for"}
            continue
        upper, lower = np.percentile(draws[:, i, j], [tail, 100 - tail])
        value = float(found[i, j])
        left = {m: float(w[i, j]) for m, w in without.items() if m in common and not np.isnan(w[i, j])}
        yield {
            **row, "distance": value, "low": max(0.0, 2 * value - lower), "high": min(1.0, 2 * value - upper),
            "noise": float((noise[i] + noise[j]) / 2),
            "least": min(left.values(), default=value), "most": max(left.values(), default=value),
            "hangs_on": min(left, key=lambda m: (left[m], m)) if left else "", "withheld": "",
        }  # fmt: skip


def _without_each(d: Drawn) -> Mapping[str, Floats]:
    """Distances without one measure at a time."""
    named, spans = np.array(d.measures), ranges(d.rates)
    kept = {m: named != m for m in dict.fromkeys(d.measures)}
    return {m: gower(d.rates[:, some], d.weights[some], spans[some]) for m, some in kept.items()}


def _noise(d: Drawn) -> Floats:
    """Distance of two draws of one source, on average, by the ranges of the event. Shape (sources,)."""
    gaps = np.abs(d.draws - np.roll(d.draws, 1, axis=0)) / ranges(d.rates)
    held = np.where(np.isnan(gaps), 0.0, d.weights)
    apart: Floats = (np.nan_to_num(gaps) * held).sum(axis=-1) / np.maximum(held.sum(axis=-1), _LEAST)
    mean: Floats = apart.mean(axis=0)
    return mean


def place_rows(event: str, d: Drawn) -> Iterator[dict[str, Any]]:
    """Lay the sources of an event out on a map.

    Parameters
    ----------
    event : str
        Which.
    d : Drawn
        Its rates.

    Yields
    ------
    dict[str, Any]
        A row of `PLACES`; none where fewer than three sources, or two that have no measure in common.
    """
    spans = ranges(d.rates)
    found = gower(d.rates, d.weights, spans)
    if len(d.sources) < _FEWEST or np.isnan(found).any():
        return
    places, stress = classical_scaling(found)
    draws = gower(d.draws, d.weights, spans)
    maps = np.array([turned_onto(classical_scaling(one)[0], places) for one in draws])
    nearest, again = _nearest(found), _nearest(draws)
    for i, source in enumerate(d.sources):
        yield {
            "event": event, "by": source, "x": float(places[i, 0]), "y": float(places[i, 1]), **_ellipse(maps[:, i]),
            "nearest": d.sources[int(nearest[i])], "stable": float((again[:, i] == nearest[i]).mean()),
            "stress": stress,
        }  # fmt: skip


def _nearest(distances: Floats) -> np.ndarray[Any, Any]:
    """Place of the nearest other source of each."""
    many = distances.shape[-1]
    return np.asarray((distances + np.where(np.eye(many, dtype=bool), np.inf, 0.0)).argmin(axis=-1))


def _ellipse(places: Floats) -> dict[str, float]:
    """Axes, whole lengths, and turn in degrees of the ellipse that holds 95 % of a source's draws."""
    values, vectors = np.linalg.eigh(np.cov(places.T))
    width, height = (2 * np.sqrt(_ELLIPSE * np.clip(values[::-1], 0.0, None))).tolist()
    angle = float(np.degrees(np.arctan2(vectors[1, 1], vectors[0, 1])) % 180)
    return {"width": width, "height": height, "angle": angle}
