"""Interval and p of a difference: they agree, keep their coverage, and know what they have not seen."""

import numpy as np
import pytest

from framing.uncertainty import Rates, apart, poisson_interval, ratio_variance


def rates(values, variances, *, units=20, skewed=True, finding=1.0):
    value = np.array(values, dtype=float)
    many = np.full_like(value, 1.0)
    return Rates(
        value, np.array(variances, dtype=float), many * (units - 1), np.full(len(value), skewed), many * finding
    )


@pytest.mark.parametrize("skewed", [True, False])
@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
def test_p_is_small_exactly_where_the_interval_leaves_zero_out(skewed, level):
    rng = np.random.default_rng(5)
    a, b = (rates(rng.gamma(2, 3, 4000), rng.gamma(1, 3, 4000), units=8, skewed=skewed) for _ in range(2))
    found = apart(a, b, level=level)
    outside = (found.low > 0) | (found.high < 0)
    assert (outside == (found.p < 1 - level)).all() and 0.02 < outside.mean() < 0.9


def test_the_other_way_round_is_minus_the_interval_and_the_same_p():
    a, b = rates([5, 0, 2], [2, 1, 0.1]), rates([1, 3, 2], [1, 1, 4], units=5)
    there, back = apart(a, b, level=0.95), apart(b, a, level=0.95)
    assert there.low.tolist() == (-back.high).tolist() and there.p.tolist() == back.p.tolist()
    assert there.p[2] == 1, "no difference"


def test_none_found_has_the_interval_of_a_count_of_none():
    low, high = rates([0.0], [1.0], units=10_000).interval(0.95)
    assert low[0] == 0 and high[0] == pytest.approx(poisson_interval(0, level=0.95)[1], rel=0.02)
    low, high = rates([20.0], [20.0], units=10_000).interval(0.95)
    assert (low[0], high[0]) == pytest.approx(poisson_interval(20, level=0.95), rel=0.01)


def test_few_units_widen_an_interval_as_students_t_does():
    low, high = rates([0.0], [1.0], units=10, skewed=False).interval(0.95)
    assert high[0] == pytest.approx(2.262, rel=0.002) and low[0] == -high[0]


def test_units_that_do_not_scatter_are_certain():
    found = apart(rates([5.0], [0.0]), rates([4.0], [0.0]), level=0.95)
    assert found.p[0] < 1e-6 and found.low[0] == pytest.approx(1.0, abs=1e-3)


def test_variance_of_a_ratio_is_that_of_a_mean_where_units_are_alike():
    scores = np.array([[1.0], [2.0], [6.0]])
    variance, units = ratio_variance(scores, np.ones((3, 1)))
    assert variance[0] == pytest.approx(scores.var(ddof=1) / 3) and units[0] == 3
    assert ratio_variance(scores[:1], np.ones((1, 1)))[0][0] == 0
    assert ratio_variance(scores, np.zeros((3, 1)))[1][0] == 0


def test_a_known_difference_is_covered_as_often_as_is_said():
    rng = np.random.default_rng(11)

    def side(rate):
        words = np.exp(rng.normal(np.log(600), 0.4, (12, 4000)))
        found = rng.poisson(words * rate / 1000 * rng.gamma(2, 0.5, words.shape)).astype(float)
        variance, units = ratio_variance(found, words)
        total = words.sum(0)
        return Rates(found.sum(0) / total, variance, units - 1, np.full(4000, True), 1 / total)

    found = apart(side(8), side(4), level=0.95)
    assert 0.93 <= ((found.low <= 0.004) & (found.high >= 0.004)).mean() <= 0.97
