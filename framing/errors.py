"""Errors that name the file, row or field at fault, and the remedy.

Every error a user can cause derives from `FramingError`; the command line prints its
message as one line and exits with status 2, never with a traceback.
"""

from __future__ import annotations


class FramingError(Exception):
    """Base of all errors that `framing` raises on purpose."""


class CorpusError(FramingError, ValueError):
    """Articles cannot be read: a missing column, an empty folder, a duplicate id."""


class LexiconError(FramingError, ValueError):
    """A lexicon or actor registry is wrong; the message names file and row."""


class ParserError(FramingError, RuntimeError):
    """No usable parser model; the message names the ways to get one."""


class SettingsError(FramingError, ValueError):
    """An argument is unknown or out of range: a measure, an actor, a setting."""


class ResultError(FramingError, ValueError):
    """A result cannot be shown or written as asked: an unknown article, an existing file."""
