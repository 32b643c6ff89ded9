import pytest

from tests.annotated import annotate

ACTORS = {
    "kenya": {"name": "Kenya", "kind": "state", "aliases": ["Kenya", "Kenyan"], "metonyms": ["Nairobi"]},
    "france": {"name": "France", "kind": "state", "aliases": ["France", "French"]},
    "otieno": {"name": "James Otieno", "kind": "person", "roles": [{"office": "president", "of": "Kenya"}]},
    "duval": {"name": "Marianne Duval", "kind": "person", "roles": [{"office": "president", "of": "France"}]},
    "guard": {"name": "Harbour Guard", "kind": "organisation", "aliases": ["Harbour Guard"]},
}
FIRST = "President James Otieno met French President Marianne Duval. "


def named(text, actors=ACTORS):
    doc = annotate(FIRST + text, actors)
    found = {}
    for m in doc.mentions:
        found.setdefault(doc.text[m.start : m.end], set()).add(m.actor)
    return found


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        ("Kenya agreed, and the country voted.", "the country", {"kenya"}),
        ("Otieno praised his country.", "his country", {"kenya"}),
        ("Otieno said: “Our nation is strong.”", "Our nation", {"kenya"}),
        ("Otieno said: “I saw your country.”", "your country", {"france"}),
        ("The immigration officials left.", "The immigration officials", {"kenya"}),
        ("Some say that French diplomats left.", "French diplomats", {"france"}),
        ("They asked Harbour Guard officers.", "Harbour Guard officers", {"guard"}),
        ("They met the French army.", "the French army", {"france"}),
        ("The French Ministry of Trade paid.", "The French Ministry of Trade", {"france"}),
        ("The French ministry paid. Later the ministry slept.", "the ministry", {"france"}),
        ("Chad spoke. Kenya ate with that nation.", "that nation", {"kenya"}),
        ("Otieno’s office said no.", "Otieno’s office", {"kenya"}),
        ("Otieno saw his French counterpart.", "his French counterpart", {"duval"}),
        ("Kenya and France spoke, and the two countries agreed.", "the two countries", {"kenya", "france"}),
        ("Otieno said: “Our two countries are friends.”", "Our two countries", {"kenya", "france"}),
        ("Both leaders left.", "Both leaders", {"otieno", "duval"}),
        ("Kenya burned. The country's interior ministry slept.", "The country's interior ministry", {"kenya"}),
        ("The two embraced.", "The two", {"otieno", "duval"}),
    ],
)
def test_a_noun_for_a_state_is_whose_the_text_says(text, phrase, actors):
    assert named(text).get(phrase) == actors


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Chad agreed, and the country voted.", "the country"),  # a country that is not listed
        ("Kenya spoke. A country is more than that.", "A country"),
        ("Officials left.", "Officials"),
        ("The ministry left.", "The ministry"),
        ("They like the harsh governments.", "the harsh governments"),
        ("The officials of the harbour left.", "The officials of the harbour"),
        ("They kept ambassadors in Nairobi.", "ambassadors"),
        ("Kenya spoke. They slept in the country.", "the country"),  # a place
        ("They like the border states.", "the border states"),
    ],
)
def test_what_nothing_ties_to_a_listed_state_is_left_out(text, phrase):
    assert phrase not in named(text)


def test_forces_that_are_listed_are_not_their_state():
    forces = {"army": {"name": "French forces", "kind": "military", "affiliation": ["France"]}}
    assert named("They met French soldiers.", ACTORS | forces)["French soldiers"] == {"army"}


def test_a_state_whose_bare_name_is_only_a_place_has_no_country():
    bare = {"kenya": {"name": "Kenya", "kind": "state", "aliases": ["Republic of Kenya"]}}
    assert "the country" not in named("Kenya agreed, and the country voted.", bare)


def test_forces_and_a_government_of_the_country_spoken_of_are_those_listed():
    army = {"army": {"name": "Kenyan army", "kind": "military", "affiliation": ["Kenya"]}}
    assert named("Kenya burned. The nation's army left.")["The nation's army"] == {"kenya"}
    assert named("Kenya burned. The nation's army left.", ACTORS | army)["The nation's army"] == {"army"}
    assert named("Otieno said: “Our soldiers are brave.”", ACTORS | army)["Our soldiers"] == {"army"}
