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

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from framing.analysis.analysis import Analysis
from framing.analysis.terms.runs import Ints, phrases
from framing.analysis.terms.words import VOICES, Words, name_places, words_of
from framing.errors import SettingsError

EVERY = "all"  # every voice


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
    known = (EVERY, *VOICES)
    if voice not in known:
        raise SettingsError(f"voice={voice!r}: one of {', '.join(known)}")
    return voice


def terms_of(
    analysis: Analysis, *, voice: str = "own", longest: int = 3, masked: bool = False, least: int = 1
) -> Terms:
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
    least : int
        A term with fewer uses in all is left out.

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
    read = words_of(analysis)
    mine = np.ones(len(read.number), dtype=bool) if voice == EVERY else read.voice == VOICES.index(voice)
    follows, article = read.follows, read.article
    if masked:
        named = _named(analysis, read)
        mine, follows = mine & ~named, follows & ~np.append(False, named[:-1])[: len(named)]
    vocabulary, first, more, term = phrases(read.vocabulary, read.number[mine], follows[mine], longest, least)
    start, end = read.start[mine].astype(np.int64), read.end[mine].astype(np.int64)
    words = read.many.sum(axis=1) if voice == EVERY else read.many[:, VOICES.index(voice)]
    return Terms(read.articles, vocabulary, article[mine][first], term, start[first], end[first + more], words)


def _named(analysis: Analysis, read: Words) -> NDArray[np.bool_]:
    """Say which words are names of actors."""
    named, places = np.zeros(len(read.number), dtype=bool), name_places(analysis)
    for key, (begin, end) in zip(read.articles, pairwise(read.of.tolist()), strict=True):
        if key in places:
            named[begin:end] = np.isin(read.start[begin:end], places[key])
    return named


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
