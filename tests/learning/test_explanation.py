"""Each word's share in a fitted pipeline's decision."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

import framing
from framing.errors import SettingsError
from tests.learning.sentences import LABELS, TEXTS


@pytest.fixture(scope="module")
def fitted():
    return make_pipeline(CountVectorizer(), LogisticRegression()).fit(TEXTS, LABELS)


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


def test_shares_of_a_linear_pipeline_are_its_weights(fitted):
    shares = framing.explain(fitted, "shameless council")
    terms, (weights,) = fitted[0].vocabulary_, fitted[1].coef_
    assert np.allclose(shares["share"], [weights[terms["shameless"]], weights[terms["council"]]])


def test_chances_serve_where_there_is_no_decision_function():
    bayes = make_pipeline(CountVectorizer(), MultinomialNB()).fit(TEXTS, LABELS)
    shares = framing.explain(bayes, "shameless council").set_index("word")["share"]
    assert shares["shameless"] > 0 > shares["council"]


def test_three_classes_have_no_one_decision():
    three = make_pipeline(CountVectorizer(), LogisticRegression()).fit(TEXTS[:3], ["a", "b", "c"])
    with pytest.raises(SettingsError, match="two classes"):
        framing.explain(three, "The council met.")
