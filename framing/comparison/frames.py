"""Each pair of sources in an event: how far their shares of sentences with cues of a frame lie apart.

Idea: as for rates (`framing.comparison.differences`): a difference with an interval (Wald, from the bootstrap's
errors, or of a binomial share where a source has few such sentences), a p-value that permutes paragraphs between the
two sources, and a q-value over all frames and pairs shown. The own voice and all voices together are compared; other
voices are listed in ``frames`` only.

Units: percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from framing.measure import FRAME
from framing.profiles import PERCENT, FrameGroup, FrameKey, gate
from framing.records import Voice
from framing.results import make_frame
from framing.uncertainty import benjamini_hochberg, bootstrap_ratio, normal_interval, permutation_p

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
    sides = [np.stack([g.told[k] for k in keys], axis=2) for g in (a, b)]
    draws = {k: settings[k] for k in ("resamples", "seed")}
    p = permutation_p((sides[0][:, 0], sides[1][:, 0]), (sides[0][:, 1], sides[1][:, 1]), **draws)
    errors = [bootstrap_ratio(s[:, 0], s[:, 1], level=settings["level"], **draws).error for s in sides]
    for i, key in enumerate(keys):
        (n_a, base_a), (n_b, base_b) = (s[:, :, i].sum(axis=0) for s in sides)
        withheld = _withheld(a, key.voice, settings) or _withheld(b, key.voice, settings)
        numbers: Mapping[str, float] = _NOTHING
        if not withheld:
            error = float(np.hypot(_error(errors[0][i], n_a, base_a), _error(errors[1][i], n_b, base_b)))
            numbers = {**_apart(n_a / base_a, n_b / base_b, error, settings["level"]), "p": float(p[i])}
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


def _error(drawn: float, n: float, base: float) -> float:
    """Take the bootstrap's error, or that of a share with one more sentence of either sort: none seen is not none."""
    share = (n + 1) / (base + 2)
    return max(float(np.nan_to_num(drawn)), float(np.sqrt(share * (1 - share) / (base + 2))))


def _apart(one: float, other: float, error: float, level: float) -> dict[str, float]:
    low, high = normal_interval(np.array(PERCENT * (one - other)), np.array(PERCENT * error), level=level)
    return {
        "share_a": PERCENT * one, "share_b": PERCENT * other, "difference": PERCENT * (one - other),
        "low": float(low), "high": float(high),
    }  # fmt: skip
