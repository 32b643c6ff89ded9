r"""Text with plain line ends, and the way of an offset there and back.

Idea: spreadsheets, annotation tools and XML readers turn ``\r\n`` into ``\n``. What goes out has plain line ends, and
an offset is moved with them; a lone ``\r`` becomes ``\n`` and moves nothing.

Conventions: offsets count code points; in the middle of a ``\r\n`` is the same place as before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_LINE_END = re.compile(r"\r\n?")


class PlainLines:
    """A text with plain line ends.

    Parameters
    ----------
    original : str
        The text as it was read.
    """

    def __init__(self, original: str) -> None:
        self.given = original
        self.text = _LINE_END.sub("\n", original)
        pairs = [m.start() for m in re.finditer("\r\n", original)]
        self._in_original = pairs
        self._in_plain = [at - k for k, at in enumerate(pairs)]

    def plain(self, at: int) -> int:
        """Place in the plain text of a place in the original."""
        return at - bisect_left(self._in_original, at)

    def original(self, at: int) -> int:
        """Place in the original of a place in the plain text."""
        return at + bisect_right(self._in_plain, at - 1)
