"""Where does a span of another coder stand in the text? To the letter, nearly, or not at all.

Idea: people copy with other quote marks, and models count badly and reword what they cite. A span is taken only where
its words stand in the article: exact (at its place, or word for word elsewhere), fuzzy (from `LEAST` alike on, by
longest common blocks of characters, Ratcliff & Obershelp 1988), else missing. What is missing is counted and never
guessed.

Conventions: offsets in code points of the article's text; likeness 0-1. The nearest place to the one given is taken,
and no place twice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from framing.text import lower, straighten, words

LEAST = 0.8  # below this likeness two passages are not the same
_SLACK = 1  # words that a passage may be longer or shorter, and one in each _EVERY of its words more
_EVERY = 8
_SHORT, _TRIED = 4, 20  # words up to which every passage is tried; passages that are tried of a longer one
EXACT, FUZZY, MISSING = "exact", "fuzzy", "missing"


class Placed(NamedTuple):
    """Where a span stands: how it was found, how alike it is, and the place; -1 where it is missing."""

    match: str
    likeness: float
    start: int
    end: int


def placed(
    text: str, said: str, start: int | None, end: int | None, taken: Collection[tuple[int, int]] = frozenset()
) -> Placed:
    """Find one span.

    Parameters
    ----------
    text : str
        The article's text.
    said : str
        The words of the span; "" where only its place is given.
    start : int | None
        Where it should begin.
    end : int | None
        Where it should end.
    taken : Collection[tuple[int, int]]
        Places that other spans of the same kind have already.

    Returns
    -------
    Placed
        The place in `text`.
    """
    if start is not None and end is not None and end <= len(text) and said in ("", text[start:end]):
        return Placed(EXACT, 1.0, start, end)
    if not said.strip():
        return Placed(MISSING, 0.0, -1, -1)
    near = start or 0
    for a, b in sorted(_word_for_word(text, said), key=lambda p: (p in taken, abs(p[0] - near))):
        if (a, b) not in taken:
            return Placed(EXACT, 1.0, a, b)
    return _nearly(text, said, near, taken)


def _word_for_word(text: str, said: str) -> Iterator[tuple[int, int]]:
    """Places with these very characters, but for spacing."""
    pattern = r"\s+".join(map(re.escape, said.split()))
    for m in re.finditer(pattern, text):
        yield m.span()


def _nearly(text: str, said: str, near: int, taken: Collection[tuple[int, int]]) -> Placed:
    wanted = straighten(lower(" ".join(said.split())))
    folded, spots = straighten(lower(text)), words(text)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    best = Placed(MISSING, 0.0, -1, -1)
    for a, b in _windows(folded, spots, wanted):
        matcher.set_seq1(folded[a:b])
        least = max(LEAST, best.likeness)
        if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least or (a, b) in taken:
            continue
        alike = matcher.ratio()
        if alike >= LEAST and (alike, -abs(a - near)) > (best.likeness, -abs(best.start - near)):
            best = Placed(FUZZY, alike, a, b)
    return best


def _windows(folded: str, spots: Sequence[tuple[int, int]], wanted: str) -> Iterator[tuple[int, int]]:
    """Passages of about as many words; of long ones those that share most words, and half of them at least."""
    asked = {wanted[a:b] for a, b in words(wanted)}
    many = max(1, len(words(wanted)))
    starts: list[int] = list(range(len(spots)))
    if many > _SHORT:
        shared = list(accumulate((folded[a:b] in asked for a, b in spots), initial=0))
        common = {i: shared[min(i + many, len(spots))] - shared[i] for i in starts}
        starts = [i for i in sorted(starts, key=lambda i: -common[i])[:_TRIED] if common[i] * 2 >= many]
    slack = _SLACK + many // _EVERY
    for i in starts:
        for length in range(max(1, many - slack), min(many + slack, len(spots) - i) + 1):
            yield spots[i][0], spots[i + length - 1][1]
