"""Charts of words: what differs most, words that set sources apart, and those an actor is found with."""

from framing.charts.words import contrasts, keyness, sketch

__all__ = ["contrasts", "keyness", "sketch"]
