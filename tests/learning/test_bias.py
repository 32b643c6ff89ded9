"""The pipeline learns sentence bias from labels, as scikit-learn expects."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV

import framing
from tests.learning.sentences import LABELS, TEXTS


@pytest.fixture(scope="module")
def fitted():
    return framing.sentence_bias_pipeline(parser=None).fit(TEXTS, LABELS)


def test_pipeline_learns_and_tells_apart(fitted):
    assert fitted.predict(["The trains run on time.", "A vile and shameless hoax."]).tolist() == [False, True]


def test_fitting_again_gives_the_same_decisions(fitted):
    again = clone(fitted).fit(TEXTS, LABELS)
    assert np.array_equal(again.decision_function(TEXTS), fitted.decision_function(TEXTS))


def test_grid_search_reaches_inside():
    grid = {"classifier__C": [0.5, 1.0], "features__words__ngram_range": [(1, 1), (1, 2)]}
    found = GridSearchCV(framing.sentence_bias_pipeline(parser=None), grid, cv=2).fit(TEXTS, LABELS)
    assert set(found.best_params_) == set(grid)


def test_an_embedder_adds_its_vectors():
    class Lengths:
        def encode(self, sentences):
            return [[len(s), s.count(" ")] for s in sentences]

    pipe = framing.sentence_bias_pipeline(embedder=Lengths(), parser=None).fit(TEXTS, LABELS)
    plain = framing.sentence_bias_pipeline(parser=None).fit(TEXTS, LABELS)
    assert pipe[-1].n_features_in_ == plain[-1].n_features_in_ + 2
