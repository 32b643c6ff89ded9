"""`labels.record`: what is handed on is frozen and made by keyword."""

from dataclasses import FrozenInstanceError

import pytest

from framing.annotate.labels.record import Complement
from framing.records import Construction, Operator


def test_a_complement_is_asserted_by_nobody_unless_said_otherwise():
    c = Complement(of=1, head=3, start=0, end=5, construction=Construction.COPULAR, rule="copula")
    assert (c.operator, c.giver, c.third_party) == (Operator.ASSERTED, None, False)
    with pytest.raises(FrozenInstanceError):
        c.of = 2
    with pytest.raises(TypeError):
        Complement(1, 3, 0, 5, Construction.COPULAR)
