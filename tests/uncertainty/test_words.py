import math

import numpy as np
import pytest

from framing.uncertainty.words import Uses, log_dice, log_dice_interval, log_odds, pooled_prior


def z(first, second, prior, total):
    delta, error = log_odds(first, second, prior=np.asarray(prior), total=total)
    return delta / error


def counted(*texts):
    """The words of some texts, in order, and the count of each in each text."""
    words = sorted({w for t in texts for w in t.split()})
    return words, [np.array([t.split().count(w) for w in words], dtype=float) for t in texts]


def test_the_published_example_without_a_prior_of_the_words():
    """Values from the README of the package fightin_words: 0.05 for every word, two sentences."""
    words, (a, b) = counted(
        "the quick brown fox jumps over the lazy pig", "the lazy purple pig jumps over the lazier donkey"
    )
    found = dict(
        zip(words, z(Uses(a, a.sum()), Uses(b, b.sum()), np.full(len(words), 0.05), 0.05 * len(words)), strict=True)
    )
    assert found["brown"] == pytest.approx(0.6894227886807968, abs=1e-6)
    assert found["donkey"] == pytest.approx(-0.6894227886807968, abs=1e-6)
    assert found["pig"] == pytest.approx(0.0, abs=1e-12)


def test_the_published_example_with_a_prior_of_one_word():
    """The second example of the same README: "very" a thousand times, held back by a prior of its own."""
    text = "the lazy purple pig jumps over the " + 1000 * "very " + "sleepy donkey"
    words, (a, b) = counted("the quick brown fox jumps over the lazy pig", text)
    flat = np.full(len(words), 0.05)
    own = np.where(np.array(words) == "very", 1 / 1000, 0.05)
    for prior, expected in (
        (flat, {"very": -2.2144429606255946, "donkey": 0.3528670051726073, "quick": 1.7074955767167836, "the": 4.954523357120953}),
        (own, {"very": -0.4368846171934332, "donkey": 0.3539801999989518, "quick": 1.7087406001344665, "the": 4.961066225017743}),
    ):  # fmt: skip
        found = dict(zip(words, z(Uses(a, a.sum()), Uses(b, b.sum()), prior, prior.sum()), strict=True))
        assert {w: found[w] for w in expected} == pytest.approx(expected, abs=1e-6)


def test_log_odds_turn_with_their_sign_and_hold_rare_words_back():
    a, b = Uses(np.array([30.0, 2.0, 100.0]), 132), Uses(np.array([10.0, 0.0, 100.0]), 110)
    prior = pooled_prior(a, b, strength=100)
    delta, error = log_odds(a, b, prior=prior, total=100)
    back, _ = log_odds(b, a, prior=prior, total=100)
    assert delta == pytest.approx(-back)
    assert (delta / error)[0] > (delta / error)[1] > 0 > (delta / error)[2]


def test_a_greater_prior_holds_words_back():
    a, b = Uses(np.array([8.0, 50.0]), 58), Uses(np.array([1.0, 50.0]), 51)
    weak, strong = (log_odds(a, b, prior=pooled_prior(a, b, strength=s), total=s)[0][0] for s in (10, 500))
    assert 0 < strong < weak


def test_dispersion_widens_the_error_of_its_side_alone():
    a, b, prior = Uses(np.array([9.0]), 900), Uses(np.array([9.0]), 900), np.array([1.0])
    wide = Uses(np.array([9.0]), 900, dispersion=np.array([4.0]))
    assert log_odds(wide, b, prior=prior, total=100)[1] == pytest.approx(math.sqrt(0.4 + 0.1))
    assert log_odds(a, b, prior=prior, total=100)[1] == pytest.approx(math.sqrt(0.1 + 0.1))


def test_log_dice_has_the_values_its_author_states():
    """Rychlý 2008: 14 where all uses of either word are together; 0 is less than one in 16,000 uses of each."""
    assert log_dice(7, 7, 7) == 14
    assert log_dice(1, 2**14, 2**14) == 0
    assert log_dice(2, 100, 100) == pytest.approx(log_dice(1, 100, 100) + 1)


def test_log_dice_of_a_published_table():
    """Manning and Schütze 1999, 5.3: "new companies" 8, "new" 15,828, "companies" 4,675; Dice is 16 / 20,503."""
    assert log_dice(8, 15828, 4675) == pytest.approx(14 + math.log2(16 / 20503), abs=1e-6)
    assert log_dice(8, 15828, 4675) == pytest.approx(3.676453, abs=1e-6)


def test_the_interval_of_log_dice_holds_it_and_narrows_with_the_counts():
    few, many = log_dice_interval(3, 30, 12, level=0.95), log_dice_interval(300, 3000, 1200, level=0.95)
    assert few[0] < many[0] < log_dice(3, 30, 12) < many[1] < few[1] <= 14
    assert log_dice_interval(5, 5, 5, level=0.95)[1] == pytest.approx(14)


@pytest.mark.parametrize(
    ("both", "second", "printed"),
    [(256, 1000, 11.935563044335458), (56, 214, 10.632396335625995), (33, 33, 10.16087357953928), (109, 14989, 9.585035580677008)],
)  # fmt: skip
def test_log_dice_of_pairs_that_a_national_corpus_prints(both, second, printed):
    """The Russian National Corpus prints 14 plus the natural logarithm, for a word of 3,035 uses."""
    assert 14 + (log_dice(both, 3035, second) - 14) * math.log(2) == pytest.approx(printed, abs=1e-6)
