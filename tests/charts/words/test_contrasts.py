import re

from framing import charts
from framing.charts.words.contrasts import _passage, _rows
from tests.charts import made

LONG = "word " * 120
BASE = {"event": "e", "kind": "naming", "actor": "front", "a": "A", "b": "B", "strength": 0.5, "confidence": 0.9}
ROWS = [
    {**BASE, "rank": 2, "text_a": "No gangs here.", "words_a": "gangs", "say": "A has “gangs”; not found in B."},
    {**BASE, "rank": 1, "text_a": f"{LONG}the armed gangs {LONG}", "words_a": "armed gangs", "text_b": "The fighters left.",
     "words_b": "The fighters left", "article_b": "b", "say": "Front: A has “armed gangs”, B “fighters”."},
]  # fmt: skip
OVERVIEW = [{"event": "e", "by": b, "title": f"{b} (1 article)", "articles": 1} for b in "AB"]


def comparison():
    return made.comparison(contrasts=ROWS, overview=OVERVIEW, actors=made.ACTORS)


def test_rows_come_by_rank_with_the_passage_cut_at_its_words():
    rows = _rows(comparison())
    assert rows["rank"].tolist() == [1, 2]
    assert rows["words_a"].tolist() == ["armed gangs", "gangs"] and rows["before_a"][1] == "No "
    assert rows["words_b"].tolist() == ["", ""], "what is nearly the whole passage is not set apart"
    assert rows["before_b"].tolist() == ["The fighters left.", ""]


def test_a_long_passage_keeps_the_words_in_sight_and_says_where_it_is_cut():
    lines = _passage([LONG, "armed gangs", LONG], 300)
    said = " ".join(text for line in lines for text, _ in line)
    assert len(lines) <= 4 and "armed gangs" in said and said.startswith("…") and said.endswith("…")


def test_a_passage_without_words_loses_its_end():
    said = " ".join(text for line in _passage([LONG, "", ""], 300) for text, _ in line)
    assert said.startswith("word") and said.endswith("…")


def test_the_chart_says_each_contrast_and_where_nothing_was_found():
    ax = charts.contrasts(comparison())
    said = " ".join(t.get_text() for t in ax.texts)
    assert "Nothing like it found." in said and re.search("A has “armed gangs”", said)
    assert charts.title_of(ax) == "What differs most between A’s article and B’s article"
    assert "1. Front: A has" in charts.alt_text(ax)


def test_it_looks_as_it_did(two, looks_like):
    assert looks_like(charts.contrasts(two), "contrasts") < 12
