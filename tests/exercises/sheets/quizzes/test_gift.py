import html
import re

from framing.exercises import Worksheet
from framing.exercises.sheets.quizzes import gift
from tests.exercises.items import HOSTILE, choosing, marking


def written(*items):
    return gift(Worksheet("t", items))["quiz-instructor.gift"]


def test_a_choice_has_one_right_answer():
    assert "\n~own\n=quoted\n" in written(choosing("Text.", ("own", "quoted"), "quoted"))


def test_several_right_answers_share_the_mark_and_wrong_ones_cost_it():
    text = written(choosing("Text.", ("a", "b", "c"), "a", "b", kind="left-out"))
    assert "~%50%a\n~%50%b\n~%-100%c" in text


def test_a_ranking_becomes_a_matching():
    text = written(choosing("Text.", ("kind", "harsh"), "harsh", "kind", kind="rank-names"))
    assert "=harsh -> 1\n=kind -> 2" in text


def test_what_is_marked_is_an_essay_with_the_key_as_feedback():
    assert re.search(r"\{\s*####rant\. why\.", written(marking("A rant.", (2, 6))))


def test_a_blank_line_stands_between_questions_and_nowhere_in_them():
    text = written(choosing("One\n\ntwo.", ("a", "b"), "b"), marking("A rant.", (2, 6)))
    assert text.strip().count("\n\n") == 1


def test_special_characters_survive():
    text = written(choosing(HOSTILE, (HOSTILE, "b"), "b"))
    option = next(line for line in text.splitlines() if line.startswith("~"))[1:]
    assert not re.search(r"(?<!\\)[~=#{}:]", option.replace("\\\\", ""))
    assert "$E\\=mc^2$" in option
    assert html.unescape(re.sub(r"\\([\\~=#{}:])", r"\1", option)) == HOSTILE


def test_an_answer_is_read_neither_as_a_weight_nor_as_a_format():
    text = written(choosing("Text.", ("%50%b", "[html]c"), "[html]c"))
    assert "\n~&\\#37;50%b\n=&\\#91;html]c\n" in text


def test_one_right_answer_of_several_that_may_be_takes_the_whole_mark():
    assert "~%100%a\n~%-50%b\n~%-50%c" in written(choosing("Text.", ("a", "b", "c"), "a", kind="left-out"))
