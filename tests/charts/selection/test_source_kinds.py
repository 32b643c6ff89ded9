import pytest

from framing import charts
from framing.charts.selection.source_kinds import _rows
from framing.measure.sources import KINDS
from tests.charts import made

WORDS = {"A": {"official": 120, "people": 40}, "B": {"official": 20, "expert": 60}}


@pytest.fixture
def comparison():
    kinds = [
        made.kind_row("e", by, k, words.get(k, 0), sum(words.values())) for by, words in WORDS.items() for k in KINDS
    ]
    spread = [made.spread_row("e", "A", "", 4), made.spread_row("e", "B", "", 1)]
    titles = [{"event": "e", "by": by, "title": f"{by} (1 article)", "articles": 1} for by in "AB"]
    return made.comparison(source_kinds=kinds, diversity=spread, overview=titles)


def test_a_row_a_source_and_kind_in_the_order_of_kinds(comparison):
    rows = _rows(comparison)
    assert rows["kind"].tolist() == [*KINDS, *KINDS]
    assert rows.set_index(["by", "kind"])["share"].to_dict()["B", "expert"] == 75.0


def test_bars_are_as_long_as_shares_and_the_spread_is_shown_or_withheld(comparison):
    ax = charts.source_kinds(comparison)
    texts = [t.get_text() for t in ax.texts]
    assert {"75 %", "25 %", "0.50", "0.33–0.50", "too few"} <= set(texts)
    wide = [p.get_width() for p in ax.patches if p.get_facecolor()[2] > 0.3 > p.get_facecolor()[0]]
    assert wide == pytest.approx([3 * min(wide), min(wide), min(wide), 3 * min(wide)])


def test_the_title_compares_the_kind_heard_most(comparison):
    said = charts.title_of(charts.source_kinds(comparison))
    assert said == "Officials have 75 % of the reported words in A’s article, 25 % in B’s article"
    assert charts.title_of(charts.source_kinds(made.comparison())) == "No speaker was found"


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.source_kinds(five), "source_kinds") < 12
