import io

from openpyxl import load_workbook

from framing.exercises import Worksheet
from framing.exercises.sheets.quizzes import kahoot, kahoot_takes
from tests.exercises.items import choosing, marking
from tests.exercises.sheets.readers import kahoot as read


def rows(*items):
    return read(kahoot(Worksheet("t", items))["kahoot-instructor.xlsx"])


def test_a_short_question_stands_there_with_its_text_and_a_long_one_names_its_number():
    short = choosing("It rained.", ("a", "b"), "b", focus=((3, 9),))
    long = choosing("It rained. " * 20, ("a", "b"), "b", number=7, question="Who says so?")
    endless = choosing("x " * 90, ("a", "b"), "b", number=8, question="Who? " * 40)
    assert [r.text for r in rows(short, long, endless)] == [
        "Whose voice is it? It [rained].", "Sheet, no. 7: Who says so?", "Sheet, no. 8: Whose voice is it?",
    ]  # fmt: skip


def test_what_has_no_answers_too_many_or_too_long_ones_is_left_out():
    assert not kahoot_takes(marking("A rant.", (2, 6)))
    assert not kahoot_takes(choosing("x", tuple("abcde"), "a"))
    assert not kahoot_takes(choosing("x", ("a" * 76, "b"), "b"))
    assert kahoot_takes(choosing("x", ("a" * 75, "b"), "b"))
    assert kahoot(Worksheet("t", (marking("A rant.", (2, 6)),))) == {}


def test_no_text_becomes_a_formula():
    item = choosing("=1+1", ("=SUM(A1)", "+1"), "+1", question="=2+2")
    sheet = load_workbook(io.BytesIO(kahoot(Worksheet("t", (item,)))["kahoot-instructor.xlsx"])).active
    assert [(c.value, c.data_type) for c in sheet[9][1:4]] == [("=2+2 =1+1", "s"), ("=SUM(A1)", "s"), ("+1", "s")]
