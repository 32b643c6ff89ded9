"""Evidence weighed for each actor."""

import pytest

from tests.annotate.naming.reading import nouns
from tests.annotated import TOWN, WAR, named


def given(text, actors=WAR, **how):
    return [actor for _, _, actor in nouns(text, actors, **how) if actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("French troops left.", "french_forces"),  # whose they are, and the noun is one of forces
        ("Chadian troops left.", None),  # another owner
        ("Foreign troops left.", "french_forces"),  # a word of belonging that is no country
        ("The Paris-backed government fell.", "old_government"),
        ("The Moscow-backed government fell.", None),  # another backer
        ("The rival Nigerian government fell.", None),  # set apart
        ("The Kettle Nigerian government fell.", None),  # another name
        ("The government in Nigeria fell.", "front"),  # where it is, is whose it is
        ("The militia in Chad fell.", None),
        ("The Nigerian government fell in 2005.", "old_government"),
        ("The internationally recognized government fell.", "old_government"),
    ],
)
def test_evidence_for_and_against(text, actor):
    assert given(text) == ([actor] if actor else [])


SIDES = {
    "army": {"name": "Kenyan army", "kind": "military", "affiliation": ["Kenya"]},
    "guests": {"name": "Chadian army", "kind": "military", "affiliation": ["Chad"]},
    "rebels": {"name": "NLF", "kind": "armed group", "nouns": ["rebels"], "affiliation": ["Kenya"]},
    "alliance": {"name": "Lake alliance", "kind": "military", "nouns": ["coalition"]},
}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Rebel fighters fled.", "rebels"),  # the noun of an actor before one for armed people
        ("Coalition jets struck.", "alliance"),
        ("Government troops fled.", "army"),  # of the country that the armed group is from
        ("Chadian government forces fled.", "guests"),
        ("Farm fighters fled.", None),
    ],
)
def test_whose_fighters_a_noun_before_them_says(text, actor):
    assert given(text, SIDES) == ([actor] if actor else [])


PLAIN = {
    "cabinet": {"name": "Kenyan cabinet", "kind": "government", "nouns": ["cabinet"]},
    "otieno": {"name": "Ann Otieno", "kind": "person", "nouns": ["president"], "affiliation": ["cabinet"]},
    "front": {"name": "NLF", "kind": "armed group", "nouns": ["fighters"], "affiliation": ["Kenya"]},
    "march": {"name": "March of the teachers", "kind": "event", "nouns": ["march", "protest"]},
    "marchers": {"name": "Kenyan teachers", "kind": "people", "nouns": ["protesters"], "affiliation": ["Kenya"]},
    "war": {"name": "Kenyan war in Chad", "kind": "event", "nouns": ["offensive", "war"], "affiliation": ["Kenya"]},
}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Kenyan president left.", ["otieno"]),  # an office of a noun, where she belongs
        ("The Kenyan head of state left.", ["otieno"]),
        ("The next Kenyan president will pay.", []),
        ("Otieno saw a march of the teachers.", ["march"]),  # words of the name
        ("Otieno saw a march of the drummers.", []),
        ("Protest leaders met.", ["marchers"]),  # who takes part in the event
        ("Business leaders met.", []),
        ("The Kenyan people paid.", []),  # some of a people are not the people
        ("Kenyan soldiers left.", []),  # the government's, and not the front's
        ("Kenyan fighters left.", ["front"]),
        ("The Kenyan side left.", ["cabinet"]),
        ("The Kenyan side of the border is quiet.", []),
        ("The war of Chad goes on.", ["war"]),  # where it is
        ("Kenya launched a new offensive.", ["war"]),  # who does it
        ("Chad opened a new offensive shop.", []),
    ],
)
def test_a_plain_registry_says_enough(text, actors):
    assert given(text, PLAIN) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Angry demonstrators left.", ["protesters"]),  # their own noun, plural
        ("A demonstrator left.", []),
        ("The Russian invasion of Ukraine began.", ["war"]),  # another word for the event, and whose it is
        ("The war goes on.", ["war"]),
        ("A war goes on.", ["war"]),  # the one listed
        ("A cruel war goes on.", []),  # perhaps another one
        ("The attack goes on.", []),
        ("The second war goes on.", ["war"]),
        ("The war of words goes on.", []),  # limited to another thing
    ],
)
def test_common_nouns_name_peoples_and_events(text, actors):
    assert given(text, TOWN) == actors


THINGS = {
    "act": {"name": "the coal act", "kind": "event", "nouns": ["act"]},
    "berg": {"name": "Anna Berg", "kind": "person", "aliases": ["Berg"], "affiliation": ["greens"]},
    "greens": {"name": "Green Union", "kind": "party"},
    "foes": {"name": "foes of coal", "kind": "movement", "nouns": ["anti-coal movement"]},
}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A harsh coal tax act passed.", ["act"]),  # with a modifier of its name
        ("A harsh tax act passed.", []),
        ("A coal bill passed.", []),  # perhaps another one
        ("Coal bills passed.", []),  # there is one act
        ("Berg's party lost.", ["greens"]),  # as her record says
        ("Berg's opposition grew.", []),  # which is no body
        ("The anti-coal movement grew.", ["foes"]),
        ("An anti-coal movement grew.", []),
    ],
)
def test_things_bodies_and_long_nouns(text, actors):
    assert [a for a in given(text, THINGS) if a != "berg"] == actors


def test_some_of_a_people_are_the_people():
    assert given("Some demonstrators left.", TOWN) == ["protesters"]


def test_an_event_whose_record_says_not_whose_it_is_may_be_anybodys():
    assert given("The Chilean act passed.", THINGS) == ["act"]
    assert given("The Chilean war began.", TOWN) == []


def test_an_events_own_noun_may_belong_to_another_country_of_the_story():
    story = {
        "exit": {"name": "the exit", "kind": "event", "nouns": ["withdrawal"], "affiliation": ["Chile"]},
        "peru": {"name": "Peru", "kind": "state"},
    }
    assert given("The Peruvian withdrawal began.", story)[:1] == ["exit"]
    assert "exit" not in given("The Kenyan withdrawal began.", story)


def test_an_army_is_not_meant_by_a_noun_of_its_own_where_another_country_has_one_listed():
    ours = {"name": "French forces", "kind": "military", "affiliation": ["France"], "nouns": ["troops"]}
    theirs = {"name": "Kenyan forces", "kind": "military", "affiliation": ["Kenya"]}
    assert given("Foreign troops left.", {"ours": ours}) == ["ours"]
    assert given("Foreign troops left.", {"ours": ours, "theirs": theirs}) == []
    assert given("French troops left.", {"ours": ours, "theirs": theirs}) == ["ours"]


def test_a_war_elsewhere_is_another():
    actors = {"war": {"name": "war in Kenya", "kind": "event", "nouns": ["war"]}}
    assert given("The war began.", actors) == given("The Kenyan war began.", actors) == ["war"]
    assert given("The war in Chad began.", actors) == given("The Chadian war began.", actors) == []


def test_an_events_own_noun_with_a_names_it_unless_it_is_of_another():
    bill = {"bill": {"name": "Harbour bill", "kind": "event", "nouns": ["bill"]}}
    assert ("A bill", "bill") in named("A bill would close the harbour.", bill)
    assert [actor for _, actor in named("They oppose such a bill.", bill)] == ["bill"]
    assert named("Chad passed a Kenyan bill.", bill) == []


def test_a_noun_in_the_name_of_a_body_or_treaty_is_no_event():
    ties = {"ties": {"name": "Chad-Kenya relations", "kind": "event", "nouns": ["relations", "treaty"]}}
    assert named("She said that she works at the board of the Council on Foreign Relations.", ties) == []
    assert named("They signed in the morning the Treaty on the Prohibition of Kettles.", ties) == []


LED = {
    "bell": {"name": "Ada Bell", "kind": "person", "roles": [{"office": "president", "of": "Kenya"}]},
    "kenya": {"name": "Kenya", "kind": "state"},
    "army": SIDES["army"],
}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Two Kenyan soldiers died.", "army"),  # a number is of an army's people
        ("Two Kenyan armies met.", ""),
        ("Bell's troops fled.", "army"),  # of the country that the person leads
        ("Units of the armed forces of Kenya fled.", "army"),  # and not its state
    ],
)
def test_soldiers_are_the_armys_of_their_country(text, actor):
    found = {a for t, a in named(text, LED) if a in ("army", "kenya") and t != "Kenya"}
    assert found == ({actor} if actor else set())
