"""The real model: what it tells apart, and that nothing but the sentence changes a score."""

import subprocess
import sys
import threading

import pytest

import framing
from framing.errors import SettingsError
from framing.measure.stance.encoder import load_encoder


def scores(texts, words, **how):
    starts = [text.index(w) for text, w in zip(texts, words, strict=True)]
    ends = [a + len(w) for a, w in zip(starts, words, strict=True)]
    return framing.target_sentiment(texts, starts, ends, model="encoder", **how)


def toward(text, words, **how):
    return scores([text], [words], **how).iloc[0]


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Hale lied to voters and betrayed her friends.", "Hale", "negative"),
        ("Hale was widely praised for her brilliant, honest work.", "Hale", "positive"),
        ("Hale said on Monday that the meeting would begin at noon.", "Hale", "neutral"),
        ("The court found that the minister had taken bribes for years.", "the minister", "negative"),
    ],
)
def test_plain_cases(text, words, label):
    assert toward(text, words)["label"] == label


def test_two_targets_of_a_sentence_are_told_apart():
    text = "Hale bravely saved the children, while Berg stole their money."
    assert toward(text, "Hale")["label"] == "positive" and toward(text, "Berg")["label"] == "negative"


LONG = (
    "Berg, who had said on Monday that the talks would begin at noon, left the city in the evening, " * 3 + "he said."
)


def test_a_score_depends_on_its_sentence_only():
    """To the last bit: whatever stands beside it, however long, in whatever order, and again."""
    texts, words = [LONG, "Hale lied.", LONG, "Voters praised Hale."], ["Berg", "Hale", "Berg", "Hale"]
    together, backwards = scores(texts, words), scores(texts[::-1], words[::-1])
    for k, (text, word) in enumerate(zip(texts, words, strict=True)):
        alone = toward(text, word)
        assert together.iloc[k].equals(alone) and backwards.iloc[3 - k].equals(alone)


def test_threads_give_the_same():
    expected, found = toward("Voters praised Hale.", "Hale"), []
    threads = [threading.Thread(target=lambda: found.append(toward("Voters praised Hale.", "Hale"))) for _ in range(4)]
    for action in ("start", "join"):
        for thread in threads:
            getattr(thread, action)()
    assert len(found) == 4 and all(expected.equals(f) for f in found)


TEMPLATES = [
    "{a} betrayed {b}, a loyal friend, and lied about it.",
    "Voters praised {a} after {b} had refused to pay.",
    "According to {b}, {a} never told the truth.",
    "“{a}'s plan is a disgrace,” {b} said, and {a} left.",
]
NAMES = [("Hale", "Berg"), ("Okafor", "Lindqvist"), ("Zxqvar", "Joan Wblirn"), ("Israel", "Iran"), ("NATO", "Li")]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("names", NAMES)
def test_swapping_two_names_swaps_their_scores_exactly(template, names):
    a, b = names
    first, second = template.format(a=a, b=b), template.format(a=b, b=a)
    assert toward(first, a).equals(toward(second, b))
    assert toward(first, b).equals(toward(second, a))


def test_a_name_counts_only_where_it_may_be_read():
    texts = [f"{name} spoke about the plan." for name in ("Hale", "Stalin")]
    masked = scores(texts, ["Hale", "Stalin"])
    written = scores(texts, ["Hale", "Stalin"], as_written=True)
    assert masked.iloc[0].equals(masked.iloc[1])
    assert not written.iloc[0].equals(written.iloc[1])


@pytest.mark.parametrize("as_written", [False, True])
def test_curly_and_straight_marks_are_alike(as_written):
    assert toward("“Hale’s plan is a disgrace,” Berg said.", "Hale", as_written=as_written).equals(
        toward('"Hale\'s plan is a disgrace," Berg said.', "Hale", as_written=as_written)
    )


def test_the_table_is_that_of_the_linear_model():
    linear = framing.target_sentiment(["Hale won."], [0], [4])
    for empty in (framing.target_sentiment([], [], [], model="encoder"), scores(["Hale won."], ["Hale"])):
        assert list(empty.columns) == list(linear.columns) and empty.dtypes.equals(linear.dtypes)
    assert abs(scores(["Hale won."], ["Hale"])[["negative", "neutral", "positive"]].sum(axis=1).iloc[0] - 1) < 1e-9


def test_wrong_input_is_refused_as_by_the_linear_model():
    with pytest.raises(SettingsError, match="text 0: the target 0:99 lies outside"):
        framing.target_sentiment(["Hale won."], [0], [99], model="encoder")
    with pytest.raises(SettingsError, match='as_written=True is for model="encoder"'):
        framing.target_sentiment(["Hale won."], [0], [4], as_written=True)


def test_it_is_loaded_once():
    assert load_encoder() is load_encoder()


BLOCKED = """
import sys
sys.modules[{name!r}] = None
import framing
try:
    {call}
except ImportError as err:
    print(err)
"""
ASKED = 'framing.target_sentiment(["Hale won."], [0], [4], model="encoder")'
ANALYSED = (
    'framing.analyze(framing.Corpus([framing.Article("1", "Hale won.", "o")]), progress=False, '
    'settings=framing.Settings(stance_model="encoder"))'
)


@pytest.mark.parametrize(
    ("name", "call"),
    [("media_framing_encoder", ASKED), ("onnxruntime", ASKED), ("tokenizers", ASKED), ("onnxruntime", ANALYSED)],
)
def test_a_missing_part_is_named_with_what_to_install(name, call):
    code = BLOCKED.format(name=name, call=call)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "media-framing[encoder]" in done.stdout and name in done.stdout and "pip install" in done.stdout


def test_scoring_needs_neither_a_parser_nor_a_training_library():
    code = f"import sys, framing\n{ASKED}\nprint(*{{'torch', 'spacy', 'sklearn', 'transformers'}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
