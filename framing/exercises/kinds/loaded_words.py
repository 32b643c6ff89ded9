"""Mark the loaded words: a sentence in the outlet's own voice, to be marked where it judges or stirs.

The answer is the spans of the findings, each with its category and, where the lexicon that the analysis ran with
gives one, a plainer wording. What is open to question in the same sentence is said to be so in the key. Where there are
no more sure words, sentences follow whose words are open to question; they are for discussion, say so, and have no key.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from framing.exercises.draw import Row, item_of, marking_item, rules_of, spread
from framing.exercises.item import Item
from framing.exercises.kind import LOADED
from framing.exercises.material import Material
from framing.exercises.plain import PlainWords

_CONTRASTED = 0.08  # strength of a contrast from which a sentence is worth a discussion
_CERTAIN = 0.9  # confidence of a finding whose weight is discussed
_OPEN_TASK = "For discussion: do the marked words judge, or do they only say what happened? Give a reason for either."
_BOTH = (
    "they judge, if a plainer word would tell the same and leave the reader free",
    "they only tell, if a plainer word would hide something that happened",
)
_OPEN_WHY = "careful readers differ here, so there is no key: both answers can be argued"
_MILD = ("praise", "intensifier")  # there is little to discuss in these
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
    yield from _sure_items(material, rng, plain)
    yield from _open_items(material, rng, plain)


def _sure_items(material: Material, rng: random.Random, plain: PlainWords) -> Iterator[Item]:
    for row in spread(material.mostly_own, rng):
        sure = material.findings.sure_loaded(row)
        doubtful = [h for h in material.findings.hits_in(row) if h["score"] != 0 and not _covered(h, sure)]
        if sure and len(doubtful) <= _MOST_OPEN:
            yield _item(material, row, sure, doubtful, plain)


def _open_items(material: Material, rng: random.Random, plain: PlainWords) -> Iterator[Item]:
    """Draw sentences whose words are open to question, where outlets put the matter differently: for discussion."""
    for row in spread(material.own[material.own["tell"] >= _CONTRASTED], rng):
        words, sound = [h for h in material.findings.hits_in(row) if h["score"]], material.findings.loaded(row)
        asked = 0 < len(words) <= _MOST_OPEN and all(h in sound and _is_open(material, h, plain) for h in words)
        if asked and not material.findings.sure_loaded(row):
            marked = tuple((int(h["start"]) - row["start"], int(h["end"]) - row["start"]) for h in words)
            yield item_of(
                LOADED, row, focus=marked, answer=_BOTH, explanation=_OPEN_WHY, rule=rules_of(words), open=True,
                question=_OPEN_TASK, close=True,
            )  # fmt: skip


def _is_open(material: Material, hit: Row, plain: PlainWords) -> bool:
    """Tell whether a word of one use is found for sure, is part of a contrast, and may judge or not."""
    certain = hit["confidence"] >= _CERTAIN and hit["category"] not in _MILD
    one_use = plain.has_one_use(str(hit["rule"])) and not material.findings.is_literal(hit)
    return bool(certain and one_use and material.telling(hit["article_id"], hit["start"], hit["end"]) >= _CONTRASTED)


def _covered(hit: Row, sure: Sequence[Row]) -> bool:
    """Tell whether a finding shares its words with what is to be marked anyway."""
    return any(hit["start"] < s["end"] and s["start"] < hit["end"] for s in sure)


def _item(material: Material, row: Row, sure: Sequence[Row], doubtful: Sequence[Row], plain: PlainWords) -> Item:
    spans = [(int(h["start"]), int(h["end"])) for h in sure]
    text = material.texts[row["article_id"]]
    why = "; ".join(dict.fromkeys(_why(h, plain.instead_of(h, text)) for h in sure))
    if doubtful:
        why += "; open to discussion: " + ", ".join(dict.fromkeys(f"“{h['text']}”" for h in doubtful))
    rules = rules_of(sure)
    return marking_item(LOADED, row, spans, why, rule=rules, close=bool(doubtful))


def _why(hit: Row, plain: str) -> str:
    category = str(hit["category"]).replace("_", " ")
    return f"“{hit['text']}” ({category}" + (f"; plainer: {plain})" if plain else ")")
