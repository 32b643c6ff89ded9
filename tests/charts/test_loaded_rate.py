import pytest

from framing import charts
from framing.charts.loaded_rate import _rows
from tests.charts import made

RATES = [
    made.rate("e", "A", "loaded", 20.0, 8, 400),
    made.rate("e", "B", "loaded", 60.0, 20, 500),
    made.rate("e", "C", "loaded", 9.0, 1, 40, withheld="only 40 words; 150 are needed"),
    made.rate("e", "A", "loaded", 99.0, 8, 400, voice="quoted"),
    made.rate("e", "A", "loaded", 99.0, 8, 400, actor="front"),
]


def test_rows_are_own_voice_of_all_actors_highest_first_withheld_last():
    rows = _rows(made.comparison(rates=RATES))
    assert rows["by"].tolist() == ["B", "A", "C"]
    assert rows["rate"].tolist()[:2] == [60, 20] and rows["rate"].isna().tolist() == [False, False, True]


def test_dots_and_intervals_stand_at_their_values_and_the_reason_is_said():
    ax = charts.loaded_rate(made.comparison(rates=RATES))
    dots = [line.get_xdata()[0] for line in ax.lines if line.get_marker() == "o"]
    assert dots == pytest.approx([60, 20])
    spans = [tuple(line.get_xdata()) for line in ax.lines if line.get_linewidth() == pytest.approx(1.4)]
    assert spans == [pytest.approx((36, 84)), pytest.approx((12, 28))]
    drawn = [t.get_text() for t in ax.texts]
    assert "no rate: only 40 words; 150 are needed" in drawn and "20 of 500" in drawn
    assert {"40", "24–62"} <= set(drawn), "findings per 1,000 words, with an exact interval"
    ax.axvline(50)  # the x axis is the rate


def test_title_and_alt_give_the_numbers():
    ax = charts.loaded_rate(made.comparison(rates=RATES))
    assert (
        charts.title_of(ax)
        == "Loaded words per 1,000 of the outlet’s own voice: 20 words (weighing 20) in A’s article, 40 words (weighing 60) "
        "in B’s article"
    )
    assert "B (1 article): 60 (36 to 84) weighted, 40 findings, 20 in 500 words" in charts.alt_text(ax)


def test_above_the_gate_the_outlet_itself_is_named():
    rates = [made.rate("e", b, "loaded", v, 8, 400) for b, v in (("A", 2.0), ("B", 4.0))]
    overview = [{"event": "e", "by": b, "title": b, "articles": 12} for b in "AB"]
    ax = charts.loaded_rate(made.comparison(rates=rates, overview=overview))
    assert charts.title_of(ax).endswith(
        "20 words (weighing 2.0) in A, 20 words (weighing 4.0) in B; the intervals overlap"
    )


@pytest.mark.parametrize(("q", "said"), [(0.2, "none differs"), (0.01, "1 differs")])
def test_the_foot_says_what_the_tests_found(q, said):
    differences = [{"event": "e", "a": "A", "b": "B", "measure": "loaded", "voice": "own", "q": q}]
    ax = charts.loaded_rate(made.comparison(rates=RATES, differences=differences))
    assert any(f"Of 1 pair inside an event, {said}" in t.get_text() for t in ax.texts)


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.loaded_rate(five), "loaded_rate") < 12
