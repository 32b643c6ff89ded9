import pytest


@pytest.fixture(scope="session")
def seeds_compared(seed_comparison):
    """The comparison of the seeds, made once."""
    return seed_comparison
