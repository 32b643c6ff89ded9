"""Each pair of sources in an event: how far their shares of sentences with cues of a frame lie apart.

Idea: as for rates (`framing.comparison.differences`): a difference with an interval and a p of one test, and a q over
all frames and pairs shown. The own voice and all voices together are compared; other voices are listed in ``frames``
only.

Units: percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.measure import FRAME
from framing.profiles import FrameGroup, FrameKey, gate, share_rates
from framing.records import Voice
from framing.results import make_frame
from framing.uncertainty import Rates, apart, benjamini_hochberg

FRAME_DIFFERENCES: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "frame": "string", "voice": "string", "share_a": "float64",
    "share_b": "float64", "difference": "float64", "low": "float64", "high": "float64", "n_a": "int64",
    "n_b": "int64", "sentences_a": "int64", "sentences_b": "int64", "p": "float64", "q": "float64",
    "withheld": "string",
}  # fmt: skip
_VOICES = (Voice.OWN.value, "all")
_NAN = float("nan")
_NOTHING = dict.fromkeys(("share_a", "share_b", "difference", "low", "high", "p"), _NAN)


def frame_difference_rows(found: list[FrameGroup], settings: Mapping[str, Any]) -> pd.DataFrame:
    """Compare the frame cues of the sources of each event, two by two.

    Parameters
    ----------
    found : list[FrameGroup]
        From `framing.profiles.frame_groups`.
    settings : Mapping[str, Any]
        Gates, level, seed and number of draws.

    Returns
    -------
    DataFrame
        Columns `FRAME_DIFFERENCES`.
    """
    rows = list(_rows(sorted(found, key=lambda g: (g.group.event, g.group.source)), settings))
    q = iter(benjamini_hochberg(np.array([r["p"] for r in rows if not r["withheld"]], dtype=float)))
    return make_frame([{**r, "q": _NAN if r["withheld"] else next(q)} for r in rows], FRAME_DIFFERENCES)


@dataclass(frozen=True, eq=False)
class _Side:
    """A source: how often it has each frame that it could have, and its rates in that order."""

    group: FrameGroup
    sizes: Mapping[FrameKey, list[int]]
    at: Mapping[FrameKey, int]
    rates: Rates
    why: Mapping[str, str]

    def of(self, keys: Sequence[FrameKey]) -> Rates:
        """Rates of some frames."""
        at = [self.at[k] for k in keys]
        return Rates(*(getattr(self.rates, f.name)[at] for f in fields(Rates)))


class _Pair(NamedTuple):
    """Two sources of one event and the frames that both could have."""

    a: _Side
    b: _Side
    keys: list[FrameKey]


def _rows(ordered: Sequence[FrameGroup], settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the rows of all pairs, before they are corrected for each other."""
    sides = [_side(g, settings) for g in ordered if any(k.voice in _VOICES for k in g.told)]
    pairs = list(_paired(sides))
    numbers = iter(_numbers(pairs, settings["level"]) if pairs else ())
    for a, b, keys in pairs:
        for key in keys:
            yield _row(a, b, key, next(numbers))


def _paired(sides: Sequence[_Side]) -> Iterator[_Pair]:
    """Two sources of one event each, with the frames that both could have."""
    for a, b in combinations(sides, 2):
        keys = [k for k in a.at if k in b.at] if a.group.group.event == b.group.group.event else []
        if keys:
            yield _Pair(a, b, keys)


def _side(g: FrameGroup, settings: Mapping[str, Any]) -> _Side:
    keys = sorted(k for k in g.told if k.voice in _VOICES)
    sizes = {k: g.told[k].sum(axis=0).astype(int).tolist() for k in keys}
    why = {voice: _withheld(g, voice, settings) for voice in _VOICES}
    return _Side(g, sizes, {k: i for i, k in enumerate(keys)}, share_rates(g, keys), why)


def _numbers(pairs: Sequence[_Pair], level: float) -> Iterator[Mapping[str, float]]:
    """Hold all shares of all pairs against each other at once: the test halves sixty times whatever their number."""
    one, other = _joined([a.of(keys) for a, _, keys in pairs]), _joined([b.of(keys) for _, b, keys in pairs])
    found = apart(one, other, level=level)
    columns = (one.value, other.value, one.value - other.value, *found)
    names = ("share_a", "share_b", "difference", *found._fields)
    return (dict(zip(names, row, strict=True)) for row in zip(*(c.tolist() for c in columns), strict=True))


def _joined(rates: Sequence[Rates]) -> Rates:
    return Rates(*(np.concatenate([getattr(r, f.name) for r in rates]) for f in fields(Rates)))


def _row(a: _Side, b: _Side, key: FrameKey, numbers: Mapping[str, float]) -> dict[str, Any]:
    (n_a, base_a), (n_b, base_b) = a.sizes[key], b.sizes[key]
    withheld = a.why[key.voice] or b.why[key.voice]
    one, other = a.group.group, b.group.group
    return {
        "event": one.event, "a": one.source, "b": other.source, "frame": key.frame, "voice": key.voice,
        **(_NOTHING if withheld else numbers),
        "n_a": n_a, "n_b": n_b, "sentences_a": base_a, "sentences_b": base_b, "withheld": withheld,
    }  # fmt: skip


def _withheld(g: FrameGroup, voice: str, settings: Mapping[str, Any]) -> str:
    why, _ = gate(FRAME, g.words[voice], settings)
    return f"{g.group.source}: {why}" if why else ""
