import math

import pytest

from framing.measure import LADDER, LOADED
from framing.profiles import MEASURES, NAMED, VOICE, few_error, gate
from framing.profiles.measures import is_few, weight

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


def test_few_findings_have_the_error_of_a_count():
    assert few_error(LOADED, 0, 1000, 0) == pytest.approx(1 / 1000), "none found is not known to be none"
    assert few_error(LOADED, 8, 1000, 4) == pytest.approx(math.sqrt(4) * 2 / 1000)
    assert few_error(LOADED, 10, 1000, 5) == 0, "the bootstrap can be trusted"
    assert few_error(LOADED, 0, 0, 0) == 0


@pytest.mark.parametrize("measure", [LADDER, VOICE])
def test_a_mean_and_a_share_are_no_counts(measure):
    assert not is_few(measure, 1) and few_error(measure, 1, 100, 1) == 0


def test_a_finding_weighs_its_mean_score():
    assert weight(6, 3) == 2 and weight(0, 0) == 1


def test_measures_are_known_by_name():
    assert all(MEASURES[m.name] is m for m in (VOICE, NAMED, LADDER, LOADED))
