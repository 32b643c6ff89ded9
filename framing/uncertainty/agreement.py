"""How far coders agree beyond chance: Krippendorff's alpha and Cohen's kappa, with intervals.

Alpha (Krippendorff 2004, ch. 11; 2011): one less the observed disagreement over that of the same values dealt out at
random. It takes any number of coders, missing values and four scales; 1 is full agreement, 0 what chance gives, below 0
coders contradict each other. Disagreements are summed unit by unit from counts of values, so time grows with units and
not with their square. Kappa (Cohen 1960) is for two coders who coded every unit, each with a habit of their own.

Intervals draw units again (percentile bootstrap), with the distances between values as they are in the sample. Units of
one article resemble each other: name what each unit belongs to, and whole articles are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from framing.errors import SettingsError
from framing.uncertainty.intervals import Floats, draws

_FEWEST = 2  # values that a unit needs to be paired


@dataclass(frozen=True, slots=True)
class Agreement:
    """One coefficient of agreement.

    Parameters
    ----------
    value, low, high : float
        At most 1; NaN where it is not defined.
    units : int
        Units with two values or more.
    coders : int
        Coders with a value in one of them.
    withheld : str
        Why there is no value; empty where there is one.
    """

    value: float
    low: float
    high: float
    units: int
    coders: int
    withheld: str = ""


def _nominal(values: Floats, counts: Floats) -> Floats:
    return 1.0 - np.eye(len(values))


def _ordinal(values: Floats, counts: Floats) -> Floats:
    """Ranks between two values, each of the two by half; squared."""
    upto = np.cumsum(counts)
    middle = upto - counts / 2
    found: Floats = (middle[:, None] - middle[None]) ** 2
    return found


def _interval(values: Floats, counts: Floats) -> Floats:
    found: Floats = (values[:, None] - values[None]) ** 2
    return found


def _ratio(values: Floats, counts: Floats) -> Floats:
    total = values[:, None] + values[None]
    gap = np.divide(values[:, None] - values[None], total, out=np.zeros_like(total), where=total != 0)
    found: Floats = gap**2
    return found


SCALES: Mapping[str, Callable[[Floats, Floats], Floats]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}


def krippendorff_alpha(
    codings: pd.DataFrame,
    *,
    scale: str = "nominal",
    clusters: Sequence[Hashable] | None = None,
    resamples: int = 2000,
    level: float = 0.95,
    seed: int = 0,
) -> Agreement:
    """Agreement of any number of coders.

    Parameters
    ----------
    codings : pd.DataFrame
        A row a unit, a column a coder; missing where a coder gave no value. Numbers, or for the nominal scale anything.
    scale : str
        What values are: "nominal", "ordinal" (in the order of their numbers), "interval" or "ratio".
    clusters : Sequence[Hashable] | None
        What each unit belongs to, such as its article; None takes each unit for itself.
    resamples : int
        Bootstrap draws; 0 gives no interval.
    level : float
        Coverage, 0-1.
    seed : int
        Of the draws.

    Returns
    -------
    Agreement
        Withheld where no unit has two values, or all values are one.

    Raises
    ------
    SettingsError
        If `scale` is unknown, or values of a scale with an order are no numbers.
    """
    if scale not in SCALES:
        raise SettingsError(f"scale={scale!r}: one of {', '.join(SCALES)}")
    values, counts = _counted(codings, scale)
    paired = counts.sum(axis=1) >= _FEWEST
    used = counts[paired]
    coders = int(codings[paired].notna().any().sum())
    if not len(used):
        return _none("no unit has values of two coders", 0, coders)
    if (used.sum(axis=0) > 0).sum() < _FEWEST:
        return _none("all values are the same: nothing to agree on", len(used), coders)
    apart = SCALES[scale](values, used.sum(axis=0))
    each = np.einsum("uc,ck,uk->u", used, apart, used, optimize=True) / (used.sum(axis=1) - 1)
    each, summed = _by_cluster(clusters, paired, each[:, None], used)
    value = float(_alpha(np.ones((1, len(each))), each[:, 0], summed, apart)[0])
    low, high = _percentiles(_alpha(draws(len(each), resamples, seed), each[:, 0], summed, apart), level)
    return Agreement(value, low, high, len(used), coders)


def _counted(codings: pd.DataFrame, scale: str) -> tuple[Floats, Floats]:
    """Values in order, and how often each unit has each; shape (units, values)."""
    long = codings.stack()
    long = long[long.notna()]
    if scale != "nominal":
        try:
            long = long.astype(float)
        except (TypeError, ValueError):
            odd = next(v for v in long if not _is_number(v))
            raise SettingsError(
                f"scale={scale!r} needs numbers, not {odd!r}; give numbers or scale='nominal'"
            ) from None
    keys = long if scale != "nominal" else long.astype(str)
    codes, found = pd.factorize(keys, sort=True)
    units = codings.index.get_indexer(long.index.get_level_values(0)) if codings.index.is_unique else None
    if units is None:
        raise SettingsError("a unit has two rows; give each unit one row and each coder a column")
    counts = np.zeros((len(codings), len(found)))
    np.add.at(counts, (units, codes), 1.0)
    values = np.arange(len(found), dtype=float) if scale == "nominal" else np.asarray(found, dtype=float)
    return values, counts


def _is_number(value: object) -> bool:
    try:
        float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False
    return True


def _alpha(weights: Floats, each: Floats, counts: Floats, apart: Floats) -> Floats:
    """Alpha of weighted units; NaN where a draw holds one value only. Shape (draws,)."""
    totals = weights @ counts
    n = totals.sum(axis=1)
    chance = np.einsum("rc,ck,rk->r", totals, apart, totals, optimize=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: Floats = 1 - (n - 1) * (weights @ each) / np.where(chance > 0, chance, np.nan)
    return found


def _by_cluster(clusters: Sequence[Hashable] | None, used: np.ndarray[Any, Any], *parts: Floats) -> list[Floats]:
    """Sum what each unit has over its cluster: draws then cost clusters and not units. Shapes (clusters, columns)."""
    if clusters is None:
        return list(parts)
    code, labels = pd.factorize(np.asarray(clusters, dtype=object)[used])
    found = [np.zeros((len(labels), part.shape[1])) for part in parts]
    for sums, part in zip(found, parts, strict=True):
        np.add.at(sums, code, part)
    return found


def _percentiles(values: Floats, level: float) -> tuple[float, float]:
    if not len(values) or np.isnan(values).all():
        return float("nan"), float("nan")
    tail = 50 * (1 - level)
    low, high = np.nanpercentile(values, [tail, 100 - tail])
    return float(low), float(high)


def _none(why: str, units: int, coders: int) -> Agreement:
    return Agreement(float("nan"), float("nan"), float("nan"), units, coders, why)


def cohen_kappa(
    first: Sequence[Hashable],
    second: Sequence[Hashable],
    *,
    clusters: Sequence[Hashable] | None = None,
    resamples: int = 2000,
    level: float = 0.95,
    seed: int = 0,
) -> Agreement:
    """Agreement of two coders in categories.

    Parameters
    ----------
    first : Sequence[Hashable]
        Values of one coder, unit by unit; a missing one leaves the unit out.
    second : Sequence[Hashable]
        Of the other.
    clusters : Sequence[Hashable] | None
        What each unit belongs to.
    resamples : int
        Bootstrap draws; 0 gives no interval.
    level : float
        Coverage, 0-1.
    seed : int
        Of the draws.

    Returns
    -------
    Agreement
        Withheld where no unit has both values, or both coders gave one and the same value throughout.

    Raises
    ------
    SettingsError
        If the two are not equally long.
    """
    if len(first) != len(second):
        raise SettingsError(f"{len(first)} values of one coder and {len(second)} of the other; give one a unit of each")
    pair = pd.DataFrame({"a": list(first), "b": list(second)}, dtype=object)
    both = pair.notna().all(axis=1).to_numpy()
    used = pair[both].astype(str)
    if not len(used):
        return _none("no unit has values of both coders", 0, 0)
    codes, found = pd.factorize(np.concatenate([used["a"], used["b"]]), sort=True)
    if len(found) < _FEWEST:
        return _none("all values are the same: nothing to agree on", len(used), 2)
    a, b = (np.eye(len(found))[c] for c in np.split(codes, 2))
    same = (a * b).sum(axis=1)
    same, a, b = _by_cluster(clusters, both, same[:, None], a, b)
    value = float(_kappa(np.ones((1, len(a))), same[:, 0], a, b)[0])
    low, high = _percentiles(_kappa(draws(len(a), resamples, seed), same[:, 0], a, b), level)
    return Agreement(value, low, high, len(used), 2)


def _kappa(weights: Floats, same: Floats, a: Floats, b: Floats) -> Floats:
    n = (weights @ a).sum(axis=1)
    chance = ((weights @ a) * (weights @ b)).sum(axis=1) / n**2
    with np.errstate(invalid="ignore", divide="ignore"):
        found: Floats = (weights @ same / n - chance) / np.where(chance < 1, 1 - chance, np.nan)
    return found
