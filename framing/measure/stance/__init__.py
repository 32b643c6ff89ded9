"""Sentiment toward a target, and how an article treats an actor: what the words around each reference do to it."""

from framing.measure.stance.features import features
from framing.measure.stance.sentiment import scenes_of, target_sentiment
from framing.measure.stance.stance import HEARD, STANCE, Stance, label_of, measure, stances
from framing.measure.stance.target import target_at
from framing.measure.stance.weights import BIAS, LABELS, Sentiment, Weights, weights_of

__all__ = [
    "BIAS",
    "HEARD",
    "LABELS",
    "STANCE",
    "Sentiment",
    "Stance",
    "Weights",
    "features",
    "label_of",
    "measure",
    "scenes_of",
    "stances",
    "target_at",
    "target_sentiment",
    "weights_of",
]
