import pytest

from framing import charts
from framing.charts.profile_dots import _rows
from tests.charts import made

RATES = [
    *made.voice_rates("e", "A", {"own": 60, "quoted": 30, "attributed": 10}),
    *made.voice_rates("e", "B", {"own": 80, "quoted": 20, "attributed": 0}),
    made.rate("e", "A", "loaded", 20.0, 8, 400),
    made.rate("e", "B", "loaded", 9.0, 1, 40, withheld="only 40 words; 150 are needed"),
    made.rate("e", "A", "ladder", -0.5, 9, 9, actor="front"),
    made.rate("e", "A", "ladder", 1.0, 12, 12, actor="union"),
    made.rate("e", "B", "ladder", 0.5, 7, 7, actor="front"),
]


def test_a_row_is_a_measure_of_a_source_and_the_actor_most_sources_rate_is_taken():
    rows = _rows(made.comparison(rates=RATES, actors=made.ACTORS))
    assert rows["panel"].drop_duplicates().tolist() == [
        "own words",
        "quoted",
        "indirect speech",
        "loaded language",
        "mean rung: Northern Front",
    ]
    assert rows.loc[rows["panel"] == "mean rung: Northern Front", "rate"].tolist() == [-0.5, 0.5]
    assert rows.loc[(rows["panel"] == "loaded language") & (rows["by"] == "B"), "withheld"].item()


def test_values_are_written_and_what_is_withheld_is_a_dash():
    drawn = [t.get_text() for t in charts.profile_dots(made.comparison(rates=RATES, actors=made.ACTORS)).texts]
    assert {"60", "80", "−0.5", "+0.5", "–"} <= set(drawn)


def test_a_scale_is_shared_by_all_sources_of_a_column():
    ax = charts.profile_dots(made.comparison(rates=RATES))
    a, b = ([line.get_xdata()[0] for line in ax.lines if line.get_marker() == "o"][i] for i in (0, 5))
    left, right = 156.0, 156.0 + (706 - 150) / 5 - 20
    assert (a - left) / (right - left) == pytest.approx(0.6) and (b - left) / (right - left) == pytest.approx(0.8)


def test_title_gives_the_spans():
    assert (
        charts.title_of(charts.profile_dots(made.comparison(rates=RATES)))
        == "2 sources side by side: own words 60 to 80 % and loaded language 20 per 1,000 own words"
    )


def test_a_profile_will_do(five):
    assert len(charts.rows("profile_dots", five.profiles)) > 10


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.profile_dots(five), "profile_dots") < 12
