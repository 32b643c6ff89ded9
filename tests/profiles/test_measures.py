import pytest

from framing.measure import AGENCY, LADDER, LOADED
from framing.profiles import MEASURES, NAMED, VOICE, gate
from framing.profiles.measures import is_whole

SETTINGS = {"min_words_rate": 150, "min_words_warn": 300, "min_mentions": 5}


@pytest.mark.parametrize(
    ("measure", "base", "withheld", "warning"),
    [
        (LOADED, 149, "only 149 words; 150 are needed", ""),
        (LOADED, 1, "only 1 word; 150 are needed", ""),
        (LOADED, 150, "", "few words (150): read the interval, not the rate"),
        (LOADED, 300, "", ""),
        (LADDER, 4, "only 4 rated mentions; 5 are needed", ""),
        (LADDER, 1, "only 1 rated mention; 5 are needed", ""),
        (LADDER, 5, "", ""),
    ],
)
def test_the_gate_asks_the_record_what_is_counted(measure, base, withheld, warning):
    assert gate(measure, base, SETTINGS) == (withheld, warning)


@pytest.mark.parametrize(("score", "n", "whole"), [(0, 4, True), (4, 4, True), (1, 4, False)])
def test_a_share_may_be_none_or_all_of_its_findings(score, n, whole):
    assert is_whole(AGENCY[0], score, n) is (whole and AGENCY[0].is_share)
    assert not is_whole(LOADED, score, n)


def test_measures_are_known_by_name():
    assert all(MEASURES[m.name] is m for m in (VOICE, NAMED, LADDER, LOADED))
