"""Exercises are drawn from hand-made findings."""

import pytest

from framing.records import Article
from tests.report import made

NORTH = (
    "They took a grant from the town and then began to rant about it on Monday.\n"
    "“We will not pay for the new bridge,” Ann Lee told the council.\n"
    "The old harbour lay quiet in the rain and nobody came to see it that day.\n"
)
SOUTH = (
    "The reckless builders of the new bridge took the money and left the town.\n"
    "“Nobody has asked the harbour people,” Bo Dahl told the paper at last.\n"
    "It rained.\n"
)


@pytest.fixture(scope="session")
def harbour():
    """Two outlets on one event: a loaded word each, a quotation each, a name that one alone uses."""
    return made.comparison(
        [Article("n", NORTH, "North", event="E"), Article("s", SOUTH, "South", event="E")],
        names=[("s", "The reckless builders", "x", "own", -2.0), ("n", "Ann Lee", "y", "own", 0.0)],
        hits=[
            ("n", "rant about", "loaded", "own", 2.0),
            ("n", "quiet", "loaded", "own", 0.5),
            ("n", "not pay", "loaded", "quoted", 2.0),
            ("s", "reckless", "loaded", "own", 2.0),
        ],
        voices=[
            ("n", "We will not pay for the new bridge,", "quoted", "Ann Lee"),
            ("s", "Nobody has asked the harbour people,", "quoted", "Bo Dahl"),
        ],
    )
