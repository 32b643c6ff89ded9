"""A sentence as an encoder reads it: numbers of word pieces, and which of them are the target's.

Idea: the encoder gives each piece a vector; those of the target, beside that of the whole sentence, tell the
sentiment. A long text is cut around the target, so that a score asks only what stands near it.

Units: at most `LONGEST` pieces, the two marks of the ends among them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

LONGEST = 192


class Pieces(NamedTuple):
    """Numbers of the pieces, and 1.0 for each of the target's, else 0.0."""

    ids: list[int]
    inside: list[float]


def pieces_of(tokenizer: Any, text: str, start: int, end: int) -> Pieces:
    """Cut a sentence into pieces.

    Parameters
    ----------
    tokenizer : Any
        Of the package ``tokenizers``, without padding and truncation.
    text : str
        A sentence.
    start : int
        Where the target begins.
    end : int
        Where it ends.

    Returns
    -------
    Pieces
        With the ends of the sentence; of a target that has no piece, the first stands for it.
    """
    encoded = tokenizer.encode(text)
    ids, offsets = encoded.ids, encoded.offsets
    own = [k for k, (a, b) in enumerate(offsets) if a < end and b > start] or [0]
    low, high = _window(own[0], own[-1], len(ids))
    inside = [1.0 if k in own else 0.0 for k in range(low, high)]
    if high - low == len(ids):
        return Pieces(ids, inside)
    return Pieces([ids[0], *ids[low:high], ids[-1]], [0.0, *inside, 0.0])


def _window(first: int, last: int, size: int) -> tuple[int, int]:
    """Bounds of the pieces around the target, without the ends where something is cut."""
    if size <= LONGEST:
        return 0, size
    room = LONGEST - 2
    low = max(1, min((first + last - room) // 2, size - 1 - room))
    return low, low + room
