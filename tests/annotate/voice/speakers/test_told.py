import pytest

from framing.annotate.voice.speakers.told import COSTS, Told
from tests.annotated import parsed


def span(text, name):
    return text.rindex(name), text.rindex(name) + len(name)


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Lena Hale came.", 0.0),
        ("The reporter, Lena Hale, asked them.", 0.0),
        ("They were glad when Lena Hale came.", COSTS.embedded),
        ("They spoke of Lena Hale.", COSTS.aside),
    ],
)
def test_the_subject_of_the_main_clause_is_nearest(text, cost):
    assert Told(parsed(text)).aside(*span(text, "Lena Hale")) == cost


def test_a_name_that_qualifies_is_further_than_one_that_is_told_of():
    text = "They came to the North Valley games and met Lena Hale."
    assert Told(parsed(text)).aside(*span(text, "North Valley")) == COSTS.modifier > COSTS.aside


def test_a_name_that_is_quoted_is_not_told_of():
    text = "They met Lena Hale."
    at, end = span(text, "Lena Hale")
    assert Told(parsed(text)).is_own(at)
    assert not Told(parsed(text), [(at - 4, end)]).is_own(at)


def test_he_and_she_as_subjects_carry_on():
    text = "She came. He saw her."
    assert Told(parsed(text)).carrying == {"m": [text.index("He")], "f": [0]}


def test_who_owns_the_subject_is_nearer_than_who_is_spoken_of():
    text = "Lena Hale's office agreed."
    assert Told(parsed(text)).aside(*span(text, "Lena Hale")) == COSTS.embedded


def test_a_quotation_of_several_sentences_is_one_step():
    text = "Hale came. “It is old. It is wet. It leaks,” he said. She left."
    doc = parsed(text, parse=False)
    quoted = [(text.index("It is old"), text.index("” he"))]
    assert Told(doc, quoted).steps(0, text.index("She")) == 2
    assert Told(doc).steps(0, text.index("She")) == 4


def test_who_owns_or_is_asked_stands_beside_the_story():
    text = "They asked Lena Hale about it."
    assert Told(parsed(text)).is_beside(*span(text, "Lena Hale"))
    assert Told(parsed("Lena Hale's plans failed.")).is_beside(0, 9)
    assert not Told(parsed("Lena Hale came.")).is_beside(0, 9)
