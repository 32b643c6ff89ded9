import dataclasses

import pytest

from framing.comparison.contrasts.candidate import NAMING, Candidate
from framing.comparison.contrasts.story import Place


def test_a_candidate_is_frozen():
    p = Place("A", "a", 0, 1, "x")
    c = Candidate(kind=NAMING, subject="s", a=p, b=None, b_by="B", strength=0.5, confidence=1.0, say=str)
    with pytest.raises(dataclasses.FrozenInstanceError):
        c.strength = 1.0
