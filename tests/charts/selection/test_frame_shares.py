import pytest

from framing import charts
from framing.charts.selection.frame_shares import _rows
from tests.charts import made

CUES = [
    made.cue_row("e", "A", "policy:legality", 8, 20),
    made.cue_row("e", "B", "policy:legality", 2, 20),
    made.cue_row("e", "A", "policy:economic", 2, 20),
    made.cue_row("e", "B", "policy:economic", 1, 20),
    made.cue_row("e", "A", "mine:tide", 1, 20),
    made.cue_row("e", "B", "mine:tide", 1, 4),
    made.cue_row("e", "A", "policy:legality", 9, 9, voice="quoted"),
]


@pytest.fixture
def comparison():
    titles = [{"event": "e", "by": by, "title": f"{by} (1 article)", "articles": 1} for by in "AB"]
    return made.comparison(frames=CUES, overview=titles)


def test_own_sentences_only_by_set_the_frames_found_most_often_first(comparison):
    rows = _rows(comparison)
    assert rows[["set", "frame", "by"]].agg("/".join, axis=1).tolist() == [
        "policy/legality/A", "policy/legality/B", "policy/economic/A", "policy/economic/B", "mine/tide/A", "mine/tide/B",
    ]  # fmt: skip


def test_shares_are_drawn_with_their_counts_and_little_text_is_said(comparison):
    texts = [t.get_text() for t in charts.frame_shares(comparison).texts]
    assert {"40 %", "8 of 20", "10 %", "2 of 20", "too little text", "policy", "mine"} <= set(texts)
    assert "9 of 9" not in texts, "what people quoted say is no own sentence"


def test_the_title_names_the_frame_whose_shares_lie_furthest_apart(comparison):
    said = charts.title_of(charts.frame_shares(comparison))
    assert (
        said
        == "Cues of “legality” stand in 10 % of the own sentences in B’s article, in 40 % in A’s article; the intervals overlap"
    )
    assert charts.title_of(charts.frame_shares(made.comparison())) == (
        "Frame cues in own sentences: too few for a share to tell of"
    )


def test_what_is_not_drawn_is_named(five):
    foot = " ".join(t.get_text() for t in charts.frame_shares(five).texts)
    assert "Not drawn" in foot


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.frame_shares(five), "frame_shares") < 12
