"""Good or bad words: the polarity lexicon, and VADER as a labelled baseline."""

from framing.valence.polarity import Words, compile_words, favourability, lookup, turned
from framing.valence.vader import compound, mask

__all__ = ["Words", "compile_words", "compound", "favourability", "lookup", "mask", "turned"]
