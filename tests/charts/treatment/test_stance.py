import pytest

from framing import charts
from framing.charts.treatment.stance import _rows
from tests.charts import made

ROWS = [
    made.toward("e", "A", "front", "own", -0.4, 12, spread=0.2),
    made.toward("e", "B", "front", "own", 0.1, 8, spread=0.2),
    made.toward("e", "B", "front", "quoted", 0.3, 6),
    made.toward("e", "A", "union", "own", 0.0, 5),
    made.toward("e", "B", "union", "own", 0.0, 3),
    made.toward("e", "A", "miners", "own", 0.0, 2),
]


@pytest.fixture
def comparison():
    return made.comparison(stances=ROWS, actors=made.ACTORS)


def test_actors_with_most_references_first_and_none_without_a_value(comparison):
    rows = _rows(comparison)
    assert rows["actor"].tolist() == ["front"] * 3 + ["union"] * 2
    assert rows["voice"].tolist() == ["own", "own", "quoted", "own", "own"]
    assert rows["name"].iloc[0] == "Northern Front"


def test_dots_and_rings_stand_at_their_stance_and_few_references_at_none(comparison):
    ax = charts.stance(comparison)
    marks = [(round(float(line.get_xdata()[0]), 3), line.get_color()) for line in ax.lines if line.get_marker() == "o"]
    filled = [x for x, color in marks if color != "#ffffff"]
    assert filled == pytest.approx([-0.4, 0.1, 0.0])
    assert [x for x, color in marks if color == "#ffffff"] == pytest.approx([0.3])
    texts = [t.get_text() for t in ax.texts]
    assert {"−0.40", "+0.10", "+0.30", "n 12", "no value: only 3"} <= set(texts)


def test_the_title_names_nobody_where_intervals_overlap():
    apart = made.comparison(stances=ROWS, actors=made.ACTORS)
    assert charts.title_of(charts.stance(apart)) == (
        "Stance toward Northern Front: −0.40 in A’s article, +0.10 in B’s article"
    )
    near = [made.toward("e", by, "front", "own", x, 9) for by, x in (("A", -0.1), ("B", 0.1))]
    title = charts.title_of(charts.stance(made.comparison(stances=near)))
    assert title == "Stance toward 1 actor: no two sources are told apart"
    assert charts.title_of(charts.stance(made.comparison(stances=ROWS[-1:]))).startswith("Too few references")


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.stance(five), "stance") < 12
