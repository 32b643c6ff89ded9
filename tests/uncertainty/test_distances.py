import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.spatial.distance import jensenshannon

from framing.uncertainty import classical_scaling, gower, jensen_shannon, ranges, turned_onto

COUNTS = arrays(float, (2, 5), elements=st.integers(0, 30).map(float))


@given(COUNTS)
def test_jensen_shannon_is_that_of_scipy_and_lies_between_none_and_all(counts):
    found = float(jensen_shannon(counts[0], counts[1]))
    if counts[0].sum() == 0 or counts[1].sum() == 0:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(jensenshannon(counts[0], counts[1], base=2), abs=1e-7)
        assert 0 <= found <= 1


def test_nothing_in_common_is_one_and_the_same_shares_are_none():
    assert jensen_shannon(np.array([3.0, 0]), np.array([0, 7.0])) == pytest.approx(1)
    assert jensen_shannon(np.array([1.0, 2]), np.array([10.0, 20])) == pytest.approx(0)


def test_gower_is_the_mean_share_of_the_range_over_what_both_have():
    values = np.array([[0.0, 5.0], [10.0, np.nan], [5.0, 6.0]])
    found = gower(values, np.ones(2), ranges(values))
    assert found[0, 1] == 1.0, "the second measure is not theirs"
    assert found[0, 2] == pytest.approx((0.5 + 1.0) / 2)
    assert found[1, 2] == 0.5
    weighed = gower(values, np.array([3.0, 1.0]), ranges(values))
    assert weighed[0, 2] == pytest.approx((3 * 0.5 + 1.0) / 4)


def test_gower_without_anything_in_common_is_missing_and_without_a_range_none():
    values = np.array([[1.0, np.nan], [np.nan, 2.0], [1.0, 2.0]])
    found = gower(values, np.ones(2), ranges(values))
    assert np.isnan(found[0, 1]) and found[0, 2] == 0.0


@given(arrays(float, (4, 2), elements=st.floats(-5, 5).map(lambda x: round(x, 3))))
def test_points_of_a_plane_are_found_again_up_to_turning(points):
    points = points - points.mean(axis=0)
    apart = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=-1))
    places, stress = classical_scaling(apart)
    assert stress == pytest.approx(0, abs=1e-5)
    assert turned_onto(places, points) == pytest.approx(points, abs=1e-4)


def test_what_a_plane_cannot_show_is_stress():
    _, stress = classical_scaling(1 - np.eye(6))
    assert 0.1 < stress < 0.6
