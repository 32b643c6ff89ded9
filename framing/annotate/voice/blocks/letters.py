"""Letters: from "Dear members of the board," to the name behind "Sincerely,".

Idea: a letter is printed between its greeting and its close; who signs it speaks. Without a close nothing is found
here: then only what leads up to it can tell how far it goes.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.annotate.voice.blocks.block import Unmarked, kept_spans, trimmed
from framing.annotate.voice.blocks.signs import PostSigns
from framing.annotate.voice.patterns import NAME
from framing.records import Annotated

_GREETING = re.compile(r"(?:Dear|To) [^\n.!?\"]{2,80}[,:]")
_SIGNER = re.compile(rf"(?:[Tt]he )?{NAME}")
_LONGEST = 40  # paragraphs of a letter


def find_letters(doc: Annotated, signs: PostSigns) -> list[Unmarked]:
    """Find letters with a greeting, a close and a name.

    Parameters
    ----------
    doc : Annotated
        The article with its blocks.
    signs : PostSigns
        How letters close.

    Returns
    -------
    list of Unmarked
        In text order.
    """
    starts = [k for k, b in enumerate(doc.blocks) if _GREETING.match(doc.plain, *trimmed(doc, b))]
    return [letter for k in starts for letter in _from(doc, k, signs)]


def _from(doc: Annotated, first: int, signs: PostSigns) -> Iterator[Unmarked]:
    blocks = doc.blocks[first : first + _LONGEST]
    for k, block in enumerate(blocks):
        start, end = trimmed(doc, block)
        m = signs.closing.match(doc.plain, start, end)
        if k and m:
            signer = _signer(doc, first + k, m.end())
            if signer is not None:
                yield Unmarked(spans=kept_spans(doc, blocks[:k]), source=signer, cue=m.span())
                return


def _signer(doc: Annotated, number: int, at: int) -> tuple[int, int] | None:
    """Name behind the close, in its line or the next."""
    lines = [(at, doc.blocks[number].end), *(trimmed(doc, b) for b in doc.blocks[number + 1 : number + 3])]
    line = next(((a, b) for a, b in lines if doc.plain[a:b].strip()), None)
    if line is None:
        return None
    start = line[0] + len(doc.plain[slice(*line)]) - len(doc.plain[slice(*line)].lstrip(" ,\n"))
    m = _SIGNER.match(doc.plain, start, line[1])
    return m.span() if m else None
