"""Phrases that are one actor."""

import pytest

from tests.annotate.naming.reading import all_of
from tests.annotated import TOWN, WAR, named


def found(text, actors=WAR, **how):
    doc, _, candidates = all_of(text, actors, **how)
    return [(doc.text[c.start : c.end], c.actor, c.given.rule) for c in candidates if c.given]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NLF, an armed group, left.", ("an armed group", "front", "apposition")),
        ("An armed group, the NLF, left.", ("An armed group", "front", "apposition")),
        ("A group known as the NLF left.", ("A group", "front", "known as")),
        ("A group also known as the NLF left.", ("A group", "front", "known as")),
    ],
)
def test_apposition_and_known_as(text, expected):
    assert expected in found(text)


@pytest.mark.parametrize(
    "text", ["The NLF and an armed group left.", "The NLF, an old kettle, left.", "The NLF rule, a group, left."]
)
def test_lists_things_and_modifiers_link_nothing(text):
    assert [rule for _, _, rule in found(text) if rule in ("apposition", "known as")] == []


def test_a_person_is_not_a_group_in_apposition():
    assert [f for f in found("Claire Moreau, the company, left.", TOWN) if f[2] == "apposition"] == []


def test_a_group_of_an_actor_is_one_naming():
    assert found("A caravan of migrants left.", TOWN) == [("A caravan of migrants", "migrants", "group of")]


def test_a_noun_close_to_its_name_is_one_naming():
    assert found("The militant group NLF left.") == [("The militant group NLF", "front", "name")]


def test_without_a_parse_commas_link():
    assert ("an armed group", "front", "apposition") in found("The NLF, an armed group, left.", parse=False)


def test_a_name_goes_by_the_noun_beside_it():
    _, _, candidates = all_of("The NLF, a militia, left.")
    assert "militia" in next(c.heads for c in candidates if c.named or c.sort == "name")


def test_weak_evidence_yields_to_a_name_beside_it():
    actors = TOWN | {
        "acme2": {"name": "Bolt", "kind": "organisation"},
        "union": {"name": "Kenya Union", "kind": "organisation", "nouns": ["union"], "affiliation": ["Kenya"]},
    }
    assert ("the Kenyan union", "acme2", "apposition") in found("Bolt, the Kenyan union, left.", actors)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Women and asylum seekers left.", [("Women and asylum seekers", "migrants")]),
        ("Migrants and protesters left.", [("Migrants", "migrants"), ("protesters", "protesters")]),
        (
            "He met the migrants, including young children.",
            [("the migrants", "migrants"), ("young children", "migrants")],
        ),
        ("He met the migrants, excluding young children.", [("the migrants", "migrants")]),
        ("An orderly group of migrants left.", [("An orderly group of migrants", "migrants")]),
        ("He met Acme, a deal.", [("Acme", "acme")]),  # a thing is nobody
    ],
)
def test_lists_of_people_and_things(text, expected):
    assert [f[:2] for f in found(text, TOWN)] == expected


def test_waves_of_an_actor_are_one_naming():
    migrants = {"migrants": {"name": "migrants", "kind": "people", "nouns": ["migrants"]}}
    assert named("Waves of migrants came.", migrants) == [("Waves of migrants", "migrants")]
    assert named("Families of migrants came.", migrants) == [("migrants", "migrants")]


STORY = {
    "bill": {"name": "port bill", "kind": "event", "nouns": ["bill", "measure"]},
    "centre": {"name": "Centre for Tide Policy", "kind": "organisation"},
    "berg": {"name": "Anna Berg", "kind": "person"},
}


def test_an_inset_is_of_the_name_right_before_it():
    text = "The measure is pushed by the Centre for Tide Policy, a liberal group against tolls."
    assert [actor for _, actor, rule in found(text, STORY) if rule == "apposition"] == ["centre"]


def test_an_inset_that_the_parse_hung_elsewhere_is_found():
    text = "According to the Centre for Tide Policy, an organization that supports tolls, it is bad."
    assert ("an organization", "centre", "apposition") in found(text, STORY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Berg, president and chief executive of the Port Council, left.",
            ["president and chief executive of the Port Council"],
        ),
        ("Anna Berg, a mayor and a crook, left.", ["a mayor", "a crook"]),
    ],
)
def test_two_nouns_under_one_determiner_are_one_naming(text, expected):
    assert [words for words, _, rule in found(text, STORY) if rule == "apposition"] == expected
