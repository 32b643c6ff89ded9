"""The kinds of exercise, a file each."""

import random
from collections.abc import Callable, Iterator, Mapping

from framing.exercises.item import Item
from framing.exercises.kind import (
    ASIDE,
    CHARGED,
    FACT,
    HEADLINES,
    LEFT_OUT,
    LOADED,
    MATCH,
    RANK,
    REWRITE,
    VOICE,
    WHO_ACTS,
)
from framing.exercises.kinds.asides import aside_items
from framing.exercises.kinds.charged import charged_items
from framing.exercises.kinds.fact_claim_opinion import statement_items
from framing.exercises.kinds.headlines import headline_items
from framing.exercises.kinds.left_out import left_out_items
from framing.exercises.kinds.loaded_words import loaded_items
from framing.exercises.kinds.rank_names import rank_items
from framing.exercises.kinds.rewrite import rewrite_items
from framing.exercises.kinds.who_acts import acting_items
from framing.exercises.kinds.whose_phrase import match_items
from framing.exercises.kinds.whose_voice import voice_items
from framing.exercises.material import Material

MAKERS: Mapping[str, Callable[[Material, random.Random], Iterator[Item]]] = {
    LOADED.name: loaded_items,
    REWRITE.name: rewrite_items,
    MATCH.name: match_items,
    RANK.name: rank_items,
    VOICE.name: voice_items,
    ASIDE.name: aside_items,
    LEFT_OUT.name: left_out_items,
    HEADLINES.name: headline_items,
    WHO_ACTS.name: acting_items,
    CHARGED.name: charged_items,
    FACT.name: statement_items,
}

__all__ = [
    "MAKERS",
    "acting_items",
    "aside_items",
    "charged_items",
    "headline_items",
    "left_out_items",
    "loaded_items",
    "match_items",
    "rank_items",
    "rewrite_items",
    "statement_items",
    "voice_items",
]
