import numpy as np
import pytest

from framing.comparison.differences import DIFFERENCES, difference_rows
from framing.measure import LADDER, LOADED, WORDING
from framing.profiles import MEASURES, NAMED, VOICE, Group, Key
from framing.records import Voice
from framing.uncertainty import benjamini_hochberg

SETTINGS = {
    "resamples": 200, "level": 0.95, "seed": 0, "min_words_rate": 150, "min_words_warn": 300, "min_mentions": 5,
    "min_findings": 5, "min_articles": 10, "min_events": 5, "min_references": 5, "min_acts": 10,
}  # fmt: skip


def group(source, found=(), *, event="e", words=100, units=8, rungs=()):
    """A source of paragraphs of own words; `found` gives the loaded words of each, `rungs` the labels."""
    own, none = np.full(units, float(words)), np.zeros(units)
    sums = {Key(VOICE.name, "", v.value): np.column_stack([none, own, none]) for v in Voice}
    sums[Key(VOICE.name, "", "own")] = np.column_stack([own, own, own])
    hits = np.resize(np.array(found or [0.0]), units)
    sums[Key(LOADED.name, "", "own")] = np.column_stack([2 * hits, own, hits])
    if rungs:
        values = np.resize(np.array(rungs, dtype=float), units)
        sums[Key(LADDER.name, "guard", "own")] = np.column_stack([values, np.ones(units), np.ones(units)])
    return Group(source, event, source, 1, sums)


def compared(*groups):
    return difference_rows(list(groups), SETTINGS).set_index(["measure", "voice"]).sort_index()


def test_rates_their_difference_and_their_ratio():
    row = compared(group("A", [3, 2]), group("B", [1, 0])).loc[(LOADED.name, "own")]
    assert (row["rate_a"], row["rate_b"], row["difference"]) == pytest.approx((50, 10, 40))
    assert (row["n_a"], row["n_b"], row["words_a"], row["words_b"]) == (20, 4, 800, 800)
    assert row["ratio"] == pytest.approx((50 + 0.625) / (10 + 0.625)), "half a finding on either side"
    assert row["low"] > 0 and row["p"] < 0.05
    assert row["unit"] == LOADED.unit


@pytest.mark.parametrize(("found", "said"), [([0], "only 0 findings"), ([1, 0, 0, 0, 0, 0, 0, 0], "only 1 finding")])
def test_what_rests_on_a_handful_of_findings_is_no_difference(found, said):
    row = compared(group("A", found), group("B")).loc[(LOADED.name, "own")]
    assert row["withheld"] == said + " in both; 5 are needed" and np.isnan(row["difference"])


def test_nothing_against_much_is_a_difference_and_nothing_is_not_certain():
    row = compared(group("A"), group("B", [2, 3])).loc[(LOADED.name, "own")]
    assert row["rate_a"] == 0 and row["high"] < 0 and row["p"] < 0.05
    few = compared(group("A"), group("B", [1, 1, 1, 2, 0, 0, 0, 0])).loc[(LOADED.name, "own")]
    assert few["low"] < 0 < few["high"] and few["p"] > 0.05


def test_two_paragraphs_are_too_few_to_scatter():
    row = compared(group("A", [3], units=2), group("B", [2])).loc[(LOADED.name, "own")]
    assert row["withheld"] == "A: only 2 paragraphs; 3 are needed"


def test_what_scatters_is_named():
    row = compared(group("A", [3, 2]), group("B", [1, 2])).loc[(LOADED.name, "own")]
    assert (row["basis"], row["units_a"], row["units_b"], row["events"]) == ("paragraphs", 8, 8, 1)


@pytest.mark.parametrize("seed", range(4))
def test_no_row_with_a_small_q_has_an_interval_over_zero(seed):
    rng = np.random.default_rng(seed)
    groups = [
        group(
            name,
            rng.poisson(rng.gamma(1, 2, 12)).tolist(),
            units=12,
            rungs=rng.integers(-3, 2, 12).tolist(),
            event=event,
        )
        for name in "ABCDE"
        for event in "ef"
    ]
    rows = difference_rows(groups, SETTINGS)
    rows = rows[rows["withheld"] == ""]
    outside = (rows["low"] > 0) | (rows["high"] < 0)
    assert len(rows) >= 40 and ((rows["p"] < 0.05) == outside).all()
    assert outside[rows["q"] < 0.05].all()


def test_a_mean_has_no_ratio():
    row = compared(group("A", rungs=[-2, 0]), group("B", rungs=[1, 2])).loc[(LADDER.name, "own")]
    assert row["difference"] == pytest.approx(-2.5) and np.isnan(row["ratio"])


def test_a_mean_that_one_source_lacks_is_withheld_and_named():
    row = compared(group("A", rungs=[-2]), group("B")).loc[(LADDER.name, "own")]
    assert row["withheld"] == "B: only 0 rated mentions; 5 are needed"
    assert row[["rate_a", "rate_b", "difference", "low", "high", "p", "q"]].isna().all()


def test_of_two_without_enough_text_the_first_is_named():
    row = compared(group("A", words=9), group("B", words=9)).loc[(LOADED.name, "own")]
    assert row["withheld"].startswith("A: only 72 words")


def test_q_is_taken_over_all_that_is_shown():
    table = compared(group("A", [3, 2], rungs=[0]), group("B", [1]), group("C", [2]))
    shown = table[table["withheld"] == ""]
    assert shown["q"].tolist() == pytest.approx(benjamini_hochberg(shown["p"].to_numpy()).tolist())
    assert table.loc[table["withheld"] != "", "q"].isna().all()


def test_events_are_apart_and_one_source_is_compared_with_none():
    table = difference_rows([group("B"), group("A"), group("C", event="f")], SETTINGS)
    assert set(zip(table["a"], table["b"], strict=True)) == {("A", "B")}
    empty = difference_rows([group("A")], SETTINGS)
    assert empty.empty and list(empty.columns) == list(DIFFERENCES)


def test_what_is_withheld_has_no_number_and_the_other_way_round(seeds_compared):
    rows = seeds_compared.differences
    for row in rows.itertuples():
        numbers = np.array([row.difference, row.low, row.high, row.p, row.q])
        assert np.isnan(numbers).all() if row.withheld else not np.isnan(numbers).any()
        if not row.withheld:
            assert row.low <= row.difference <= row.high
            assert 0 < row.p <= row.q <= 1


def test_what_is_too_rare_is_not_tested(seeds_compared):
    assert WORDING.name in set(seeds_compared.rates["measure"])
    assert WORDING.name not in set(seeds_compared.differences["measure"])


def test_what_is_compared_has_a_record(seeds_compared):
    rows = seeds_compared.differences
    assert {NAMED.name, VOICE.name, LOADED.name} <= set(rows["measure"]) <= set(MEASURES)
