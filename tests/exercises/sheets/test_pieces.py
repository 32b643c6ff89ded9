import pytest

from framing.exercises.sheets.pieces import marked, pieces
from tests.exercises.items import marking


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        (((4, 7), (12, 15)), ["bad", "bad"]),
        (((4, 11), (8, 15)), ["bad and", " bad"]),
        (((4, 15), (8, 11)), ["bad and bad"]),
    ],
)
def test_every_place_is_marked_once_even_where_findings_overlap(spans, shown):
    cut = list(pieces(marking("The bad and bad day.", *spans), key=True))
    assert [t for t, on in cut if on] == shown
    assert "".join(t for t, _ in cut) == "The bad and bad day."


def test_the_sheet_marks_no_answer():
    assert marked(marking("A rant.", (2, 6)), key=False, escape=str, marks=("<", ">")) == "A rant."


def test_marks_stand_around_what_is_escaped_and_the_text_on_one_line():
    item = marking("The grant\n ended in a rant.", (22, 26))
    assert marked(item, key=True, escape=str.upper, marks=("<", ">")) == "THE GRANT ENDED IN A <RANT>."
