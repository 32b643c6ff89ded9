import numpy as np
import pytest

from framing.comparison.distance.draws import drawn
from framing.comparison.distance.profiles import PLACES, PROFILE_DISTANCES, distance_rows, place_rows
from framing.results import make_frame
from tests.comparison.distance.made import SETTINGS, group


def of(*groups, many=200):
    return drawn(list(groups), "own", SETTINGS, many)


THREE = group("A", [4, 5]), group("B", [4, 5, 4]), group("C", [0, 0, 1], quoted=80)


def test_alike_sources_lie_near_and_unlike_ones_far():
    rows = {(r["a"], r["b"]): r for r in distance_rows("e", of(*THREE), 0.95)}
    near, far = rows["A", "B"], rows["A", "C"]
    assert near["distance"] < 0.1 < 0.6 < far["distance"] <= 1
    assert far["low"] > near["high"] and far["noise"] < far["distance"]
    for r in rows.values():
        assert 0 <= r["low"] <= r["distance"] <= 1 and r["least"] <= r["distance"] <= r["most"] and r["measures"] >= 2
    make_frame(list(rows.values()), PROFILE_DISTANCES)


def test_sources_without_a_common_measure_have_no_distance_and_a_reason():
    empty = group("B", [0], words=1)
    (row,) = distance_rows("e", of(group("A", [1]), empty), 0.95)
    assert np.isnan(row["distance"]) and row["withheld"].startswith("no measure that both have")


def test_a_map_shows_the_distances_and_how_steady_it_is():
    table = make_frame(list(place_rows("e", of(*THREE))), PLACES).set_index("by")
    (ab, ac) = (np.hypot(*(table.loc["A", ["x", "y"]] - table.loc[o, ["x", "y"]])) for o in "BC")
    assert ab < ac and table["stress"].iloc[0] == pytest.approx(0, abs=0.05)
    assert table.loc["A", "nearest"] == "B" and table.loc["A", "stable"] == 1.0
    assert (table["width"] >= table["height"]).all() and table["angle"].between(0, 180).all()


def test_two_sources_make_no_map():
    assert list(place_rows("e", of(*THREE[:2]))) == []
