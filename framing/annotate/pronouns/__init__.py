"""Whom he, she, it, they, I and we stand for; counted apart, never labels."""

from framing.annotate.pronouns.pronouns import find_pronouns

__all__ = ["find_pronouns"]
