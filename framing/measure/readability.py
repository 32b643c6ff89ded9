"""Readability of the kept text; the only textstat.

Flesch reading ease (Flesch 1948; higher is easier), Flesch-Kincaid grade (Kincaid et al. 1975; US
school years) and Gunning fog (Gunning 1952; school years) from our own sentences and words
and textstat's syllable counts, which come from the CMU pronouncing dictionary. Names and
quotations count like other words. These say how long words and sentences are, not how clear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from framing._wording import wording
from framing.records import Annotated


class Readability(NamedTuple):
    """Scores of one article; NaN where it has no word."""

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog: float


@lru_cache(maxsize=100_000)
def _syllables(word: str) -> int:
    """Syllables of one word; cached since news repeats its words."""
    sounds, hyphens, count = _sounds()
    if not word.isalpha():
        return max(1, count(word))
    known = sounds.get(word)
    if not known:
        return len(hyphens.positions(word)) + 1
    return sum(map("".join(known[0]).count, "012"))  # each vowel carries its stress


@lru_cache(maxsize=1)
def _sounds() -> tuple[Mapping[str, list[list[str]]], Any, Callable[[str], int]]:
    """Pronunciations and hyphens that textstat counts by, and its count, which first takes marks out of a word."""
    import textstat
    from textstat.backend.utils._get_cmudict import get_cmudict
    from textstat.backend.utils._get_pyphen import get_pyphen

    return get_cmudict("en_US") or {}, get_pyphen("en_US"), textstat.syllable_count


def readability(doc: Annotated) -> Readability:
    """Score the kept text of an article.

    Parameters
    ----------
    doc : Annotated
        With sentences.

    Returns
    -------
    Readability
        The three scores.
    """
    known = wording(doc.plain)
    found = [known.inside(s.start, s.end) for s in doc.sentences]
    tally = Counter(chain.from_iterable(found))
    weights = [(_syllables(word), n) for word, n in tally.items()]
    sentences, count = sum(map(bool, found)), tally.total()
    syllables = sum(k * n for k, n in weights)
    hard = sum(n for k, n in weights if k >= 3)
    if not count:
        return Readability(float("nan"), float("nan"), float("nan"))
    length, weight = count / sentences, syllables / count
    return Readability(
        206.835 - 1.015 * length - 84.6 * weight,
        0.39 * length + 11.8 * weight - 15.59,
        0.4 * (length + 100 * hard / count),
    )
