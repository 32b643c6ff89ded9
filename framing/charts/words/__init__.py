"""Charts of words: those that set sources apart, and those an actor is found with."""

from framing.charts.words import keyness, sketch

__all__ = ["keyness", "sketch"]
