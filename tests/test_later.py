import pytest

from framing import later


def test_what_comes_later_says_so_and_computes_nothing():
    with pytest.raises(NotImplementedError, match="keyness comes with a later release"):
        later.keyness(None)
