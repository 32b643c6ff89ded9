"""Each pair of sources in an event: how far their shares of sentences with cues of a frame lie apart.

Idea: as for rates (`framing.comparison.differences`): a difference with an interval and a p of one test, and a q over
all frames and pairs shown. The own voice and all voices together are compared; other voices are listed in ``frames``
only.

Units: percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations, groupby
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.measure import FRAME
from framing.profiles import FrameGroup, FrameKey, gate, share_rates
from framing.records import Voice
from framing.results import frame_of, make_frame
from framing.uncertainty import Floats, Rates, apart, benjamini_hochberg

FRAME_DIFFERENCES: Mapping[str, str] = {
    "event": "string", "a": "string", "b": "string", "frame": "string", "voice": "string", "share_a": "float64",
    "share_b": "float64", "difference": "float64", "low": "float64", "high": "float64", "n_a": "int64",
    "n_b": "int64", "sentences_a": "int64", "sentences_b": "int64", "p": "float64", "q": "float64",
    "withheld": "string",
}  # fmt: skip
_VOICES = (Voice.OWN.value, "all")


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
    told = sorted(filter(_is_told, found), key=lambda g: (g.group.event, g.group.source))
    keys = sorted({k for g in told for k in g.told if k.voice in _VOICES})
    sides = _sides(told, keys, settings)
    pairs = [*_paired(sides)]
    if not pairs:
        return make_frame([], FRAME_DIFFERENCES)
    shares = _joined([s.shares for s in sides])
    at_a, at_b = (np.concatenate(at) for at in zip(*((p.at_a, p.at_b) for p in pairs), strict=True))
    one, other = shares.at(at_a), shares.at(at_b)
    columns = {**_names(pairs), **_keys(keys, one.key), **_numbers(one, other, settings["level"])}
    return frame_of(columns, FRAME_DIFFERENCES)


def _is_told(g: FrameGroup) -> bool:
    """Whether a source has sentences in a voice that is compared."""
    return any(k.voice in _VOICES for k in g.told)


@dataclass(frozen=True, eq=False)
class _Shares:
    """Shares of frames: the number of the frame and voice, sentences with and of it, the rate, why there is none."""

    key: NDArray[np.int64]
    n: NDArray[np.int64]
    base: NDArray[np.int64]
    why: NDArray[np.object_]
    value: Floats
    variance: Floats
    freedom: Floats
    skewed: NDArray[np.bool_]
    finding: Floats

    def at(self, some: NDArray[np.int64]) -> _Shares:
        """Take some of them."""
        return _Shares(*(getattr(self, f.name)[some] for f in fields(self)))

    def rates(self) -> Rates:
        """Give their rates."""
        return Rates(*(getattr(self, f.name) for f in fields(Rates)))


class _Side(NamedTuple):
    """A source, the shares of the frames that it could have, and how many stand before them among those of all."""

    group: FrameGroup
    shares: _Shares
    before: int


class _Pair(NamedTuple):
    """Two sources of one event, and where the frames that both could have stand among the shares of all sources."""

    a: _Side
    b: _Side
    at_a: NDArray[np.int64]
    at_b: NDArray[np.int64]


def _sides(told: Sequence[FrameGroup], keys: Sequence[FrameKey], settings: Mapping[str, Any]) -> list[_Side]:
    number = {k: i for i, k in enumerate(keys)}
    sides: list[_Side] = []
    before = 0
    for g in told:
        mine = sorted(k for k in g.told if k in number)
        n, base = np.stack([g.told[k].sum(axis=0) for k in mine], axis=1).astype(np.int64)
        why = {voice: _withheld(g, voice, settings) for voice in _VOICES}
        rates = share_rates(g, mine)
        shares = _Shares(
            np.array([number[k] for k in mine]), n, base, np.array([why[k.voice] for k in mine], dtype=object),
            *(getattr(rates, f.name) for f in fields(Rates)),
        )  # fmt: skip
        sides.append(_Side(g, shares, before))
        before += len(mine)
    return sides


def _paired(sides: Sequence[_Side]) -> Iterator[_Pair]:
    """Two sources of one event each, with the frames that both could have."""
    for _, some in groupby(sides, key=lambda s: s.group.group.event):
        for a, b in combinations(some, 2):
            _, at_a, at_b = np.intersect1d(a.shares.key, b.shares.key, assume_unique=True, return_indices=True)
            if len(at_a):
                yield _Pair(a, b, at_a + a.before, at_b + b.before)


def _joined(shares: Sequence[_Shares]) -> _Shares:
    return _Shares(*(np.concatenate([getattr(s, f.name) for s in shares]) for f in fields(_Shares)))


def _names(pairs: Sequence[_Pair]) -> dict[str, NDArray[Any]]:
    """Event and sources of each row."""
    named = [(p.a.group.group.event, p.a.group.group.source, p.b.group.group.source) for p in pairs]
    rows = np.repeat(np.array(named, dtype=object), [len(p.at_a) for p in pairs], axis=0)
    return dict(zip(("event", "a", "b"), rows.T, strict=True))


def _keys(keys: Sequence[FrameKey], numbers: NDArray[np.int64]) -> dict[str, NDArray[Any]]:
    """Frame and voice of each row."""
    return dict(zip(FrameKey._fields, np.array(keys, dtype=object).T[:, numbers], strict=True))


def _numbers(one: _Shares, other: _Shares, level: float) -> dict[str, NDArray[Any]]:
    """Hold all shares of all pairs against each other at once: the test halves sixty times whatever their number."""
    withheld = np.where(one.why != "", one.why, other.why)
    shown = np.flatnonzero(withheld == "")
    a, b = one.at(shown).rates(), other.at(shown).rates()
    found = apart(a, b, level=level)
    numbers = {"share_a": a.value, "share_b": b.value, "difference": a.value - b.value, **found._asdict()}
    numbers["q"] = benjamini_hochberg(found.p)
    columns: dict[str, NDArray[Any]] = {c: np.full(len(withheld), np.nan) for c in numbers}
    for c, values in numbers.items():
        columns[c][shown] = values
    counts = {"n_a": one.n, "n_b": other.n, "sentences_a": one.base, "sentences_b": other.base}
    return {**columns, **counts, "withheld": withheld}


def _withheld(g: FrameGroup, voice: str, settings: Mapping[str, Any]) -> str:
    why, _ = gate(FRAME, g.words[voice], settings)
    return f"{g.group.source}: {why}" if why else ""
