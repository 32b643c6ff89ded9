import pytest

import framing


@pytest.fixture(scope="session")
def seeds_compared(seed_analysis):
    """The comparison of the seeds, made once."""
    return framing.compare(seed_analysis)
