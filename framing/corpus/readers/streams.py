"""The text of a file, opened as often as it is asked for, so that a table of any size can be gone through twice.

Idea: what is UTF-8 throughout, as nearly all tables are, is read from the disk as it is needed. Text in another
encoding has to be seen whole to know which, and is held.

Conventions: line ends are kept, and a line ends at a line feed alone.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from framing.corpus.readers.decoding import decoded, is_utf8
from framing.corpus.readers.file import File


@dataclass(frozen=True)
class Text:
    """A text to be opened from its start, to be closed by whoever does; and what had to be noted to read it."""

    opened: Callable[[], IO[str]]
    repairs: tuple[str, ...]


def text_of(file: File) -> Text:
    """Find out how a file is to be read as text.

    Parameters
    ----------
    file : File
        The file.

    Returns
    -------
    Text
        Its text.

    Raises
    ------
    CorpusError
        If it is no text, cannot be read, or is neither UTF-8 nor small enough to be held.
    """
    with file.opened() as source:
        plain = is_utf8(source)
    if plain:
        return Text(lambda: io.TextIOWrapper(file.opened(), encoding="utf-8-sig", newline="\n"), ())
    text, repairs = decoded(file.read(), file.name, declared=file.charset)
    return Text(lambda: io.StringIO(text), repairs)
