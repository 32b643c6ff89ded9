"""Each pair of sources in an event: how far their shares of sentences with cues of a frame lie apart.

Idea: as for rates (`framing.comparison.differences`): a difference with an interval and a p of one test, and a q over
all frames and pairs shown. The own voice and all voices together are compared; other voices are listed in ``frames``
only.

Units: percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
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


class _Pair(NamedTuple):
    """Two sources of one event and the frames that both could have."""

    a: FrameGroup
    b: FrameGroup
    keys: list[FrameKey]


def _rows(ordered: Sequence[FrameGroup], settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the rows of all pairs, before they are corrected for each other."""
    both = ((a, b) for a, b in combinations(ordered, 2) if a.group.event == b.group.event)
    pairs = [_Pair(a, b, keys) for a, b in both if (keys := _shared(a, b))]
    numbers = iter(_numbers(pairs, settings["level"]) if pairs else ())
    sizes = {id(g): {k: told.sum(axis=0).astype(int).tolist() for k, told in g.told.items()} for g in ordered}
    for a, b, keys in pairs:
        for key in keys:
            yield _row((a, b), key, next(numbers), (sizes[id(a)][key], sizes[id(b)][key]), settings)


def _numbers(pairs: Sequence[_Pair], level: float) -> Iterator[Mapping[str, float]]:
    """Hold all shares of all pairs against each other at once: the test halves sixty times whatever their number."""
    one = _joined([share_rates(pair.a, pair.keys) for pair in pairs])
    other = _joined([share_rates(pair.b, pair.keys) for pair in pairs])
    found = apart(one, other, level=level)
    columns = (one.value, other.value, one.value - other.value, *found)
    names = ("share_a", "share_b", "difference", *found._fields)
    return (dict(zip(names, row, strict=True)) for row in zip(*(c.tolist() for c in columns), strict=True))


def _joined(rates: Sequence[Rates]) -> Rates:
    return Rates(*(np.concatenate([getattr(r, f.name) for r in rates]) for f in fields(Rates)))


def _row(
    pair: Sequence[FrameGroup], key: FrameKey, numbers: Mapping[str, float], sizes: Sequence[Sequence[int]],
    settings: Mapping[str, Any],
) -> dict[str, Any]:  # fmt: skip
    a, b = pair
    (n_a, base_a), (n_b, base_b) = sizes
    withheld = _withheld(a, key.voice, settings) or _withheld(b, key.voice, settings)
    return {
        "event": a.group.event, "a": a.group.source, "b": b.group.source, **key._asdict(),
        **(_NOTHING if withheld else numbers),
        "n_a": n_a, "n_b": n_b, "sentences_a": base_a, "sentences_b": base_b, "withheld": withheld,
    }  # fmt: skip


def _shared(a: FrameGroup, b: FrameGroup) -> list[FrameKey]:
    """Frames that both sources could have, in the voices compared."""
    return sorted(k for k in a.told if k in b.told and k.voice in _VOICES)


def _withheld(g: FrameGroup, voice: str, settings: Mapping[str, Any]) -> str:
    why, _ = gate(FRAME, g.words[voice], settings)
    return f"{g.group.source}: {why}" if why else ""
