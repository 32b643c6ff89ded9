import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

import framing
from framing import target_sentiment
from framing.errors import SettingsError


def toward(text, words):
    start = text.index(words)
    return target_sentiment([text], [start], [start + len(words)]).iloc[0]


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Hale lied to voters and betrayed her friends.", "Hale", "negative"),
        ("Hale was widely praised for her brilliant, honest work.", "Hale", "positive"),
        ("Hale said on Monday that the meeting would begin at noon.", "Hale", "neutral"),
        ("The disgraced mayor stole millions.", "The disgraced mayor", "negative"),
    ],
)
def test_plain_cases(text, words, label):
    assert toward(text, words)["label"] == label


def test_two_targets_of_a_sentence_are_told_apart():
    text = "Hale bravely saved the children, while Berg stole their money."
    hale, berg = toward(text, "Hale"), toward(text, "Berg")
    assert hale["positive"] > berg["positive"] and hale["negative"] < berg["negative"]


def test_the_table():
    found = target_sentiment(["Hale lied.", "Hale won.", "Hale lied."], np.array([0, 0, 0]), pd.Series([4, 4, 4]))
    assert list(found.columns) == ["negative", "neutral", "positive", "label"]
    assert np.allclose(found[["negative", "neutral", "positive"]].sum(axis=1), 1)
    assert list(found.index) == [0, 1, 2] and found.iloc[0].equals(found.iloc[2])


def test_no_texts_give_a_typed_empty_table():
    empty = target_sentiment([], [], [])
    assert len(empty) == 0
    assert list(empty.dtypes.astype(str)) == list(target_sentiment(["Hale won."], [0], [4]).dtypes.astype(str))


def test_a_score_does_not_depend_on_what_else_is_asked():
    alone = toward("Hale lied.", "Hale")
    among = target_sentiment(["Berg won a prize.", "Hale lied."], [0, 0], [4, 4]).iloc[1]
    assert alone.equals(among)


TEMPLATES = [
    "{a} betrayed {b}, a loyal friend, and lied about it.",
    "Voters praised {a} after {b} had refused to pay.",
    "According to {b}, {a} never told the truth.",
    "{a} and {b} met on Monday.",
]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("names", [("Hale", "Berg"), ("Okafor", "Lindqvist"), ("Zxqvar", "Wblirn")])
def test_swapping_two_names_swaps_their_scores(template, names):
    """Names are masked, so a score may only move where the parse does; in these it does not."""
    a, b = names
    first, second = template.format(a=a, b=b), template.format(a=b, b=a)
    assert toward(first, a).equals(toward(second, b))
    assert toward(first, b).equals(toward(second, a))


def test_curly_and_straight_marks_are_alike():
    assert toward("“Hale’s plan is a disgrace,” Berg said.", "Hale").equals(
        toward('"Hale\'s plan is a disgrace," Berg said.', "Hale")
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((["Hale won."], [0], [99]), "text 0: the target 0:99 lies outside the text of 9 characters"),
        ((["Hale won.", "Hale won."], [0, -1], [4, 4]), "text 1: the target -1:4 lies outside"),
        ((["Hale won."], [4], [0]), "outside"),
        ((["Hale won."], [4], [5]), "text 0: there is no target at 4:5"),
        ((["Hale won."], [2], [2]), "there is no target at 2:2"),
        (([""], [0], [0]), "there is no target"),
        ((["Hale won."], [0.5], [4]), "text 0: the offset 0.5 is not a whole number"),
        ((["Hale won."], [None], [4]), "offset None is not a whole number"),
        ((["Hale won."], [float("nan")], [4]), "offset nan is not a whole number"),
        (([None], [0], [4]), "text 0 is a NoneType, not text"),
        ((["Hale won."], [0, 1], [4]), "texts, starts and ends have 1 and 2 and 1 items"),
        (("Hale won.", [0], [4]), "texts must be a list, not str"),
        ((["Hale won."], 0, [4]), "starts must be a list, not int"),
    ],
)
def test_wrong_input_is_one_clear_error(arguments, message):
    with pytest.raises(SettingsError, match=message):
        target_sentiment(*arguments)


def test_a_wrong_model_is_named():
    with pytest.raises(SettingsError, match="model='linar'; one of: linear, encoder"):
        target_sentiment([], [], [], model="linar")


def test_scoring_needs_no_scikit_learn():
    code = "import sys, framing; framing.target_sentiment(['Hale won.'], [0], [4]); print('sklearn' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_it_stands_at_the_door():
    assert framing.target_sentiment is target_sentiment
