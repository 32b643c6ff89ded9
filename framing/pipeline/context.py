"""The first pass: what each article's analysis must know of the others.

Small and frozen, so that the second pass can be cut into batches and processes at will:
lines that recur in an outlet (its furniture), articles that repeat another of the same
outlet (they count once), and texts that outlets share.
"""

from __future__ import annotations

import re
import warnings
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import TypeVar

import numpy as np

from framing.corpus import Corpus
from framing.records import Article, CorpusContext
from framing.text import fold, straighten

Known = TypeVar("Known")
_SHOWN = 3  # articles that a note names
_RECURS, _SHARE = 3, 0.2  # articles of an outlet, and share of them, in which a line is furniture
_EDITION, _SENTENCE = 0.5, 8  # share of its sentences that an updated text has from others; words of a line that is one
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)(?<!\d\d{4})")


def corpus_context(corpus: Corpus) -> CorpusContext:
    """Reduce the corpus to what each article's analysis must know of the others.

    Parameters
    ----------
    corpus : Corpus
        The articles.

    Returns
    -------
    CorpusContext
        Recurring lines by outlet, identical texts in an outlet and across outlets.

    Warns
    -----
    UserWarning
        If articles repeat another of their outlet.
    """
    return reduce_articles(sorted(corpus, key=lambda a: a.id), stacklevel=4)


def reduce_articles(articles: Iterable[Article], *, stacklevel: int = 3) -> CorpusContext:
    """Do as `corpus_context`, with articles that may lie on disk: of each only numbers are held.

    Parameters
    ----------
    articles : Iterable[Article]
        In the order of their ids; read three times.
    stacklevel : int
        Whose line warnings name.

    Returns
    -------
    CorpusContext
        As from `corpus_context`.

    Warns
    -----
    UserWarning
        As from `corpus_context`.
    """
    repeats, lines = _Repeats(), _Lines()
    told = _texts(articles)
    again = _several(told)
    for a, key in zip(articles, told, strict=True):
        if key in again:
            repeats.add(a)
        if a.id not in repeats.copies:
            lines.add(a)
    if repeats.copies:
        given = ", ".join(f"{k!r} = {v!r}" for k, v in sorted(repeats.copies.items())[:_SHOWN])
        warnings.warn(
            f"{len(repeats.copies)} article(s) repeat another of the same outlet and count once ({given})",
            stacklevel=stacklevel,
        )
    recurring = lines.recurring(a for a in articles if a.id not in repeats.copies)
    return CorpusContext(recurring=recurring, copies=repeats.copies, shared=repeats.shared)


def part_of(context: CorpusContext, articles: Iterable[Article]) -> CorpusContext:
    """Give what of a context the analysis of some articles needs.

    Parameters
    ----------
    context : CorpusContext
        Of the whole corpus.
    articles : Iterable[Article]
        Some of its articles.

    Returns
    -------
    CorpusContext
        Small enough to be sent with each batch.
    """
    articles = tuple(articles)
    ids, outlets, events = [a.id for a in articles], [a.outlet for a in articles], [a.event or "" for a in articles]
    return CorpusContext(
        _only(context.recurring, outlets),
        _only(context.copies, ids),
        _only(context.shared, ids),
        _only(context.events, events),
    )


def _only(known: Mapping[str, Known], keys: Iterable[str]) -> dict[str, Known]:
    return {key: known[key] for key in sorted(set(keys)) if key in known}


def _texts(articles: Iterable[Article]) -> array[int]:
    """Hash the text of each article: eight bytes each, where names and texts would take hundreds."""
    return array("q", (hash(fold(a.text)) for a in articles))


def _several(hashes: array[int]) -> frozenset[int]:
    """Hashes that are there more than once."""
    found, n = np.unique(np.frombuffer(hashes, dtype=np.int64), return_counts=True)
    return frozenset(found[n > 1].tolist())


class _Repeats:
    """Article to the one of its outlet that it repeats, and to the first of another outlet with the same text."""

    def __init__(self) -> None:
        self.copies: dict[str, str] = {}
        self.shared: dict[str, str] = {}
        self._by_text: dict[bytes, dict[str, str]] = defaultdict(dict)  # to the first article of each outlet

    def add(self, a: Article) -> None:
        """Take the next article."""
        first = self._by_text[blake2b(fold(a.text).encode(), digest_size=16).digest()]
        if a.outlet in first:
            self.copies[a.id] = first[a.outlet]
        elif first:
            self.shared[a.id] = next(iter(first.values()))
        first.setdefault(a.outlet, a.id)


class _Lines:
    """Lines that stand in so many of an outlet's articles that they are its furniture; counted by their hashes."""

    def __init__(self) -> None:
        self._hashes: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self._articles: Counter[str] = Counter()

    def add(self, a: Article) -> None:
        """Count the lines of an article, each once."""
        self._articles[a.outlet] += 1
        self._hashes[a.outlet].extend(map(hash, _lines(a)))

    def recurring(self, articles: Iterable[Article]) -> dict[str, frozenset[str]]:
        """Read the same articles again for the lines that recur, but for sentences that editions of one text share."""
        often = {outlet: self._often(outlet) for outlet in self._articles}
        found: dict[str, set[str]] = {outlet: set() for outlet in often}
        edited: dict[str, set[str]] = {outlet: set() for outlet in often}
        for a in articles:
            if often[a.outlet]:
                lines = _lines(a)
                recurs = {line for line in lines if hash(line) in often[a.outlet]}
                found[a.outlet] |= recurs
                if _is_edition(lines, recurs):
                    edited[a.outlet] |= _sentences(recurs)
        return {outlet: frozenset(lines - edited[outlet]) for outlet, lines in found.items()}

    def _often(self, outlet: str) -> frozenset[int]:
        hashes, n = np.unique(np.frombuffer(self._hashes[outlet], dtype=np.int64), return_counts=True)
        return frozenset(hashes[n >= max(_RECURS, _SHARE * self._articles[outlet])].tolist())


def _lines(a: Article) -> set[str]:
    folded = straighten(a.text).casefold().splitlines()
    return {line for x in folded if (line := " ".join(x.split()))}


def _is_edition(page: set[str], often: set[str]) -> bool:
    """Whether at least half of the sentences of an article stand in others of its outlet: it is an update."""
    own = _sentences(page)
    return bool(own) and len(own & often) >= _EDITION * len(own)


def _sentences(page: set[str]) -> set[str]:
    return {line for line in page if line[-1] in '.!?"' and line.count(" ") >= _SENTENCE - 1}


def warn_of_foreign(notes: Mapping[str, str]) -> None:
    """Say which articles are not in English and have no figures.

    Parameters
    ----------
    notes : Mapping[str, str]
        Article id to the reason why its lines were left out.

    Warns
    -----
    UserWarning
        If there are any.
    """
    if notes:
        given = ", ".join(f"{key!r}: {note}" for key, note in sorted(notes.items())[:_SHOWN])
        warnings.warn(f"{len(notes)} article(s) are not in English alone and have no figures ({given})", stacklevel=3)


def year_of(article: Article) -> int | None:
    """Give the year an article counts as of.

    Parameters
    ----------
    article : Article
        The article.

    Returns
    -------
    int or None
        The year of its date; without one, the latest year its text names.
    """
    if article.date is not None:
        return int(str(article.date)[:4])
    return max((int(y) for y in _YEAR.findall(article.text)), default=None)
