"""The words and phrases of the articles, where they stand, and how often."""

from framing.analysis.terms.matrix import DocumentTerms, dtm
from framing.analysis.terms.terms import EVERY, Terms, check_voice, key_of, name_words, stop_words, terms_of
from framing.analysis.terms.voices import Voices

__all__ = [
    "EVERY",
    "DocumentTerms",
    "Terms",
    "Voices",
    "check_voice",
    "dtm",
    "key_of",
    "name_words",
    "stop_words",
    "terms_of",
]
