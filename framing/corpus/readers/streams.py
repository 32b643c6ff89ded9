"""The text of a file, opened as often as it is asked for, so that a table of any size can be gone through twice.

A list of JSON is read from it item by item.

Idea: what is UTF-8 throughout, as nearly all tables are, is read from the disk as it is needed. Text in another
encoding has to be seen whole to know which, and is held.

Conventions: line ends are kept, and a line ends at a line feed alone.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from framing.corpus.readers.decoding import decoded, is_utf8
from framing.corpus.readers.file import File
from framing.errors import CorpusError

_BLOCK = 2**16  # characters of JSON that are read together
_SPACE = re.compile(r"[ \t\r\n]*+")
_decode = json.JSONDecoder().raw_decode


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


def items_of(source: IO[str], name: str) -> Iterator[Any]:
    """Give the mappings of a list of JSON, one after another; held is what has been read of one.

    Parameters
    ----------
    source : IO[str]
        The text, at its start.
    name : str
        Of its file, for messages.

    Yields
    ------
    Any
        A mapping.

    Raises
    ------
    CorpusError
        If it is no list of mappings.
    ValueError
        If it is no JSON.
    """
    part = _Part(source)
    sign = ""
    if part.sign() == "[":
        sign = part.sign() if part.next() == "]" else ","
        while sign == "," and part.next() == "{":
            yield part.item()
            sign = part.sign()
    if sign != "]":
        raise CorpusError(f'{name}: a JSON file of articles is a list of mappings: [{{"text": ..., "outlet": ...}}]')
    if part.next():
        raise ValueError("there is more behind the end of the list")


class _Part:
    """The part of a text that was read and is not yet used."""

    def __init__(self, source: IO[str]) -> None:
        self._source, self._held, self._at = source, "", 0

    def next(self) -> str:
        """Show the next sign that is no white space; empty at the end."""
        while True:
            self._at = _SPACE.match(self._held, self._at).end()  # type: ignore[union-attr]  # it always matches
            if self._at < len(self._held) or not self._more():
                return self._held[self._at : self._at + 1]

    def sign(self) -> str:
        """Take it."""
        sign = self.next()
        self._at += len(sign)
        return sign

    def item(self) -> Any:  # noqa: ANN401 - JSON
        """Take the value that begins here, reading as far as it needs."""
        while True:
            try:
                found, self._at = _decode(self._held, self._at)
            except ValueError:
                if not self._more():
                    raise
            else:
                return found

    def _more(self) -> bool:
        """Read as much again as is held, so that a long value is not tried too often."""
        read = self._source.read(max(_BLOCK, len(self._held) - self._at))
        self._held, self._at = self._held[self._at :] + read, 0
        return bool(read)
