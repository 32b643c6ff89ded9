import pytest

from framing import charts
from framing.charts.beside.timeline import _rows
from framing.errors import ResultError
from tests.charts import asked_for


@pytest.fixture(scope="module")
def two():
    return asked_for.trends(["A", "B"])


def texts(ax):
    return [t.get_text() for t in ax.texts]


def lines(ax, width):
    """Lines drawn of some width, as ends."""
    found = [x for x in ax.lines if x.get_linewidth() == pytest.approx(width) and len(x.get_xdata()) == 2]
    return [(x.get_xdata()[0], x.get_xdata()[1], x.get_color()) for x in found if x.get_xdata()[0] != x.get_xdata()[1]]


def test_a_row_a_source_actor_and_period_with_the_change_turned_to_later_less_earlier(two):
    rows = _rows(two)
    own = rows[(rows["actor"] == "") & (rows["by"] == "A")].set_index("period")
    held = two.changes[(two.changes["by"] == "A") & (two.changes["after"] == "2031-04")].iloc[0]
    r = own.loc["2031-04"]
    assert r["change"] == pytest.approx(r["rate"] - own.loc["2031-03", "rate"]) == pytest.approx(-held["difference"])
    assert (r["change_low"], r["change_high"]) == pytest.approx((-held["high"], -held["low"]))
    assert own.loc["2031-01", "before"] == "" and set(rows["actor"]) == {"", "front"}


def test_the_title_tells_the_change_that_passes(two):
    rows = _rows(two)
    a = rows[(rows["by"] == "A") & (rows["actor"] == "")].set_index("period")["rate"]
    said = charts.title_of(charts.timeline(two))
    ends = [f"{v:.0f}" if v >= 9.95 else f"{v:.1f}" for v in (a["2031-07"], a["2031-08"])]
    assert said == f"Loaded words in A’s 16 articles: {ends[0]} in 2031-07, {ends[1]} in 2031-08 (q under 0.01)"


def test_a_gap_is_no_line_and_only_what_passes_is_strong(two):
    ax = charts.timeline(two)
    assert len(lines(ax, 2.2)) == 1, "one change passes"
    # A: 8 months, 7 changes, one of them strong; B: nothing in March, too little text in February
    assert len(lines(ax, 0.8)) == 6 + 4
    assert texts(ax).count("–") == 1 and "2031-07 to 2031-08:" in texts(ax)


def test_before_and_after_a_date_is_a_slope():
    ax = charts.timeline(asked_for.trends(["A", "B"], split="2031-03-01"))
    assert "before 2031-03-01" in texts(ax) and "change from before to after:" in texts(ax)
    assert " before 2031-03-01, " in charts.title_of(ax) and len(lines(ax, 2.2)) == 1
    assert "no change could be tested" in texts(ax), "B has too little text on one side"


def test_actors_are_drawn_when_asked_for(two):
    ax = charts.timeline(two, actors="Northern Front")
    said = "Loaded language, Northern Front: changes of it are not tested"
    assert "Northern Front" in texts(ax) and charts.title_of(ax) == said
    assert "Northern Front" not in texts(charts.timeline(two))


def test_nothing_to_follow_is_said(two):
    one = asked_for.trends(["A"], periods=["2031-01"])
    assert charts.title_of(charts.timeline(one)) == "Loaded words: no source has two periods to hold against each other"
    assert any("There is no such rate" in t for t in texts(charts.timeline(two, measure="aside")))
    with pytest.raises(ResultError, match="measure='noise' has no rate; there are: voice, named"):
        charts.timeline(two, measure="noise")
    with pytest.raises(ResultError, match=r"framing\.trends, not from Distances"):
        charts.timeline(asked_for.distances([]))


def test_no_evidence_is_said(two):
    tables = {**two.tables, "changes": two.changes.assign(q=0.5)}
    flat = type(two)(tables, two.settings, two.by, two.periods, 0, two.names)
    ax = charts.timeline(flat)
    assert charts.title_of(ax) == "Loaded words: no evidence of a change from one period to the next"
    assert not lines(ax, 2.2) and not any("without a date" in t for t in texts(ax))


def test_baseline(looks_like):
    assert looks_like(charts.timeline(asked_for.trends(["The Daily Post", "Weekly"])), "timeline") < 12
