import math

import numpy as np
import pytest

from framing.uncertainty import (
    benjamini_hochberg,
    bootstrap_ratio,
    normal_interval,
    permutation_p,
    poisson_interval,
    wilson_interval,
)
from framing.uncertainty.words import log_odds


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


def test_equal_groups_have_p_one_and_order_does_not_matter():
    a, b = column(1, 0, 2, 3), column(100, 100, 100, 100)
    assert permutation_p((a, a), (b, b), resamples=300, seed=0)[0] == 1.0
    other = column(9, 8, 7)
    there = permutation_p((a, other), (b, b[:3]), resamples=300, seed=0)
    assert there == permutation_p((other, a), (b[:3], b), resamples=300, seed=0)
    assert there[0] < 0.1


def test_permutation_p_is_uniform_under_the_null():
    rng = np.random.default_rng(3)
    words = np.full((20, 1), 100.0)
    p = [
        permutation_p((d[:10], d[10:]), (words[:10], words[10:]), resamples=199, seed=0)[0]
        for d in (rng.poisson(2, (20, 1)).astype(float) for _ in range(200))
    ]
    assert 0.02 <= np.mean(np.array(p) <= 0.05) <= 0.09


def test_benjamini_hochberg_as_in_the_paper():
    listed = ".0001 .0004 .0019 .0095 .0201 .0278 .0298 .0344 .0459 .3240 .4262 .5719 .6528 .7590 1"
    p = np.array(listed.split(), dtype=float)
    q = benjamini_hochberg(p)
    assert (q <= 0.05).sum() == 4, "Benjamini and Hochberg (1995), section 4.1, reject the first four"
    assert (np.diff(q) >= 0).all()
    assert len(benjamini_hochberg(np.array([]))) == 0


def test_log_odds_turns_with_its_sign_and_shrinks_rare_words():
    a, b = np.array([30.0, 2.0, 100.0]), np.array([10.0, 0.0, 100.0])
    delta, z = log_odds(a, b, prior=100)
    back, _ = log_odds(b, a, prior=100)
    assert delta == pytest.approx(-back)
    assert z[0] > z[1] > 0 > z[2]
