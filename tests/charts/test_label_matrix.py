import pytest

from framing import charts
from framing.charts.label_matrix import _rows
from tests.charts import made

LABELS = [
    {"event": "e", "actor": "front", "by": "A", "label": "rebels", "n": 3, "own": 2, "quoted": 1, "ladder": -1.0},
    {"event": "e", "actor": "front", "by": "A", "label": "Front", "n": 5, "own": 5, "ladder": 0.0},
    {
        "event": "e",
        "actor": "front",
        "by": "B",
        "label": "terrorists",
        "n": 2,
        "quoted": 2,
        "ladder": -3.0,
        "operator": "negated",
    },
    {"event": "e", "actor": "miners", "by": "B", "label": "mob", "n": 1, "own": 1, "ladder": -2.0},
    {"event": "e", "actor": "front", "by": "B", "label": "fighters", "n": 1, "own": 1, "ladder": 1.0},
]
LABELS = [{"operator": "asserted", **r} for r in LABELS]
LADDER = [{"event": "e", "actor": "front", "by": "A", "n": 7, "rated": 7, "mean": -0.4, "low": -0.9, "high": 0.1}]


@pytest.fixture
def comparison():
    return made.comparison(labels=LABELS, ladder=LADDER, actors=made.ACTORS)


def test_rows_are_the_labels_in_the_order_drawn_with_the_mean_of_their_cell(comparison):
    rows = _rows(comparison)
    assert rows["label"].tolist() == ["Front", "rebels", "terrorists", "fighters", "mob"]
    assert rows["name"].tolist() == ["Northern Front"] * 4 + ["Miners"]
    first = rows.iloc[0]
    assert (first["rated"], first["mean"], first["withheld"]) == (7, -0.4, "")
    assert rows["withheld"].iloc[2] and rows["rated"].iloc[2] == 0, "a cell without own labels says so"
    assert rows["n"].sum() == sum(r["n"] for r in LABELS)


def test_title_quotes_the_widest_contrast_in_the_outlets_own_voice(comparison):
    title = charts.title_of(charts.label_matrix(comparison))
    assert title == "Northern Front: A’s article has “rebels”, B’s article has “fighters”", (
        "the denied, quoted −3 does not count"
    )


def test_notes_say_how_often_in_whose_voice_and_what_is_done_with_it(comparison):
    drawn = [t.get_text() for t in charts.label_matrix(comparison).texts]
    assert "×3, 1 quoted" in drawn and "×2 quoted, negated" in drawn and "×5" in drawn
    assert "not found" in drawn, "A names no miners"
    assert "mean −0.4 of 7 rated" in drawn
    assert {t.get_text(): t.get_fontstyle() for t in charts.label_matrix(comparison).texts}["terrorists"] == "italic"


def test_without_contrast_the_title_says_what_is_laid_out():
    one = made.comparison(labels=LABELS[:2], ladder=LADDER)
    assert charts.title_of(charts.label_matrix(one)) == "How 1 source names 1 actor"


def test_many_sources_are_rows(drawn, forty):
    ax = drawn("label_matrix", "forty", forty)
    names = [t for t in ax.texts if t.get_text().startswith("Outlet number")]
    assert len({round(t.get_position()[0]) for t in names}) == 1
    assert len({t.get_position()[1] for t in names}) == 40


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.label_matrix(five), "label_matrix") < 12


def test_the_check_of_looks_can_fail(two, looks_like):
    other = made.many(["The Daily Post", "North Star", "Weekly", "Harbour Times", "Valley Gazette"], seed=8)
    assert looks_like(charts.label_matrix(other), "label_matrix") > 12


def test_a_strong_label_is_drawn_before_more_frequent_plain_ones():
    plain = [{"event": "e", "actor": "front", "by": "A", "label": f"name {i}", "n": 9, "own": 9} for i in range(20)]
    rare = {"event": "e", "actor": "front", "by": "A", "label": "terror gang", "n": 1, "own": 1, "ladder": -3.0}
    labels = [{"operator": "asserted", "ladder": 0.0, **r} for r in (*plain, rare)]
    drawn = [t.get_text() for t in charts.label_matrix(made.comparison(labels=labels, actors=made.ACTORS)).texts]
    assert "terror gang" in drawn and "name 0" in drawn and "name 9" not in drawn and "and 7 more" in drawn


def test_a_word_is_not_broken_for_the_note_behind_it():
    rows = [
        {
            "event": "e",
            "actor": "front",
            "by": by,
            "label": "Netanyahu",
            "n": 2,
            "own": 1,
            "uncertain": 1,
            "ladder": 0.0,
        }
        for by in "ABCD"
    ]
    labels = [{"operator": "asserted", **r} for r in rows]
    drawn = [t.get_text() for t in charts.label_matrix(made.comparison(labels=labels, actors=made.ACTORS)).texts]
    assert drawn.count("Netanyahu") == 4
