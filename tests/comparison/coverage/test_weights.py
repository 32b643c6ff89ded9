from framing.comparison.coverage import weights as w


def test_limits_are_ordered():
    for limits in (w.PLAIN, w.EMBEDDED):
        assert 0 < limits.review <= limits.compared < limits.same < 1
    assert 0 < w.FOUND.review < 1 and 0 < w.FOUND.found < 1


def test_bands_divide_the_hash_functions():
    assert w.COPIES.functions % w.COPIES.bands == 0
