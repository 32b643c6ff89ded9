"""`grammar.chunks`: the same answers without a parse."""

import pytest

from framing.grammar import Chunks, is_loud
from framing.lexicon import vocabulary_of
from tests.annotated import LEXICONS, parsed

WORDS = vocabulary_of(LEXICONS)


def chunks(text, **how):
    return Chunks(parsed(text, parse=False), 0, WORDS, **how)


@pytest.mark.parametrize(
    ("text", "loud"),
    [("REBELS STORM THE CAPITAL", True), ("Rebels Storm the Capital", False), ("NATO met.", False), ("", False)],
)
def test_capitals_carry_no_meaning_in_a_loud_text(text, loud):
    assert is_loud(text) == loud


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("They met the Kenyan government today", "government", "the Kenyan government"),
        ("Then US-backed rebels left", "rebels", "US-backed rebels"),
        ("They said troops left", "troops", "troops"),
        ("American and British troops left", "troops", "American and British troops"),
    ],
)
def test_a_phrase_is_what_stands_before_an_actor_noun(text, head, phrase):
    c = chunks(text)
    found = c.phrase(c.texts.index(head))
    assert c.doc.plain[found.start : found.end] == phrase


def test_owners_lose_their_ending():
    c = chunks("Kenya's troops met the rebels' leader")
    assert c.texts[0] == "Kenya" and c.owns[0] and c.owns[c.texts.index("rebels")]
    assert c.governors(0) == [(1, True)]


def test_what_follows_with_of_belongs_to_the_phrase():
    c = chunks("They met the president of Kenya today")
    found = c.phrase(3)
    assert c.doc.plain[found.start : found.full_end] == "the president of Kenya"


def test_number_names_prepositions_and_verbs_by_place():
    c = chunks("Hale attacked the rebels in Kenya")
    assert c.plural(3) and c.proper(0) and not c.proper(3)
    assert c.verb(3) == "attacked" and c.preposition(5) == "in"
    assert not chunks("HALE LEFT", loud=True).proper(0)
    assert c.clause(0) != c.clause(3) and c.clause(0)[0] < 0
