"""All evidence of a corpus in numbers, so that it is cut into sources at once and not source by source.

Units: articles by their place in a list, paragraphs by article and number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.uncertainty import Floats

LONGEST = 1 << 40  # characters; more than any article has


class Key(NamedTuple):
    """What is summed: a measure, of an actor ("" for all text), in a voice."""

    measure: str
    actor: str
    voice: str


@dataclass(frozen=True, eq=False)
class Found:
    """All evidence in numbers: article, place and key of each row, and what it counts."""

    article: NDArray[np.intp]
    place: NDArray[np.int64]
    key: NDArray[np.intp]
    keys: Sequence[Key]
    values: Floats  # words, score and count; shape (rows, 3)


def numbered(units: pd.DataFrame, ids: pd.Index) -> Found:
    """Give articles their place in `ids`, and numbers to paragraphs and to what is counted."""
    article = ids.get_indexer(pd.Index(units["article_id"]))
    parts = [pd.factorize(units[part], sort=True) for part in Key._fields]
    code = np.zeros(len(units), dtype=np.intp)
    for numbers, names in parts:
        code = code * len(names) + numbers
    codes, key = np.unique(code, return_inverse=True)
    at = np.unravel_index(codes, tuple(len(names) for _, names in parts)) if len(codes) else ()
    named = zip(*(names.to_numpy(dtype=object)[k] for (_, names), k in zip(parts, at, strict=False)), strict=True)
    values = units[["words", "score", "count"]].to_numpy(dtype=float)
    place = article * LONGEST + units["paragraph"].to_numpy(dtype=np.int64)
    return Found(article, place, key, [Key(*k) for k in named], values)


def rows_by_group(group: NDArray[np.intp], many: int) -> list[NDArray[np.intp]]:
    """Give the places of each of `many` groups; those of none are -1."""
    order = np.argsort(group, kind="stable")
    return np.split(order, np.searchsorted(group[order], np.arange(many + 1)))[1:-1]
