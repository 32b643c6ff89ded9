from framing.annotate.page.evidence import marks, weigh
from tests.annotate.page.builders import BODY, HEAD, MENU, page


def test_the_text_takes_up_the_words_of_its_own_lines():
    made = page(*MENU, HEAD, *BODY, "Cooking With Pumpkins This Autumn")
    assert made.topic[6] == 1.0
    assert made.topic[-1] == 0.0


def test_words_far_away_do_not_count():
    far = page(HEAD, *["Sport"] * 30, *BODY)
    assert far.topic[0] == 0.0


def test_neighbours_and_repetitions_are_marks():
    found = marks(page("Sport", "Sport", "Weather", *BODY))
    assert found[0]["repeated"] == 1.0 and "repeated" not in found[2]
    assert found[0]["text around"] < found[4]["text around"]


def test_comments_and_persons_are_marks():
    found = marks(page(*BODY, "Comments", "I think you are right, my friend.", "Reply"))
    assert found[5]["comments opened"] == 1.0
    assert found[5]["personal"] == 3 / 7
    assert "comments opened" not in found[3]


def test_a_heading_of_comments_above_the_text_opens_nothing():
    assert not any("comments opened" in m for m in marks(page("Comments", *BODY)))


def test_what_recurs_is_a_mark():
    made = page(*BODY, "Strelsau trusts us", recurring=frozenset({"strelsau trusts us"}))
    assert made.recurs == [False] * 4 + [True]


def test_one_line_weighs_no_more_than_sixty_words():
    long, longer = page("word " * 70, "word " * 90).lines
    assert weigh(long) == weigh(longer) > weigh(page("word " * 50).lines[0])
