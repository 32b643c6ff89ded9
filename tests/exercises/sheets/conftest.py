"""A browser for the page that runs, and node for the script that a form is made with."""

import shutil

import pytest

from tests.report.chromium import Chromium


@pytest.fixture(scope="module")
def chromium(browser):
    with Chromium(browser) as started:
        yield started


@pytest.fixture
def node():
    found = shutil.which("node")
    if found is None:
        pytest.skip("NO NODE: the script for Google Forms is read but not run; install node to run it")
    return found
