"""Mark the loaded words: a sentence in the outlet's own voice, to be marked where it judges or stirs.

The answer is the spans of the findings, each with its category and, where the lexicon that the analysis ran with
gives one, a plainer wording.
"""

from __future__ import annotations

import random

import pandas as pd

from framing.analysis import Analysis
from framing.comparison import Comparison
from framing.errors import LexiconError
from framing.exercises.draw import Row, marking_item, sentences_of, spread
from framing.exercises.item import KINDS, Item
from framing.lexicon import open_lexicons
from framing.measure import LOADED

_LEAST = 1  # weaker words are too open to question for a key


def loaded_items(comparison: Comparison, rng: random.Random, each: int) -> list[Item]:
    """Draw sentences that hold loaded words of the outlet's own.

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
    hits = comparison.analysis.hits
    own = hits[(hits["measure"] == LOADED.name) & (hits["voice"] == "own") & (hits["score"] >= _LEAST)]
    frame = sentences_of(comparison)
    holds = [len(_inside(own, row)) > 0 for row in frame.to_dict("records")]
    marked = frame[pd.Series(holds, index=frame.index, dtype=bool)]
    plain = _plain_words(comparison.analysis)
    return [_item(row, _inside(own, row), plain) for row in spread(marked, rng, each)]


def _item(row: Row, hits: pd.DataFrame, plain: dict[str, str]) -> Item:
    spans = [(int(h.start), int(h.end)) for h in hits.itertuples()]
    why = dict.fromkeys(_why(h.text, h.category, plain.get(h.rule, "")) for h in hits.itertuples())
    return marking_item(KINDS[0], row, spans, "; ".join(why))


def _inside(hits: pd.DataFrame, row: Row) -> pd.DataFrame:
    """Give the hits that stand in a sentence."""
    there = hits["article_id"] == row["article_id"]
    return hits[there & (hits["start"] >= row["start"]) & (hits["end"] <= row["end"])]


def _plain_words(analysis: Analysis) -> dict[str, str]:
    """Row of the lexicon to its plainer wording, from the lexicons that this analysis ran with."""
    lexicons = open_lexicons(dict(analysis.settings.get("lexicons", {})))
    try:
        rows = lexicons[LOADED.lexicon].rows
    except LexiconError:  # a replacement that has since been moved: the words stand, the plainer ones are gone
        return {}
    return {r["id"]: r.get("plain", "") for r in rows}


def _why(text: str, category: str, plain: str) -> str:
    return f"“{text}” ({category.replace('_', ' ')}" + (f"; plainer: {plain})" if plain else ")")
