"""What `framing.analyze` and `framing.discover_actors` return, and what an analyst asks of it."""

from framing.analysis.analysis import Analysis
from framing.analysis.concordance import LINES, kwic
from framing.analysis.discovery import Discovery
from framing.analysis.sketch import RELATIONS, SKETCH, sketch, sketch_rows
from framing.analysis.terms import EVERY, DocumentTerms, Terms, Voices, check_voice, dtm, key_of, terms_of

__all__ = [
    "EVERY",
    "LINES",
    "RELATIONS",
    "SKETCH",
    "Analysis",
    "Discovery",
    "DocumentTerms",
    "Terms",
    "Voices",
    "check_voice",
    "dtm",
    "key_of",
    "kwic",
    "sketch",
    "sketch_rows",
    "terms_of",
]
