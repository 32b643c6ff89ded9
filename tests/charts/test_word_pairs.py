import pytest

from framing import charts
from framing.charts._sheet import _GLUED
from framing.charts.word_pairs import _rows
from tests.charts import made

TEXTS = {
    "a": "On Monday the rebels took the town. Later the Front left.",
    "b": "The town was taken by freedom fighters of the north.\nNext line.",
}


def _pair(label_a, label_b, similarity, **more):
    sa, sb = TEXTS["a"].index(label_a), TEXTS["b"].index(label_b)
    return {
        "event": "e", "actor": "front", "a": "A", "b": "B", "label_a": label_a, "label_b": label_b, "article_a": "a", "start_a": sa,
        "end_a": sa + len(label_a), "article_b": "b", "start_b": sb, "end_b": sb + len(label_b), "similarity": similarity, **more,
    }  # fmt: skip


@pytest.fixture
def comparison():
    rungs = {"A": (("rebels", -1.0), ("Front", 0.0)), "B": (("freedom fighters", 3.0),)}
    labels = [
        {"event": "e", "actor": "front", "by": b, "label": t, "n": 1, "own": 1, "ladder": r}
        for b, found in rungs.items()
        for t, r in found
    ]
    pairs = [
        _pair("Front", "freedom fighters", 0.7),
        _pair("rebels", "freedom fighters", 0.4),
        _pair("rebels", "freedom fighters", 0.3),
    ]
    return made.comparison(labels=labels, pairs=pairs, texts=TEXTS, actors=made.ACTORS)


def test_each_pair_of_words_comes_once_the_widest_gap_first(comparison):
    rows = _rows(comparison)
    assert rows[["label_a", "label_b", "gap", "similarity"]].values.tolist() == [
        ["rebels", "freedom fighters", 4.0, 0.4], ["Front", "freedom fighters", 3.0, 0.7],
    ]  # fmt: skip
    assert rows["before_a"].iloc[0] == "On Monday the " and rows["after_b"].iloc[0] == " of the north.", (
        "up to the end of the line"
    )


def test_pairs_on_one_rung_need_sentences_that_are_alike():
    labels = [
        {"event": "e", "actor": "front", "by": b, "label": t, "n": 1, "own": 1, "ladder": 0.0}
        for b, t in (("A", "Front"), ("B", "freedom fighters"))
    ]
    for likeness, drawn in ((0.29, 0), (0.3, 1)):
        pairs = [_pair("Front", "freedom fighters", likeness)]
        assert len(_rows(made.comparison(labels=labels, pairs=pairs, texts=TEXTS, actors=made.ACTORS))) == drawn


def test_both_sides_are_set_with_the_words_around(comparison):
    ax = charts.word_pairs(comparison)
    drawn = [t.get_text() for t in ax.texts]
    assert {"rebels", "freedom fighters", "0.40", "Northern Front", "On Monday the"} <= set(drawn)
    assert charts.title_of(ax) == "Northern Front: A’s article has “rebels”, B’s article has “freedom fighters”"


def test_without_pairs_it_says_so(empty):
    assert charts.title_of(charts.word_pairs(empty)).startswith("No two sources")


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.word_pairs(five), "word_pairs") < 12


def test_no_gap_stands_before_what_ends_a_word():
    for text in (", and", "’s", "'s action", '" at 13 places', "”"):
        assert _GLUED.match(text), text
    for text in ("and", '"riots', "'quoted'", "(once)"):
        assert not _GLUED.match(text), text
