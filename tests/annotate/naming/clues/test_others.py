"""Nouns of an actor's kind that speak of others."""

import pytest

from framing.annotate.naming.clues.others import acts_on, elsewhere, is_quality, to_be_elected
from tests.annotate.naming.reading import phrase_of
from tests.annotated import TOWN


@pytest.mark.parametrize(
    ("text", "head", "found"),
    [
        ("Members can vote for their president.", "president", True),
        ("They elect the president.", "president", True),
        ("They met the president.", "president", False),
        ("The president left.", "president", False),
    ],
)
def test_an_office_to_be_elected_to_has_no_holder(text, head, found):
    r, phrase = phrase_of(text, head, TOWN)
    assert to_be_elected(r, phrase.i) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They fear gangs who rob migrants.", True),
        ("They fear gangs and cartels who rob migrants.", True),
        ("They fear gangs who rob shops.", False),
        ("They fear gangs.", False),
    ],
)
def test_who_acts_on_an_actor_is_another(text, found):
    r, phrase = phrase_of(text, "gangs", TOWN)
    assert acts_on(r, phrase.i, r.registry.entries["migrants"], frozenset()) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fighters in the Tibesti fled.", True),
        ("The fighters operating in the Tibesti fled.", True),
        ("The fighters in Kenya fled.", False),
        ("The fighters fled in May.", False),
        ("The fighters fled.", False),
    ],
)
def test_who_is_elsewhere_is_another(text, found):
    r, phrase = phrase_of(text, "fighters", TOWN)
    assert elsewhere(r, phrase.i, frozenset({"Kenya"})) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [("Chad has the authority to raise taxes.", True), ("The authority raised taxes.", False)],
)
def test_an_abstract_noun_can_be_what_one_has(text, found):
    r, phrase = phrase_of(text, "authority", TOWN)
    assert is_quality(r, phrase.i, r.words.noun("authority", False)) is found


def test_without_a_parse_nothing_is_known():
    r, phrase = phrase_of("They elect the president.", "president", TOWN, parse=False)
    assert not to_be_elected(r, phrase.i)
    assert not elsewhere(r, phrase.i, frozenset())
    assert not acts_on(r, phrase.i, r.registry.entries["migrants"], frozenset())
