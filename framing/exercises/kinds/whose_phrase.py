"""Part of exercises.items."""

from __future__ import annotations

import random
import re

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.draw import make_item, spread
from framing.exercises.item import KINDS, Item


def match_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    if comparison.by != "outlet":
        return []
    labels = comparison.labels
    longer = [" " in t for t in labels["label"]]
    alone = labels[labels["only_here"] & (labels["own"] > 0) & pd.Series(longer, index=labels.index, dtype=bool)]
    outlets = {e: tuple(comparison.sources(e)) for e in comparison.events()}
    texts = comparison.analysis.texts
    found = []
    for row in spread(alone.rename(columns={"by": "outlet"}), rng, each):
        text = texts[str(row["article_id"])][int(row["start"]) : int(row["end"])]
        if any(re.search(rf"\b{re.escape(o)}\b", text) for o in outlets[str(row["event"])]):
            continue
        named = comparison.analysis.actors.get(str(row["actor"]))
        who = named.name if named else row["actor"]
        times = "once" if row["n"] == 1 else f"{row['n']} times"
        why = f"said of {who}; {times} in {row['outlet']}, in no other source of this event"
        found.append(
            make_item(KINDS[2], row | {"text": text}, (), outlets[str(row["event"])], (str(row["outlet"]),), why)
        )
    return found
