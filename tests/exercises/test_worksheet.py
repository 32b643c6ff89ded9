import pytest

from framing.comparison import compare
from framing.errors import ResultError
from framing.exercises import make_worksheet
from framing.exercises.item import KINDS
from framing.records import Article
from tests.report import made


def test_items_are_numbered_through_and_stand_in_their_articles(seed_comparison, seed_analysis):
    sheet = make_worksheet(seed_comparison)
    assert [i.kind for i in sheet.items] == sorted((i.kind for i in sheet.items), key=KINDS.index)
    assert {i.kind for i in sheet.items} == set(KINDS)
    assert [i.number for i in sheet.items] == list(range(1, len(sheet.items) + 1))
    for i in sheet.items:
        assert seed_analysis.texts[i.article_id][i.start : i.end] == i.text
        assert i.answer and bool(i.options) != bool(i.answer_spans)


def test_a_seed_fixes_the_draw(seed_comparison):
    a, b, c = (make_worksheet(seed_comparison, seed=s) for s in (4, 4, 5))
    assert a == b != c


def test_what_could_not_be_made_is_noted(harbour):
    sheet = make_worksheet(harbour, each=3)
    assert len(sheet.of(KINDS[0])) == 2
    assert f"{KINDS[0]}: 2 of 3 items; the articles hold no more that is clear enough" in sheet.notes


@pytest.mark.parametrize("text", ["Rain fell.\n", "x\n"])
def test_too_little_to_ask_is_said(text):
    with pytest.raises(ResultError, match="no exercise"):
        make_worksheet(compare(made.analysis([Article("a", text, "o")])))
