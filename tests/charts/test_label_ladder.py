import pytest

from framing import charts
from framing.charts.label_ladder import _rows
from tests.charts import made

BASE = {"event": "e", "operator": "asserted"}
LABELS = [
    {**BASE, "actor": "union", "by": "A", "label": "Union", "n": 9, "own": 9, "ladder": 0.0},
    {**BASE, "actor": "front", "by": "A", "label": "gangs", "n": 2, "own": 2, "ladder": -2.6},
    {**BASE, "actor": "front", "by": "A", "label": "rebels", "n": 1, "own": 1, "ladder": -1.0},
    {
        **BASE,
        "actor": "front",
        "by": "B",
        "label": "liberators",
        "n": 1,
        "own": 0,
        "quoted": 1,
        "ladder": 3.0,
        "operator": "revoked",
    },
    {**BASE, "actor": "front", "by": "B", "label": "lot", "n": 4, "own": 4, "ladder": made.NAN},
    {**BASE, "actor": "front", "by": "B", "label": "fighters", "n": 1, "own": 1, "ladder": 0.0},
]
LADDER = [{"event": "e", "actor": "front", "by": "A", "n": 6, "rated": 6, "mean": -1.8, "low": -2.5, "high": -1.0}]


@pytest.fixture
def comparison():
    return made.comparison(labels=LABELS, ladder=LADDER, actors=made.ACTORS)


def test_each_label_stands_on_its_rung_and_the_most_contested_actor_first(comparison):
    rows = _rows(comparison)
    assert rows["actor"].tolist() == ["front"] * 5 + ["union"]
    placed = dict(zip(rows["label"], rows["rung"].tolist(), strict=True))
    assert placed["gangs"] == -3 and placed["rebels"] == -1 and placed["liberators"] == 3
    assert rows.loc[rows["label"] == "lot", "rung"].isna().all()


def test_labels_are_drawn_at_the_x_of_their_rung(comparison):
    ax = charts.label_ladder(comparison)
    at = {t.get_text(): t.get_position()[0] for t in ax.texts}
    assert (
        at["rebels"] == pytest.approx(-1)
        and at["gangs\u00a0×2"] == pytest.approx(-3)
        and at["fighters"] == pytest.approx(0)
    )
    assert at["(liberators)"] == pytest.approx(3), "revoked, so in brackets"
    assert "lot\u00a0×4" not in at and any("4 mentions of labels without a rung" in t for t in at)
    assert any("Named at 0 only: Union of Coastal States" in t for t in at)
    diamonds = [line.get_xdata()[0] for line in ax.lines if line.get_marker() == "D"]
    assert diamonds == pytest.approx([-1.8])


def test_title_gives_the_span_of_own_labels(comparison):
    assert charts.title_of(charts.label_ladder(comparison)) == (
        "Northern Front: the outlets’ own labels span −2.6 to −1 in A’s article and 0 only in B’s article"
    )


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.label_ladder(five), "label_ladder") < 12
