"""Noun phrases and whom they stand for: owners, what an article has named so far, offices and groups."""

from framing.annotate.discovery.phrases.nouns import COLLECTIVE, GOVERNMENTS, PEOPLE, TEAMS
from framing.annotate.discovery.phrases.phrases import (
    Event,
    Memory,
    Phrase,
    Resolved,
    country_of,
    key_of_listed,
    phrase,
    start_of,
    sure,
)
from framing.annotate.discovery.phrases.resolve import pair, resolve, two_named_last

__all__ = [
    "COLLECTIVE",
    "Event",
    "GOVERNMENTS",
    "Memory",
    "PEOPLE",
    "Phrase",
    "Resolved",
    "TEAMS",
    "country_of",
    "key_of_listed",
    "pair",
    "phrase",
    "resolve",
    "start_of",
    "sure",
    "two_named_last",
]
