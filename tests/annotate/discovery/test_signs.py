import pytest

from framing.annotate.discovery.signs import signs_of
from tests.annotate.discovery.event import Event

FIRST = "Kenyan President James Otieno met Joan Achieng. "


def signs(text):
    return list(signs_of(Event(FIRST + text).facts))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kenyan combat troops left.", "military:Kenya"),
        ("Achieng’s lawyers left.", "team:joan achieng:lawyers"),
        ("The lawyers for Joan Achieng left.", "team:joan achieng:lawyers"),
        ("Achieng’s campaign failed.", "team:joan achieng:campaign"),
        ("Achieng’s economic advisers left.", "team:joan achieng:team"),
        ("Some nurses left.", "group:worker:nurse"),
        ("A caravan of migrants came.", "group:migrant:migrant"),
        ("The migrant group came.", "group:migrant:migrant"),
        ("The caravan came.", "collective:caravan"),
    ],
)
def test_a_noun_speaks_for_what_its_own_phrase_says(text, key):
    assert key in [s.key for s in signs(text)]


@pytest.mark.parametrize(
    "text", ["The government fell.", "The troops left.", "The people left.", "Kenyan police left.", "The team won."]
)
def test_nouns_that_are_somebodys_or_anybodys_are_no_groups(text):
    assert not [s.key for s in signs(text) if s.key.startswith(("group", "team", "military"))]


def test_a_country_is_a_place_behind_a_preposition_of_place():
    places = {s.form: s.place for s in signs("They slept in Nairobi. France said no.") if s.own}
    assert places["Nairobi"] and not places["France"]


def test_a_name_in_a_line_without_a_verb_is_not_told():
    told = {s.form: s.told for s in signs("Photo taken by Robert Moore.")}
    assert told["James Otieno"] and not told["Robert Moore"]


def test_a_party_with_authorities_has_a_government():
    assert "authority" in [s.head for s in signs("The Taliban authorities left.")]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("They drank Chilean wine.", False),
        ("Chilean officials left.", True),
        ("The Chilean president left.", True),
        ("The Chileans left.", True),
    ],
)
def test_the_adjective_of_a_country_acts_where_its_people_or_officials_do(text, acts):
    assert [not s.place for s in signs(text) if s.key == "state:Chile"] == [acts]


def test_people_of_a_country_and_reporters_are_no_groups():
    assert not [s for s in signs("Chilean residents told reporters so.") if s.key.startswith("group")]
