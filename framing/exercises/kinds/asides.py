"""Find the aside: a few sentences of the outlet's own, in one place of which the writer speaks to the reader.

All asides of the passage are the answer, and only a passage whose asides are sure is asked. What the writer only
judges ("is reckless") addresses nobody and could be argued, so that no passage with it is asked. The same aside comes
again with less around it, for where what stands around holds one that is open to question, or is asked of in another
kind. Loaded words may stand in it: they colour a report, but address nobody.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from framing.exercises.draw import Row, marking_item, spread
from framing.exercises.item import Item
from framing.exercises.kind import ASIDE
from framing.exercises.material import Material
from framing.measure import ASIDE as ASIDES

_MOSTLY = 0.7  # part of a sentence that is the outlet's own
_JUDGED = "unattributed evaluation"
_NEAR = 2  # sentences around one that are shown where not all can be
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
    shown = set()
    rows = spread(_own(material), rng)
    for most in (None, *range(_NEAR, -1, -1)):
        for row in rows:
            p = material.passage("", str(row["article_id"]), int(row["start"]), int(row["end"]), most=most)
            passage = {**row, "start": p.start, "end": p.end, "text": p.text}
            if p not in shown and _is_clear(material, passage):
                shown.add(p)
                yield _item(material, passage)


def _item(material: Material, passage: Row) -> Item:
    asides = material.findings.sure_asides(passage)
    why = "; ".join(dict.fromkeys(f"“{h['text']}” ({h['category']})" for h in asides))
    spans = [(int(h["start"]), int(h["end"])) for h in asides]
    return marking_item(ASIDE, passage, spans, why, rule=", ".join(str(h["rule"]) for h in asides))


def _own(material: Material) -> list[Row]:
    """Give the sentences with a sure aside that are the outlet's own, or are so but for what somebody says in them."""
    rows = material.sentences.to_dict("records")
    return [r for r in rows if r["words_own"] >= _MOSTLY * r["words"] and material.findings.sure_asides(r)]


def _is_clear(material: Material, passage: Row) -> bool:
    """Tell whether all asides of a passage are sure, and leave enough to find them in."""
    asides = [h for h in material.findings.sure_asides(passage) if h["category"] != _JUDGED]
    marked = sum(int(h["end"]) - int(h["start"]) for h in asides)
    settled = all(_settled(h, asides) for h in material.findings.hits_in(passage))
    return settled and marked <= _GREATEST * len(passage["text"])


def _settled(hit: Row, asides: list[Row]) -> bool:
    """Tell whether a finding raises no doubt: it is the aside, lies in it, or is none; loaded words may stand by."""
    inside = any(a["start"] <= hit["start"] and hit["end"] <= a["end"] for a in asides)
    return inside or hit["measure"] != ASIDES.name
