import pytest

from framing import charts
from framing.charts.words.sketch import _rows
from framing.errors import ResultError
from tests.charts import made

ACTORS = {
    "front": {"name": "Northern Front", "kind": "armed group"},
    "council": {"name": "Council", "kind": "government"},
}
COMMON = {
    "event": "e",
    "actor": "front",
    "voice": "own",
    "articles": 1,
    "n_relation": 9,
    "n_word": 9,
    "low": 8.0,
    "high": 13.0,
}
SKETCH = [
    {**COMMON, "by": "A", "relation": "modifier", "word": "armed", "n": 3, "logdice": 12.0},
    {**COMMON, "by": "A", "relation": "joined with", "word": "council", "n": 2, "logdice": 11.0},
    {**COMMON, "by": "A", "relation": "agent of", "word": "attack", "n": 1, "logdice": 10.0, "voice": "quoted"},
    {**COMMON, "by": "B", "relation": "modifier", "word": "banned", "n": 2, "logdice": 12.5},
    {**COMMON, "by": "B", "relation": "modifier", "word": "brave", "n": 4, "logdice": 9.0, "actor": "council"},
]  # fmt: skip
OVERVIEW = [{"event": "e", "by": b, "title": f"{b} (1 article)", "articles": 1} for b in "AB"]


@pytest.fixture(scope="module")
def given():
    return made.comparison(actors=ACTORS, overview=OVERVIEW, sketch=SKETCH)


def texts(ax):
    return [t.get_text() for t in ax.texts]


def test_rows_are_own_words_of_the_actor_that_most_sources_have(given):
    rows = _rows(given)
    assert rows[["by", "relation", "word"]].values.tolist() == [
        ["A", "modifier", "armed"],
        ["A", "joined with", "Council"],
        ["B", "modifier", "banned"],
    ]
    assert set(_rows(given, "council")["word"]) == {"brave"}


def test_the_title_sets_modifiers_side_by_side(given):
    assert (
        charts.title_of(charts.sketch(given))
        == "Modifiers of Northern Front that one source alone has: “armed” in A’s article, “banned” in B’s article"
    )
    assert charts.title_of(charts.sketch(given, actor="council")) == "The words that Council is found with, in 1 source"


def test_cells_have_counts_and_what_is_not_found(given):
    shown = texts(charts.sketch(given))
    assert {"armed", "×3 · 12.0", "Council", "banned"} <= set(shown) and shown.count("not found") == 9
    assert "attack" not in shown, "the words of others are not the outlet's"


def test_many_sources_are_lines(forty):
    assert any(", " in t and "×" in t for t in texts(charts.sketch(forty)))


def test_an_actor_without_a_sketch_is_said(given):
    with pytest.raises(ResultError, match="no sketch of actor 'nobody'; there are: council, front"):
        charts.sketch(given, actor="nobody")


def test_baseline(five, looks_like):
    assert looks_like(charts.sketch(five), "sketch") < 12


def test_a_modifier_that_both_have_parts_nobody(given):
    both = [*SKETCH, {**COMMON, "by": "B", "relation": "modifier", "word": "armed", "n": 1, "logdice": 9.0}]
    title = charts.title_of(charts.sketch(made.comparison(sketch=both, overview=OVERVIEW, actors=ACTORS)))
    assert "“armed”" not in title and title == "The words that Northern Front is found with, in 2 sources"
