import pytest

from tests.coding import made


@pytest.fixture(scope="session")
def small():
    """The corpus of `made`."""
    return made.corpus()


@pytest.fixture(scope="session")
def small_crlf():
    """The same with line ends of two characters."""
    return made.corpus(line_end="\r\n")
