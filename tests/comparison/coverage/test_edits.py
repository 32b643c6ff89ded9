from framing.comparison.coverage import COPIES, EDITS, copy_rows, edit_rows
from framing.comparison.coverage import edits as room
from framing.results import make_frame
from tests.comparison.coverage.conftest import AGENCY, analysed, facts_of

EDITED = (
    AGENCY.replace("three days", "four days").replace(" and carts", "").replace("new gates", "new and stronger gates")
)


def edits():
    analysis = analysed(AGENCY, EDITED)
    return edit_rows(copy_rows(analysis, facts_of(analysis)), analysis.texts), analysis.texts


def test_words_put_in_left_out_and_replaced():
    found, _ = edits()
    rows = set(zip(found["change"], found["text_a"], found["text_b"], strict=True))
    assert rows == {("replaced", "three", "four"), ("left out", "and carts", ""), ("put in", "", "and stronger")}


def test_spans_hold_the_words_and_are_missing_where_there_are_none():
    found, texts = edits()
    for side in "ab":
        for row in found.to_dict("records"):
            if row[f"text_{side}"]:
                part = texts[row[f"article_{side}"]][row[f"start_{side}"] : row[f"end_{side}"]]
                assert part == row[f"text_{side}"]
    assert found.loc[found["change"] == "put in", "start_a"].isna().all()


def test_no_copy_no_edits():
    found = edit_rows(make_frame([], COPIES), {})
    assert len(found) == 0 and dict(found.dtypes.astype(str)) == dict(EDITS)


def test_the_same_text_twice_has_no_edits_and_is_not_aligned(monkeypatch):
    monkeypatch.setattr(room, "SequenceMatcher", None)
    analysis = analysed(AGENCY, AGENCY)
    copies = copy_rows(analysis, facts_of(analysis))
    assert len(copies) == 1 and len(edit_rows(copies, analysis.texts)) == 0
