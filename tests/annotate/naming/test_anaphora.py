"""Nouns that point back over an article."""

import pytest

from framing.annotate.naming.anaphora import resolve
from framing.annotate.naming.weights import SURE
from tests.annotate.naming.reading import all_of
from tests.annotated import TOWN, WAR


def anaphors(text, actors=WAR):
    doc, registry, found = all_of(text, actors)
    return [
        (doc.text[n.what.start : n.what.end], n.by.actor)
        for n in resolve(found, registry, 2024)
        if n.what.sort == "anaphor"
    ]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The NLF left. The group spoke.", "front"),
        ("The NLF left. The Delta Brigades came. The group spoke.", "brigades"),
        ("The NLF left. Boko Haram, a militia, came. The militia spoke.", None),
        ("The NLF left. A second militia came. The militia spoke.", None),
        ("The NLF left the group.", None),  # the subject of its own clause
        ("French forces left. The group spoke.", None),
    ],
)
def test_the_most_prominent_thing_that_fits_is_meant(text, actor):
    found = [a for t, a in anaphors(text) if t.lower() in ("the group", "the militia")]
    assert found == ([actor] if actor else [])


def test_what_fits_nothing_before_is_the_one_listed_actor_of_its_noun():
    assert anaphors("It rained. The retailer closed.", TOWN) == [("The retailer", "acme")]
    two = TOWN | {"bolt": {"name": "Bolt", "kind": "organisation", "nouns": ["retailer"]}}
    assert anaphors("It rained. The retailer closed.", two) == []


def test_the_one_military_must_be_named_somewhere():
    assert anaphors("It rained. The military left.") == []
    assert ("The military", "french_forces") in anaphors("The military left. French troops came.")


def test_the_army_of_a_named_government_is_the_military():
    actors = {
        "kenya": {"name": "Kenya", "kind": "state"},
        "army": {"name": "Savanna Guard", "kind": "military", "affiliation": ["Kenya"]},
    }
    assert ("The soldiers", "army") in anaphors("Kenya spoke. The soldiers left.", actors)
    assert anaphors("Chad spoke. The soldiers left.", actors) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Terrorists fled.", ["front"]),
        ("Kenyan-backed terrorists fled.", ["front"]),
        ("Chadian terrorists fled.", []),  # of another country
        ("All terrorists fled.", []),  # any
    ],
)
def test_fighters_without_an_article_are_the_one_listed_armed_group(text, found):
    _, registry, seen = all_of(text, {"front": {"name": "NLF", "kind": "armed group", "affiliation": ["Nigeria"]}})
    assert [n.by.actor for n in resolve(seen, registry, 2024)] == found


def test_confidence_falls_with_distance():
    def sure(text):
        _, registry, found = all_of(text, WAR)
        return next(n.by.confidence for n in resolve(found, registry, 2024) if n.by.rule == "anaphor")

    near, far = sure("The NLF left. The group spoke."), sure("The NLF left. It rained. It rained. The group spoke.")
    assert SURE.least_anaphor < far < near <= SURE.most_anaphor


def test_an_office_that_one_holds_at_a_time_is_its_listed_holder():
    actors = {"bell": {"name": "Ada Bell", "kind": "person", "roles": [{"office": "attorney general", "of": "Kenya"}]}}
    assert anaphors("It rained. The attorney general left.", actors) == [("The attorney general", "bell")]
    assert anaphors("It rained. The lawyer left.", actors) == []


ACT = {"act": {"name": "the coal act", "kind": "event", "nouns": ["act"]}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The act passed. The measure is long.", [("The measure", "act")]),
        ("It rained. The measure is long.", [("The measure", "act")]),  # the one thing of its family
        ("The act passed. The measures are long.", []),  # there is one act
        ("The act passed. The flood came.", []),
        ("A storm came. The measure is long.", [("The measure", "act")]),  # a storm is no other word for it
        ("A tax bill passed. The measure is long.", []),  # nearer, and of the family
    ],
)
def test_words_of_one_family_stand_for_a_thing(text, expected):
    assert anaphors(text, ACT) == expected


def test_a_country_named_on_the_way_has_a_government_of_its_own():
    actors = WAR | {"chad": {"name": "Chad", "kind": "state", "aliases": ["Chad"]}}
    assert anaphors("Chad spoke. The government paid.", actors) == [("The government", "chad")]
    assert anaphors("Chad spoke. In Kenya, the government paid.", actors) == []


def test_nobody_is_named_again_by_a_noun_in_his_own_clause():
    assert anaphors("The NLF came. Boko Haram, a militia, said the group fled.") == [("the group", "front")]


HALL = {
    "hall": {"name": "Norland Assembly", "kind": "organisation", "nouns": ["legislature"]},
    "cabinet": {"name": "Nigerian government", "kind": "government", "affiliation": ["Nigeria"]},
}


@pytest.mark.parametrize(
    ("text", "noun", "actor"),
    [
        (
            "Airbus, a planemaker, rose. The legislature met.",
            "The legislature",
            "hall",
        ),  # its own noun, a stranger's not
        ("Nigeria slept. The government met. The Nigerian government fell.", "The government", "cabinet"),
        ("The Nigerian government met. The US-backed government fell.", "The US-backed government", "cabinet"),
    ],
)
def test_a_strangers_kind_alone_does_not_keep_a_noun_from_the_one_listed_actor(text, noun, actor):
    assert [a for t, a in anaphors(text, HALL) if t == noun] == ([actor] if actor else [])
