from framing.annotate.page.comments import comments_start, is_rest
from tests.annotate.page.builders import BODY, page, run

SAID = "I think the dockers are right, and it is time that the port pays."


def start(*lines):
    made = page(*lines)
    return comments_start(made, run(made))


def test_comments_begin_under_the_last_paragraph():
    assert start(*BODY, "Tom77", "2 hours ago", SAID, "Reply", "Mary B", "Reply") == 4
    assert start(*BODY, "2 Comments", "Tom77", SAID, "Mary B", SAID + " Yes.") == 4
    assert start(*BODY, "Leave a comment", SAID) == 4


def test_a_counter_alone_begins_nothing():
    assert start(BODY[0], "12 comments", *BODY[1:]) is None
    assert start(*BODY, "12 comments") is None


def test_an_article_does_not_end_in_its_first_half():
    assert start(BODY[0], "Comments", *BODY[1:]) is None
    made = page("Log in", *BODY)
    assert is_rest(made, run(made), 4) and not is_rest(made, run(made), 2)
