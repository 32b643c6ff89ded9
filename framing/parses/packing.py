"""A parsed sentence as a few bytes, and back.

Idea: of a token are kept the number of its word (form, lemma, part of speech, tag), that of its dependency, and how
far off its head stands. Where it stands is not kept: its word is found again in the sentence, so that bytes that belong
to another sentence cannot pass for this one's. A sum over the bytes tells damage.

Conventions: little-endian; a byte of flags, four of the sum, then the columns one after another: low two bytes of the
words' numbers, dependencies, heads less their token's own index (one byte, or two where one is not enough), and the
third byte of the words' numbers where one has any. About five bytes a token.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from collections.abc import Mapping, Sequence
from typing import Final

from framing.records import Token

Word = tuple[str, str, str, str]  # form, lemma, part of speech, tag
MOST_WORDS: Final = 1 << 24
MOST_DEPENDENCIES: Final = 1 << 8
_HEAD = struct.Struct("<BI")
_FAR, _MANY = 1, 2  # flags: heads in two bytes; word numbers in three
_NEAR = 127  # farthest head that one byte holds


def packed(words: Sequence[int], dependencies: Sequence[int], heads: Sequence[int]) -> bytes:
    """Write the columns of a sentence.

    Parameters
    ----------
    words : Sequence[int]
        Number of each token's word, 0 to `MOST_WORDS` - 1.
    dependencies : Sequence[int]
        Number of each token's dependency, 0 to 255.
    heads : Sequence[int]
        Index of each token's head less its own.

    Returns
    -------
    bytes
        What `unpacked` reads.
    """
    far = any(not -_NEAR <= h <= _NEAR for h in heads)
    many = any(w >> 16 for w in words)
    columns = [_little("H", [w & 0xFFFF for w in words]), bytes(dependencies), _little("h" if far else "b", heads)]
    if many:
        columns.append(bytes(w >> 16 for w in words))
    body = bytes([_FAR * far | _MANY * many]) + b"".join(columns)
    return _HEAD.pack(body[0], zlib.crc32(body)) + body[1:]


def unpacked(data: bytes) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    """Read the columns of a sentence.

    Parameters
    ----------
    data : bytes
        From `packed`.

    Returns
    -------
    tuple of Sequence[int]
        Numbers of words, numbers of dependencies, heads less their token's index.

    Raises
    ------
    ValueError
        If the bytes are damaged.
    """
    if len(data) < _HEAD.size:
        raise ValueError("too short")
    flags, told = _HEAD.unpack_from(data)
    body = data[_HEAD.size :]
    if zlib.crc32(body, zlib.crc32(bytes([flags]))) != told:
        raise ValueError("damaged")
    far, many = flags & _FAR, (flags & _MANY) // _MANY
    n, rest = divmod(len(body), 4 + far + many)
    if rest:
        raise ValueError("of a wrong length")
    ends = (2 * n, 3 * n, (4 + far) * n)
    words: Sequence[int] = _read("H", body[: ends[0]])
    if many:
        words = [low | high << 16 for low, high in zip(words, body[ends[2] :], strict=True)]
    return words, body[ends[0] : ends[1]], _read("h" if far else "b", body[ends[1] : ends[2]])


def tokens_of(sentence: str, data: bytes, words: Sequence[Word], dependencies: Sequence[str]) -> tuple[Token, ...]:
    """Give the tokens of a sentence.

    Parameters
    ----------
    sentence : str
        What was parsed.
    data : bytes
        From `packed`.
    words : Sequence[Word]
        Words by their numbers.
    dependencies : Sequence[str]
        Dependencies by their numbers.

    Returns
    -------
    tuple of Token
        As the parser gave them.

    Raises
    ------
    ValueError
        If the bytes are damaged, or are those of another sentence.
    LookupError
        If a number is nobody's.
    """
    at, found = 0, []
    for i, (word, dep, off) in enumerate(zip(*unpacked(data), strict=True)):
        text, lemma, pos, tag = words[word]
        start = sentence.index(text, at)
        if start > at and not sentence[at:start].isspace():
            raise ValueError("of another sentence")
        at = start + len(text)
        found.append(Token(i, start, at, text, lemma, pos, tag, dependencies[dep], i + off))
    if sentence[at:].strip():
        raise ValueError("of a shorter sentence")
    return tuple(found)


def is_kept(sentence: str, tokens: Sequence[Token], words: Mapping[Word, int]) -> bool:
    """Whether a few bytes can tell these tokens again: they tile the sentence, and words are not too many.

    Parameters
    ----------
    sentence : str
        What was parsed.
    tokens : Sequence[Token]
        What the parser gave.
    words : Mapping[Word, int]
        Words known so far.

    Returns
    -------
    bool
        Whether `tokens_of` will give these very tokens.
    """
    at = 0
    for i, t in enumerate(tokens):
        tiles = t.i == i and not sentence[at : t.start].strip() and sentence[t.start : t.end] == t.text
        if not (tiles and t.text and abs(t.head - i) < 1 << 15):
            return False
        at = t.end
    return not sentence[at:].strip() and len(words) + len(tokens) < MOST_WORDS


def _little(kind: str, values: Sequence[int]) -> bytes:
    column = array(kind, values)
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()


def _read(kind: str, data: bytes) -> array[int]:
    column = array(kind)
    column.frombytes(data)
    if sys.byteorder == "big":
        column.byteswap()
    return column
