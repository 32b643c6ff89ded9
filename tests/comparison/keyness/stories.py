"""Invented articles for the tests of keyness: a common stock of words, and words that one outlet has more of."""

import functools
import random

import framing
from tests.analysis.read import plain

STOCK = [
    "rain",
    "mayor",
    "harbour",
    "vote",
    "school",
    "bridge",
    "ferry",
    "market",
    "budget",
    "strike",
    "river",
    "court",
]


def texts(n, *, seed=0, extra=()):
    """`n` articles; `extra` is (phrase, chance in an even article, chance in an odd one, times)."""
    rng = random.Random(seed)
    made = []
    for i in range(n):
        sentences = [f"The {rng.choice(STOCK)} was near the {rng.choice(STOCK)}." for _ in range(12)]
        for phrase, even, odd, times in extra:
            if rng.random() < (odd if i % 2 else even):
                sentences += [f"There was the {phrase}."] * times
        rng.shuffle(sentences)
        made.append(f"Note {'abcdefghijklmnopqrstuvwxyz'[i % 26]}{i}. " + " ".join(sentences))
    return made


def compared(n, *, events=None, outlets=None, **how):
    return framing.compare(plain(texts(n, **how), events=events, outlets=outlets))


@functools.cache
def told():
    """Sixty articles: one outlet writes of an angry mob, and one long article of a volcano."""
    made = texts(60, extra=[("angry mob", 0.9, 0.15, 2)])
    made[0] += " There was the volcano." * 30
    return framing.compare(plain(made))
