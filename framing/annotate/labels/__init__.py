"""What an actor is called: modifiers, appositions, complements, with operator and voice."""

from framing.annotate.labels.labels import find_labels

__all__ = ["find_labels"]
