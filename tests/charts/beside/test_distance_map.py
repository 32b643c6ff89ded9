import math

import pytest
from matplotlib.patches import Ellipse

from framing import charts
from framing.charts.beside.distance_map import _pairs, _reach, _rows
from tests.charts import asked_for

OVERVIEW = [{"event": "e", "by": b, "title": f"{b} (1 article)", "articles": 1} for b in "ABCD"]


@pytest.fixture(scope="module")
def four():
    return asked_for.distances(OVERVIEW)


def texts(ax):
    return [t.get_text() for t in ax.texts]


def test_places_with_the_number_of_sources_and_pairs_with_evidence_first(four):
    rows, pairs = _rows(four), _pairs(four)
    assert rows["by"].tolist() == list("ABCD") and set(rows["sources"]) == {4}
    assert pairs["evidence"].tolist() == [True] + [False] * 5
    assert pairs["distance"].tolist()[1:] == sorted(pairs["distance"].tolist()[1:], reverse=True)


def test_an_ellipse_and_a_dot_a_source_at_their_places(four):
    ax = charts.distance_map(four)
    ellipses = [p for p in ax.patches if isinstance(p, Ellipse)]
    dots = [x for x in ax.lines if x.get_marker() == "o"]
    assert len(ellipses) == len(dots) == 4
    rows = _rows(four)
    at = [(p.center[0], p.center[1]) for p in ellipses]
    per = (at[1][0] - at[0][0]) / (rows["x"][1] - rows["x"][0])
    assert per > 0 and (at[1][1] - at[0][1]) == pytest.approx(-per * (rows["y"][1] - rows["y"][0])), "up is up"
    assert ellipses[0].width == pytest.approx(0.3 * per) and ellipses[0].angle == pytest.approx(-rows["angle"][0])
    assert {"A", "B", "C", "D"} <= set(texts(ax))


def test_the_reach_of_a_turned_ellipse():
    class Turned:
        width, height, angle = 2.0, 1.0, 90.0

    assert _reach(Turned) == pytest.approx((0.5, 1.0))
    Turned.angle = 45.0
    assert _reach(Turned) == pytest.approx((math.sqrt(0.625), math.sqrt(0.625)))


def test_title_n_and_stress(four):
    ax = charts.distance_map(four)
    assert (
        charts.title_of(ax)
        == "A’s article and B’s article lie 0.80 apart (0.50 to 1.00); two draws of the same source 0.35"
    )
    assert "n 4 sources; any two share 5 measures or more; stress 0.08" in texts(ax)
    assert "A: nearest" not in charts.alt_text(ax) and "A (1 article): nearest B in 62 % of draws" in charts.alt_text(
        ax
    )


def test_no_evidence_is_said_and_two_sources_have_no_map():
    ax = charts.distance_map(asked_for.distances(OVERVIEW, evidence=False))
    assert charts.title_of(ax) == "No evidence that two sources lie farther apart than two draws of one source"
    assert "No distance lies above the noise." in texts(ax)
    pair = charts.distance_map(asked_for.distances(OVERVIEW[:2]))
    assert "A map needs three sources." in texts(pair) and not [p for p in pair.patches if isinstance(p, Ellipse)]
    assert charts.title_of(charts.distance_map(asked_for.distances([]))).startswith("Too few sources")


def test_many_sources_have_numbers_in_the_map():
    many = [{"event": "e", "by": f"Outlet {k}", "title": f"Outlet {k}", "articles": 30} for k in range(12)]
    ax = charts.distance_map(asked_for.distances(many), top=2)
    shown = texts(ax)
    assert shown.count("Outlet 3") == 1 and "64 more pairs in the table" in shown


def test_baseline(four, looks_like):
    assert looks_like(charts.distance_map(four), "distance_map") < 12
