"""How far apart two sources lie in what they call an actor: Jensen-Shannon distance of their labels.

Few namings lie apart by chance alone, so each distance stands beside the one that the same namings have if they are
dealt out at random (a permutation test over namings, q after Benjamini and Hochberg over all that is shown). Namings of
one article resemble each other, which the deal does not know: p is too small where a source has few articles. Labels
that stand once in both sources together are dealt as one pile, since it does not matter to a distance which of them
goes where; and what a label adds to a distance is read from a table of the few counts it can have.

Units: distances 0-1, in bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.results import make_frame
from framing.uncertainty import Floats, benjamini_hochberg

LABEL_DISTANCES: Mapping[str, str] = {
    "event": "string", "actor": "string", "a": "string", "b": "string", "n_a": "int64", "n_b": "int64",
    "distance": "float64", "chance": "float64", "p": "float64", "q": "float64", "withheld": "string",
}  # fmt: skip
Ints = NDArray[np.int64]
_NAN = float("nan")
_DEALS = 1000
_SAME = 1e-12  # how much less than another a distance may be that is the same


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
    of = dict(zip(counts.index, counts.to_numpy(dtype=np.int64), strict=True))
    for a, b in combinations(of, 2):
        x, y = of[a], of[b]
        row: dict[str, Any] = {"a": a, "b": b, "n_a": int(x.sum()), "n_b": int(y.sum()), "withheld": ""}
        few = [(s, n) for s, n in ((a, row["n_a"]), (b, row["n_b"])) if n < settings["min_mentions"]]
        if few:
            source, n = few[0]
            why = f"{source}: only {n} naming{'' if n == 1 else 's'}; {settings['min_mentions']} are needed"
            yield {**row, "distance": _NAN, "chance": _NAN, "p": _NAN, "withheld": why}
            continue
        either = x + y > 0  # of thousands of labels two sources have a few
        found, *dealt = _dealt(x[either], y[either], int(settings["seed"])).tolist()
        p = (1 + sum(d >= found - _SAME for d in dealt)) / (1 + len(dealt))
        yield {**row, "distance": found, "chance": sum(dealt) / len(dealt), "p": p}


def _dealt(x: Ints, y: Ints, seed: int) -> Floats:
    """Distance of two sources, and those of the same namings dealt out at random to two sources of the same sizes."""
    both, n = x + y, int(x.sum())
    once = both == 1
    piles = np.append(both[~once], once.sum())
    rng = np.random.default_rng([seed, n, int(y.sum())])
    dealt = rng.multivariate_hypergeometric(piles, n, size=_DEALS)
    first = np.vstack([np.append(x[~once], x[once].sum()), dealt])
    sizes = np.append(both[~once], 1) + 1  # counts that a label can have in the first source, 0 included
    starts = np.cumsum(sizes) - sizes
    count = np.arange(sizes.sum()) - np.repeat(starts, sizes)
    adds = _adds(count, np.repeat(sizes - 1, sizes) - count, n, int(y.sum()))
    labels = adds[starts[:-1] + first[:, :-1]].sum(axis=1)
    singles = first[:, -1] * adds[-1] + (piles[-1] - first[:, -1]) * adds[-2]
    return np.asarray(np.sqrt(np.clip(labels + singles, 0.0, 1.0)))


def _adds(x: Ints, y: Ints, n_x: int, n_y: int) -> Floats:
    """Say what a label of these counts adds to the divergence of two sources of these sizes."""
    p, q = x / n_x, y / n_y
    middle = (p + q) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [np.where(share > 0, share * np.log2(share / middle), 0.0) for share in (p, q)]
    return np.asarray(sum(parts)) / 2
