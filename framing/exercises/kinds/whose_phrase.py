"""Match the phrase to the outlet: a name or epithet that one source alone uses, among the sources of its event.

A phrase that holds the name of one of these sources gives itself away and is left out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.draw import Row, choosing_item, spread
from framing.exercises.item import KINDS, Item


def match_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    """Draw phrases that one outlet alone uses; none if sources are not outlets.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    rng : random.Random
        Decides which.
    each : int
        Items at most.

    Returns
    -------
    list of Item
        Not yet numbered.
    """
    if comparison.by != "outlet":
        return []
    texts = comparison.analysis.texts
    found = []
    for row in spread(_alone(comparison), rng, each):
        outlets = comparison.sources(str(row["event"]))
        text = texts[str(row["article_id"])][int(row["start"]) : int(row["end"])]
        if not _names_one(text, outlets):
            answer = str(row["outlet"])
            found.append(choosing_item(KINDS[2], {**row, "text": text}, outlets, answer, _why(comparison, row)))
    return found


def _alone(comparison: Comparison) -> pd.DataFrame:
    """Give the labels of more than one word that one outlet alone has, at least once in its own words."""
    labels = comparison.labels.rename(columns={"by": "outlet"})
    phrases = labels["label"].str.contains(" ", regex=False).astype(bool)
    return labels[labels["only_here"] & (labels["own"] > 0) & phrases]


def _names_one(text: str, outlets: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(o)}\b", text) for o in outlets)


def _why(comparison: Comparison, row: Row) -> str:
    known = comparison.analysis.actors.get(str(row["actor"]))
    who = known.name if known else row["actor"]
    times = "once" if row["n"] == 1 else f"{row['n']} times"
    return f"said of {who}; {times} in {row['outlet']}, in no other source of this event"
