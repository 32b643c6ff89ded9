"""Each pair of sources in an event: how far their shares of sentences with cues of a frame lie apart.

Idea: as for rates (`framing.comparison.differences`): a difference with an interval and a p of one test, and a q over
all frames and pairs shown. The own voice and all voices together are compared; other voices are listed in ``frames``
only.

Units: percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from framing.measure import FRAME
from framing.profiles import FrameGroup, FrameKey, gate, share_rates
from framing.records import Voice
from framing.results import make_frame
from framing.uncertainty import apart, benjamini_hochberg

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
    ordered = sorted(found, key=lambda g: (g.group.event, g.group.source))
    pairs = ((a, b) for a, b in combinations(ordered, 2) if a.group.event == b.group.event)
    rows = [row for a, b in pairs for row in _pair_rows(a, b, settings)]
    q = iter(benjamini_hochberg(np.array([r["p"] for r in rows if not r["withheld"]], dtype=float)))
    return make_frame([{**r, "q": _NAN if r["withheld"] else next(q)} for r in rows], FRAME_DIFFERENCES)


def _pair_rows(a: FrameGroup, b: FrameGroup, settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    keys = _shared(a, b)
    if not keys:
        return
    one, other = (share_rates(g, keys) for g in (a, b))
    found = apart(one, other, level=settings["level"])
    for i, key in enumerate(keys):
        (n_a, base_a), (n_b, base_b) = (g.told[key].sum(axis=0) for g in (a, b))
        withheld = _withheld(a, key.voice, settings) or _withheld(b, key.voice, settings)
        numbers: Mapping[str, float] = _NOTHING
        if not withheld:
            share_a, share_b = float(one.value[i]), float(other.value[i])
            numbers = {
                "share_a": share_a, "share_b": share_b, "difference": share_a - share_b,
                "low": float(found.low[i]), "high": float(found.high[i]), "p": float(found.p[i]),
            }  # fmt: skip
        yield {
            "event": a.group.event, "a": a.group.source, "b": b.group.source, **key._asdict(), **numbers,
            "n_a": int(n_a), "n_b": int(n_b), "sentences_a": int(base_a), "sentences_b": int(base_b),
            "withheld": withheld,
        }  # fmt: skip


def _shared(a: FrameGroup, b: FrameGroup) -> list[FrameKey]:
    """Frames that both sources could have, in the voices compared."""
    return sorted(k for k in a.told if k in b.told and k.voice in _VOICES)


def _withheld(g: FrameGroup, voice: str, settings: Mapping[str, Any]) -> str:
    why, _ = gate(FRAME, g.words[voice], settings)
    return f"{g.group.source}: {why}" if why else ""
