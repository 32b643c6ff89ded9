import pytest

import framing

LAW = "The court ruled that the statute was void. "
RAIN = "It rained over the bay at noon. "


def rates(texts, **settings):
    corpus = framing.Corpus(framing.Article(k, t, k[0], event="e") for k, t in texts.items())
    run = framing.analyze(
        corpus, framing.Actors.from_dict({}), measures=["frames"], clean=False, progress=False, parser=None,
        settings=framing.Settings(resamples=200, **settings),
    )  # fmt: skip
    return framing.profile(run).frames.set_index(["by", "frame", "voice"])


def test_share_of_sentences_with_cues_with_interval_by_source():
    found = rates({"A": "\n\n".join([LAW + RAIN] * 20), "B": "\n\n".join([RAIN] * 40)})
    a, b = (found.loc[by, "policy:legality", "own"] for by in "AB")
    assert (a["n"], a["sentences"], a["share"]) == (20, 40, 50.0) and a["low"] <= 50.0 <= a["high"]
    assert (b["n"], b["share"], b["low"]) == (0, 0.0, 0.0) and 0 < b["high"] < 15, "none found is a finding"


def test_too_little_text_carries_no_share_and_says_why():
    row = rates({"A": LAW * 3}).loc["A", "policy:legality", "own"]
    assert row["n"] == 3 and row["share"] != row["share"]
    assert row["withheld"] == "only 24 words; 150 are needed"


def test_a_lone_weak_cue_is_not_enough():
    weak = "The nation saw the sea at dawn and slept. "  # points to other countries, hardly
    found = rates({"A": "\n\n".join([weak, LAW] * 20)})
    assert found.loc["A", "policy:legality", "own"]["n"] == 20
    assert found.loc["A", "policy:external regulation and reputation", "own"]["n"] == 0


def test_voices_are_told_apart_and_all_counts_a_sentence_once():
    found = rates({"A": "\n\n".join(["“The court ruled on the statute,” Ann Lee said. "] * 25)}, min_words_rate=10)
    assert found.loc["A", "policy:legality", "quoted"]["n"] == 25
    assert found.loc["A", "policy:legality", "own"]["n"] == 0
    assert found.loc["A", "policy:legality", "all"][["n", "sentences"]].tolist() == [25, 25]


def test_a_copy_counts_once_and_nothing_run_is_an_empty_table():
    text = "\n\n".join([LAW] * 20)
    with pytest.warns(UserWarning):
        found = rates({"A1": text, "A2": text})
    assert found.loc["A", "policy:legality", "own"]["n"] == 20
    corpus = framing.Corpus([framing.Article("1", LAW, "A")])
    run = framing.analyze(corpus, framing.Actors.from_dict({}), measures=["voice"], progress=False, parser=None)
    table = framing.profile(run).frames
    assert table.empty and table["share"].dtype == "float64"
