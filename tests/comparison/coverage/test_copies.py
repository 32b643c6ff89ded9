from dataclasses import replace

import pytest

import framing
from framing.comparison.coverage import COPIES, copy_rows, shared_spans
from framing.comparison.coverage import copies as room
from framing.comparison.coverage.weights import COPIES as COPIES_WEIGHTS
from tests.comparison.coverage.conftest import ACTORS, AGENCY, A, B, analysed, facts_of

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


def many_tell(count, text_of):
    """That many articles of five outlets, in the order of their ids."""
    corpus = framing.Corpus(
        framing.Article(f"n{k:03d}", text_of(k), "VWXYZ"[k % 5], event="delmar", date=f"2024-05-{1 + k // 5:02d}")
        for k in range(count)
    )
    analysis = framing.analyze(corpus, ACTORS, parser=None, progress=False)
    return copy_rows(analysis, facts_of(analysis)), analysis


def told_of(k):
    """An agency's report under a line of its own, edited in every third article."""
    return f"Gate {k} of the dam was {k + 2} feet high when the valley woke.\n\n{AGENCY if k % 3 else EDITED}"


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(room, "WEIGHTS", replace(COPIES_WEIGHTS, many=10, told=2))


@pytest.mark.usefixtures("few")
def test_of_what_many_have_rows_grow_by_the_article_and_not_by_the_pair():
    (small, _), (large, analysis) = many_tell(60, told_of), many_tell(120, told_of)
    assert len(large) < 2.5 * len(small) < 120 * 119 / 8
    assert set(shared_spans(large)) == set(analysis.articles["article_id"])  # each is still known to share it


@pytest.mark.usefixtures("few")
def test_how_many_articles_no_row_tells_of_is_said():
    copies, _ = many_tell(40, told_of)
    last = copies[copies["article_b"] == "n039"]
    earlier = 39 - 7  # of the other four outlets
    assert len(last) and (last["more"] + last["article_a"].nunique() == earlier).all()
    assert (copies.loc[copies["article_b"] <= "n009", "more"] == 0).all()


def test_up_to_the_limit_every_pair_is_told(monkeypatch):
    copies, _ = many_tell(30, told_of)
    monkeypatch.setattr(room, "WEIGHTS", replace(COPIES_WEIGHTS, many=10**6))
    every, _ = many_tell(30, told_of)
    assert copies.equals(every) and not copies["more"].any()
    assert len(copies) == 30 * 24 / 2


@pytest.mark.usefixtures("few")
def test_a_pair_that_is_told_is_told_whole():
    notice = "Write to the editors of this page at any hour if you have seen an error on it."
    own = "The ferry to Delmar sailed again on Friday with two cows and a piano on board."

    def text_of(k):
        return f"Page {k} of the valley.\n\n{notice} {own}" if k in (20, 37) else f"Page {k} of the valley.\n\n{notice}"

    copies, analysis = many_tell(40, text_of)
    row = copies[(copies["article_a"] == "n020") & (copies["article_b"] == "n037")].iloc[0]
    assert analysis.texts["n037"][row["start_b"] : row["end_b"]] == f"{notice} {own}"


def test_sentences_of_too_few_words_in_common_are_not_aligned(monkeypatch):
    x, y = ("the", "dam", "held", "the", "water"), ("water", "and", "the", "dam")
    assert room._shared_at_most(x, y) == 3 >= room._shared_words(x, y) == 2
    monkeypatch.setattr(room, "_shared_words", lambda *_: pytest.fail("aligned"))
    sought = room._Sought([], {}, {})
    sought.texts, sought.at = [x, ("wheat", "was", "cheap")], [[0, 1], [2]]
    assert sought._same(0, 1) == 0
