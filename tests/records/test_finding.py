"""Findings of measures: one row shape for all."""

from dataclasses import fields, replace

from framing.records import Hit, Source, Voice


def test_a_hit_is_the_outlets_own_and_nobodys_until_a_measure_says_more():
    hit = Hit("loaded", 0, 4, "mob", "violence", 2.0)
    assert (hit.voice, hit.actor, hit.rule, hit.confidence) == (Voice.OWN, "", "", 1.0)
    assert replace(hit, voice=Voice.QUOTED) != hit


def test_a_source_is_made_of_all_its_columns():
    columns = [f.name for f in fields(Source)]
    assert columns == ["speaker", "actor", "kind", "side", "quotes", "words"]
    row = Source(speaker="Lena Hale", actor="", kind="person", side="", quotes=1, words=9)
    assert row == Source("Lena Hale", "", "person", "", 1, 9)
