"""Phrases out of numbered words: every run of words that follow each other, up to a length, numbered as terms.

Idea: a corpus has a hundred times as many uses as words, so phrases are put together as pairs of numbers (a phrase and
the word behind it) for all articles at once, and only a phrase that is kept is ever spelled out.

Units: places in the sequence of all words of all articles.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def phrases(
    words: Iterable[str], number: Ints, follows: NDArray[np.bool_], longest: int, least: int
) -> tuple[tuple[str, ...], Ints, Ints, Ints]:
    """Give the terms of a sequence of words and where each stands.

    Parameters
    ----------
    words : Iterable[str]
        By their numbers.
    number : Ints
        The sequence.
    follows : NDArray[np.bool_]
        Whether each goes on the run of the word before it.
    longest : int
        Words of the longest phrase.
    least : int
        A term with fewer uses is left out.

    Returns
    -------
    vocabulary, first, more, term : tuple of str, Ints, Ints, Ints
        The terms in order of their names, and for every use, by place, where its first word stands, how many words
        follow that one in it, and the number of its term.
    """
    names, place = list(words), np.arange(len(number))
    run = (
        place - np.maximum.accumulate(np.where(follows, 0, place)) if len(number) else place
    )  # words before, in its run
    terms, uses = list[str](), list[tuple[Ints, Ints, Ints]]()
    stem, said = np.zeros(len(number), dtype=np.int64), [""]  # the phrase that ends before each word, -1 for none
    for more in range(longest):
        at = np.flatnonzero((run >= more) & (stem >= 0))
        code, of, many = np.unique(stem[at] * len(names) + number[at], return_inverse=True, return_counts=True)
        kept = many >= least
        said = [f"{said[c // len(names)]} {names[c % len(names)]}".lstrip() for c in code[kept].tolist()]
        of = np.where(kept, np.cumsum(kept) - 1, -1)[of]
        common = of >= 0
        uses.append((at[common] - more, np.full(int(common.sum()), more), of[common] + len(terms)))
        terms += said
        stem = np.full(len(number) + 1, -1)
        stem[at + 1] = of
        stem = stem[:-1]
    first, longer, term = (np.concatenate(c) for c in zip(*uses, strict=True))
    order = np.lexsort((longer, first))
    vocabulary = tuple(sorted(terms))
    rank = np.zeros(len(terms), dtype=np.int64)
    rank[sorted(range(len(terms)), key=terms.__getitem__)] = np.arange(len(terms))
    return vocabulary, first[order], longer[order], rank[term[order]]
