"""Outlets over many events, as a user asks for them."""

import pytest

import framing
from framing.errors import SettingsError
from framing.profiles import POOLED
from tests.profiles.outlets import EVENTS, SHARP, analysed, loaded


def test_twelve_articles_give_rates_where_single_events_withhold_them():
    apart = loaded(framing.profile(analysed()).rates)
    assert (apart["withheld"] != "").all(), "nothing is tested if single events have rates"
    rates = framing.profile(analysed(), pool="events").rates
    assert list(rates.columns) == list(POOLED)
    found = loaded(rates).set_index("by")
    assert list(found.index) == sorted(SHARP) and (found["withheld"] == "").all()
    assert (found["events"] == 3).all() and (found["articles"] == 3).all() and (found["event"] == "").all()
    assert found["rate"].rank().to_dict() == {"Comet": 1, "Beacon": 2, "Dial": 3, "Anchor": 4}
    assert ((found["low"] <= found["rate"]) & (found["rate"] <= found["high"])).all()
    assert found.loc["Anchor", "others"] < found.loc["Anchor", "rate"]


def test_a_missing_event_is_said_once_and_left_out():
    some = analysed(missing=(("Anchor", "tram"), ("Dial", "tram")))
    with pytest.warns(UserWarning, match="2 of 12 articles name no event") as said:
        found = loaded(framing.profile(some, pool="events").rates).set_index("by")
    assert len(said) == 1 and "group_events" in str(said[0].message)
    assert found["events"].to_dict() == {"Anchor": 2, "Beacon": 3, "Comet": 3, "Dial": 2}


def test_alone_in_all_events_there_is_nothing_to_hold_against():
    found = loaded(framing.profile(analysed(outlets=("Anchor",)), pool="events").rates).iloc[0]
    assert found["withheld"] == "no event in which others have such words, too" and found["rate"] != found["rate"]


def test_what_cannot_be_pooled_is_refused_with_a_remedy():
    with pytest.raises(SettingsError, match="group_events"):
        framing.profile(analysed(missing=tuple((o, e) for o in SHARP for e in EVENTS)), pool="events")
    with pytest.raises(SettingsError, match="by='outlet'"):
        framing.profile(analysed(), by="article_id", pool="events")
    with pytest.raises(SettingsError, match="'events' puts"):
        framing.profile(analysed(), pool="month")
