import pytest

from framing.exercises import Passage, Worksheet
from framing.exercises.sheets.question import Form, answer, as_choice, feedback, for_students, form, source, why
from tests.exercises.items import choosing, marking, one_of_each

RANKED = choosing("x", ("kind", "harsh"), "harsh", "kind", kind="rank-names", question="For whom?")


def test_a_question_has_one_of_five_forms_and_a_students_copy_the_same():
    sheet = one_of_each("A rant.")
    forms = [Form.MARK, Form.SEVERAL, Form.ONE, Form.ORDER, Form.OPEN, Form.ONE]
    assert [form(i) for i in sheet.items] == forms
    assert [form(i) for i in for_students(sheet).items] == forms


def test_a_grid_with_one_right_answer_does_not_say_that_there_is_one():
    assert form(choosing("x", ("a", "b", "c"), "a", kind="left-out")) is Form.SEVERAL


def test_a_students_copy_holds_no_key_and_no_hidden_source():
    passage = Passage("Text A", "North", "n", 0, 5, "Rain fell.")
    sheet = Worksheet("t", (choosing("x", ("a", "b"), "b", hidden=True, passages=(passage,)),), ("n",), "North 1")
    copy = for_students(sheet)
    assert "SECRET" not in repr(copy) and "North" not in repr(copy) and copy.items[0].passages[0].text == "Rain fell."
    assert copy.items[0].answer == () and copy.items[0].source == ""


def test_of_a_ranking_the_harshest_can_be_asked_and_of_a_marking_nothing():
    assert as_choice(RANKED) == ("For whom? Which of these words is the harshest?", ("kind", "harsh"), ("harsh",))
    assert as_choice(marking("A rant.", (2, 6))) is None
    assert as_choice(choosing("x", (), "y", kind="rewrite", open=True)) is None


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (RANKED, "1 harsh, 2 kind"),
        (choosing("x", (), "y", kind="rewrite", open=True), "for example: y"),
        (marking("A rant.", (2, 6)), "rant"),
    ],
)
def test_an_answer_is_one_line(item, said):
    assert answer(item) == said


def test_feedback_is_the_answer_why_the_place_and_a_prompt_each_with_its_stop():
    item = choosing("x", ("a", "b"), "b", discuss="What now?")
    assert feedback(item) == "b. SECRET. o, article 1. What now?"
    assert why(choosing("x", ("SECRET",), "SECRET")) == ""


def test_the_source_is_shown_beside_the_text_unless_it_is_the_answer():
    assert source(marking("x", (0, 1))) == "o"
    assert source(choosing("x", ("a",), "a", hidden=True)) == ""
