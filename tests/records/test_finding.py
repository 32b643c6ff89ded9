"""Findings of measures: one row shape for all."""

from dataclasses import fields, replace

import pytest

from framing.records import Hit, Source, Voice
from framing.results import TABLES


def test_a_hit_is_the_outlets_own_and_nobodys_until_a_measure_says_more():
    hit = Hit("loaded", 0, 4, "mob", "violence", 2.0)
    assert (hit.voice, hit.actor, hit.rule, hit.confidence) == (Voice.OWN, "", "", 1.0)
    assert replace(hit, voice=Voice.QUOTED) != hit


def test_a_source_is_made_of_all_its_columns():
    assert [f.name for f in fields(Source)] == list(TABLES["sources"])[1:]
    with pytest.raises(TypeError):
        Source("Lena Hale", "", "people", "", 1, 9)
