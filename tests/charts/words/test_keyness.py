import pytest

from framing import charts
from framing.charts.words.keyness import _rows
from tests.charts import made

OVERVIEW = [{"event": "e", "by": b, "title": b, "articles": 12} for b in "AB"]
COMMON = {"by": "A", "reference": "the others", "voice": "own", "of_articles": 12, "of_articles_reference": 30}
KEYS = [
    {**COMMON, "word": "angry mob", "n": 14, "n_reference": 2, "articles": 8, "articles_reference": 2, "rate": 2.8, "rate_reference": 0.1, "z": 5.1, "q": 0.01, "evidence": True},
    {**COMMON, "word": "protest", "n": 9, "n_reference": 40, "articles": 6, "articles_reference": 20, "rate": 1.8, "rate_reference": 3.0, "z": -4.4, "q": 0.03, "evidence": True},
    {**COMMON, "word": "road", "n": 5, "n_reference": 9, "articles": 4, "articles_reference": 7, "rate": 1.0, "rate_reference": 0.6, "z": 1.1, "q": 0.6},
    {**COMMON, "by": "B", "word": "rain", "n": 7, "rate": 1.0, "withheld": "2 articles on one side; 3 are needed"},
]  # fmt: skip


@pytest.fixture(scope="module")
def given():
    return made.comparison(overview=OVERVIEW, keyness=KEYS)


def texts(ax):
    return [t.get_text() for t in ax.texts]


def test_rows_are_the_words_of_each_source_those_with_evidence_first(given):
    rows = _rows(given)
    assert rows["word"].tolist() == ["angry mob", "protest", "road", "rain"]
    assert rows["title"].tolist() == ["A", "A", "A", "B"] and rows["evidence"].sum() == 2


def test_the_title_quotes_the_word_with_its_counts(given):
    ax = charts.keyness(given)
    assert charts.title_of(ax) == "“angry mob” is used more in A: 14 in 8 of 12 articles; the others 2 in 2 of 30"
    assert "angry mob 14 against 2" in charts.alt_text(ax) and "B: no evidence among 1 word" in charts.alt_text(ax)


def test_what_is_drawn_lies_by_rate_and_z(given):
    lines = [x for x in charts.keyness(given).lines if x.get_marker() == "o"]
    at = {(round(x.get_xdata()[0]), round(x.get_ydata()[0])): x.get_markerfacecolor() for x in lines}
    (road, protest, mob) = sorted(at)  # by rate
    assert mob[1] < road[1] < protest[1], "what the source has more of is higher on the page"
    assert at[mob] == at[protest] != at[road]


def test_no_test_says_why_and_no_evidence_says_so(given):
    shown = texts(charts.keyness(given))
    assert (
        "no test: 2 articles on one side; 3 are needed" in shown and "No evidence that a word sets it apart." in shown
    )


def test_nothing_passes():
    none = [{**k, "evidence": False} for k in KEYS[:3]]
    assert (
        charts.title_of(charts.keyness(made.comparison(overview=OVERVIEW, keyness=none)))
        == "No evidence that any word sets a source apart"
    )
    few = made.comparison(overview=OVERVIEW, keyness=KEYS[3:])
    assert charts.title_of(charts.keyness(few)) == "Too few articles to say which words set a source apart"


def test_baseline(five, looks_like):
    assert looks_like(charts.keyness(five), "keyness") < 12


@pytest.mark.parametrize("narrow", [False, True])
def test_each_point_says_where_it_lies_and_what_for(given, narrow):
    made_of = charts.picture("keyness", given, narrow=narrow)
    spots = {key: (x, y) for x, y, key in made_of.spots}
    assert set(spots) == {("A", "angry mob"), ("A", "protest"), ("A", "road")}
    assert all(0 < x < 1 and 0 < y < 1 for x, y in spots.values())
    assert spots["A", "road"][0] < spots["A", "protest"][0] < spots["A", "angry mob"][0], "by rate"
    assert spots["A", "angry mob"][1] < spots["A", "road"][1] < spots["A", "protest"][1], "by z"


def test_a_source_of_many_events_is_named_by_the_articles_compared():
    overview = [{"event": f"e{k}", "by": "A", "title": "A (1 article)", "articles": 1} for k in range(3)]
    named = _rows(made.comparison(overview=overview, keyness=KEYS))
    assert set(named.loc[named["by"] == "A", "title"]) == {"A"}, "12 articles were compared"
    few = [{**k, "of_articles": 4} for k in KEYS]
    assert set(_rows(made.comparison(overview=overview, keyness=few))["title"]) == {"A (4 articles)", "B (4 articles)"}
