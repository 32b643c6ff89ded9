"""Candidates are frozen, and say what their sentence decides."""

import dataclasses

import pytest

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.records import Construction


def test_a_candidate_is_frozen_and_knows_its_actor():
    c = Candidate(sort=Sort.NAME, sentence=0, start=0, end=3, given=Decision("x", "name", 0.9, Construction.NAME))
    assert (c.actor, c.named) == ("x", True)
    assert dataclasses.replace(c, given=None).actor == ""
    assert not dataclasses.replace(c, given=Decision("x", "apposition", 0.9)).named
    with pytest.raises(dataclasses.FrozenInstanceError):
        c.start = 1
