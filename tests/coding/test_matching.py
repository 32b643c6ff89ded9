from hypothesis import given
from hypothesis import strategies as st

from framing.coding.matching import pairs

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: (s[0], s[0] + s[1])), max_size=8)


def test_the_best_overlap_is_paired_first_and_no_span_twice():
    assert pairs([(0, 10), (12, 20)], [(0, 8), (1, 10), (12, 20)], 0.5) == [(1, 2), (0, 1)]
    assert pairs([(0, 10)], [(8, 20)], 0.5) == []
    assert pairs([(0, 10)], [(0, 10), (0, 9)], 1.0) == [(0, 0)]
    assert pairs([(0, 4)], [(4, 8)], 0.01) == [], "spans that touch share nothing"


@given(SPANS, SPANS)
def test_pairs_are_one_to_one_and_do_not_depend_on_who_comes_first(a, b):
    found = pairs(a, b, 0.5)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found) <= min(len(a), len(b))
    assert len(pairs(b, a, 0.5)) == len(found)
    assert len(pairs(a, a, 1.0)) == len(a)
