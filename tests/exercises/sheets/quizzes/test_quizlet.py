from framing.exercises import Worksheet
from framing.exercises.sheets.quizzes import quizlet
from tests.exercises.items import choosing


def test_a_card_is_a_line_with_one_tab():
    item = choosing("It\trained\n\nall day.", ("a\tb", "c"), "c", kind="whose-voice")
    text = quizlet(Worksheet("t", (item, item)))["flashcards-selfcheck.tsv"]
    first, second, end = text.split("\n")
    assert first == second and end == "" and first.count("\t") == 1
    front, back = first.split("\t")
    assert front.endswith("It rained all day. (o) a b / c") and back.startswith("c. SECRET.")
