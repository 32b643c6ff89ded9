"""A pipeline that learns from labelled sentences whether one is biased.

Idea: a lexicon locates loaded wording and cannot decide on bias (Recasens et al. 2013). With a few thousand
labelled sentences a linear model can weigh the measures together with the words themselves, and a sentence
embedding where one is given; every decision then is a sum over named features.

Conventions: scikit-learn's. Nothing trained is shipped. Measures and embeddings are standardised, clipped and
weighed down, since rows of TF-IDF have length 1 and a few hundred scaled features would drown them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from framing.learning.features import FramingFeatures, checked_texts

_CLIP = 4.0  # standard deviations; a feature beyond is as good as there
_WEIGHT = 0.07  # of the measures beside the n-grams: rows of TF-IDF have length 1, scaled features about sqrt(200)
_EMBEDDED = 0.07
_STRENGTH = 3.0  # inverse, of regularisation: from 2 to 4 is best on a few thousand sentences, 1 and 6 fall behind


class Embedder(Protocol):
    """What `sentence_bias_pipeline` needs of an embedder; sentence-transformers and model2vec have it."""

    def encode(self, sentences: list[str]) -> npt.ArrayLike:
        """Give a vector a sentence."""
        ...


class _Embeddings(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Vectors of an embedder behind scikit-learn's interface."""

    def __init__(self, embedder: Embedder) -> None:
        self.embedder = embedder

    def fit(self, X: Sequence[str], y: object = None) -> _Embeddings:  # noqa: N803
        return self

    def transform(self, X: Sequence[str]) -> npt.NDArray[np.float64]:  # noqa: N803
        return np.asarray(self.embedder.encode(checked_texts(X)), dtype=np.float64)

    def __sklearn_is_fitted__(self) -> bool:
        return True


def sentence_bias_pipeline(
    *,
    embedder: Embedder | None = None,
    parser: object = "auto",
    C: float = _STRENGTH,  # noqa: N803 - scikit-learn's name
) -> Pipeline:
    """Build an unfitted pipeline that learns from labelled sentences whether one is biased.

    Word and character n-grams, `FramingFeatures` and, where given, embeddings, under a logistic
    regression; so every decision is a sum over named features.

    Parameters
    ----------
    embedder : Embedder | None
        Adds its vectors.
    parser : object
        For `FramingFeatures`. Takes "auto", str, Path, spacy Language or None.
    C : float
        Inverse strength of regularisation.

    Returns
    -------
    sklearn.pipeline.Pipeline
        Steps ``features`` and ``classifier``, over a list of str.
    """
    word = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    char = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True)
    measures = Pipeline([("measure", FramingFeatures(parser=parser)), *_scaling()])
    parts: list[tuple[str, Any]] = [("words", word), ("characters", char), ("framing", measures)]
    weights = {"framing": _WEIGHT}
    if embedder is not None:
        parts.append(("embedding", Pipeline([("embed", _Embeddings(embedder)), *_scaling()])))
        weights["embedding"] = _EMBEDDED
    union = FeatureUnion(parts, transformer_weights=weights)
    return Pipeline([("features", union), ("classifier", LogisticRegression(C=C, solver="liblinear", random_state=0))])


def _scaling() -> list[tuple[str, Any]]:
    clip = FunctionTransformer(np.clip, kw_args={"a_min": -_CLIP, "a_max": _CLIP}, feature_names_out="one-to-one")
    return [("scale", StandardScaler()), ("clip", clip)]
