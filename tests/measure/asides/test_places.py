"""Where a marker counts, and where the same words only report."""

import pytest

from framing.lexicon import Lexicons
from framing.measure import asides
from tests.annotated import parsed, voiced

LEXICONS = Lexicons()


def rules(text: str, *, parse: bool = True) -> list[str]:
    return [h.rule.split(":")[-1] for h in asides.measure(parsed(text, parse=parse), (), LEXICONS)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Note that the tax was raised.", "note that/verb"),
        ("Clearly, the tax was raised.", "clearly/start"),
        ("The tax was, curiously enough, raised. The vote was, sadly, lost.", "sadly/parenthetical"),
        ("You know that the tax was raised.", "you/reader"),
        ("Hopefully the tax is cut.", "hopefully/first"),
    ],
)
def test_a_marker_counts_in_its_place(text, rule):
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "His friends note that the tax was raised.",
        "Her backers remember that the tax was raised.",
        "He spoke clearly in the hall.",
        "The visitors are expected to arrive in May.",
    ],
)
def test_elsewhere_it_only_reports(text):
    assert rules(text) == []


@pytest.mark.parametrize("text", ["Mayor to farmers: I will not yield.", "The head of the Our Town fund left."])
def test_the_pronoun_of_a_turn_or_of_a_name_is_not_the_outlets(text):
    assert not any(h.category == "first person" for h in asides.measure(voiced(text), (), LEXICONS))


def test_pronouns_of_one_person_count_once_a_sentence():
    assert len(rules("We know that our town and our friends will stay.")) == 1


def test_you_beside_somebodys_words_may_be_whom_they_address():
    text = "You never know.\nThe mayor said the tax was raised in May and will fall in June."
    assert [h.category for h in asides.measure(voiced("You never know.\nThe tax was raised."), (), LEXICONS)] != []
    assert asides.measure(voiced(text), (), LEXICONS) == ()


def test_without_a_parse_an_object_shows_an_imperative():
    assert rules("Consider the tax.", parse=False) == ["consider/verb"]
    assert rules("Consider it done.", parse=False) == []
