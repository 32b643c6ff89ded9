"""Spans of two coders, paired where they are the same place.

Idea: two coders who mark "the brutal regime" and "brutal regime" mean one place. Spans are paired one to one, the best
overlap first; a pair counts from a share of common characters on (Jaccard). F1 is twice the pairs by all spans: it
needs no number of places where nothing was marked, which nobody knows (Hripcsak & Rothschild 2005).

Conventions: half-open spans of one article; a share lies between 0 and 1, and 1 is the same characters.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.text import overlap

Span = tuple[int, int]


def pairs(first: Sequence[Span], second: Sequence[Span], least: float) -> list[tuple[int, int]]:
    """Pair the spans of two coders in one article.

    Parameters
    ----------
    first : Sequence[Span]
        Of one coder.
    second : Sequence[Span]
        Of the other.
    least : float
        Share of common characters from which on a pair counts, above 0.

    Returns
    -------
    list of (int, int)
        Places in `first` and `second`; each at most once.
    """
    by_start = sorted(range(len(second)), key=lambda j: second[j])
    found: list[tuple[float, int, int]] = []
    for i, a in enumerate(first):
        for j in by_start:
            if second[j][0] >= a[1]:
                break
            common = overlap(a, second[j])
            share = common / (a[1] - a[0] + second[j][1] - second[j][0] - common) if common else 0.0
            if share >= least and common:
                found.append((-share, i, j))
    taken_first: set[int] = set()
    taken_second: set[int] = set()
    made: list[tuple[int, int]] = []
    for _, i, j in sorted(found):
        if i not in taken_first and j not in taken_second:
            taken_first.add(i)
            taken_second.add(j)
            made.append((i, j))
    return made
