"""Pairs of outlets over the events of both, as a user asks for them."""

import warnings

import framing
from framing.comparison.differences import DIFFERENCES
from tests.profiles.outlets import SHARP, analysed, loaded


def test_every_pair_is_compared_over_its_events():
    found = framing.compare(analysed(), pool="events")
    assert list(found.differences.columns) == list(DIFFERENCES)
    rows = loaded(found.differences).set_index(["a", "b"])
    assert len(rows) == len(SHARP) * (len(SHARP) - 1) // 2
    assert (rows["events"] == 3).all() and set(rows["basis"]) == {"paragraphs"}
    row = rows.loc[("Anchor", "Comet")]
    assert row["withheld"] == "" and row["low"] > 0 and row["p"] < 0.05
    shown = found.differences[found.differences["withheld"] == ""]
    assert ((shown["low"] > 0) | (shown["high"] < 0))[shown["q"] < 0.05].all()


def test_other_tables_stay_event_by_event():
    found = framing.compare(analysed(), pool="events")
    assert set(found.overview["event"]) == {"harbour", "bridge", "tram"} == set(found.rates["event"])
    assert set(found.pooled_rates["event"]) == set(found.differences["event"]) == {""}


def test_two_outlets_without_an_event_in_common():
    alone = analysed(missing=(("Anchor", "tram"), ("Anchor", "bridge"), ("Comet", "harbour")))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        rows = loaded(framing.compare(alone, pool="events").differences).set_index(["a", "b"])
    assert sum("name no event" in str(w.message) for w in said) == 1
    assert rows.loc[("Anchor", "Comet"), "withheld"] == "no event in which both have such words"
