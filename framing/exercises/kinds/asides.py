"""Find the aside: a few sentences of the outlet's own, in one place of which the writer speaks to the reader.

All asides of the passage are the answer, and only a passage whose asides are sure is asked. Loaded words may stand in
it: they colour a report, but address nobody.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from framing.exercises.draw import marking_item, spread
from framing.exercises.item import Item
from framing.exercises.kind import ASIDE
from framing.exercises.material import Material, Row
from framing.measure import ASIDE as ASIDES

_GREATEST = 0.6  # part of a passage that the asides may fill: there must be something to find them in


def aside_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw passages with an aside.

    Parameters
    ----------
    material : Material
        What to draw from.
    rng : random.Random
        Decides which.

    Yields
    ------
    Item
        Not yet numbered.
    """
    for row in spread(material.own, rng):
        if not material.sure_asides(row):
            continue
        p = material.passage("", str(row["article_id"]), int(row["start"]), int(row["end"]))
        passage = {**row, "start": p.start, "end": p.end, "text": p.text}
        hits = material.hits_in(passage)
        asides = material.sure_asides(passage)
        marked = sum(int(h["end"]) - int(h["start"]) for h in asides)
        if all(_settled(h, asides) for h in hits) and marked <= _GREATEST * len(p.text):
            why = "; ".join(dict.fromkeys(f"“{h['text']}” ({h['category']})" for h in asides))
            spans = [(int(h["start"]), int(h["end"])) for h in asides]
            yield marking_item(ASIDE, passage, spans, why, rule=", ".join(str(h["rule"]) for h in asides))


def _settled(hit: Row, asides: list[Row]) -> bool:
    """Tell whether a finding raises no doubt: it is the aside, lies in it, or is none; loaded words may stand by."""
    inside = any(a["start"] <= hit["start"] and hit["end"] <= a["end"] for a in asides)
    return inside or hit["measure"] != ASIDES.name
