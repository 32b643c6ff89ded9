"""Each pair of sources in an event: how far their rates lie apart, and whether by more than chance.

Idea: a difference is shown with an interval (Wald, from the bootstrap's errors), with a p-value that permutes
paragraphs between the two sources, and with a q-value over all comparisons shown. A rate that one of the two sources
does not have is no comparison: the row says whose is withheld, and why.

Units: as the rates'. ``ratio`` has half a finding added on either side, so that none against none is 1; two
means have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.profiles import BASE, MEASURES, SCORE, Group, Key, few_error, gate
from framing.records import Base, Measure
from framing.results import make_frame
from framing.uncertainty import Floats, benjamini_hochberg, bootstrap_ratio, normal_interval, permutation_p

DIFFERENCES: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "actor": "string", "measure": "string", "voice": "string",
    "rate_a": "float64", "rate_b": "float64", "difference": "float64", "low": "float64", "high": "float64",
    "ratio": "float64", "n_a": "int64", "n_b": "int64",
    "words_a": "int64", "words_b": "int64", "p": "float64", "q": "float64", "unit": "string", "withheld": "string",
}  # fmt: skip
_NAN = float("nan")
_NOTHING = dict.fromkeys(("rate_a", "rate_b", "difference", "low", "high", "ratio", "p"), _NAN)


@dataclass(frozen=True, eq=False)
class _Side:
    """One source with the standard error of each of its rates."""

    group: Group
    errors: Mapping[Key, float]


class _Sum(NamedTuple):
    """One measure of one source, summed over its units."""

    score: float
    base: float
    n: float


def difference_rows(cut: list[Group], settings: Mapping[str, Any]) -> pd.DataFrame:
    """Compare the sources of each event, two by two.

    Parameters
    ----------
    cut : list[Group]
        The evidence of every source.
    settings : Mapping[str, Any]
        Gates, level, seed and number of draws.

    Returns
    -------
    DataFrame
        Columns `DIFFERENCES`; a row for each measure, actor and voice that either source has.
    """
    ordered = sorted(cut, key=lambda g: (g.event, g.source))
    sides = [_Side(g, _errors(g, settings)) for g in ordered]  # once a source, not once a pair
    pairs = ((a, b) for a, b in combinations(sides, 2) if a.group.event == b.group.event)
    rows = [row for a, b in pairs for row in _pair_rows(a, b, settings)]
    q = iter(benjamini_hochberg(np.array([r["p"] for r in rows if not r["withheld"]], dtype=float)))
    return make_frame([{**r, "q": _NAN if r["withheld"] else next(q)} for r in rows], DIFFERENCES)


def _errors(g: Group, settings: Mapping[str, Any]) -> dict[Key, float]:
    """Give the standard error of each rate of one source."""
    keys = list(g.sums)
    sums = g.stacked(keys)
    draws = {k: settings[k] for k in ("resamples", "level", "seed")}
    found = bootstrap_ratio(sums[:, SCORE], sums[:, BASE], **draws)
    return dict(zip(keys, found.error.tolist(), strict=True))


def _pair_rows(a: _Side, b: _Side, settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    keys = sorted(k for k in {*a.group.sums, *b.group.sums} if MEASURES[k.measure].compared)
    first, second = a.group.stacked(keys), b.group.stacked(keys)
    p = _chances(first, second, settings)
    for i, key in enumerate(keys):
        measure = MEASURES[key.measure]
        x, y = (_Sum(*side[:, :, i].sum(axis=0)) for side in (first, second))
        withheld = _withheld(measure, a.group, x, settings) or _withheld(measure, b.group, y, settings)
        numbers: Mapping[str, float] = _NOTHING
        if not withheld:
            errors = (_error(measure, a.errors.get(key, 0.0), x), _error(measure, b.errors.get(key, 0.0), y))
            numbers = {**_apart(measure, x, y, float(np.hypot(*errors)), settings["level"]), "p": float(p[i])}
        yield {
            "event": a.group.event, "a": a.group.source, "b": b.group.source, **key._asdict(), **numbers,
            "n_a": int(x.n), "n_b": int(y.n), "words_a": int(x.base), "words_b": int(y.base),
            "unit": measure.unit, "withheld": withheld,
        }  # fmt: skip


def _chances(first: Floats, second: Floats, settings: Mapping[str, Any]) -> Floats:
    draws = {k: settings[k] for k in ("resamples", "seed")}
    return permutation_p((first[:, SCORE], second[:, SCORE]), (first[:, BASE], second[:, BASE]), **draws)


def _withheld(measure: Measure, g: Group, sums: _Sum, settings: Mapping[str, Any]) -> str:
    why, _ = gate(measure, sums.base, settings)
    return f"{g.source}: {why}" if why else ""


def _error(measure: Measure, drawn: float, sums: _Sum) -> float:
    """Take the bootstrap's error, or that of a count where the findings are too few for it."""
    return max(drawn, few_error(measure, *sums))


def _apart(measure: Measure, x: _Sum, y: _Sum, error: float, level: float) -> dict[str, float]:
    """Two rates, their difference with its interval, and their ratio if they have one."""
    one, other = (measure.scale * s.score / s.base for s in (x, y))
    low, high = normal_interval(np.array(one - other), np.array(measure.scale * error), level=level)
    half = measure.scale / (x.base + y.base)
    ratio = _NAN if measure.base is Base.FINDINGS else (one + half) / (other + half)
    return {
        "rate_a": one, "rate_b": other, "difference": one - other,
        "low": float(low), "high": float(high), "ratio": ratio,
    }  # fmt: skip
