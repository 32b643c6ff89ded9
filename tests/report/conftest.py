"""One browser and one page of each kind for all tests of the report."""

import pytest

from framing.report import write_report
from framing.report.context import report_context
from tests.comparison.keyness import stories
from tests.report import hostile, made
from tests.report.chromium import Chromium


@pytest.fixture(scope="session")
def chromium(browser):
    with Chromium(browser) as started:
        yield started


@pytest.fixture(scope="session")
def two():
    return made.two_sources()


@pytest.fixture(scope="session")
def two_context(two):
    """What the page of `two` is rendered from. Nobody changes it, so tests share it."""
    return report_context(two)


@pytest.fixture(scope="session")
def pages(tmp_path_factory, seed_comparison, two):
    """Reports as files: the seeds, two short articles with a bit of everything, and text that attacks the page."""
    folder = tmp_path_factory.mktemp("pages")
    return {
        "seeds": write_report(seed_comparison, folder / "seeds.html"),
        "two": write_report(two, folder / "two.html"),
        "hostile": write_report(hostile.comparison(), folder / "hostile.html"),
        "words": write_report(stories.told(), folder / "words.html"),
    }
