import gc

import pytest

from framing.garbage import uncollected


@pytest.fixture(autouse=True)
def _as_before():
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


def test_nobody_looks_inside_and_afterwards_it_is_as_it_was():
    gc.enable()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()  # an inner block does not switch it on for the outer one
    assert gc.isenabled()


def test_it_is_as_it_was_after_an_error_too():
    gc.enable()

    @uncollected()
    def fails():
        raise KeyError("x")

    with pytest.raises(KeyError):
        fails()
    assert gc.isenabled()


def test_who_had_it_switched_off_keeps_it_off():
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()
