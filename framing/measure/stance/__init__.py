"""Sentiment toward a target, and how an article treats an actor: what the words around each reference do to it."""

from framing.measure.stance.encoder import Encoder, load_encoder, read_encoder
from framing.measure.stance.features import features
from framing.measure.stance.masking import NAME_MASKS, PERSON_MASK, Blinds, blinds_of, masked
from framing.measure.stance.pieces import Pieces, pieces_of
from framing.measure.stance.sentiment import scenes_of, target_sentiment
from framing.measure.stance.stance import HEARD, STANCE, Stance, label_of, measure, measure_by_encoder, stances
from framing.measure.stance.target import target_at
from framing.measure.stance.weights import BIAS, LABELS, Sentiment, Weights, weights_of

__all__ = [
    "BIAS",
    "HEARD",
    "Blinds",
    "Encoder",
    "Pieces",
    "blinds_of",
    "masked",
    "pieces_of",
    "read_encoder",
    "LABELS",
    "NAME_MASKS",
    "PERSON_MASK",
    "STANCE",
    "Sentiment",
    "Stance",
    "Weights",
    "features",
    "label_of",
    "load_encoder",
    "measure",
    "measure_by_encoder",
    "scenes_of",
    "stances",
    "target_at",
    "target_sentiment",
    "weights_of",
]
