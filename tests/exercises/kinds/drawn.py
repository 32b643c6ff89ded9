"""Items of one kind from articles that are read in full, with an event of two outlets."""

import random

import framing
from framing.exercises.kinds import MAKERS
from framing.exercises.level import LEVELS
from framing.exercises.material import Material

ACTORS = framing.Actors.from_dict({
    "front": {"name": "Harbour Front", "kind": "armed group", "aliases": ["Front"], "nouns": ["fighters"]},
    "police": {"name": "Town Police", "kind": "organisation", "nouns": ["police", "officers"]},
})  # fmt: skip


def compared(**texts):
    """Compare articles by outlet."""
    corpus = framing.Corpus([framing.Article(o, t, o, event="E") for o, t in texts.items()])
    return framing.compare(framing.analyze(corpus, actors=ACTORS, progress=False, clean=False))


def drawn(kind, comparison, level="adult"):
    """All items of a kind."""
    return list(MAKERS[kind](Material(comparison, LEVELS[level]), random.Random(0)))
