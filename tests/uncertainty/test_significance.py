import numpy as np

from framing.uncertainty import benjamini_hochberg, permutation_p


def column(*values):
    return np.array(values, dtype=float)[:, None]


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


def test_what_is_undefined_is_no_difference():
    nothing, some = column(0, 0), column(3, 4)
    assert permutation_p((nothing, some), (nothing, column(10, 10)), resamples=50, seed=0)[0] == 1.0
