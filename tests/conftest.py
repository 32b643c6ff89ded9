"""What the tests share: the seeds, their analysis once a session, and a machine without a network."""

import os
import shutil
import socket
from pathlib import Path

import matplotlib
import pytest
from hypothesis import HealthCheck, settings

matplotlib.use("Agg")  # before anything draws: no window, the same pixels everywhere

# One profile everywhere: derandomised, so that a run says the same as the one before it; no deadline, since a
# shared machine is slow at times and a test never fails for time.
settings.register_profile(
    "framing", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("framing")

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """Refuse every connection but local ones: nothing in the library may need a network."""
    connect = socket.socket.connect

    def refuse(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address[0]}: the library works without a network")
        return connect(self, address)

    socket.socket.connect = refuse
    yield
    socket.socket.connect = connect


@pytest.fixture(scope="session")
def seeds():
    """The five articles of seeds/."""
    import framing

    return framing.read_articles(ROOT / "seeds")


@pytest.fixture(scope="session")
def seed_actors():
    """The registry of seeds/."""
    import framing

    return framing.read_actors(ROOT / "seeds" / "actors.toml")


@pytest.fixture(scope="session")
def seed_analysis(seeds, seed_actors):
    """The whole analysis of the seeds, with the parser. Results are frozen, so tests can share it."""
    import framing

    return framing.analyze(seeds, actors=seed_actors, progress=False)


@pytest.fixture(scope="session")
def seed_comparison(seed_analysis):
    """The seeds compared by outlet."""
    import framing

    return framing.compare(seed_analysis)


@pytest.fixture(scope="session")
def browser():
    """Path of a headless Chromium; without one the test is skipped, or fails where it is required."""
    found = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
    if found is None:
        if os.environ.get("FRAMING_REQUIRE_BROWSER") == "1":
            pytest.fail("FRAMING_REQUIRE_BROWSER=1, and no Chromium is installed")
        pytest.skip("NO BROWSER: the report is not tested in Chromium; install it to run these tests")
    return found
