"""Whose "its troops" are."""

import pytest

from tests.annotated import WAR, named

SUMMIT = WAR | {"summit": {"name": "Delta summit", "kind": "event", "nouns": ["summit"]}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France pulled out its troops.", [("its troops", "french_forces")]),
        ("After pulling out its troops, France left.", [("its troops", "french_forces")]),
        ("Chad pulled out its troops.", []),
        ("The NLF lost its fighters.", [("NLF", "front"), ("its fighters", "front")]),
    ],
)
def test_the_subject_is_the_owner_and_its_listed_body_is_meant(text, expected):
    assert named(text, WAR) == expected


def test_their_summit_is_the_one_spoken_of_before():
    assert ("their summit", "summit") in named("The Delta summit began. They prepared their summit.", SUMMIT)
    assert ("their summit", "summit") not in named("It rained. They prepared their summit.", SUMMIT)


TEAM = {
    "bell": {"name": "Ada Bell", "kind": "person", "roles": [{"office": "president", "of": "Kenya"}]},
    "kenya": {"name": "Kenya", "kind": "state"},
    "lawyers": {"name": "Bell lawyers", "kind": "organisation", "affiliation": ["Ada Bell"], "nouns": ["lawyers"]},
}
PARTY = {
    "berg": {"name": "Anna Berg", "kind": "person", "aliases": ["Berg"], "affiliation": ["greens"]},
    "greens": {"name": "Green Union", "kind": "party"},
    "migrants": {"name": "migrants", "kind": "people", "nouns": ["migrants"]},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bell left. Her lawyers waited.", ("Her lawyers", "lawyers")),
        ("They met Bell's lawyers.", ("Bell's lawyers", "lawyers")),
        ("Kenya spoke, and its president left.", ("its president", "bell")),
    ],
)
def test_a_person_has_a_team_and_a_state_a_president(text, expected):
    assert expected in named(text, TEAM)


def test_the_lawyers_of_nobody_are_no_persons_team():
    assert ("Lawyers", "lawyers") not in named("Lawyers waited for Bell.", TEAM)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg spoke. Her party paid.", "greens"),  # as her record says
        ("Berg spoke. Their party paid.", None),
        ("Berg spoke. Her campaign paid.", None),  # no body
        ("Berg met. Peter Holm left his party.", None),  # a stranger's
    ],
)
def test_a_person_has_the_body_of_the_record(text, expected):
    found = [actor for words, actor in named(text, PARTY) if words.lower().startswith(("her ", "their ", "his "))]
    assert found == ([expected] if expected else [])


def test_the_families_of_a_people_are_not_the_people():
    assert named("Migrants love their families.", PARTY) == [("Migrants", "migrants")]


def test_their_supporters_are_those_of_the_record_and_not_they_themselves():
    both = PARTY | {"supporters": {"name": "supporters", "kind": "movement", "nouns": ["supporters"]}}
    found = named("The migrants and their supporters sang.", both)
    assert found == [("The migrants", "migrants"), ("their supporters", "supporters")]


def test_the_forces_of_a_state_or_of_an_army_are_the_army_listed():
    actors = {
        "kenya": {"name": "Kenya", "kind": "state"},
        "army": {"name": "Kenyan army", "kind": "military", "affiliation": ["Kenya"]},
    }
    assert ("its troops", "army") in named("Kenya pulled out its troops.", actors)
    assert ("Its soldiers", "army") in named("Kenya's army lost a town. Its soldiers fled.", actors)


CABINET = {
    "berg": {"name": "Anna Berg", "kind": "person", "aliases": ["Berg"], "nouns": ["president"]},
    "lund": {"name": "Bo Lund", "kind": "person", "aliases": ["Lund"], "nouns": ["minister"]},
}


def test_his_minister_is_the_one_listed_person_of_that_noun_whom_the_text_names():
    assert ("her minister", "lund") in named("Lund left. Berg praised her minister.", CABINET)
    assert ("her minister", "lund") not in named("It rained. Berg praised her minister.", CABINET)
    assert ("her ministers", "lund") not in named("Lund left. Berg praised her ministers.", CABINET)
    assert ("his minister", "lund") not in named("Lund praised his minister.", CABINET)


PROXIES = {
    "chad": {"name": "Chad", "kind": "state"},
    "proxies": {
        "name": "Chadian-backed militias",
        "kind": "armed group",
        "nouns": ["proxies"],
        "affiliation": ["chad"],
    },
}


@pytest.mark.parametrize(
    ("text", "found"), [("They met Chad and its proxies.", True), ("They met Kenya and its proxies.", False)]
)
def test_an_owner_that_a_noun_is_joined_to_has_the_actor_of_that_noun(text, found):
    assert (("its proxies", "proxies") in named(text, PROXIES)) == found
