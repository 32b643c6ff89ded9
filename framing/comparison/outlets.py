"""Each pair of outlets over the events that both tell: how far their rates lie apart, inside the events.

Idea and weights: `framing.profiles.pooling`; the test is that of `framing.comparison.differences`. Only events of both
count, so each pair has events and weights of its own: two rates of a row may be held against each other, those of two
rows may not. Units: as the rates'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.comparison.differences import Held, Side, compared_keys, lacking, tested
from framing.profiles import Cuts, Estimates, Key, Strata, pool, strata


def pooled_rows(cuts: Cuts, settings: Mapping[str, Any]) -> pd.DataFrame:
    """Compare outlets two by two over their events.

    Parameters
    ----------
    cuts : Cuts
        The evidence of every outlet in every event.
    settings : Mapping[str, Any]
        Gates and level.

    Returns
    -------
    DataFrame
        Columns `DIFFERENCES`; a row for each measure, actor and voice that either outlet has, with no event.
    """
    return tested(list(_pairs(cuts, settings)), settings)


def _pairs(cuts: Cuts, settings: Mapping[str, Any]) -> Iterator[Held]:
    keys = compared_keys(cuts.paragraphs)
    laid: dict[tuple[str, str], Strata] = {}
    for within in ("paragraphs", "articles"):
        laid |= {(s, within): strata(cuts.of(s, within=within), cuts.events, keys) for s in cuts.sources}
    has = {s: _has(cuts, s, keys) for s in cuts.sources}
    for a, b in combinations(cuts.sources, 2):
        within = cuts.within([a, b], settings)
        found = pool(laid[a, within], laid[b, within], keys, blocks=settings["min_events"])
        basis = np.where(found.blocks, "events", within).astype(object)
        alone = np.where(found.events > 0, "", "no event in which both have such words").astype(object)
        first, second = (_side(s, x, keys, settings, (within, alone)) for s, x in ((a, found.a), (b, found.b)))
        yield Held("", first, second, keys, has[a] | has[b], basis, found.events)


def _side(
    source: str, found: Estimates, keys: list[Key], settings: Mapping[str, Any], why: tuple[str, NDArray[np.object_]]
) -> Side:
    """One outlet, with the reasons for what is withheld."""
    within, alone = why
    lacks = lacking(source, found, keys, settings, within)
    return Side(source, found, np.where(alone != "", alone, lacks), within)


def _has(cuts: Cuts, source: str, keys: list[Key]) -> NDArray[np.bool_]:
    """Whether an outlet has a row of each key in any event."""
    mine = set().union(*(g.sums for g in cuts.of(source, within="paragraphs")))
    return np.array([k in mine for k in keys], dtype=bool)
