"""How far apart distributions and profiles lie, and a map of them.

Jensen-Shannon distance (Lin 1991; Endres and Schindelin 2003): the root of the divergence in bits, 0 for equal shares
and 1 for shares with nothing in common; a metric. Gower's distance (1971): the mean, over measures that both have, of
the difference as a share of the measure's range. Classical scaling (Torgerson 1952) lays points out by their
distances; its axes have no meaning, and what it cannot show is its stress (Kruskal 1964).
"""

from __future__ import annotations

import numpy as np

from framing.uncertainty.intervals import Floats

_AXES = 2


def jensen_shannon(a: Floats, b: Floats) -> Floats:
    """Distance of counts or shares, row by row.

    Parameters
    ----------
    a : Floats
        Not negative. Shape (..., kinds).
    b : Floats
        As `a`.

    Returns
    -------
    ndarray of shape (...)
        0 to 1; NaN where a row has no weight.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        p, q = (x / x.sum(axis=-1, keepdims=True) for x in (a, b))
        middle = (p + q) / 2
        parts = [np.where(x > 0, x * np.log2(x / middle), 0.0).sum(axis=-1) for x in (p, q)]
    weight = (a.sum(axis=-1) > 0) & (b.sum(axis=-1) > 0)
    found: Floats = np.where(weight, np.sqrt(np.clip(sum(parts) / 2, 0.0, 1.0)), np.nan)
    return found


def ranges(values: Floats) -> Floats:
    """Range of each measure over all rows.

    Parameters
    ----------
    values : Floats
        NaN where a row lacks a measure. Shape (rows, measures).

    Returns
    -------
    ndarray of shape (measures,)
        Infinite where there is none, so that what is divided by it is no difference.
    """
    with np.errstate(invalid="ignore"):
        span = np.fmax.reduce(values, axis=-2) - np.fmin.reduce(values, axis=-2)
    return np.where(span > 0, span, np.inf)


def gower(values: Floats, weights: Floats, spans: Floats) -> Floats:
    """Distances of all rows from each other.

    Parameters
    ----------
    values : Floats
        NaN where a row lacks a measure. Shape (..., rows, measures).
    weights : Floats
        Of the measures. Shape (measures,).
    spans : Floats
        What a difference is a share of, from `ranges`. Shape (measures,).

    Returns
    -------
    ndarray of shape (..., rows, rows)
        0 to 1 where `spans` are the rows' own; NaN where two rows have no measure in common.
    """
    scaled = values / spans
    gaps = np.abs(scaled[..., :, None, :] - scaled[..., None, :, :])
    held = np.where(np.isnan(gaps), 0.0, weights)
    total = held.sum(axis=-1)
    found: Floats = (np.nan_to_num(gaps) * held).sum(axis=-1) / np.where(total > 0, total, np.nan)
    return found


def classical_scaling(distances: Floats) -> tuple[Floats, float]:
    """Lay points out on a plane so that they lie as far apart as told.

    Parameters
    ----------
    distances : Floats
        Symmetric, without NaN. Shape (points, points).

    Returns
    -------
    places, stress : ndarray of shape (points, 2), float
        Where each point lies, its axes in order of what they show, signs fixed by the point farthest out; and
        stress-1, the share of the distances that the plane does not show, 0 for all shown.
    """
    many = len(distances)
    centred = np.eye(many) - 1 / many
    values, vectors = np.linalg.eigh(-centred @ (distances**2) @ centred / 2)
    order = np.argsort(-values, kind="stable")[:_AXES]
    places = np.zeros((many, _AXES))
    places[:, : len(order)] = vectors[:, order] * np.sqrt(np.clip(values[order], 0.0, None))
    places *= np.where(places[np.abs(places).argmax(axis=0), range(_AXES)] < 0, -1.0, 1.0)
    return places, _stress(distances, places)


def _stress(distances: Floats, places: Floats) -> float:
    shown = np.sqrt(((places[:, None] - places[None]) ** 2).sum(axis=-1))
    total = float((distances**2).sum())
    return float(np.sqrt(((distances - shown) ** 2).sum() / total)) if total else 0.0


def turned_onto(places: Floats, target: Floats) -> Floats:
    """Turn and mirror a map until it lies on another as well as it can (Schönemann 1966).

    Parameters
    ----------
    places : Floats
        Centred. Shape (points, 2).
    target : Floats
        As `places`.

    Returns
    -------
    ndarray of shape (points, 2)
        The same map, turned; its scale is kept.
    """
    left, _, right = np.linalg.svd(places.T @ target)
    found: Floats = places @ (left @ right)
    return found
