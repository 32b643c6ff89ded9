import pytest

from framing.annotate.page.beside import beside_headline, opens_with_deck, text_start
from framing.annotate.page.run import Run
from tests.annotate.page.builders import BODY, page


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Rupert van Hentzau", "byline"),
        ("The union of the dockers says the port must pay", "deck"),
        ("You can read this page without a browser.", "caption"),
        ("Harbour Of Strelsau, June 2019, Seen From Zenda", "caption"),
        ("4 min", "boilerplate"),
    ],
)
def test_what_stands_between_headline_and_text(line, role):
    assert beside_headline(page(line, *BODY), 0).role == role


def test_a_byline_parts_the_deck_from_the_text():
    made = page(BODY[0], "By Ann Lee", *BODY[1:])
    assert text_start(made, Run(0, 4, ())) == 2
    made = page(BODY[0], "ADVERTISEMENT", *BODY[1:])
    assert text_start(made, Run(0, 4, ())) == 0


def test_a_short_first_line_is_a_deck():
    assert opens_with_deck(page("The dockers want more pay.", BODY[0]), Run(0, 1, ()))
    assert not opens_with_deck(page(BODY[1], BODY[0]), Run(0, 1, ()))
    assert not opens_with_deck(page(BODY[0]), Run(0, 0, ()))
