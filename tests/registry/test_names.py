"""Strings that actors are found by."""

import pytest

from framing.lexicon import vocabulary_of
from framing.registry import Actors
from framing.registry.names import names_of, sounds_of, spellings
from tests.annotated import LEXICONS

WORDS = vocabulary_of(LEXICONS)


def sorts(**records):
    found = names_of(Actors.from_dict(records).actors, WORDS)
    return {text: {(n.actor, n.sort) for n in names} for text, names in found.items()}


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("the Front", "Front"),
        ("al-Nur", "Al-Nur"),
        ("Al-Nur", "al-Nur"),
        ("Al-Nur", "Al Nur"),
        ("North – South", "North-South"),
        ("North-South", "North–South"),
        ("NLF", "N.L.F."),
        ("N.L.F.", "NLF"),
        ("front", "Front"),
    ],
)
def test_a_string_is_found_in_its_variants(text, also):
    assert {text.replace(" – ", "-"), also} <= set(spellings(text))


def test_a_last_name_is_a_name_where_one_listed_person_bears_it():
    found = sorts(
        ann={"name": "Ann Moreau Jr.", "kind": "person"},
        bo={"name": "Bo Day", "kind": "person"},
        eve={"name": "Eve Day", "kind": "person"},
        jo={"name": "Jo France", "kind": "person"},
        li={"name": "Xi Li", "kind": "person"},
        union={"name": "Dockers Union", "kind": "organisation"},
    )
    assert found["Moreau"] == {("ann", "last name")}
    assert found.keys().isdisjoint({"Day", "France", "Li", "Union"})


def test_a_states_bare_name_is_a_place_unless_it_is_listed():
    state = {"name": "Nigeria", "kind": "state"}
    assert sorts(n=state)["Nigeria"] == {("n", "metonym")}
    assert "Nigeria" not in sorts(n=state | {"aliases": ["Federal Republic of Nigeria"]})
    assert sorts(n=state | {"aliases": ["Nigeria"]})["Nigeria"] == {("n", "metonym")}
    assert sorts(n=state | {"aliases": ["Nigerians"]})["Nigeria"] == {("n", "metonym")}  # a word of the country


def test_metonyms_and_excluded_strings_are_marked():
    found = sorts(n={"name": "Council", "kind": "government", "metonyms": ["the Villa"], "exclude": ["Villa Park"]})
    assert found["Villa"] == {("n", "metonym")}
    assert found["Villa Park"] == {("n", "excluded")}


def test_a_long_last_name_of_one_person_is_known_by_its_sound():
    persons = {"a": "Mykola Kovalsky", "b": "Oleg Petrenko", "c": "Ivan Petrenco", "d": "Ada Petrenko", "e": "Bo Ray"}
    actors = Actors.from_dict({k: {"name": v, "kind": "person"} for k, v in persons.items()})
    found = sounds_of(actors.values(), vocabulary_of(LEXICONS))
    assert {key: name.actor for key, name in found.items()} == {"kovalski": "a", "petrenco": "c"}
