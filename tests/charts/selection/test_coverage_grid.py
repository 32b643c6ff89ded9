import pytest
from matplotlib.patches import Rectangle

from framing import charts
from framing.charts.selection.coverage_grid import _rows
from tests.charts import made

OVERVIEW = [{"event": "e", "by": b, "title": f"{b} (1 article)", "articles": 1} for b in "ABC"]


def fact(number, cells, *, background=False, statement="The harbour is shut."):
    """Rows of one fact: "h", "l", "b", "z" (last), "?" or "-" for A, B and C."""
    place = {"h": "headline", "l": "lead", "b": "body", "z": "last", "?": "body", "-": ""}
    status = {"?": "review", "-": "not found"}
    having = sum(c in "hlbz" for c in cells)
    told = having > 1 or "h" in cells
    return [
        {
            "event": "e", "fact": str(number), "by": by, "status": status.get(c, "found"), "place": place[c], "sources": having,
            "worth": told and c == "-", "background": background, "statement": statement, "differs": "number" if c == "?" else "",
        }
        for by, c in zip("ABC", cells, strict=True)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def given():
    rows = [
        *fact(1, "bbb", statement="All of them have it."),
        *fact(2, "bl-", background=True, statement="In 2019 it was open."),
        *fact(3, "hz-"),
        *fact(4, "b--", statement="One body has it."),
        *fact(5, "h?-", statement="A headline has it."),
    ]
    return made.comparison(overview=OVERVIEW, facts=rows)


def texts(ax):
    return [t.get_text() for t in ax.texts]


def test_what_is_missed_comes_first_news_before_background_then_what_is_shared(given):
    rows = _rows(given)
    assert list(dict.fromkeys(rows["fact"])) == ["3", "5", "2", "1"], "what one body alone has is not shown"
    assert rows[rows["fact"] == "3"]["told"].tolist() == ["headline", "body", "not found"]
    assert rows[rows["fact"] == "5"]["told"].tolist() == ["headline", "review", "not found"]


def test_a_cell_says_where_in_words_and_tint(given):
    ax = charts.coverage_grid(given)
    shown = texts(ax)
    assert (shown.count("headline"), shown.count("lead"), shown.count("perhaps"), shown.count("not found")) == (
        2,
        1,
        1,
        3,
    )
    fills = {p.get_facecolor() for p in ax.patches if isinstance(p, Rectangle)}
    assert len(fills) == 5


def test_the_title_names_the_source_with_most_not_found(given):
    assert charts.title_of(charts.coverage_grid(given)) == (
        "News statements that some sources have and of which nothing like them was found in another"
    ), "two are too few for a claim"
    more = [*fact(1, "b-b"), *fact(2, "b-b"), *fact(3, "b-b"), *fact(4, "-bb"), *fact(5, "h--")]
    assert charts.title_of(charts.coverage_grid(made.comparison(overview=OVERVIEW, facts=more))) == (
        "4 of 5 news statements that other sources have, or anything like them, were not found in B’s article"
    )
    shared = made.comparison(overview=OVERVIEW, facts=fact(1, "bb?"))
    assert charts.title_of(charts.coverage_grid(shared)) == (
        "1 news statement stands in two sources or more; every other source has at least a sentence near it"
    )
    assert charts.title_of(charts.coverage_grid(made.comparison())).startswith("No statement")
    old = made.comparison(overview=OVERVIEW, facts=fact(1, "bb-", background=True))
    assert charts.title_of(charts.coverage_grid(old)).startswith("Only statements of former years")


def test_top_cuts_facts_and_many_sources_have_numbers(given):
    assert "2 more facts in the table." in texts(charts.coverage_grid(given, top=2))
    many = made.many([f"Outlet {k:02d}" for k in range(12)])
    shown = texts(charts.coverage_grid(many))
    assert "12" in shown and "headline" not in shown and any(t.startswith("H headline; L lead") for t in shown)


def test_baseline(given, looks_like):
    assert looks_like(charts.coverage_grid(given), "coverage_grid") < 12
