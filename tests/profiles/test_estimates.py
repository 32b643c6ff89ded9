"""Rates with errors: what units show, and what is not believed of few of them."""

import numpy as np
import pytest

from framing.measure import AGENCY, LADDER, LOADED
from framing.profiles import VOICE, Key, estimate, joined
from framing.profiles.estimates import ends

OWN = Key(LOADED.name, "", "own")
MEAN = Key(LADDER.name, "guard", "own")


def sums(scores, bases, counts):
    return np.stack([np.array(x, dtype=float) for x in (scores, bases, counts)], axis=1)[:, :, None]


def test_an_error_comes_from_how_units_scatter():
    found = estimate(sums([2, 4, 6, 8], [100] * 4, [2, 3, 4, 5]), [OWN])
    assert found.rates.value[0] == pytest.approx(50) and found.units[0] == 4
    assert found.rates.variance[0] == pytest.approx(np.var([20, 40, 60, 80], ddof=1) / 4)


@pytest.mark.parametrize(("units", "n"), [(8, 4), (2, 40)])
def test_few_findings_or_units_have_at_least_the_error_of_a_count(units, n):
    each = n / units
    found = estimate(sums([2 * each] * units, [100] * units, [each] * units), [OWN])
    assert found.rates.variance[0] == pytest.approx(n * (1000 * 2 / (100 * units)) ** 2)


def test_a_mean_of_like_labels_is_not_certain():
    found = estimate(sums([-1] * 6, [1] * 6, [1] * 6), [MEAN])
    assert found.rates.value[0] == -1 and found.rates.variance[0] == pytest.approx(1 / 36)
    assert not found.rates.skewed[0]


def test_units_without_such_words_do_not_count():
    assert estimate(sums([3, 0, 4, 5], [100, 0, 90, 80], [3, 0, 4, 5]), [OWN]).units[0] == 3


def test_behind_each_other():
    one = estimate(sums([3, 4, 5], [100] * 3, [3, 4, 5]), [OWN])
    two = joined([one, one], np.array([False, True]))
    assert two.score.tolist() == [12] and two.rates.value.tolist() == one.rates.value.tolist()


def test_an_interval_stays_on_its_scale_and_a_share_of_all_is_wilsons():
    assert ends(VOICE, (50, 50), (-3, 104), 0.95) == (0, 100)
    low, high = ends(AGENCY[0], (0, 10), (0, 0), 0.95)
    assert low == 0 and high == pytest.approx(27.75, abs=0.1)
