import numpy as np
import pytest
from scipy import sparse

from framing.comparison.keyness.counted import Counted
from framing.comparison.keyness.sides import set_apart
from framing.uncertainty import Uses, log_odds, pooled_prior


def given(counts, words, by, event=None):
    y = np.array(counts, dtype=float)
    event = np.array(event or [""] * len(y), dtype=object)
    names = [str(i) for i in range(y.shape[1])]
    return Counted(sparse.csr_matrix(y), names, np.array(words), np.array(list(by), dtype=object), event, [])


def apart(counted, one="A", other="B", strength=500.0):
    return set_apart(counted, counted.by == one, counted.by == other, strength)


def test_one_event_is_the_published_formula():
    """With one count an article, uses scatter less than by chance, so the dispersion is 1 and z is Monroe's."""
    found = apart(given([[1, 2], [1, 2], [1, 2], [3, 2], [3, 2], [3, 2]], [100] * 6, "AAABBB"))
    a, b = Uses(np.array([3.0, 6.0]), 300), Uses(np.array([9.0, 6.0]), 300)
    delta, error = log_odds(a, b, prior=pooled_prior(a, b, strength=500), total=500)
    assert found.delta == pytest.approx(delta, abs=1e-9) and found.error == pytest.approx(error, abs=1e-9)
    assert (found.events, found.mine.articles) == (1, 3)


def test_uses_that_come_in_one_article_widen_the_error():
    even = apart(given([[2], [2], [2], [1], [1], [1]], [100] * 6, "AAABBB"))
    lumped = apart(given([[6], [0], [0], [1], [1], [1]], [100] * 6, "AAABBB"))
    assert even.delta == pytest.approx(lumped.delta) and lumped.error[0] > 1.3 * even.error[0]
    # articles scatter about 2 by (16 + 4 + 4) * 3 / 2 (the formula's six articles leave four), over six uses
    assert lumped.mine.uses.dispersion[0] == pytest.approx(24 * 6 / 4 / 6)


def test_the_other_way_round_is_minus():
    counted = given(
        [[4, 0], [1, 2], [2, 1], [0, 5], [1, 4]], [90, 120, 80, 100, 140], "AABBB", ["x", "y", "x", "y", "y"]
    )
    one, other = apart(counted), apart(counted, "B", "A")
    assert one.delta == pytest.approx(-other.delta) and one.error == pytest.approx(other.error)


def test_events_weigh_alike_on_both_sides():
    """The same rate in each event on both sides: no difference, however unevenly the articles are spread."""
    counts, words = [[20], [20], [20], [1], [20], [1], [1], [1]], [100] * 8
    events = ["x", "x", "x", "y", "x", "y", "y", "y"]
    assert apart(given(counts, words, "AAAABBBB", events)).delta[0] == pytest.approx(0, abs=1e-9)
    assert apart(given(counts, words, "AAAABBBB")).delta[0] > 0.3


def test_an_event_of_one_side_does_not_count():
    counted = given([[5], [5], [50], [5], [5]], [100] * 5, "AAABB", ["x", "x", "alone", "x", "x"])
    found = apart(counted)
    assert (found.events, found.mine.articles, found.mine.n[0], found.mine.words) == (1, 2, 10, 200)
    assert apart(given([[1], [1]], [10, 10], "AB", ["x", "y"])) is None


def test_pairs_of_articles_leave_half_of_their_freedom():
    events = [str(i // 2) for i in range(12)]
    rng = np.random.default_rng(0)
    found = apart(given(rng.poisson(3, (12, 1)), [100] * 12, "AB" * 6, events))
    assert found.events == 6 and found.freedom[0] == pytest.approx(5, abs=0.5)


def test_the_freedom_is_that_of_the_side_that_scatters():
    found = apart(given([[0], [0], [9], *[[1]] * 20], [100] * 23, "AAA" + "B" * 20))
    assert 2 <= found.freedom[0] < 3


def test_a_term_that_neither_side_uses_divides_by_nothing():
    found = apart(given([[1, 0], [1, 0], [1, 0], [2, 0]], [50] * 4, "AABB"))
    assert np.isfinite(found.delta).all() and np.isfinite(found.error).all()


def test_a_side_that_wrote_on_other_events_is_worth_fewer_articles():
    def apart(home):
        by = np.array(["A"] * 4 + ["B"] * 8, dtype=object)
        counts = sparse.csr_matrix(np.arange(1.0, 13.0)[:, None] % 3 + 1)
        counted = Counted(counts, ["flood"], np.full(12, 100), by, np.array(home, dtype=object), ())
        return set_apart(counted, by == "A", by == "B", 500.0)

    alike = apart(["x"] * 2 + ["y"] * 2 + ["x"] * 4 + ["y"] * 4)
    apart_ = apart(["x"] * 3 + ["y"] + ["x"] + ["y"] * 7)
    assert alike.mine.effective == pytest.approx(4) and alike.theirs.effective == pytest.approx(8)
    assert apart_.mine.effective < 4 and apart_.theirs.effective < 8
    assert apart_.freedom[0] < alike.freedom[0]
