"""FramingFeatures, sentence_bias_pipeline and explain behave as scikit-learn expects."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV

import framing
from framing.errors import SettingsError

PLAIN = ["The council met on Monday.", "The bank raised its rate by a quarter point.", "Rain is expected in the north.",
         "The minister said the road would open in May.", "Two ships left the port at noon.", "The team will train in June."]  # fmt: skip
LOADED = ["The shameless clowns rammed through a disgraceful bill.", "This laughable scam is an outrage.",
          "The corrupt regime unleashed its thugs again.", "Radical zealots want to destroy our schools.",
          "What a pathetic and hysterical rant that was!", "The lying hypocrites peddle vile propaganda."]  # fmt: skip
TEXTS, LABELS = PLAIN + LOADED, [False] * len(PLAIN) + [True] * len(LOADED)


@pytest.fixture(scope="module")
def fitted():
    return framing.sentence_bias_pipeline(parser=None).fit(TEXTS, LABELS)


def test_features_have_names_and_follow_the_output_setting():
    features = framing.FramingFeatures(parser=None, min_texts=1).set_output(transform="pandas").fit(TEXTS)
    frame = features.transform(["A disgraceful sham.", "Talks go on."])
    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == list(features.get_feature_names_out())
    assert frame["loaded.hits"].tolist() == [2, 0]
    assert np.isfinite(frame.to_numpy()).all()


def test_a_parse_adds_grammar():
    names = set(framing.FramingFeatures(min_texts=1).fit(TEXTS[:2]).get_feature_names_out())
    assert {"tag.VBD", "dep.nsubj"} <= names


def test_rows_do_not_depend_on_their_neighbours_or_order():
    features = framing.FramingFeatures(parser=None, min_texts=1).fit(TEXTS)
    whole = features.transform(TEXTS)
    single = np.vstack([features.transform([t]) for t in reversed(TEXTS)])[::-1]
    assert np.array_equal(whole, single)


def test_clone_has_the_settings_and_is_not_fitted():
    features = framing.FramingFeatures(parser=None, min_texts=1).fit(TEXTS)
    copy = clone(features)
    assert copy.get_params() == features.get_params()
    with pytest.raises(Exception, match="not fitted"):
        copy.transform(TEXTS)


def test_json_keeps_all_and_unpickles_nothing():
    features = framing.FramingFeatures(parser=None, min_texts=1).fit(TEXTS)
    again = framing.FramingFeatures.from_json(features.to_json())
    assert np.array_equal(again.transform(TEXTS), features.transform(TEXTS))


@pytest.mark.parametrize(
    "text", ["", "[]", '{"format": "other", "parser": null, "min_texts": 1, "names": []}', "nonsense"]
)
def test_json_of_another_kind_is_refused(text):
    with pytest.raises(SettingsError):
        framing.FramingFeatures.from_json(text)


def test_a_parser_given_as_an_object_cannot_be_saved():
    features = framing.FramingFeatures(parser=framing.parsing.load_parser("auto"), min_texts=1).fit(TEXTS[:2])
    with pytest.raises(SettingsError, match="by name"):
        features.to_json()


@pytest.mark.parametrize("given", ["one text", [1], [None, "a"]])
def test_what_is_not_a_list_of_texts_is_refused(given):
    with pytest.raises(SettingsError):
        framing.FramingFeatures(parser=None, min_texts=1).fit(given)


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


def test_explain_gives_each_word_its_share(fitted):
    text = "The shameless minister met the council on Monday."
    shares = framing.explain(fitted, text)
    assert list(shares.columns) == ["start", "end", "word", "share"]
    assert [text[a:b] for a, b in zip(shares["start"], shares["end"], strict=True)] == shares["word"].tolist()
    assert shares.loc[shares["share"].idxmax(), "word"] == "shameless"


def test_explain_of_nothing_has_the_same_columns(fitted):
    shares = framing.explain(fitted, "")
    assert len(shares) == 0
    assert shares.dtypes.astype(str).to_dict() == {
        "start": "int64",
        "end": "int64",
        "word": "string",
        "share": "float64",
    }


def test_explain_wants_one_text_and_two_classes(fitted):
    with pytest.raises(SettingsError):
        framing.explain(fitted, ["a list"])
