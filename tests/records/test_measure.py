import dataclasses

import pytest

from framing.measure import FOUND, LADDER, SUMMED
from framing.profiles import MEASURES
from framing.records import Base, Gate, Measure, Settings, Wording

WORDS = Wording("promise", "promises", "promises", "promises", "per 1,000 own words")


def test_a_measure_is_frozen_and_made_with_keywords():
    promise = Measure(name="promise", words=WORDS)
    with pytest.raises(dataclasses.FrozenInstanceError):
        promise.name = "vow"
    with pytest.raises(TypeError):
        Measure("promise", WORDS)
    assert (promise.base, promise.scale, promise.unit) == (Base.VOICE, 1000, "per 1,000 words")


@pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda m: m.name)
def test_every_record_can_be_told_to_a_reader_and_gated_by_settings(measure):
    assert all(getattr(measure.words, f) for f in ("one", "many", "rate", "axis", "own"))
    assert isinstance(measure.gate, Gate) and hasattr(Settings(), measure.gate.fewest)
    assert not measure.gate.warned or hasattr(Settings(), measure.gate.warned)


def test_what_is_marked_in_a_text_has_a_letter_of_its_own_and_reads_only_what_comes_before_it():
    letters = [m.words.letter for m in SUMMED]
    assert all(letters) and len(set(letters)) == len(letters)
    names = [m.name for m in FOUND]
    for i, measure in enumerate(FOUND):
        before = {"labels", "power", *names[:i]}  # namings and clauses are found before all measures
        assert measure.voices and set(measure.needs) <= before
    assert LADDER not in FOUND, "rungs stand at mentions, not among the hits"


def test_what_has_no_base_is_listed_and_not_summed():
    listed = Measure(name="promise", words=WORDS, base=Base.NONE)
    assert not listed.summed and Measure(name="promise", words=WORDS).summed
    assert {m.name for m in FOUND if not m.summed} == {"choice", "frame"}
    assert not {m.name for m in FOUND if not m.summed} & set(MEASURES)
