"""What stands between quotation marks: stretches, apostrophes told apart, titles that nobody said."""

from framing.annotate.voice.marks.marks import find_stretches
from framing.annotate.voice.marks.stretch import Stretch
from framing.annotate.voice.marks.titles import is_capitalised, without_titles

__all__ = ["Stretch", "find_stretches", "is_capitalised", "without_titles"]
