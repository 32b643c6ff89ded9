import pytest

from framing.annotate.page.headline import find_headline
from tests.annotate.page.builders import BODY, HEAD, MENU, around, page, run

DECK = "Union says that the port authority must pay before ships sail"


def headline(*lines, title=None):
    made = page(*lines)
    return [made.lines[i].text for i in find_headline(made, run(made), title)]


def test_the_headline_says_what_the_text_says():
    assert headline("Log in", *MENU, "Cooking With Pumpkins This Autumn", HEAD, "By Ann Lee", *BODY)[0] == HEAD


def test_of_equal_lines_it_is_the_one_that_its_date_stands_under():
    made = page("Log in", HEAD, "July 6, 2024", HEAD, *BODY)
    assert find_headline(made, run(made), None) == find_headline(made, run(made), HEAD) == (1,)


def test_a_second_line_that_may_be_it_is_given_too():
    assert set(headline("Log in", HEAD, DECK, *BODY)) == {HEAD, DECK}


@pytest.mark.parametrize("title", ["Nobody Sails", "NOBODY  SAILS"])
def test_a_title_that_is_known_decides(title):
    assert headline("Log in", "Nobody Sails", HEAD, *BODY, title=title) == ["Nobody Sails"]


def test_a_title_may_end_in_the_name_of_the_outlet():
    assert headline(
        "Log in", "Nobody Sails From Zenda Now", HEAD, *BODY, title="Nobody Sails From Zenda Now | The Paper"
    ) == ["Nobody Sails From Zenda Now"]


def test_a_menu_is_no_headline():
    assert headline("Log in", *MENU, *BODY) == []


def test_of_two_lines_that_stand_close_the_upper_is_the_headline_and_the_longer_the_deck():
    assert headline("Log in", HEAD, DECK, *BODY) == [HEAD, DECK]
    assert headline("Log in", HEAD, *MENU, DECK, *BODY)[0] != HEAD


def test_a_question_may_be_the_headline():
    asked = "Will the dockers who closed the harbour of Strelsau win higher pay?"
    assert headline("Log in", *MENU, asked, *BODY) == [asked]


def test_the_markup_names_the_title():
    lines = ["Log in", HEAD, "Harbour of Strelsau Is Closed by Dockers", *BODY]
    for at in (1, 2):
        where = [around("h1" if i == at else "div", "p") for i in range(len(lines))]
        made = page(*lines, markup=where)
        assert find_headline(made, run(made), None)[0] == at
