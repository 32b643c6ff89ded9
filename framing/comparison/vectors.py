"""Texts as TF-IDF vectors, for all that compares sentences: sublinear term frequency, no stop words, rows of length 1.

The product of two rows is their cosine similarity, 0-1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

MOST = 8000  # sentences of an event that are compared with each other: time and memory grow with their square


def vectors_of(texts: Sequence[str]) -> Any | None:  # noqa: ANN401 - scipy's sparse matrices have no types
    """Turn texts into vectors.

    Parameters
    ----------
    texts : Sequence[str]
        Sentences, or the words around a mention.

    Returns
    -------
    sparse matrix of shape (texts, words) or None
        None where there is no word beside stop words.
    """
    counts = word_counts(texts)
    return None if counts is None else weighed(counts)


def word_counts(texts: Sequence[str]) -> Any | None:  # noqa: ANN401 - as above
    """Count the words of texts, once for all sets of them that are weighed.

    Parameters
    ----------
    texts : Sequence[str]
        Sentences, or the words around a mention.

    Returns
    -------
    sparse matrix of shape (texts, words) or None
        None where there is no word beside stop words.
    """
    from sklearn.feature_extraction.text import CountVectorizer

    try:
        return CountVectorizer(stop_words="english", dtype=np.float64).fit_transform(texts)
    except ValueError:
        return None


def weighed(counts: Any) -> Any:  # noqa: ANN401 - as above
    """Weigh the words of some texts against each other, as scikit-learn's ``TfidfTransformer`` does for many at once.

    Parameters
    ----------
    counts : Any
        Some rows of `word_counts`, shape (texts, words); a word that none of them has takes no room.

    Returns
    -------
    sparse matrix of shape (texts, words that stand in them)
        Rows of length 1.
    """
    from scipy.sparse import csr_matrix

    words, word, having = np.unique(counts.indices, return_inverse=True, return_counts=True)
    rarity = np.log((1 + counts.shape[0]) / (1.0 + having)) + 1
    weights = (np.log(counts.data) + 1) * rarity[word]
    shape = counts.shape[0], max(1, len(words))
    rows = np.repeat(np.arange(shape[0]), np.diff(counts.indptr))
    length = np.sqrt(
        np.bincount(rows, weights**2, minlength=shape[0])
    )  # scikit-learn's `normalize` takes ten times as long
    return csr_matrix((weights / length[rows], word, counts.indptr), shape=shape)
