"""Texts as TF-IDF vectors, for all that compares sentences: sublinear term frequency, no stop words, rows of length 1.

The product of two rows is their cosine similarity, 0-1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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
    from sklearn.feature_extraction.text import TfidfVectorizer

    try:
        return TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    except ValueError:
        return None
