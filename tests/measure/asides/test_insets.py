"""What stands between dashes, or behind one."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides, loaded
from framing.records import Annotated
from tests.annotated import voiced

LEXICONS = Lexicons()


def insets(doc: Annotated) -> list[str]:
    found = asides.measure(doc, loaded.measure(doc, (), LEXICONS), LEXICONS)
    return [doc.text[h.start : h.end] for h in found if h.rule == "inset"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council met — albeit briefly — on Monday.", ["albeit briefly"]),
        ("The council met - albeit briefly - on Monday.", ["albeit briefly"]),
        ("The council met on Monday — let alone in public.", ["let alone in public."]),
        ("The council met — a disgraceful spectacle — on Monday.", ["a disgraceful spectacle"]),
        ("The council met — seven members in all — on Monday.", []),
        ("The council met on Monday — a disgraceful spectacle took place in the hall.", []),  # goes on with the story
        ("A well-meant, albeit-late plan was read.", []),  # hyphens are no dashes
    ],
)
def test_an_inset_weighs_by_its_first_word_or_by_a_clear_judgement_between_two_dashes(text, found):
    assert insets(voiced(text)) == found


def test_what_stands_between_two_insets_is_none():
    text = "The mayor — a former judge — met the disgraceful owners — three of them — on Monday."
    assert insets(voiced(text)) == []


def test_a_long_inset_goes_on_with_the_story():
    text = "The council met — albeit " + "in the old hall by the river " * 5 + "— on Monday."
    assert insets(voiced(text)) == []
