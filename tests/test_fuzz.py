"""Every target of the fuzzer, on files that hypothesis spoils: each is read, or refused as the library refuses.

`python -m benchmarks.faults fuzz` does the same for as long as one likes, guided by coverage.
"""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.faults import mutated, tried
from benchmarks.inputs import FILES, STEPS, TARGETS, good
from framing.corpus.readers.kinds import ARCHIVES, READERS, ending_of

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # of dates and copies
SLOW = {"analyze": 10, "voice": 10}  # examples, where one takes long


def test_each_reader_and_the_steps_on_pages_and_voices_are_targets():
    known = READERS | ARCHIVES
    read = {known[ending_of(name)] for name in FILES if ending_of(name) in known}
    assert read == set(known.values())
    assert {"page", "voice"} <= set(STEPS) <= set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
def test_a_good_file_is_read(name):
    TARGETS[name](good(name))


@pytest.mark.parametrize("name", TARGETS)
def test_a_spoilt_file_is_read_or_refused(name):
    seed = good(name)

    @settings(max_examples=SLOW.get(name, 25), deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(number=st.integers(0, 2**32))
    def spoilt(number):
        tried(TARGETS[name], mutated(random.Random(number), seed))

    spoilt()
