"""The rates of each source of an event, as they are and as they come out when its units are drawn again.

Units are paragraphs, or whole articles where a source has many, as in `framing.profile`. A measure counts once,
however many actors it is taken of: its keys share its weight. A rate that is withheld is missing in every draw.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np

from framing.profiles import BASE, MEASURES, SCORE, VOICE, Group, Key, gate
from framing.uncertainty import Floats


@dataclass(frozen=True, eq=False)
class Drawn:
    """Rates of the sources of one event.

    Parameters
    ----------
    sources : Sequence[str]
        Their names.
    measures : Sequence[str]
        Measure of each column.
    weights : Floats
        Of the columns; those of a measure sum to 1. Shape (keys,).
    rates : Floats
        Shape (sources, keys); NaN where withheld.
    draws : Floats
        Shape (draws, sources, keys).
    """

    sources: Sequence[str]
    measures: Sequence[str]
    weights: Floats
    rates: Floats
    draws: Floats


def drawn(cut: Sequence[Group], voice: str, settings: Mapping[str, Any], many: int) -> Drawn:
    """Draw the units of each source again.

    Parameters
    ----------
    cut : Sequence[Group]
        The sources of one event.
    voice : str
        Whose words count; shares of voices count in any case.
    settings : Mapping[str, Any]
        Gates and seed.
    many : int
        How many draws.

    Returns
    -------
    Drawn
        Columns are measures and actors that at least two sources have.
    """
    keys = _keys(cut, voice)
    found = [_rates(g, keys, settings, many) for g in cut]
    rates, draws = np.array([r for r, _ in found]), np.stack([d for _, d in found], axis=1)
    shared = (~np.isnan(rates)).sum(axis=0) > 1
    measures = [k.measure for k, is_shared in zip(keys, shared, strict=True) if is_shared]
    weights = np.array([1 / measures.count(m) for m in measures])
    return Drawn([g.source for g in cut], measures, weights, rates[:, shared], draws[..., shared])


def _keys(cut: Sequence[Group], voice: str) -> list[Key]:
    every = set().union(*(g.sums for g in cut))
    return sorted(k for k in every if MEASURES[k.measure].compared and (k.voice == voice or k.measure == VOICE.name))


def _rates(g: Group, keys: Sequence[Key], settings: Mapping[str, Any], many: int) -> tuple[Floats, Floats]:
    """Rates of a source, shape (keys,), and of its draws, shape (draws, keys)."""
    sums = g.stacked(keys)
    units = len(sums)
    rng = np.random.default_rng([settings["seed"], units, crc32(g.source.encode())])  # sources are drawn apart
    drawn_units = rng.multinomial(units, np.full(units, 1 / units), many) if units else np.zeros((many, 0))
    scale = np.array([MEASURES[k.measure].scale for k in keys])
    score, base = sums[:, SCORE].sum(axis=0), sums[:, BASE].sum(axis=0)
    has = np.array([not gate(MEASURES[k.measure], float(b), settings)[0] for k, b in zip(keys, base, strict=True)])
    with np.errstate(invalid="ignore", divide="ignore"):
        rates = np.where(has, scale * score / base, np.nan)
        draws = np.where(has, scale * (drawn_units @ sums[:, SCORE]) / (drawn_units @ sums[:, BASE]), np.nan)
    return rates, np.where(np.isnan(draws), rates, draws)  # a draw without a base says nothing
