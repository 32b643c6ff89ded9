"""Mark the loaded words: a sentence in the outlet's own voice, to be marked where it judges or stirs.

The answer is the spans of the findings, each with its category and, where the lexicon that the analysis ran with
gives one, a plainer wording. What is open to question in the same sentence is said to be so in the key.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from framing.exercises.draw import Row, marking_item, rules_of, spread
from framing.exercises.item import Item
from framing.exercises.kind import LOADED
from framing.exercises.material import Material
from framing.exercises.plain import PlainWords

_MOST_OPEN = 2  # findings that may count or not, in a sentence with a key


def loaded_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw sentences that hold loaded words of the outlet's own.

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
    plain = PlainWords(material.comparison.analysis)
    for row in spread(material.mostly_own, rng):
        sure = material.sure_loaded(row)
        doubtful = [h for h in material.hits_in(row) if h["score"] != 0 and not _covered(h, sure)]
        if sure and len(doubtful) <= _MOST_OPEN:
            yield _item(row, sure, doubtful, plain)


def _covered(hit: Row, sure: Sequence[Row]) -> bool:
    """Tell whether a finding shares its words with what is to be marked anyway."""
    return any(hit["start"] < s["end"] and s["start"] < hit["end"] for s in sure)


def _item(row: Row, sure: Sequence[Row], doubtful: Sequence[Row], plain: PlainWords) -> Item:
    spans = [(int(h["start"]), int(h["end"])) for h in sure]
    why = "; ".join(dict.fromkeys(_why(h, plain.instead_of(h)) for h in sure))
    if doubtful:
        why += "; open to discussion: " + ", ".join(dict.fromkeys(f"“{h['text']}”" for h in doubtful))
    rules = rules_of(sure)
    return marking_item(LOADED, row, spans, why, rule=rules, close=bool(doubtful))


def _why(hit: Row, plain: str) -> str:
    category = str(hit["category"]).replace("_", " ")
    return f"“{hit['text']}” ({category}" + (f"; plainer: {plain})" if plain else ")")
