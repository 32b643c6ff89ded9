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


class CacheError(FramingError, RuntimeError):
    """A cache of parses is another program's file, damaged, or cannot be written; the message says what to do."""


class RunError(FramingError, RuntimeError):
    """A run on disk cannot go on: another run's folder, no room, a worker that died; what was done is kept."""
