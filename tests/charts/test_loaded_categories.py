import pytest

from framing import charts
from framing.charts.loaded_categories import _rows
from framing.uncertainty import poisson_interval
from tests.charts import made

RATES = [
    made.rate("e", "A", "loaded", 20.0, 6, 500),
    made.rate("e", "B", "loaded", 9.0, 1, 40, withheld="only 40 words; 150 are needed"),
]
OWN = {"event": "e", "voice": "own"}
LOADED = [
    {**OWN, "by": "A", "term": "brutal", "category": "violence", "n": 3, "score": 9.0},
    {**OWN, "by": "A", "term": "slaughter", "category": "violence", "n": 1, "score": 3.0},
    {**OWN, "by": "A", "term": "heroic", "category": "praise", "n": 2, "score": 4.0},
    {**OWN, "by": "B", "term": "brutal", "category": "violence", "n": 1, "score": 3.0},
    {"event": "e", "voice": "quoted", "by": "A", "term": "savage", "category": "violence", "n": 9, "score": 27.0},
]


def test_findings_are_summed_by_category_with_exact_intervals():
    rows = _rows(made.comparison(rates=RATES, loaded=LOADED)).set_index(["by", "category"])
    violence = rows.loc["A", "violence"]
    assert (violence["n"], violence["rate"], violence["terms"]) == (4, 8.0, "brutal ×3; slaughter")
    low, high = poisson_interval(4, level=0.95)
    assert (violence["low"], violence["high"]) == pytest.approx((2 * low, 2 * high))
    assert rows.loc[("B", "violence"), "n"] == 1 and rows.loc["B", "rate"].isna().all()
    assert rows.loc[("B", "praise"), "n"] == 0, "every source has every category"


def test_title_counts_only_the_own_voice():
    ax = charts.loaded_categories(made.comparison(rates=RATES, loaded=LOADED))
    assert charts.title_of(ax) == (
        "Words of violence are the most frequent kind of loaded words: 5 of 7, 8.0 per 1,000 own words in A’s article"
    )
    assert any(t.get_text() == "no rate · 1 finding" for t in ax.texts)


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.loaded_categories(five), "loaded_categories") < 12
