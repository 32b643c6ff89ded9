"""Strings in, strings or offsets out; no knowledge of news or of our records.

Matching runs on normalised text so that curly and straight quotes, CRLF, NFD, no-break and
zero-width characters change nothing; `Normalised.origin` maps every span back to the text
as it was read.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_SAME_LENGTH = ((SPACES, " "), ("\u2028\u2029\u0085", "\n"))
_STRAIGHT = (("“”„‟«»″", '"'), ("‘’‚‛′`´", "'"))
_CHANGES = re.compile(rf"\r\n?|[{INVISIBLE}]+|''|``")
_CHANGES_COMPOSING = re.compile(rf"\r\n?|[{INVISIBLE}]+|''|``|[^{COMBINING}\s]?[{COMBINING}]+")
# Text that was tokenised and joined again: "Mr. Kim 's visit , he said ."
_SPACED = re.compile(r"(?<=\S) (?=(?:[,.;:!?%)\]]|n't|'(?:s|re|ve|ll|d|m)|’(?:s|re|ve|ll|d|m))(?:\s|$))|(?<=[(\[$]) ")
_SPACED_MARK = re.compile(r"\S [,.](?:\s|$)")
_SPACED_QUOTE = re.compile(r'(?:(?<=\s)|^)" | "(?=\s|$)')
_SPACED_MARKS = re.compile(r"(?<=``) |(?<=\S) (?=''(?:\s|$))")  # only where both kinds stand: `` so , '' he said
_HYPHEN = re.compile(r"(?<=\w) - (?=[a-z])|(?<=\w) -(?=\w)|(?<=\w)- (?=[a-z])")
WORD = re.compile(r"[^\W_]+(?:[-'’.,](?=[^\W_])[^\W_]+)*(?:(?<=\b[^\W\d_]\.[^\W\d_])\.)?")


_Edit = tuple[int, int, str]  # start and end of what is replaced, and the new text


@dataclass(frozen=True, slots=True)
class Normalised:
    """Normalised text with the way back to the original.

    Parameters
    ----------
    text : str
        The normalised text.
    edits : tuple of (int, int, int, int)
        Where lengths changed: normalised start and end, original start and end, in order.
    """

    text: str
    edits: tuple[tuple[int, int, int, int], ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the normalised text to the span of the original that it stands for."""
        if not self.edits:
            return start, end
        first = self._origin(start)[0]
        return first, first if end <= start else self._origin(end - 1)[1]

    def _origin(self, at: int) -> tuple[int, int]:
        """Original start and end of the one normalised character at `at`."""
        k = bisect_left(self.edits, (at + 1,)) - 1
        if k < 0:
            return at, at + 1
        n0, n1, o0, o1 = self.edits[k]
        if n0 <= at < n1:
            return o0, o1
        shifted = at - n1 + o1
        return shifted, shifted + 1


def normalise(text: str) -> Normalised:
    """Normalise `text` for matching: NFC, LF, plain spaces, one kind of double mark, no invisible characters.

    Text whose tokens were joined by spaces ("Mr. Kim 's visit , he said .") is closed up again.
    Quote marks keep their direction; use `straighten` for matching that does not care.
    """
    text = _swapped(text, _SAME_LENGTH)
    edits = _character_edits(text)
    if _looks_tokenised(text):
        edits = _merge(edits, _spacing_edits(text))
    return _edited(text, edits) if edits else Normalised(text)


def _character_edits(text: str) -> list[_Edit]:
    """List what changes of single characters: ends of lines, invisible and composed ones, doubled marks."""
    if text.isascii() and not any(mark in text for mark in ("\r", "''", "``")):
        return []
    changes = _CHANGES if unicodedata.is_normalized("NFC", text) else _CHANGES_COMPOSING
    return [(m.start(), m.end(), _replacement(m.group())) for m in changes.finditer(text)]


def _edited(text: str, edits: Sequence[_Edit]) -> Normalised:
    """Make the edits, and keep the way back from where they change a length."""
    out: list[str] = []
    marks: list[tuple[int, int, int, int]] = []
    at = length = 0
    for start, end, new in edits:
        out.append(text[at:start])
        length += start - at
        out.append(new)
        if len(new) != end - start:
            marks.append((length, length + len(new), start, end))
        length += len(new)
        at = end
    out.append(text[at:])
    return Normalised("".join(out), tuple(marks))


def _replacement(found: str) -> str:
    if found[0] == "\r":
        return "\n"
    if found in ("''", "``"):
        return '"'
    return "" if found[0] in INVISIBLE else unicodedata.normalize("NFC", found)


def _looks_tokenised(text: str) -> bool:
    if text.count(" ,") + text.count(" .") < 3:
        return False
    loose = len(_SPACED_MARK.findall(text))
    return loose >= 3 and loose * 2 > text.count(",") + text.count(".")


def _spacing_edits(text: str) -> list[_Edit]:
    """Spaces to take out of text whose tokens were joined by them."""
    edits = [(m.start(), m.end(), "") for m in _SPACED.finditer(text)]
    if "``" in text:
        edits += [(m.start(), m.end(), "") for m in _SPACED_MARKS.finditer(text)]
    spaces = (_space_inside(text, text.index('"', *m.span()), k) for k, m in enumerate(_SPACED_QUOTE.finditer(text)))
    edits += [(at, at + 1, "") for at in spaces if at >= 0]
    for m in _HYPHEN.finditer(text):
        edits.extend((m.start() + k, m.start() + k + 1, "") for k, c in enumerate(m.group()) if c == " ")
    return edits


def _space_inside(text: str, at: int, number: int) -> int:
    """Place of the space between a straight mark and the words inside it; marks open and close in turn."""
    inside = at + 1 if number % 2 == 0 else at - 1
    return inside if text[max(0, inside) : inside + 1] == " " else -1


def _merge(*lists: list[_Edit]) -> list[_Edit]:
    merged: list[_Edit] = []
    for edit in sorted({e for part in lists for e in part}):
        if not merged or edit[0] >= merged[-1][1]:
            merged.append(edit)
    return merged


def straighten(text: str) -> str:
    """Turn curly and angled quote marks into straight ones; the result is as long as `text`."""
    return text if text.isascii() and "`" not in text else _swapped(text, _STRAIGHT)


def _swapped(text: str, table: tuple[tuple[str, str], ...]) -> str:
    """Put one character in the place of others; many times faster than `str.translate`."""
    for old, new in table:
        for char in old:
            if char in text:
                text = text.replace(char, new)
    return text


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the words in ``text[start:end]``; "U.S." and "Washington-backed" are one word each."""
    return [m.span() for m in WORD.finditer(text, start, len(text) if end is None else end)]


def lower(text: str) -> str:
    """Lower-case `text` without changing its length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def trim(text: str, start: int, end: int, strip: str = " \n\t") -> tuple[int, int]:
    """Shrink a span so that it neither starts nor ends with a character of `strip`."""
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return start, end


def fold(text: str) -> str:
    """Fold `text` to a key for comparing strings: straight quotes, single spaces, case-folded."""
    return " ".join(straighten(text).split()).casefold()


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Characters that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))
