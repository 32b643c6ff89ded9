import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotate.page.run import heaviest
from tests.annotate.page.builders import BODY, HEAD, MENU, page, run


@given(st.lists(st.integers(-5, 5), max_size=12))
def test_no_run_is_heavier(worths):
    first, last = heaviest(worths)
    every = [sum(worths[a : b + 1]) for a in range(len(worths)) for b in range(a, len(worths))]
    assert sum(worths[first : last + 1]) == max([0, *every])


def test_the_article_stands_between_menus():
    found = run(page(*MENU, "Log in", HEAD, *BODY, "Share", *MENU))
    assert 6 < found.first <= 8 and 11 <= found.last < 13


def test_one_sentence_in_a_menu_carries_no_article():
    found = run(
        page(*MENU, "We use cookies.", "All our shops are open again on Mondays now.", *MENU, HEAD, *BODY, "Share")
    )
    assert found.first >= 14


@pytest.mark.parametrize("lines", [[HEAD, *BODY, "He left."], ["He left."], ["A strike"], [HEAD, "No."]])
def test_a_page_without_furniture_is_all_article(lines):
    found = run(page(*lines))
    assert (found.first, found.last) == (0, len(lines) - 1)


def test_a_page_of_menus_has_no_article():
    assert run(page("Log in", *MENU, "Log in")).last == -1


def test_a_page_on_which_nothing_convinces_is_asked_again():
    found = run(
        page("Log in", "Strelsau 3, Zenda 1", "Goals: Bell, Lee, Zoll; Hentzau.", "Hofbau 0, Tarlenheim 0", "Log in")
    )
    assert 2 in found
    assert 0 not in found


def test_a_line_without_words_is_no_article():
    found = run(page(BODY[0], '" " "', "))(("))
    assert 0 in found
    assert found.odds[0] < 0  # what was only granted is no surety


def test_a_page_of_lines_that_all_bear_a_cue_has_no_article():
    assert run(page("Log in", "Share", "12 comments", "Log in")).last == -1
