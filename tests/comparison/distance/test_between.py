import pytest

from framing.comparison.distance import LABEL_DISTANCES, PLACES, PROFILE_DISTANCES, distances
from framing.errors import SettingsError


def test_the_seeds_lie_somewhere(seeds_compared):
    found = distances(seeds_compared)
    for table, schema in ((found.labels, LABEL_DISTANCES), (found.profiles, PROFILE_DISTANCES), (found.places, PLACES)):
        assert dict(table.dtypes.astype(str)) == dict(schema) and len(table)
    shown = found.labels[found.labels["withheld"] == ""]
    assert shown["distance"].between(0, 1).all() and shown["q"].between(0, 1).all()
    assert set(found.places["by"]) <= set(seeds_compared.overview["by"])


def test_wrong_requests_are_said(seeds_compared):
    with pytest.raises(SettingsError, match="from framing.compare, not a Analysis|not a"):
        distances(seeds_compared.analysis)
    with pytest.raises(SettingsError, match="voice='loud': one of own, quoted"):
        distances(seeds_compared, voice="loud")
