import pytest

from tests.annotate.discovery.event import Event

BELL = 'They chose Robert "Bo" Bell then. Bo Bell thanked them. Bo is cool, they said. Bell will serve.'


def test_a_nickname_belongs_to_the_name_that_holds_it():
    event = Event(BELL)
    assert {event.names.key(r) for r in event.runs} == {"robert bell"}
    assert [(r.text, r.nick) for r in event.runs if r.nick] == [('Robert "Bo" Bell', "Bo")]


@pytest.mark.parametrize(
    "text",
    [
        'They met Robert, "Bo" and Bell on Monday.',
        'Robert called "Northland Rising" Bell\'s best book.',
        'The Helix Company "Bo" Bell was met on Monday.',
    ],
)
def test_what_stands_in_marks_elsewhere_is_no_nickname(text):
    assert not [r for r in Event(text).runs if r.nick]


def test_two_names_that_are_only_ever_owner_and_owned_are_one():
    text = "They met at Bo's Hideaway then. At Bo's Hideaway they sang."
    assert {r.text for r in Event(text).runs} == {"Bo's Hideaway"}
    assert {r.text for r in Event(text + " Bo was glad.").runs} == {"Bo", "Hideaway"}


def test_the_name_of_an_owner_and_what_it_owns_is_written_as_it_stands():
    text = "The Pilots' Guild struck. Police stood by the Pilots' Guild."
    assert {r.text for r in Event(text).runs} == {"Pilots' Guild"}
