import pytest

from framing.annotate.page.verdict import by_odds
from framing.records import Role


@pytest.mark.parametrize(("odds", "confidence"), [(-3, 0.5), (0, 0.5), (1, 0.73), (9, 0.95), (1e6, 0.95), (-1e6, 0.5)])
def test_confidence_follows_the_odds(odds, confidence):
    assert by_odds(Role.BODY, "", odds, "rule").confidence == confidence
