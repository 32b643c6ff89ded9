"""Part of exercises.items."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.item import Item

_SHORTEST, _LONGEST = 8, 45  # words of a sentence that fits on a line or three


def sentences_of(comparison: Comparison) -> pd.DataFrame:
    """Sentences of a length that suits a worksheet, with their source and text."""
    analysis = comparison.analysis
    counted = analysis.articles[analysis.articles["copy_of"] == ""][["article_id", "outlet"]]
    body = analysis.blocks.loc[analysis.blocks["role"] == "body", ["article_id", "start", "end"]]
    fit = analysis.sentences[analysis.sentences["words"].between(_SHORTEST, _LONGEST)].merge(counted, on="article_id")
    inside = fit.merge(body, on="article_id", suffixes=("", "_block"))
    fit = inside[(inside["start"] >= inside["start_block"]) & (inside["end"] <= inside["end_block"])]
    texts = analysis.texts
    return fit.assign(text=[texts[r.article_id][r.start : r.end] for r in fit.itertuples()]).reset_index(drop=True)


def spread(frame: pd.DataFrame, rng: random.Random, n: int, by: str = "outlet") -> list[dict[str, Any]]:
    """Draw rows evenly over sources: a round from each in turn."""
    piles: list[list[dict[str, Any]]] = []
    for _, part in frame.groupby(by, sort=True):
        rows = part.to_dict("records")
        rng.shuffle(rows)
        piles.append(rows)
    rng.shuffle(piles)
    drawn: list[dict[str, Any]] = []
    while len(drawn) < n and any(piles):
        for pile in piles:
            if pile and len(drawn) < n:
                drawn.append(pile.pop())
    return drawn


def make_item(
    kind: str,
    row: Mapping[str, Any],
    focus: Sequence[tuple[int, int]],
    options: tuple[str, ...],
    answer: tuple[str, ...],
    why: str,
) -> Item:
    place = int(row["start"]), int(row["end"])
    return Item(
        kind,
        0,
        str(row["text"]),
        tuple(focus),
        options,
        answer,
        why,
        str(row["outlet"]),
        str(row["article_id"]),
        *place,
    )
