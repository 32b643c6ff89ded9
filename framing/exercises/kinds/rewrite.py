"""Rewrite it neutrally: a sentence with its loaded words marked, to be said again without them.

The key gives a plainer wording for each marked word and a rubric; other wordings may be as good.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from framing.exercises.draw import item_of, rules_of, spread
from framing.exercises.item import Item
from framing.exercises.kind import REWRITE
from framing.exercises.material import Material
from framing.exercises.plain import PlainWords

_RUBRIC = "good if no fact is lost, nothing is made smaller than it is, and no new word judges; other wordings may do"


def rewrite_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw sentences whose loaded words have a plainer wording each.

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
        sure = material.findings.sure_loaded(row)
        pairs = {h["text"]: plain.instead_of(h, material.texts[row["article_id"]]) for h in sure}
        if pairs and all(pairs.values()):
            focus = tuple((h["start"] - row["start"], h["end"] - row["start"]) for h in sure)
            answer = tuple(f"“{word}”: {p}" for word, p in pairs.items())
            rules = rules_of(sure)
            yield item_of(REWRITE, row, focus=focus, answer=answer, explanation=_RUBRIC, rule=rules, open=True)
