import math

import numpy as np
import pytest

from framing.uncertainty import bootstrap_ratio, normal_interval, poisson_interval, says_little, wilson_interval
from framing.uncertainty.intervals import draws


def column(*values):
    return np.array(values, dtype=float).reshape(-1, 1)


def test_the_bootstrap_holds_the_ratio_and_repeats_itself():
    hits, words = column(*[3, 0, 5, 2, 4, 1] * 5), column(*[100] * 30)
    first = bootstrap_ratio(hits, words, resamples=500, level=0.95, seed=0)
    again = bootstrap_ratio(hits, words, resamples=500, level=0.95, seed=0)
    assert first.low == again.low and first.high == again.high
    assert first.low[0] < 2.5 / 100 < first.high[0]
    # the textbook standard error of a mean over 30 units of equal size
    assert first.error[0] == pytest.approx(np.std([3, 0, 5, 2, 4, 1]) / math.sqrt(30) / 100, rel=0.1)


def test_more_units_make_the_interval_narrower():
    def width(times):
        b = bootstrap_ratio(column(*[3, 0, 5, 2] * times), column(*[100] * 4 * times), resamples=800, level=0.9, seed=1)
        return b.high[0] - b.low[0]

    assert width(40) < width(10) < width(3)


def test_nothing_to_resample():
    none = bootstrap_ratio(np.zeros((0, 2)), np.zeros((0, 2)), resamples=10, level=0.9, seed=0)
    assert np.isnan(none.low).all() and none.low.shape == (2,)
    undefined = bootstrap_ratio(column(0, 0), column(0, 0), resamples=10, level=0.9, seed=0)
    assert np.isnan(undefined.low[0])


@pytest.mark.parametrize(
    ("count", "low", "high"), [(0, 0.0, 3.689), (1, 0.0253, 5.572), (4, 1.090, 10.242), (10, 4.795, 18.390)]
)
def test_poisson_interval_as_in_the_tables(count, low, high):
    """Garwood (1936), 95 %."""
    assert poisson_interval(count, level=0.95) == pytest.approx((low, high), abs=6e-3)


def test_wilson_interval_as_in_the_textbook():
    assert wilson_interval(81, 263, level=0.95) == pytest.approx((0.2553, 0.3662), abs=1e-4)  # Newcombe (1998)
    assert wilson_interval(0, 0, level=0.95) == (0.0, 1.0)


def test_normal_interval_turns_with_its_sign():
    low, high = normal_interval(np.array([2.0]), np.array([1.0]), level=0.95)
    assert (low[0], high[0]) == pytest.approx((0.04, 3.96), abs=1e-2)
    back = normal_interval(np.array([-2.0]), np.array([1.0]), level=0.95)
    assert back[0][0] == -high[0]


def test_an_interval_over_most_of_the_scale_says_little():
    low, high = np.array([11.0, 31.0, np.nan]), np.array([100.0, 83.0, np.nan])
    assert says_little(low, high).tolist() == [True, False, True]
    assert not says_little(np.array(0.2), np.array(0.7), whole=1.0) and says_little(
        np.array(0.2), np.array(0.9), whole=1.0
    )


@pytest.mark.parametrize("units", [3, 300])  # draws of few units are kept
def test_draws_depend_on_the_seed_and_the_number_of_units_and_may_be_changed(units):
    first = draws(units, 50, 1)
    expected = first.copy()
    first[:] = 0
    assert (draws(units, 50, 1) == expected).all() and (expected.sum(axis=1) == units).all()
    assert not (draws(units, 50, 2) == expected).all()
