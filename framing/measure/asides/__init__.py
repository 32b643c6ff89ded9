"""Editorial asides: markers of the lexicon and shapes of the sentence, by type, strength and confidence."""

from framing.measure.asides.asides import ASIDE, measure

__all__ = ["ASIDE", "measure"]
