"""Texts as named numbers behind scikit-learn's interface."""

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone

import framing
from framing.errors import SettingsError
from tests.learning.sentences import TEXTS


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


def test_each_measure_has_features_of_its_name():
    text = "Clearly, the shameless clowns rammed through a disgraceful bill, THE WORST in 9 years!"
    features = framing.FramingFeatures(parser=None, min_texts=1).fit([text])
    row = dict(zip(features.names_, features.transform([text])[0], strict=True))
    assert row["aside.stance adverb"] > 0
    assert row["loaded.score"] >= row["loaded.strongest"] >= 3
    assert (row["text.shouted"], row["text.numbers"], row["mark.!"]) == (1, 1, 1)
    assert row["voice.own"] == pytest.approx(1.0)


def test_features_of_few_texts_are_left_out():
    with pytest.raises(SettingsError, match="no feature occurs in 3 of 2 texts"):
        framing.FramingFeatures(parser=None).fit(["A harsh regime.", "Talks go on."])
