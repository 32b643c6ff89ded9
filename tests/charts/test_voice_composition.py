import pytest

from framing import charts
from framing.charts.voice_composition import _rows, _spread
from tests.charts import made

SHARES = {"own": 60, "quoted": 25, "attributed": 10, "scare": 1, "uncertain": 4}


@pytest.fixture
def comparison():
    rates = made.voice_rates("e", "A", SHARES, 1000) + made.voice_rates("e", "B", {"own": 90, "quoted": 10}, 200)
    return made.comparison(rates=rates)


def test_shares_of_a_source_add_up_to_all_its_words(comparison):
    rows = _rows(comparison)
    assert rows.groupby("by")["share"].sum().tolist() == pytest.approx([100, 100])
    assert rows[rows["by"] == "A"]["words"].tolist() == [600, 250, 100, 10, 40]
    assert rows[rows["by"] == "A"]["voice"].tolist() == list(SHARES)


def test_bars_are_as_long_as_the_shares(comparison):
    ax = charts.voice_composition(comparison)
    own = [
        p
        for p in ax.patches
        if p.get_facecolor()[:3] == pytest.approx((23 / 255, 69 / 255, 107 / 255)) and p.get_height() > 10
    ]
    assert [p.get_width() for p in own] == pytest.approx([60, 90])
    assert [p.get_x() for p in own] == pytest.approx([0, 0])
    drawn = [t.get_text() for t in ax.texts]
    assert "60 %" in drawn and "25" in drawn and "4" not in drawn, "small parts carry no number"
    assert "1,000 words · own 60 % (54–65)" in drawn


def test_title_names_the_ends_inside_one_event(comparison):
    assert (
        charts.title_of(charts.voice_composition(comparison))
        == "The outlet’s own words make up 60 % of A’s article and 90 % of B’s article"
    )


def test_an_empty_text_has_no_bar():
    rates = made.voice_rates("e", "A", {"own": 0}, 0)
    ax = charts.voice_composition(made.comparison(rates=rates))
    assert charts.title_of(ax) == "Whose words: no text to count"


def test_labels_are_spread_without_overlap():
    places = _spread([10, 12, 300], [50, 50, 50], 0, 310)
    assert places[1] - places[0] >= 50 and places[2] + 50 <= 310


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.voice_composition(five), "voice_composition") < 12
