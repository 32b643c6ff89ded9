"""What a sentence speaks of: listed and unlisted, joined, in apposition, taken up by "who"."""

import pytest

from framing.annotate.pronouns.words import BODY, PERSON
from tests.annotate.pronouns.cast import scene_of, token


def spoken_of(scene):
    return {p.referent.key for p in scene.places}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Edward Hale met a farmer.", {"actor:hale", "one:farmer"}),
        ("Farmers sued Acme on Monday.", {"many:farmer", "actor:acme"}),  # a time is nothing to point back to
        ("Thomas Berg sued Globex.", {"person:Berg", "name:Globex"}),
        ("France sued Norland.", {"place:France", "actor:norland"}),
        ("Edward Hale and Peter Holm left.", {"actor:hale", "actor:holm", "group:actor:hale+actor:holm"}),
    ],
)
def test_what_a_sentence_speaks_of(text, keys):
    assert spoken_of(scene_of(text)[1]) == keys


def test_subjects_stand_before_objects_and_objects_before_what_hangs_deeper():
    _, scene = scene_of("Edward Hale met Peter Holm in a house of Claire Moreau.")
    weight = {p.referent.actor: p.weight for p in scene.places if p.referent.actor}
    assert weight["hale"] > weight["holm"] > weight["moreau"]


def test_a_name_behind_a_noun_is_what_the_noun_stands_for():
    _, scene = scene_of("The nominee, Edward Hale, left.")
    assert scene.at[token(scene, "nominee").i].actor == "hale"
    assert spoken_of(scene) == {"actor:hale"}


def test_who_is_the_noun_of_its_clause():
    _, scene = scene_of("Voters admire Edward Hale, who left.")
    assert scene.at[token(scene, "who").i].actor == "hale"


def test_an_acronym_or_a_name_with_an_article_is_a_body_and_others_may_be_persons():
    for text, word, sort in (
        ("The Globe grew.", "Globe", BODY),
        ("GBX grew.", "GBX", BODY),
        ("Globex grew.", "Globex", PERSON | BODY),
    ):
        _, scene = scene_of(text)
        assert scene.at[token(scene, word).i].sort == sort


def test_a_plural_naming_of_a_body_is_they_until_it_is_named_again():
    cast, _ = scene_of("Acme companies left.")
    assert not cast.actor("acme").several
    _, scene = scene_of("The companies left.", {"a": {"name": "Acme", "kind": "organisation", "nouns": ["companies"]}})
    assert {p.referent.several for p in scene.places} == {True}


def test_places_in_marks_are_told_from_others():
    _, scene = scene_of("\u201cEdward Hale is a coward,\u201d Peter Holm said.")
    assert {p.referent.actor: p.quoted for p in scene.places if p.referent.actor} == {"hale": True, "holm": False}


def test_personal_pronouns_are_noted_but_not_the_country():
    _, scene = scene_of("He left the US.")
    assert [t.text for t in scene.pronouns] == ["He"]
