"""Strings as the steps see them: normalised, cut into words, searched for many phrases at once."""

from framing.text.phrases import PhraseIndex, phrase_index
from framing.text.strings import WORD, Normalised, fold, lower, normalise, straighten, trim, words
from framing.text.wording import Openings, Wording, openings, wording_of

__all__ = [
    "Normalised",
    "Openings",
    "PhraseIndex",
    "WORD",
    "Wording",
    "fold",
    "lower",
    "normalise",
    "openings",
    "phrase_index",
    "straighten",
    "trim",
    "wording_of",
    "words",
]
