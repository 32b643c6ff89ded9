"""Part of comparison."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from framing.profiles import UNITS, Group, Key, few_error, gate
from framing.results import make_frame
from framing.uncertainty import Floats, benjamini_hochberg, bootstrap_ratio, normal_interval, permutation_p

DIFFERENCES: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "actor": "string", "measure": "string", "voice": "string",
    "rate_a": "float64", "rate_b": "float64", "difference": "float64", "low": "float64", "high": "float64",
    "ratio": "float64", "n_a": "int64", "n_b": "int64",
    "words_a": "int64", "words_b": "int64", "p": "float64", "q": "float64", "unit": "string", "withheld": "string",
}  # fmt: skip


def difference_rows(cut: list[Group], settings: Mapping[str, Any]) -> pd.DataFrame:
    rows = []
    ordered = sorted(cut, key=lambda g: (g.event, g.source))
    errors = {(g.event, g.source): _errors(g, settings) for g in ordered}  # once a source, not once a pair
    for a, b in combinations(ordered, 2):
        if a.event == b.event:
            rows.extend(_pair_rows(a, b, (errors[a.event, a.source], errors[b.event, b.source]), settings))
    shown = [i for i, r in enumerate(rows) if not r[-1]]
    q = np.full(len(rows), np.nan)
    q[shown] = benjamini_hochberg(np.array([rows[i][16] for i in shown], dtype=float))
    return make_frame([(*r[:17], q[i], *r[17:]) for i, r in enumerate(rows)], DIFFERENCES)


def _errors(g: Group, settings: Mapping[str, Any]) -> dict[Key, float]:
    """Give the standard error of each rate of one source."""
    if not g.sums:
        return {}
    stacked = _stack(g, list(g.sums))
    draws = {"resamples": settings["resamples"], "seed": settings["seed"]}
    found = bootstrap_ratio(stacked[:, 0], stacked[:, 1], level=settings["level"], **draws)
    return dict(zip(g.sums, found.error.tolist(), strict=True))


def _pair_rows(
    a: Group, b: Group, errors: tuple[Mapping[Key, float], Mapping[Key, float]], settings: Mapping[str, Any]
) -> list[tuple[Any, ...]]:
    keys = sorted(set(a.sums) | set(b.sums))
    if not keys:
        return []
    first, second = (_stack(g, keys) for g in (a, b))
    draws = {"resamples": settings["resamples"], "seed": settings["seed"]}
    p = permutation_p((first[:, 0], second[:, 0]), (first[:, 1], second[:, 1]), **draws)
    rows = []
    for i, key in enumerate(keys):
        unit, scale = UNITS[key[0]]
        (s1, d1, n1), (s2, d2, n2) = first[:, :, i].sum(axis=0), second[:, :, i].sum(axis=0)
        withheld = next(
            (f"{g.source}: {w}" for g, n, d in ((a, n1, d1), (b, n2, d2)) if (w := gate(key[0], n, d, settings)[0])), ""
        )
        numbers: list[Any] = [float("nan")] * 6
        if not withheld:
            r1, r2 = scale * s1 / d1, scale * s2 / d2
            floors = (few_error(key[0], *first[:, :, i].sum(axis=0)), few_error(key[0], *second[:, :, i].sum(axis=0)))
            error = np.hypot(max(errors[0].get(key, 0.0), floors[0]), max(errors[1].get(key, 0.0), floors[1]))
            low, high = normal_interval(r1 - r2, scale * error, level=settings["level"])
            half = scale / (d1 + d2)  # half a finding in each, so that none against none is 1
            numbers = [r1, r2, r1 - r2, low, high, float("nan") if key[0] == "ladder" else (r1 + half) / (r2 + half)]
        measure, actor, voice = key
        rows.append(
            (a.event, a.source, b.source, actor, measure, voice, *numbers, int(n1), int(n2), int(d1), int(d2),
             float("nan") if withheld else float(p[i]), unit, withheld)
        )  # fmt: skip
    return rows


def _stack(g: Group, keys: list[tuple[str, str, str]]) -> Floats:
    """Stack one group's sums for all `keys`; a key it has no evidence for keeps its denominator."""
    units = len(next(iter(g.sums.values())))
    spoken = {k[2]: v[:, 0] for k, v in g.sums.items() if k[0] == "voice"}
    none = np.zeros(units)
    absent: dict[Key, Floats] = {
        k: np.column_stack([none, none if k[0] == "ladder" else spoken[k[2]], none]) for k in keys if k not in g.sums
    }
    return np.stack([g.sums[k] if k in g.sums else absent[k] for k in keys], axis=2)
