import pytest

from framing import charts
from framing.charts.treatment.agentless import _rows
from tests.charts import made


@pytest.fixture
def comparison():
    rates = [
        made.share("e", by, measure, actor, score, n)
        for by, actor, n, shares in (
            ("A", "", 20, (15, 5, 10)),
            ("B", "", 10, (2, 1, 0)),
            ("A", "front", 12, (6, 3, 3)),
            ("B", "front", 4, (2, 1, 0)),
            ("A", "miners", 3, (1, 0, 0)),
        )
        for measure, score in zip(("agentless", "passive", "nominal"), shares, strict=True)
    ]
    return made.comparison(rates=rates, actors=made.ACTORS)


def test_all_harm_first_then_actors_with_enough_acts(comparison):
    rows = _rows(comparison)
    assert rows["actor"].tolist() == ["", "", "front", "front"]
    assert rows["name"].tolist()[0] == "anybody"
    first = rows.iloc[0]
    assert (first["rate"], first["passive"], first["nominal"], first["n"]) == (75.0, 25.0, 50.0, 20)
    assert rows.iloc[3]["withheld"] == "only 4 acts; 10 are needed"


def test_dots_stand_at_their_share_and_few_acts_at_none(comparison):
    ax = charts.agentless(comparison)
    dots = [float(line.get_xdata()[0]) for line in ax.lines if line.get_marker() == "o"]
    assert dots == pytest.approx([75, 20, 50])
    texts = {t.get_text() for t in ax.texts}
    assert {"75 %", "20", "25 %", "no share: only 4 acts; 10 are needed"} <= texts
    assert charts.title_of(ax) == ("Harm told without who did it: 20 % of the acts in B’s article, 75 % in A’s article")


def test_without_enough_acts_the_title_says_so():
    few = made.comparison(rates=[made.share("e", "A", "agentless", "", 1, 3)])
    assert charts.title_of(charts.agentless(few)).startswith("Too few acts of harm")


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.agentless(five), "agentless") < 12
