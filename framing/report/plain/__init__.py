"""What a comparison shows, in plain words: naming, strong labels by voice, loaded words, asides, speakers."""

from framing.report.plain.strong import by_voice
from framing.report.plain.summary import plain_words

__all__ = ["by_voice", "plain_words"]
