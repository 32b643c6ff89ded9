import numpy as np
import pytest

from framing.uncertainty import benjamini_hochberg


def test_benjamini_hochberg_as_in_the_paper():
    listed = ".0001 .0004 .0019 .0095 .0201 .0278 .0298 .0344 .0459 .3240 .4262 .5719 .6528 .7590 1"
    p = np.array(listed.split(), dtype=float)
    q = benjamini_hochberg(p)
    assert (q <= 0.05).sum() == 4, "Benjamini and Hochberg (1995), section 4.1, reject the first four"
    assert (np.diff(q) >= 0).all()
    assert len(benjamini_hochberg(np.array([]))) == 0


def test_the_order_of_comparisons_does_not_matter_and_q_is_never_below_p():
    p = np.array([0.03, 0.9, 0.03, 0.001, 1.0])
    q = benjamini_hochberg(p)
    assert q.tolist() == pytest.approx([0.05, 1.0, 0.05, 0.005, 1.0])
    assert benjamini_hochberg(p[::-1]).tolist() == q[::-1].tolist()
