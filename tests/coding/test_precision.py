import pandas as pd
import pytest

from framing.coding import validation_precision, validation_sample
from framing.errors import SettingsError


def test_the_sample_is_drawn_from_every_kind_and_fixed_by_its_seed(seed_analysis):
    sample = validation_sample(seed_analysis, n=4, seed=1)
    assert set(sample["kind"]) == {"quote", "mention", "pronoun", "loaded", "aside", "choice", "frame", "stance"}
    assert (sample.groupby("kind").size() == 4).all()
    pd.testing.assert_frame_equal(sample, validation_sample(seed_analysis, n=4, seed=1))
    assert not sample.equals(validation_sample(seed_analysis, n=4, seed=2))
    for row in sample.itertuples():
        assert seed_analysis.texts[row.article_id][row.start : row.end] == row.text
        assert " ".join(row.text.split()) in row.sentence


def test_a_claim_says_what_was_found_and_whose_words_it_is(seed_analysis):
    claims = {}
    for hit in seed_analysis.hits.itertuples():  # a sentence's words may be cues of several frames
        claims.setdefault((hit.article_id, hit.start, hit.measure), set()).add(
            f"{hit.measure}: {hit.category}, voice: {hit.voice}"
        )
    sample = validation_sample(seed_analysis, n=30)
    checked = [
        (claims[key], r.claim) for r in sample.itertuples() if (key := (r.article_id, r.start, r.kind)) in claims
    ]
    assert len(checked) > 100 and all(claim in found for found, claim in checked)


def test_filled_in_it_gives_precision_with_its_interval(seed_analysis):
    sample = validation_sample(seed_analysis, n=5)
    sample["right"] = ["yes", " YES ", "no", "1", ""] * 8
    table = validation_precision(sample).set_index("kind")
    assert table.loc["quote", ["checked", "right"]].tolist() == [4, 3]
    assert table.loc["quote", "low"] < table.loc["quote", "precision"] == 0.75 < table.loc["quote", "high"]


def test_nothing_checked_claims_nothing(seed_analysis):
    table = validation_precision(validation_sample(seed_analysis, n=2))
    assert table["precision"].isna().all()
    assert (table["low"] == 0).all() and (table["high"] == 1).all()


def test_wrong_input_is_named(seed_analysis):
    sample = validation_sample(seed_analysis, n=1)
    with pytest.raises(SettingsError, match="row 0: right is 'perhaps'"):
        validation_precision(sample.assign(right="perhaps"))
    with pytest.raises(SettingsError, match="no column 'right'"):
        validation_precision(sample.drop(columns="right"))
    with pytest.raises(SettingsError, match="n=0"):
        validation_sample(seed_analysis, n=0)
