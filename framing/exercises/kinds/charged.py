"""Write the charged version: a plain sentence, to be told so that a reader takes sides.

The key names words of the sentence for which sides of a public quarrel have words of their own, harsher and kinder (see
the lexicon `word_choices`), so that it can be charged one way and the other. Other words may do as well.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from framing.errors import LexiconError
from framing.exercises.draw import Row, item_of, rules_of, spread
from framing.exercises.item import Item
from framing.exercises.kind import CHARGED
from framing.exercises.material import Material
from framing.lexicon import open_lexicons
from framing.measure import CHOICE

_RUBRIC = "good if the fact is the same and a reader would take sides; these are words that some use, others may do"
_SHOWN = 2  # charged words of a side that are shown for one
_SURE = 0.9  # confidence that a word names the concept


def charged_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw plain sentences.

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
    lexicons = open_lexicons(dict(material.comparison.analysis.settings.get("lexicons", {})))
    try:
        variants = lexicons[CHOICE.lexicon].rows
    except LexiconError:  # a replacement that has since been moved
        return
    for row in spread(material.own, rng):
        hits = material.hits_in(row)
        answer = () if any(h["score"] for h in hits) else _example(hits, variants)
        if answer:
            rules = rules_of(hits)
            yield item_of(CHARGED, row, answer=answer, explanation=_RUBRIC, rule=rules, open=True)


def _example(hits: Sequence[Row], variants: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    found = {h["text"]: _sides(h, variants) for h in hits if h["confidence"] >= _SURE}
    return tuple(f"“{word}”: {sides}" for word, sides in found.items() if sides)


def _sides(hit: Row, variants: Sequence[Mapping[str, Any]]) -> str:
    """Name words for the same concept that are harsher and kinder; empty where one side has none."""
    same = [r for r in variants if r["concept"] == hit["category"] and r["pos"] == "noun"]
    harsh, kind = ([r["term"] for r in same if r["lean"] == lean][:_SHOWN] for lean in (-1, 1))
    return f"harsher: {', '.join(harsh)}; kinder: {', '.join(kind)}" if harsh and kind else ""
