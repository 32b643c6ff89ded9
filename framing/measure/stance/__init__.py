"""Sentiment toward a target: what the words around it do to it."""

from framing.measure.stance.features import features
from framing.measure.stance.sentiment import scenes_of, target_at, target_sentiment
from framing.measure.stance.weights import BIAS, LABELS, Sentiment, Weights, weights_of

__all__ = [
    "BIAS",
    "LABELS",
    "Sentiment",
    "Weights",
    "features",
    "scenes_of",
    "target_at",
    "target_sentiment",
    "weights_of",
]
