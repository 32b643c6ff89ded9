from itertools import pairwise

import pytest
from matplotlib.patches import Rectangle

from framing import charts
from framing.charts.beside.label_distances import _rows
from tests.charts import asked_for

OVERVIEW = [{"event": "e", "by": b, "title": f"{b} (1 article)", "articles": 1} for b in "ABCD"]


@pytest.fixture(scope="module")
def four():
    return asked_for.distances(OVERVIEW)


def texts(ax):
    return [t.get_text() for t in ax.texts]


def test_rows_by_actor_with_evidence_first_and_withheld_last(four):
    rows = _rows(four)
    front = rows[rows["actor"] == "front"]
    assert front["evidence"].tolist()[0] and front["name"].iloc[0] == "Northern Front"
    over = (front["distance"] - front["chance"]).tolist()
    assert over[1:-1] == sorted(over[1:-1], reverse=True) and front["withheld"].iloc[-1]


def test_a_cell_of_distance_and_one_of_chance_darker_the_farther(four):
    ax = charts.label_distances(four)
    cells = [p for p in ax.patches if isinstance(p, Rectangle)]
    drawn = _rows(four).query("withheld == ''")
    assert len(cells) == 2 * len(drawn)
    values = [v for r in drawn.itertuples() for v in (r.distance, r.chance)]
    reds = [p.get_facecolor()[0] for p in cells]
    ranked = [v for _, v in sorted(zip(reds, values, strict=True))]
    assert all(a > b - 0.02 for a, b in pairwise(ranked)) and ranked[0] == 0.8, "a tint has 256 steps"
    assert texts(ax).count("0.80") == 2 and "namings 9 and 14; q 0.02" in texts(ax)
    assert "2 pairs of an actor and two sources not drawn: too few namings." in texts(ax)


def test_title(four):
    said = charts.title_of(charts.label_distances(four, actors="front"))
    assert (
        said == "Northern Front: the names in A’s article and in B’s article lie 0.80 apart; dealt out at random 0.40"
    )
    flat = charts.label_distances(asked_for.distances(OVERVIEW, evidence=False))
    assert charts.title_of(flat).startswith("No evidence that two sources call an actor")
    assert charts.title_of(charts.label_distances(asked_for.distances([]))).startswith("Too few namings")


def test_top_cuts_actors_and_pairs(four):
    shown = texts(charts.label_distances(four, top=1))
    assert "Northern Front" not in shown and "9 more pairs in the table." in shown


def test_baseline(four, looks_like):
    assert looks_like(charts.label_distances(four), "label_distances") < 12
