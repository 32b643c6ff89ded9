"""Strings as the steps see them: normalised, cut into words, searched for many phrases at once."""

from framing.text.capitals import (
    CAPITAL,
    DAYS,
    NAME_WORD,
    in_capitals,
    in_title_case,
    is_acronym,
    is_capitalised,
    is_shouted,
    name_pattern,
    names_in,
    without_day,
)
from framing.text.effort import effort_of, pattern_fault
from framing.text.line_ends import PlainLines
from framing.text.phrases import PhraseIndex, phrase_index
from framing.text.spelling import sound_key
from framing.text.strings import WORD, Normalised, fold, lower, normalise, overlap, straighten, trim, words
from framing.text.wording import Openings, Wording, openings, wording_of

__all__ = [
    "CAPITAL",
    "DAYS",
    "NAME_WORD",
    "Normalised",
    "Openings",
    "PhraseIndex",
    "PlainLines",
    "WORD",
    "Wording",
    "effort_of",
    "fold",
    "in_capitals",
    "in_title_case",
    "is_acronym",
    "is_capitalised",
    "is_shouted",
    "lower",
    "name_pattern",
    "names_in",
    "normalise",
    "openings",
    "overlap",
    "pattern_fault",
    "phrase_index",
    "sound_key",
    "straighten",
    "trim",
    "without_day",
    "wording_of",
    "words",
]
