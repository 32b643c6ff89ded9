import pytest

from framing.annotate.voice.attach.kinds import kind_of, modifies
from tests.annotate.voice.reading import around, attached


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The dam will hold,” Lena Hale said.", "direct"),
        ("“It holds. It has held,” Lena Hale said.", "direct"),
        ("Lena Hale spoke of “a dam for all the people.”", "partial"),
        ("Lena Hale called it a “farce.”", "partial"),
        ("The so-called “reform” failed.", "scare"),
        ("Norland listed the league as a “terrorist” group.", "scare"),
    ],
)
def test_kinds(text, kind):
    assert attached(text)[0][3] == kind


def test_without_a_parse_a_capital_begins_a_clause():
    assert kind_of(around("Hale said: “The dam holds.”", parse=False), None) == "scare"
    assert attached("Hale said: “The dam holds.”", parse=False)[0][3] == "direct"
    assert attached("Hale said: “the old dam.”", parse=False)[0][3] == "partial"


def test_a_word_before_its_noun_modifies_it():
    assert modifies(around("They are a “terrorist” group."))
    assert not modifies(around("They are a “farce” today."))
