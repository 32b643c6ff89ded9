import pytest

from framing.comparison.coverage import COPIES, copy_rows, shared_spans
from framing.comparison.coverage import copies as room
from tests.comparison.coverage.conftest import AGENCY, A, B, analysed, facts_of

EDITED = AGENCY.replace("three days", "four long days").replace("Engineers had", "Critics of the board had")


def found_in(*texts, **how):
    analysis = analysed(*texts, **how)
    return copy_rows(analysis, facts_of(analysis)), analysis


def test_edited_agency_copy_is_one_passage():
    copies, analysis = found_in(A + "\n\n" + AGENCY, EDITED + " Ann Lee wept for an hour.")
    assert dict(copies.dtypes.astype(str)) == dict(COPIES)
    (row,) = copies.itertuples()
    assert (row.a, row.b, row.sentences) == ("X", "Y", 3)
    assert analysis.texts["x1"][row.start_a : row.end_a] == AGENCY
    assert analysis.texts["y1"][row.start_b : row.end_b] == EDITED
    assert 0.8 < row.same < 1


def test_texts_of_their_own_share_nothing():
    copies, _ = found_in(A, B)
    assert len(copies) == 0 and dict(copies.dtypes.astype(str)) == dict(COPIES)


def test_a_statement_that_both_quote_is_no_shared_copy():
    said = "“" + AGENCY.rstrip(".") + ",” Ann Lee said."
    copies, _ = found_in("The mayor spoke late.\n\n" + said, "Wheat was cheap that week.\n\n" + said)
    assert len(copies) == 0


def test_the_earlier_article_stands_first():
    copies, _ = found_in(AGENCY, EDITED, dates=["2024-05-02", "2024-05-01"])
    assert (copies["a"].iloc[0], copies["b"].iloc[0]) == ("Y", "X")


def test_of_three_each_pair_has_a_row_and_spans_are_joined():
    copies, analysis = found_in(AGENCY, EDITED, AGENCY + " Rain fell again.")
    assert len(copies) == 3
    assert shared_spans(copies)["x1"] == [(0, len(AGENCY))]


@pytest.mark.parametrize("changed", [0, 1, 2, 3])
def test_sketches_find_a_sentence_with_some_words_changed(changed):
    said = tuple(f"word{k}" for k in range(24))
    other = tuple(f"other{k}" if k in range(4, 4 + changed) else w for k, w in enumerate(said))
    alike = room._alike([said, other, said[::-1]])
    assert any(1 in group for group in alike[0])
    assert 2 not in alike


def test_a_sentence_that_all_have_is_held_against_itself_once(monkeypatch):
    read = []
    monkeypatch.setattr(room, "_shared_words", lambda x, y: read.append((x, y)) or 0)
    notice = "Write to the editors of this page if you have seen an error on it."
    analysis = analysed(*(f"{word} was cheap that week. {notice}" for word in ("Wheat", "Rye", "Corn")))
    assert copy_rows(analysis, facts_of(analysis)).empty and not read
