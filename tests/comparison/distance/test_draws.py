import numpy as np
import pytest

from framing.comparison.distance.draws import drawn
from tests.comparison.distance.made import SETTINGS, group


def test_rates_are_sums_over_sums_and_draws_lie_around_them():
    found = drawn([group("A", [1, 3]), group("B", [0, 1])], "own", SETTINGS, 400)
    k = found.measures.index("loaded")
    assert found.rates[:, k] == pytest.approx([20, 5])
    assert found.draws[:, :, k].mean(axis=0) == pytest.approx([20, 5], rel=0.05)
    assert found.draws.shape == (400, 2, len(found.measures))


def test_the_keys_of_a_measure_share_its_weight():
    found = drawn([group("A", [1]), group("B", [0])], "own", SETTINGS, 3)
    for measure in set(found.measures):
        assert sum(w for w, m in zip(found.weights, found.measures, strict=True) if m == measure) == pytest.approx(1)


def test_a_rate_that_is_withheld_is_missing_in_every_draw_and_of_one_source_alone_is_no_column():
    long, short, other = group("A", [1]), group("B", [1], words=5), group("C", [2])
    found = drawn([long, short, other], "own", SETTINGS, 5)
    assert np.isnan(found.draws[:, 1, found.measures.index("loaded")]).all()
    assert "loaded" not in drawn([long, short], "own", SETTINGS, 5).measures


def test_draws_are_the_same_each_time():
    one, two = (drawn([group("A", [1, 3]), group("B", [0])], "own", SETTINGS, 9).draws for _ in range(2))
    assert np.array_equal(one, two)


def test_sources_with_as_many_units_are_drawn_apart():
    found = drawn([group("A", [1, 3]), group("B", [1, 3])], "own", SETTINGS, 50)
    loaded = found.draws[:, :, found.measures.index("loaded")]
    assert not np.array_equal(loaded[:, 0], loaded[:, 1])
