"""The kinds of exercise, a file each."""

from framing.exercises.kinds.loaded_words import loaded_items
from framing.exercises.kinds.whose_phrase import match_items
from framing.exercises.kinds.whose_voice import voice_items

__all__ = ["loaded_items", "match_items", "voice_items"]
