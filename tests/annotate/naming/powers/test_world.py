import pytest

from framing.annotate.naming.powers.world import Two, World, leader_of, led_by
from tests.annotate.naming.powers.test_powers import ACTORS
from tests.annotate.naming.reading import all_of
from tests.annotated import annotate, voiced

TEXT = "President James Otieno met Marianne Duval. “I like France,” Otieno said. Chad was calm."


def world(text):
    doc, registry, found = all_of(text, ACTORS)
    made = World(found, voiced(text).quotes, registry)
    for c in found:
        made.add(c, c.actor)
    return made, registry


def test_two_keeps_the_last_two():
    assert Two().then("Kenya").then("France").then("France") == ("France", "Kenya")


def test_home_is_the_country_of_who_is_titled_without_one():
    assert world(TEXT)[0].home == "Kenya"
    assert world("French President Marianne Duval met President James Otieno.")[0].home == "Kenya"
    assert world("President Marianne Duval left.")[0].home == "France"


def test_countries_that_are_not_listed_are_named_too():
    made, _ = world(TEXT)
    assert made.last == "Chad"
    assert made.two_countries(0, ours=False) == ("Chad", "France")


def test_who_speaks_has_a_country_and_so_has_who_is_spoken_to():
    made, _ = world(TEXT)
    at = TEXT.index("I like")
    assert made.speaker(at) == "otieno" and made.speaker(0) == ""
    assert (made.our_country(at), made.your_country(at)) == ("Kenya", "France")
    assert made.two_countries(at, ours=True) == ("Kenya", "France")
    assert made.his_country() == "Kenya"


def test_leaders_lead_one_country():
    made, registry = world(TEXT)
    assert made.two_leaders() == ["otieno", "duval"]
    assert leader_of("France", registry).id == "duval" and leader_of("Chad", registry) is None
    assert led_by(registry, ["duval", "france"]) == ["France"]


def test_his_country_is_that_of_a_person_who_is_not_listed_too():
    made, _ = world(TEXT + " Chad's envoy slept.")
    assert made.his_country() == "Chad"


def test_a_ministry_is_of_the_country_said_a_few_sentences_ago():
    made, _ = world("The French ministry paid.")
    assert made.acting("ministry", 3) == "France" and made.acting("ministry", 4) == ""


def test_who_is_spoken_to_is_the_other_leader():
    made, _ = world(TEXT)
    assert made.other_leader(TEXT.index("I like")) == "duval" and made.other_leader(0) == ""


def test_one_person_makes_no_home_of_a_country_that_another_is_said_more_often_than():
    assert world("Marianne Duval slept. Chad sang. Chad danced.")[0].home == ""
    assert world("Marianne Duval slept. France sang.")[0].home == "France"


def test_who_speaks_without_a_country_speaks_for_none():
    text = "President James Otieno slept. “Our nation sleeps,” Ann Lee said."
    actors = {**ACTORS, "lee": {"name": "Ann Lee", "kind": "person"}}
    doc, registry, found = all_of(text, actors)
    assert World(found, voiced(text).quotes, registry).our_country(text.index("Our")) == ""


ARMY = ACTORS | {"army": {"name": "Kenyan troops", "kind": "military", "affiliation": ["Kenya"]}}
BODY = ACTORS | {"army": {"name": "Kenyan army", "kind": "military", "affiliation": ["Kenya"]}}


@pytest.mark.parametrize(
    ("text", "actors", "found"),
    [
        ("They threw stones at soldiers.", ARMY, True),
        ("Officers fired.", ARMY, True),
        ("Chadian forces came. They threw stones at soldiers.", ARMY, False),  # whose forces were spoken of last
        ("They threw stones at soldiers.", BODY, False),  # the institution is not each of its people
        ("Their soldiers fled.", ARMY, False),
    ],
)
def test_soldiers_of_nobody_are_the_forces_spoken_of(text, actors, found):
    doc = annotate("Kenya woke. " + text, actors)
    assert any(m.actor == "army" and m.rule == "forces spoken of" for m in doc.mentions) == found


def test_who_speaks_is_of_the_country_before_his_name_where_no_record_lists_him():
    text = "Chadian minister Ben Wako came. Kenya woke. “Our country is calm,” Wako said. “It is,” Moreau said."
    made, _ = world(text)
    assert made.our_country(text.index("Our")) == "Chad"
