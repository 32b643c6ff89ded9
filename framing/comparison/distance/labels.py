"""How far apart two sources lie in what they call an actor: Jensen-Shannon distance of their labels.

Few namings lie apart by chance alone, so each distance stands beside the one that the same namings have if they are
dealt out at random (a permutation test over namings, q after Benjamini and Hochberg over all that is shown). Namings of
one article resemble each other, which the deal does not know: p is too small where a source has few articles.

Units: distances 0-1, in bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from framing.results import make_frame
from framing.uncertainty import Floats, benjamini_hochberg, jensen_shannon

LABEL_DISTANCES: Mapping[str, str] = {
    "event": "string", "actor": "string", "a": "string", "b": "string", "n_a": "int64", "n_b": "int64",
    "distance": "float64", "chance": "float64", "p": "float64", "q": "float64", "withheld": "string",
}  # fmt: skip
_NAN = float("nan")
_DEALS = 1000


def label_distances(labels: pd.DataFrame, voice: str, settings: Mapping[str, Any]) -> pd.DataFrame:
    """Hold the labels of each actor in each two sources of an event against each other.

    Parameters
    ----------
    labels : pd.DataFrame
        Table of a comparison.
    voice : str
        Whose labels count.
    settings : Mapping[str, Any]
        ``min_mentions`` and ``seed``.

    Returns
    -------
    DataFrame
        Columns `LABEL_DISTANCES`; ``chance`` is the mean distance of random deals.
    """
    rows = []
    for (event, actor), part in labels.groupby(["event", "actor"]):
        counts = part.assign(label=part["label"].str.casefold()).pivot_table(
            index="by", columns="label", values=voice, aggfunc="sum", fill_value=0
        )
        rows += [{"event": event, "actor": actor, **row} for row in _pairs(counts, settings)]
    tested = np.array([r["withheld"] == "" for r in rows], dtype=bool)
    q = np.full(len(rows), _NAN)
    q[tested] = benjamini_hochberg(np.array([r["p"] for r in rows if r["withheld"] == ""]))
    return make_frame([{**r, "q": value} for r, value in zip(rows, q.tolist(), strict=True)], LABEL_DISTANCES)


def _pairs(counts: pd.DataFrame, settings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each two rows (sources) of counts by label."""
    for a, b in combinations(counts.index, 2):
        x, y = (counts.loc[s].to_numpy(dtype=np.int64) for s in (a, b))
        row: dict[str, Any] = {"a": a, "b": b, "n_a": int(x.sum()), "n_b": int(y.sum()), "withheld": ""}
        few = [(s, n) for s, n in ((a, row["n_a"]), (b, row["n_b"])) if n < settings["min_mentions"]]
        if few:
            source, n = few[0]
            why = f"{source}: only {n} naming{'' if n == 1 else 's'}; {settings['min_mentions']} are needed"
            yield {**row, "distance": _NAN, "chance": _NAN, "p": _NAN, "withheld": why}
            continue
        found = float(jensen_shannon(x.astype(float), y.astype(float)))
        either = x + y > 0  # of thousands of labels two sources have a few
        dealt = _dealt(x[either], y[either], int(settings["seed"]))
        p = (1 + int((dealt >= found - 1e-12).sum())) / (1 + len(dealt))
        yield {**row, "distance": found, "chance": float(dealt.mean()), "p": p}


def _dealt(x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], seed: int) -> Floats:
    """Distances of the same namings dealt out at random to two sources of the same sizes."""
    both = x + y
    rng = np.random.default_rng([seed, int(x.sum()), int(y.sum())])
    first = rng.multivariate_hypergeometric(both, int(x.sum()), size=_DEALS).astype(np.float64)
    return jensen_shannon(first, both - first)
