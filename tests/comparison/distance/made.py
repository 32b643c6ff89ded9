"""Groups of paragraphs with loaded words, made by hand."""

import numpy as np

from framing.measure import LOADED
from framing.profiles import VOICE, Group, Key
from framing.records import Voice

SETTINGS = {
    "level": 0.95, "seed": 0, "min_words_rate": 150, "min_words_warn": 300, "min_mentions": 5, "min_references": 5,
    "min_acts": 10,
}  # fmt: skip


def group(source, found, *, quoted=0.0, words=100, units=12, actor=""):
    own, none = np.full(units, float(words)), np.zeros(units)
    total, said = own + quoted, np.full(units, quoted)
    sums = {Key(VOICE.name, "", v.value): np.column_stack([none, total, none]) for v in Voice}
    sums[Key(VOICE.name, "", "own")] = np.column_stack([own, total, own])
    sums[Key(VOICE.name, "", "quoted")] = np.column_stack([said, total, said])
    hits = np.resize(np.array(found, dtype=float), units)
    sums[Key(LOADED.name, actor, "own")] = np.column_stack([hits, own, hits])
    return Group(source, "e", source, 1, sums)
