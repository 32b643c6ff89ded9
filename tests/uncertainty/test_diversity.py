import math

import numpy as np
import pytest

from framing.uncertainty import bootstrap_evenness, evenness

DRAWS = {"resamples": 500, "level": 0.95, "seed": 3}


def test_evenness_is_entropy_as_a_share_of_its_maximum():
    assert evenness(np.array([1.0, 1.0, 1.0, 1.0]), 4) == pytest.approx(1.0)
    assert evenness(np.array([5.0, 0.0]), 2) == 0.0
    assert evenness(np.array([1.0, 1.0]), 4) == pytest.approx(0.5)
    expected = -(0.75 * math.log(0.75) + 0.25 * math.log(0.25)) / math.log(3)
    assert evenness(np.array([3.0, 1.0]), 3) == pytest.approx(expected)
    assert np.isnan(evenness(np.zeros(2), 2))


def test_the_interval_holds_the_value_of_many_units_and_is_the_same_each_time():
    units = np.eye(3)[np.arange(60) % 3] * 5
    value, low, high = bootstrap_evenness(units, 3, **DRAWS)
    assert value == pytest.approx(1.0) and 0.9 < low < high <= 1.0
    assert bootstrap_evenness(units, 3, **DRAWS) == (value, low, high)
    few = bootstrap_evenness(units[:6], 3, **DRAWS)
    assert few[2] - few[1] > high - low


def test_nothing_gives_nothing():
    assert all(map(math.isnan, bootstrap_evenness(np.zeros((0, 2)), 2, **DRAWS)))


def test_the_value_lies_inside_its_interval_where_draws_of_few_units_miss_kinds():
    """Five units of five kinds: hardly a draw has all of them, so that a plain percentile interval ends below 1."""
    value, low, high = bootstrap_evenness(np.eye(5), 5, **DRAWS)
    assert low <= value <= high == 1.0 and low < 0.95
