import numpy as np
import pytest

from framing.uncertainty.words import log_odds


def test_log_odds_turns_with_its_sign_and_shrinks_rare_words():
    a, b = np.array([30.0, 2.0, 100.0]), np.array([10.0, 0.0, 100.0])
    delta, z = log_odds(a, b, prior=100)
    back, _ = log_odds(b, a, prior=100)
    assert delta == pytest.approx(-back)
    assert z[0] > z[1] > 0 > z[2]


def test_a_greater_prior_holds_words_back():
    a, b = np.array([8.0, 50.0]), np.array([1.0, 50.0])
    weak, strong = (log_odds(a, b, prior=p)[0][0] for p in (10, 500))
    assert 0 < strong < weak
