"""Part of exercises.items."""

from __future__ import annotations

import random

import pandas as pd

from framing.comparison import Comparison
from framing.exercises.draw import make_item, sentences_of, spread
from framing.exercises.item import KINDS, Item
from framing.lexicon import Lexicons


def loaded_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    hits = comparison.analysis.hits
    own = hits[(hits["measure"] == "loaded") & (hits["voice"] == "own") & (hits["score"] >= 1)]
    plain = _plain_words()
    found = []
    frame = sentences_of(comparison)
    marked = frame[[bool(len(_inside(own, r))) for r in frame.itertuples()]] if len(frame) else frame
    for row in spread(marked, rng, each):
        inside = _inside(own, pd.Series(row))
        terms = tuple(dict.fromkeys(inside["text"]))
        why = "; ".join(dict.fromkeys(_why(h.text, h.category, plain.get(h.rule, "")) for h in inside.itertuples()))
        found.append(make_item(KINDS[0], row, (), (), terms, why))
    return found


def _inside(hits: pd.DataFrame, row: object) -> pd.DataFrame:
    get = row.get if isinstance(row, pd.Series) else lambda k: getattr(row, k)
    return hits[
        (hits["article_id"] == get("article_id")) & (hits["start"] >= get("start")) & (hits["end"] <= get("end"))
    ]


def _plain_words() -> dict[str, str]:
    """Lexicon row to its plainer wording."""
    return {r["id"]: r.get("plain", "") for r in Lexicons()["loaded_terms"].rows}


def _why(text: str, category: str, plain: str) -> str:
    return f"“{text}” ({category.replace('_', ' ')}" + (f"; plainer: {plain})" if plain else ")")
