"""Rates of a source with their errors: what intervals and tests of any two rates are made of.

A rate's error comes from how its units scatter (`framing.uncertainty.ratio_variance`). Where they show too little of
what could have been it is no less than chance alone would make it: that of a Poisson count below `FEW` findings or
units, one finding one step away for a mean or share, and for a mean whose findings are known to scatter, that of so
many independent ones. Units: as the rates'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.profiles.evidence import BASE, COUNT, SCORE
from framing.profiles.measures import FEW, FEW_UNITS, MEASURES, is_whole
from framing.profiles.numbered import Key
from framing.records import Base, Measure
from framing.uncertainty import Floats, Rates, ratio_variance, wilson_interval


@dataclass(frozen=True, eq=False)
class Estimates:
    """Sums and rates of one source, an entry a key; all arrays have one shape.

    Parameters
    ----------
    score, base, n : Floats
        Sums of scores, of what they are divided by, and of findings.
    units : Floats
        Paragraphs, articles or events that the errors are taken from: those that have something of the base.
    rates : Rates
        The rates with their errors, in the measures' units.
    """

    score: Floats
    base: Floats
    n: Floats
    units: Floats
    rates: Rates

    def at(self, some: NDArray[Any]) -> Estimates:
        """Take some of the entries.

        Parameters
        ----------
        some : NDArray[Any]
            Which: their places, or whether each is taken.

        Returns
        -------
        Estimates
            Only these.
        """
        return joined([self], some)


def joined(parts: Sequence[Estimates], some: NDArray[Any] | slice = slice(None)) -> Estimates:
    """Put estimates behind each other.

    Parameters
    ----------
    parts : Sequence[Estimates]
        One or more.
    some : NDArray[Any] | slice
        Which entries of all of them are taken.

    Returns
    -------
    Estimates
        All entries, in order.
    """

    def column(of: Sequence[Any], name: str) -> NDArray[Any]:
        values: NDArray[Any] = np.concatenate([getattr(part, name) for part in of])[some]
        return values

    rates = Rates(**{f.name: column([part.rates for part in parts], f.name) for f in fields(Rates)})
    sums = {f.name: column(parts, f.name) for f in fields(Estimates) if f.name != "rates"}
    return Estimates(**sums, rates=rates)


@dataclass(frozen=True, eq=False)
class Kinds:
    """What the measures of some keys are, as arrays."""

    scale: Floats
    spread: Floats
    counted: NDArray[np.bool_]
    mean: NDArray[np.bool_]


def kinds(keys: Sequence[Key]) -> Kinds:
    """Lay out what the measures of `keys` are."""
    number = {name: i for i, name in enumerate(MEASURES)}
    at = np.array([number[k.measure] for k in keys], dtype=np.intp)
    measures = MEASURES.values()
    return Kinds(
        np.array([m.scale for m in measures], dtype=float)[at],
        np.array([m.spread for m in measures], dtype=float)[at],
        np.array([m.base is Base.VOICE for m in measures], dtype=bool)[at],
        np.array([m.base is Base.FINDINGS for m in measures], dtype=bool)[at],
    )


def estimate(sums: Floats, keys: Sequence[Key]) -> Estimates:
    """Turn sums by unit into rates with errors.

    Parameters
    ----------
    sums : Floats
        Of one source, as `Group.stacked` gives them. Shape (units, 3, keys).
    keys : Sequence[Key]
        What they are of.

    Returns
    -------
    Estimates
        An entry a key.
    """
    kind = kinds(keys)
    score, base, n = sums.sum(axis=0)
    variance, units = ratio_variance(sums[:, SCORE], sums[:, BASE])
    variance = np.maximum(variance, least_variance(kind, sums.sum(axis=0), units))
    divided = np.maximum(base, 1.0)
    rates = Rates(
        kind.scale * score / divided,
        kind.scale**2 * variance,
        np.maximum(units - 1, FEW_UNITS - 1),
        kind.counted,
        kind.scale / divided,
    )
    return Estimates(score, base, n, units, rates)


def least_variance(kind: Kinds, sums: Floats, units: Floats) -> Floats:
    """Give the least variance that a rate can have, since a scatter of few findings is blind.

    Parameters
    ----------
    kind : Kinds
        What the measures are.
    sums : Floats
        Score, base and count. Shape (3, ...).
    units : Floats
        How many units have something of the base.

    Returns
    -------
    ndarray
        In units of score by base, squared; 0 where the units can be trusted.
    """
    score, base, n = sums[SCORE], np.maximum(sums[BASE], 1.0), sums[COUNT]
    each = np.where(n > 0, score / np.maximum(n, 1.0), 1.0)
    chance = np.maximum(n, 1.0) * (each / base) ** 2
    few = (n < FEW) | (units < FEW_UNITS)
    step = np.maximum(1 / base**2, kind.spread**2 / base)
    return np.where(kind.counted & few, chance, np.where(kind.mean, step, 0.0))


def ends(measure: Measure, sums: tuple[float, float], found: tuple[float, float], level: float) -> tuple[float, float]:
    """Keep an interval inside the scale of its measure; of a share that is none or all of its findings, take Wilson's.

    Parameters
    ----------
    measure : Measure
        Whose rate.
    sums : tuple[float, float]
        Score and findings.
    found : tuple[float, float]
        The interval.
    level : float
        Coverage, 0-1.

    Returns
    -------
    low, high : float
        In the measure's unit.
    """
    if is_whole(measure, *sums):
        low, high = wilson_interval(round(sums[0]), int(sums[1]), level=level)
        return measure.scale * low, measure.scale * high
    least, most = measure.ends or (-np.inf, np.inf)
    return max(least, float(found[0])), min(most, float(found[1]))
