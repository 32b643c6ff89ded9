"""The words and phrases of the articles, where they stand, and how often."""

from framing.analysis.terms.matrix import DocumentTerms, dtm
from framing.analysis.terms.terms import EVERY, Terms, check_voice, terms_of
from framing.analysis.terms.voices import Voices
from framing.analysis.terms.words import VOICES, Words, key_of, name_words, stop_words, words_of

__all__ = [
    "EVERY",
    "VOICES",
    "DocumentTerms",
    "Terms",
    "Voices",
    "Words",
    "check_voice",
    "dtm",
    "key_of",
    "name_words",
    "stop_words",
    "terms_of",
    "words_of",
]
