"""For each sentence of an event, the sentence of each other article that is most like it.

The likeness of two articles comes in as well: where two stories that resemble each other lie in one event, articles of
one story share their neighbours (the cosine of the articles' own likenesses), and a match between the two stories is
worth less. The best of many sentences is alike by chance, so the limits rise with the length of the other article.

Units: similarity 0-1; one product of matrices an article.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.comparison.coverage.likeness import Likeness
from framing.comparison.coverage.telling import Telling
from framing.comparison.coverage.weights import FOUND
from framing.comparison.vectors import MOST
from framing.errors import SettingsError
from framing.uncertainty import Floats

FOUND_IN, REVIEW, NOT_FOUND = "found", "review", "not found"


@dataclass(frozen=True)
class Matches:
    """Best matches of an event.

    Parameters
    ----------
    best : ndarray of shape (sentences, articles)
        Number of the most alike sentence in each article; -1 in the own article, or in one without sentences.
    like : ndarray of shape (sentences, articles)
        How alike it is, the likeness of the articles counted in.
    limits : ndarray of shape (2, articles)
        From which similarity a statement is found in an article, or to be reviewed.
    context : ndarray of shape (articles, articles)
        What the likeness of two articles adds to that of their sentences.
    """

    best: NDArray[np.int64]
    like: Floats
    limits: Floats
    context: Floats

    def status(self, sentence: int, article: int) -> str:
        """Say what a sentence is in an article: found, review, not found."""
        found, review = self.limits[:, article]
        like = self.like[sentence, article]
        return FOUND_IN if like >= found else REVIEW if like >= review else NOT_FOUND

    def mutual(self, own: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether a sentence is found in an article, and its best match there is each other's.

        Parameters
        ----------
        own : NDArray[np.int64]
            Article of each sentence, shape (sentences,).

        Returns
        -------
        ndarray of shape (sentences, articles)
            False in its own article.
        """
        back = self.best[self.best, own[:, np.newaxis]] == np.arange(len(own))[:, np.newaxis]
        return np.asarray((self.best >= 0) & (self.like >= self.limits[0]) & back)


def matches(telling: Telling) -> Matches:
    """Find the best matches.

    Parameters
    ----------
    telling : Telling
        The event.

    Returns
    -------
    Matches
        See there.

    Raises
    ------
    SettingsError
        If the event has more sentences than can be compared.
    """
    count, articles = len(telling.told), len(telling.articles)
    if count > MOST:
        named = repr(telling.event) if telling.event else "of articles without one"
        raise SettingsError(
            f"the event {named} has {count} sentences, more than the {MOST} that are compared with each other; "
            "give articles the event they report (column or field 'event')"
        )
    best = np.full((count, articles), -1, dtype=np.int64)
    like = np.zeros((count, articles))
    context = _context(telling)
    spans = [telling.sentences(a) for a in range(articles)]
    telling_at_all = np.array([len(t.terms) >= FOUND.words for t in telling.told], dtype=float)
    for a, rows in enumerate(spans):
        near = telling.likeness.block(rows, slice(None)) * telling_at_all
        for b, columns in enumerate(spans):
            if a != b and columns.stop > columns.start and rows.stop > rows.start:
                part = near[:, columns]
                at = part.argmax(axis=1)
                best[rows, b] = at + columns.start
                like[rows, b] = np.clip(part[np.arange(len(at)), at] + context[a, b], 0.0, 1.0)
    return Matches(best, like, _limits(telling), context)


def _limits(telling: Telling) -> Floats:
    lengths = np.maximum(np.diff(telling.bounds), FOUND.sentences)
    rise = FOUND.rise * np.log(lengths / FOUND.sentences)
    more = FOUND.embedded if telling.embedder is not None else 0.0
    found = FOUND.found + rise + more
    return np.array([found, FOUND.review * found])


def _context(telling: Telling) -> Floats:
    """Say what the likeness of two articles adds, shape (articles, articles)."""
    count = len(telling.articles)
    if count < 3:  # two have no neighbours to share
        return np.zeros((count, count))
    whole = [[w for t in telling.told[telling.sentences(a)] for w in t.terms] for a in range(count)]
    near = Likeness(whole, {}).block(slice(None), slice(None))
    np.fill_diagonal(near, 0.0)
    np.fill_diagonal(near, near.max(axis=1))
    near /= np.maximum(np.linalg.norm(near, axis=1, keepdims=True), math.ulp(1.0))
    shared = near @ near.T
    others = shared[~np.eye(count, dtype=bool)]
    return np.asarray(FOUND.context * (shared - others.mean()), dtype=np.float64)
