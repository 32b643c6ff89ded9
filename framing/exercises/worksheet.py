"""Seeded exercise items, each with its answer and the place that proves it.

The same comparison and seed give the same worksheet. Items are drawn evenly over sources so
that no outlet serves as the bad example.
"""

from __future__ import annotations

import random
from dataclasses import replace

from framing.comparison import Comparison
from framing.errors import ResultError
from framing.exercises.item import KINDS, Worksheet
from framing.exercises.kinds import loaded_items, match_items, voice_items


def make_worksheet(
    comparison: Comparison, *, each: int = 6, seed: int = 0, title: str = "How do they put it?"
) -> Worksheet:
    """Draw exercises from a comparison.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    each : int
        Items of each kind at most.
    seed : int
        Which ones are drawn.
    title : str
        Heading of the worksheet.

    Returns
    -------
    Worksheet
        With notes where there was too little to draw from.

    Raises
    ------
    ResultError
        If no item at all could be made.
    """
    rng = random.Random(seed)
    drawn, notes = [], []
    for kind, make in zip(KINDS, (loaded_items, voice_items, match_items), strict=True):
        found = make(comparison, rng, each)
        drawn.extend(found)
        if len(found) < each:
            notes.append(f"{kind}: {len(found)} of {each} items; the articles hold no more that is clear enough")
    if not drawn:
        raise ResultError("no exercise can be made: no loaded term, quotation or label was found in these articles")
    numbered = tuple(replace(item, number=n) for n, item in enumerate(drawn, 1))
    return Worksheet(title, numbered, tuple(notes))
