"""How alike statements are: the soft cosine of their words, or a user's embeddings beside it.

Words are weighed by TF-IDF (sublinear). Two words count as alike by their letters (cosine of TF-IDF vectors of their
2- and 3-grams, for inflection, derivation and spelling) or by a shared meaning in ``like_words``; the soft
cosine (Sidorov et al. 2014) sums over all pairs of words with that likeness. An actor, a nation or a number is like
itself alone.

All is sparse matrices: nothing loops over pairs of statements. Similarity is 0-1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.comparison.coverage.weights import LIKE
from framing.errors import SettingsError
from framing.uncertainty import Floats

Embedder = Callable[[list[str]], Any]
_MARK = ":"  # in words that stand for an actor or a nation
_NOTHING = 1e-9


class Likeness:
    """Statements as vectors.

    Parameters
    ----------
    terms : Sequence[Sequence[str]]
        Content words of each statement.
    meanings : Mapping[str, frozenset[str]]
        Stem to meanings.
    texts : Sequence[str]
        The statements as written, for the embedder.
    embedder : Embedder | None
        Gives an array of shape (texts, dimensions).
    """

    def __init__(
        self,
        terms: Sequence[Sequence[str]],
        meanings: Mapping[str, frozenset[str]],
        texts: Sequence[str] = (),
        embedder: Embedder | None = None,
    ) -> None:
        self._left, self._right = _soft_vectors(terms, meanings)
        self._embedded = None if embedder is None else _embedded(list(texts), embedder)

    def block(self, rows: slice | NDArray[np.int64], columns: slice | NDArray[np.int64]) -> Floats:
        """Similarity of each of some statements with each of others, shape (rows, columns)."""
        words: Floats = np.clip((self._left[rows] @ self._right[columns].T).toarray(), 0.0, 1.0)
        if self._embedded is None:
            return words
        return _blend(words, self._embedded[rows] @ self._embedded[columns].T)

    def pairs(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> Floats:
        """Similarity of statements one by one, shape (pairs,)."""
        sums = np.asarray(self._left[first].multiply(self._right[second]).sum(axis=1))
        words: Floats = np.clip(sums.ravel(), 0.0, 1.0)
        if self._embedded is None:
            return words
        return _blend(words, (self._embedded[first] * self._embedded[second]).sum(axis=1))


def _blend(words: Floats, embedded: Floats) -> Floats:
    mixed = (1 - LIKE.embedded) * words + LIKE.embedded * np.clip(embedded, 0.0, 1.0)
    return np.asarray(mixed, dtype=np.float64)


def _embedded(texts: list[str], embedder: Embedder) -> Floats:
    """Ask a user's embedder for vectors, and scale them to length 1."""
    found: Floats = np.asarray(embedder(texts), dtype=np.float64)
    if found.ndim != 2 or len(found) != len(texts):
        raise SettingsError(
            f"embedder= must give one vector a text: for {len(texts)} texts it gave an array of shape {found.shape}"
        )
    if not np.isfinite(found).all():
        raise SettingsError("embedder= gave numbers that are not finite; give one finite vector a text")
    unit: Floats = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), _NOTHING)
    return unit


def _soft_vectors(terms: Sequence[Sequence[str]], meanings: Mapping[str, frozenset[str]]) -> tuple[Any, Any]:
    """Two matrices whose product of rows is the soft cosine."""
    from scipy.sparse import csr_matrix, diags
    from sklearn.feature_extraction.text import TfidfVectorizer

    if not any(terms):
        nothing = csr_matrix((len(terms), 1))
        return nothing, nothing
    vectorizer = TfidfVectorizer(sublinear_tf=True, analyzer=_given)
    vectors = vectorizer.fit_transform(terms)
    softened = vectors @ _kernel([str(w) for w in vectorizer.get_feature_names_out()], meanings)
    length = np.sqrt(np.asarray(softened.multiply(vectors).sum(axis=1)).ravel())
    scale = diags(1 / np.maximum(length, _NOTHING))
    return (scale @ softened).tocsr(), (scale @ vectors).tocsr()


def _given(terms: Sequence[str]) -> Sequence[str]:
    return terms


def _kernel(words: Sequence[str], meanings: Mapping[str, frozenset[str]]) -> Any:  # noqa: ANN401 - a sparse matrix
    """Likeness of each two words, shape (words, words)."""
    from scipy.sparse import csr_matrix, identity

    same = identity(len(words), format="csr")
    by_meaning: dict[str, list[int]] = defaultdict(list)
    for k, word in enumerate(words):
        for meaning in meanings.get(word, ()):
            by_meaning[meaning].append(k)
    places = {(i, j) for of in by_meaning.values() for i in of for j in of}
    rows, columns = np.array(sorted(places), dtype=np.int64).reshape(-1, 2).T
    shared = csr_matrix((np.full(len(rows), LIKE.meaning), (rows, columns)), shape=same.shape)
    return same.maximum(shared).maximum(_spelled(tuple(words)))


@lru_cache(maxsize=1)
def _spelled(words: tuple[str, ...]) -> Any:  # noqa: ANN401 - a sparse matrix
    """Likeness by letters of plain words; kept, since an event's sentences and its articles have the same words."""
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import TfidfVectorizer

    plain = np.array([k for k, w in enumerate(words) if w[0].isalpha() and _MARK not in w], dtype=np.int64)
    if not len(plain):
        return csr_matrix((len(words), len(words)))
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 3), sublinear_tf=True)
    vectors = letters.fit_transform([words[k] for k in plain])
    near = (vectors @ vectors.T).tocoo()
    kept = near.data >= LIKE.letters
    where = (plain[near.row[kept]], plain[near.col[kept]])
    return csr_matrix((near.data[kept], where), shape=(len(words), len(words)))
