import pytest

from framing.comparison.contrasts import say
from framing.comparison.contrasts.story import Place

A, B = Place("Herald", "a", 0, 4, "“mob”"), Place("Post", "b", 0, 5, "crowd\nof people")


def test_a_naming_quotes_both_sources_with_their_voice():
    said = say.naming("the protesters", A, "quoted", B, "own")
    assert said == "Of the protesters: Herald has “mob” (in a quotation), Post “crowd of people” (in its own words)."


def test_a_long_passage_is_cut_at_a_word():
    assert say.cited("many words " * 40).endswith(" …”") and len(say.cited("many words " * 40)) < 190


@pytest.mark.parametrize(("n", "expected"), [(1, "once"), (2, "twice"), (5, "5 times")])
def test_how_often_is_said_in_words(n, expected):
    assert say.times(n) == expected


def test_names_are_joined_for_a_negation():
    assert (say.joined(["A"]), say.joined(["A", "B"]), say.joined(["A", "B", "C"])) == ("A", "A or B", "A, B or C")
