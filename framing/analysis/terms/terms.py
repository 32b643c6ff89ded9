"""Words and phrases of the articles, each with its places, in one voice or in all.

Idea: a phrase is a run of words inside a sentence with nothing between them but a space: stop words, marks and a
change of voice end it, so "occupation forces" is one and "forces in Kabul" is none. Words are kept as written in small
letters, without possessive or contracted endings. Where actors are masked, their names are no words (what is left is
how they are spoken of, not of whom); epithets stay.

Source: runs between stop words as candidate phrases, Rose et al. 2010 (RAKE). Stop words are the closed classes of the
lexicon ``function_words``. Units: a word counts in the voice it begins in; ``words`` counts all words of the voice,
stop words included, as everywhere. Offsets index the article's text as given.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.analysis.analysis import Analysis
from framing.analysis.terms.voices import Voices
from framing.errors import SettingsError
from framing.lexicon import open_lexicons
from framing.records import Voice
from framing.text import WORD, fold, normalise

EVERY = "all"  # every voice
_ENDINGS = re.compile(r"'(?:s|re|ve|ll|d|m)?$")
_LETTER = re.compile(r"[^\W\d_]")
_NAMES = ("name", "name modifier")
Place = tuple[int, int, str]  # start, end, term
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Terms:
    """Every use of every term, and the words of each article in the voice asked for.

    Parameters
    ----------
    articles : tuple of str
        Ids, in order of the table ``articles``.
    vocabulary : tuple of str
        The terms, in order of their names.
    article, term, start, end : ndarray of shape (uses,)
        Number of the article and of the term, and where it stands, by article and place.
    words : ndarray of shape (articles,)
        Words of each article, stop words included.
    """

    articles: tuple[str, ...]
    vocabulary: tuple[str, ...]
    article: Ints
    term: Ints
    start: Ints
    end: Ints
    words: Ints


def check_voice(voice: str) -> str:
    """Stop at a voice that there is not.

    Parameters
    ----------
    voice : str
        One of the five voices, or "all".

    Returns
    -------
    str
        The voice.

    Raises
    ------
    SettingsError
        If it is another.
    """
    known = (EVERY, *(v.value for v in Voice))
    if voice not in known:
        raise SettingsError(f"voice={voice!r}: one of {', '.join(known)}")
    return voice


def terms_of(analysis: Analysis, *, voice: str = "own", longest: int = 3, masked: bool = False) -> Terms:
    """Find the words and phrases of every article that counts.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    voice : str
        One of the five voices, or "all".
    longest : int
        Words of the longest phrase; 1 takes words alone.
    masked : bool
        Whether names of actors are left out.

    Returns
    -------
    Terms
        Copies of an article in the same outlet are left out.

    Raises
    ------
    SettingsError
        If `voice` is unknown or `longest` is no number of words.
    """
    check_voice(voice)
    at_least_one("longest", longest)
    articles = analysis.articles
    ids = tuple(articles.loc[articles["copy_of"] == "", "article_id"])
    reader = _Reader(analysis, voice, longest, masked)
    numbers: dict[str, int] = {}
    of, begin, stop = (array("q") for _ in range(3))
    words, counts = np.zeros((2, len(ids)), dtype=np.int64)
    for i, key in enumerate(ids):
        found, words[i] = reader.read(key)
        counts[i] = len(found)
        begin.extend([start for start, _, _ in found])
        stop.extend([end for _, end, _ in found])
        of.extend([numbers.setdefault(term, len(numbers)) for _, _, term in found])
    vocabulary = tuple(sorted(numbers))
    rank = np.zeros(len(numbers), dtype=np.int64)
    rank[[numbers[t] for t in vocabulary]] = np.arange(len(vocabulary))
    at = np.repeat(np.arange(len(ids), dtype=np.int64), counts)
    term, first, last = (np.array(c, dtype=np.int64) for c in (of, begin, stop))
    return Terms(ids, vocabulary, at, rank[term], first, last, words)


def at_least_one(name: str, value: object) -> None:
    """Stop at what is no count.

    Parameters
    ----------
    name : str
        Of the argument.
    value : object
        What was given.

    Raises
    ------
    SettingsError
        If it is no whole number, or below 1.
    """
    if not isinstance(value, int) or value < 1:
        raise SettingsError(f"{name}={value!r}: give a whole number, 1 or more")


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


class _Reader:
    """What the articles are read with."""

    def __init__(self, analysis: Analysis, voice: str, longest: int, masked: bool) -> None:
        self._texts = analysis.texts
        self._voice, self._longest = voice, longest
        self._voices = Voices(analysis.voices)
        self._sentences: dict[str, set[int]] = {}
        columns = (analysis.sentences[c].tolist() for c in ("article_id", "start"))
        for key, start in zip(*columns, strict=True):
            self._sentences.setdefault(key, set()).add(start)
        self._masks = _masks(analysis) if masked else {}
        self._stops = stop_words(analysis)

    def read(self, key: str) -> tuple[list[Place], int]:
        """Find the terms of one article and count its words, stretch by stretch of voice."""
        found: list[Place] = []
        words = 0
        for start, end, voice in self._voices.stretches(key):
            if self._voice in (voice, EVERY):
                told = _words_of(self._texts[key], start, end)
                words += len(told)
                found += self._words(key, told) if self._longest == 1 else self._phrases(key, told)
        return sorted(found), words

    def _words(self, key: str, told: Iterable[tuple[int, int]]) -> Iterator[Place]:
        """Words of one stretch, without phrases."""
        text, masks = self._texts[key], self._masks.get(key, frozenset())
        spelled = ((start, end, key_of(text[start:end])) for start, end in told if start not in masks)
        return (place for place in spelled if self._is_term(place[2]))

    def _phrases(self, key: str, told: Iterable[tuple[int, int]]) -> Iterator[Place]:
        """Words and phrases of one stretch."""
        text, begins = self._texts[key], self._sentences.get(key, set())
        masks = self._masks.get(key, frozenset())
        run: list[tuple[int, int, str]] = []
        for start, end in told:
            word = key_of(text[start:end])
            if start in masks or not self._is_term(word):
                run = []
                continue
            if run and (text[run[-1][1] : start].strip() or start in begins):
                run = []
            run = [*run[1 - self._longest :], (start, end, word)]
            for k in range(len(run)):
                yield run[k][0], end, " ".join(w for _, _, w in run[k:])

    def _is_term(self, word: str) -> bool:
        """Whether a word is a term: no stop word, and not without a letter."""
        return word not in self._stops and _LETTER.search(word) is not None


def _words_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the words that begin in a stretch of text; the last may end behind it."""
    found = []
    for m in WORD.finditer(text, start):
        if m.start() >= end:
            break
        found.append(m.span())
    return found


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


def _masks(analysis: Analysis) -> Mapping[str, frozenset[int]]:
    """Article id to where the words of actors' names begin."""
    names = name_words(analysis)
    texts, found = analysis.texts, dict[str, set[int]]()
    for m in analysis.mentions[["article_id", "start", "end", "actor", "construction"]].itertuples(index=False):
        text, mine = texts[m.article_id], names.get(m.actor, frozenset())
        for start, end in _words_of(text, m.start, m.end):
            named = m.construction in _NAMES or key_of(text[start:end]) in mine
            if named and text[start].isupper():
                found.setdefault(m.article_id, set()).add(start)
    return {k: frozenset(v) for k, v in found.items()}


def _words_in(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key_of(name[a:b]) for name in names for a, b in _words_of(name, 0, len(name)))
