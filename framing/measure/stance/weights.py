"""The linear model: weights of features as plain numbers, and the probabilities that follow.

Idea: a multinomial logistic regression is a table: for each feature what it speaks for. It is kept as a lexicon
(``target_weights``) with a card that says how it was fitted, on what, and its digest; whoever fits another gives its
file in ``Settings.lexicons``. Fitting needs scikit-learn (``training/target_sentiment.py``); using it does not.

Units: weights are log-odds up to a constant a feature; probabilities sum to 1.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicon

LABELS = ("negative", "neutral", "positive")
BIAS = "bias"  # the row that counts for every target


class Sentiment(NamedTuple):
    """Probabilities of the three labels."""

    negative: float
    neutral: float
    positive: float

    @property
    def label(self) -> str:
        """The likeliest label; of equal ones the first."""
        return LABELS[max(range(3), key=lambda k: (self[k], -k))]

    @property
    def score(self) -> float:
        """Positive less negative, -1 to 1."""
        return self.positive - self.negative


@dataclass(frozen=True, eq=False)
class Weights:
    """Feature name to its weight for each of `LABELS`."""

    rows: Mapping[str, tuple[float, float, float]]

    def sentiment(self, features: Mapping[str, float]) -> Sentiment:
        """Give the probabilities for a target with these features; unknown ones say nothing."""
        known = [(value, row) for name, value in features.items() if (row := self.rows.get(name)) is not None]
        known.append((1.0, self.rows[BIAS]))
        # exactly rounded: the sum is the same in whatever order the features come
        sums = [math.fsum([value * row[k] for value, row in known]) for k in range(3)]
        top = max(sums)
        sizes = [math.exp(x - top) for x in sums]
        return Sentiment(*(size / sum(sizes) for size in sizes))


@lru_cache(maxsize=4)
def weights_of(lexicon: Lexicon) -> Weights:
    """Compile the rows of a lexicon of weights.

    Parameters
    ----------
    lexicon : Lexicon
        Rows as the card of ``target_weights`` describes them.

    Returns
    -------
    Weights
        Ready to use.
    """
    return Weights({r["feature"]: (r["negative"], r["neutral"], r["positive"]) for r in lexicon.rows})
