"""The words of all articles, read once and kept as numbers: where each stands, in whose voice, what it goes on from.

Idea: terms of one voice, of another and of all are drawn from the same words, and reading is what takes the time. Only
words that are terms are kept: those of the closed classes and those without a letter break a run and count as words.

Conventions: a word counts in the voice it begins in. Words are kept as long as their analysis is. Units: offsets index
the article's text as given; 14 bytes a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from framing.analysis.analysis import Analysis
from framing.analysis.terms.voices import Voices
from framing.lexicon import open_lexicons
from framing.records import Voice
from framing.text import WORD, fold, normalise

VOICES = tuple(v.value for v in Voice)
_ENDINGS = re.compile(r"'(?:s|re|ve|ll|d|m)?$")
_LETTER = re.compile(r"[^\W\d_]")
_NAMES = ("name", "name modifier")
_READ: WeakKeyDictionary[Analysis, Words] = WeakKeyDictionary()


@dataclass(frozen=True, eq=False)
class Words:
    """Every word that is a term, in the order of articles and places.

    Parameters
    ----------
    articles : tuple of str
        Ids, in order of the table ``articles``; copies of an article in the same outlet are left out.
    vocabulary : tuple of str
        The words as they are counted, in no order.
    of : ndarray of shape (articles + 1,)
        Where the words of each article begin, and the end.
    number, start, end, voice : ndarray of shape (words,)
        Which word of the vocabulary it is, where it stands, and its voice by number in `VOICES`.
    follows : ndarray of shape (words,)
        Whether it follows the word before with nothing between but space, in the same sentence and voice.
    many : ndarray of shape (articles, voices)
        Words of each article in each voice, those that are no terms as well.
    """

    articles: tuple[str, ...]
    vocabulary: tuple[str, ...]
    of: NDArray[np.int64]
    number: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    voice: NDArray[np.int8]
    follows: NDArray[np.bool_]
    many: NDArray[np.int64]

    @property
    def article(self) -> NDArray[np.int64]:
        """Number of the article of each word."""
        return np.repeat(np.arange(len(self.articles)), np.diff(self.of))


def words_of(analysis: Analysis) -> Words:
    """Read the words of every article that counts; of one analysis once, however often they are asked for.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Returns
    -------
    Words
        Of all voices.
    """
    if analysis not in _READ:
        _READ[analysis] = _read(analysis)
    return _READ[analysis]


def _read(analysis: Analysis) -> Words:
    articles, reader = analysis.articles, _Reader(analysis)
    ids = tuple(articles.loc[articles["copy_of"] == "", "article_id"])
    read = [reader.read(key) for key in ids] or [_none()]
    number, start, end, voice, follows = (np.concatenate(part) for part in list(zip(*read, strict=True))[:5])
    of = np.cumsum([0, *(len(r.number) for r in read[: len(ids)])])
    many = np.array([r.many for r in read[: len(ids)]], dtype=np.int64).reshape(-1, len(VOICES))
    return Words(ids, tuple(reader.numbers.terms), of, number, start, end, voice, follows, many)


class _Article(NamedTuple):
    """What is read of an article; as in `Words`."""

    number: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    voice: NDArray[np.int8]
    follows: NDArray[np.bool_]
    many: Any


def _none() -> _Article:
    none = np.zeros(0, dtype=np.int32)
    return _Article(none, none, none, none.astype(np.int8), none.astype(bool), [0] * len(VOICES))


class _Numbers(dict[str, int]):
    """Words as written to the number of their term; -1 for what is none: a stop word, or what has no letter."""

    def __init__(self, stops: frozenset[str]) -> None:
        super().__init__()
        self._stops = stops
        self.terms: dict[str, int] = {}

    def __missing__(self, written: str) -> int:
        word = key_of(written)
        term = word not in self._stops and _LETTER.search(word) is not None
        self[written] = number = self.terms.setdefault(word, len(self.terms)) if term else -1
        return number


class _Reader:
    """Reads the words of one article after another."""

    def __init__(self, analysis: Analysis) -> None:
        self._texts, self._voices = analysis.texts, Voices(analysis.voices)
        self._begins: dict[str, set[int]] = {}
        columns = (analysis.sentences[c].tolist() for c in ("article_id", "start"))
        for key, start in zip(*columns, strict=True):
            self._begins.setdefault(key, set()).add(start)
        self.numbers = _Numbers(stop_words(analysis))

    def read(self, key: str) -> _Article:
        """Read an article, stretch by stretch of voice."""
        text, numbers = self._texts[key], self.numbers
        spans, firsts, voices = list[tuple[int, int]](), list[int](), list[int]()
        for start, end, voice in self._voices.stretches(key):
            firsts.append(len(spans))
            voices.append(VOICES.index(voice))
            spans += spans_of_words(text, start, end)
        place = np.array(spans, dtype=np.int32).reshape(-1, 2)
        number = np.array([numbers[text[start:end]] for start, end in spans], dtype=np.int32)
        sizes = np.diff([*firsts, len(spans)])
        voice_of = np.repeat(np.array(voices, dtype=np.int8), sizes)
        term = number >= 0
        follows = self._follows(key, place, term, firsts)
        many = np.bincount(voice_of, minlength=len(VOICES))
        return _Article(number[term], place[term, 0], place[term, 1], voice_of[term], follows[term], many)

    def _follows(
        self, key: str, place: NDArray[np.int32], term: NDArray[np.bool_], firsts: list[int]
    ) -> NDArray[np.bool_]:
        """Say which words follow the term before; none is the first of its stretch."""
        follows = np.zeros(len(term) + 1, dtype=bool)
        follows[1:-1] = term[1:] & term[:-1]
        follows[firsts] = False
        text, begins = self._texts[key], self._begins.get(key, set())
        later = np.flatnonzero(follows)
        between = zip(place[later - 1, 1].tolist(), place[later, 0].tolist(), strict=True)
        follows[later] = [not text[end:start].strip() and start not in begins for end, start in between]
        return follows[:-1]


@lru_cache(maxsize=200_000)
def key_of(word: str) -> str:
    """Give a word as it is counted.

    Parameters
    ----------
    word : str
        As written.

    Returns
    -------
    str
        In small letters, without "'s" and the like.
    """
    return _ENDINGS.sub("", fold(normalise(word).text))


def spans_of_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the spans of the words that begin in a stretch of text; the last may end behind it.

    Parameters
    ----------
    text : str
        The text.
    start : int
        Where the stretch begins.
    end : int
        Where it ends.

    Returns
    -------
    list of (int, int)
        In text order.
    """
    found = [m.span() for m in WORD.finditer(text, start, end)]
    last = WORD.match(text, found[-1][0]) if found else None
    return [*found[:-1], last.span()] if last else found


def stop_words(analysis: Analysis) -> frozenset[str]:
    """Give the words that are no terms.

    Parameters
    ----------
    analysis : Analysis
        Its settings may name another lexicon.

    Returns
    -------
    frozenset of str
        The closed classes, in small letters.
    """
    return _stops(tuple(sorted(dict(analysis.settings.get("lexicons", {})).items())))


@lru_cache(maxsize=8)
def _stops(lexicons: tuple[tuple[str, str], ...]) -> frozenset[str]:
    return open_lexicons(dict(lexicons))["function_words"].words("word")


def name_words(analysis: Analysis) -> Mapping[str, frozenset[str]]:
    """Give the words of each actor's names.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Returns
    -------
    dict of str to frozenset of str
        Actor id to words as they are counted.
    """
    return {a.id: _words_in((a.name, *a.aliases)) for a in analysis.actors.actors}


def name_places(analysis: Analysis) -> Mapping[str, list[int]]:
    """Give the places where the words of actors' names begin.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Returns
    -------
    dict of str to list of int
        By article.
    """
    names = name_words(analysis)
    texts, found = analysis.texts, dict[str, set[int]]()
    for m in analysis.mentions[["article_id", "start", "end", "actor", "construction"]].itertuples(index=False):
        text, mine = texts[m.article_id], names.get(m.actor, frozenset())
        for start, end in spans_of_words(text, m.start, m.end):
            named = m.construction in _NAMES or key_of(text[start:end]) in mine
            if named and text[start].isupper():
                found.setdefault(m.article_id, set()).add(start)
    return {k: sorted(v) for k, v in found.items()}


def _words_in(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key_of(name[a:b]) for name in names for a, b in spans_of_words(name, 0, len(name)))
