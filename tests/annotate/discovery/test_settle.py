import pytest

from tests.annotate.discovery.event import Event

CARAVAN = [
    "A caravan of migrants reached the border. The migrants were tired. The caravan rested, and migrants slept.",
    "The migrant caravan rests. Asylum seekers said the caravan will go on. Refugees and migrants sang.",
]


def test_a_caravan_is_what_the_event_says_it_is_made_of():
    event = Event(*CARAVAN)
    assert event.actor_of("The caravan") == event.actor_of("The migrants") == event.actor_of("Asylum seekers", 1)
    assert next(a for a in event.found.actors if a.name == "migrants").kinds[0].kind == "people"


def test_nouns_of_a_kind_stay_apart_where_the_event_hardly_speaks_of_them():
    event = Event("Protesters left. Demonstrators came. Protesters spoke. The protesters slept.")
    assert event.called("protesters") == ["Protesters", "Protesters", "The protesters"]


def test_fighters_are_never_merged_by_kind():
    event = Event("Rebels left. Gunmen came. Rebels spoke. The rebels saw the gunmen. Other gunmen left. Gunmen slept.")
    assert event.actor_of("Rebels") == {"rebels"} and event.actor_of("Gunmen") == {"gunmen"}


def test_a_group_named_in_passing_is_no_actor():
    assert not Event("Some nurses left.").found.actors


def test_forces_are_actors_of_their_own_where_the_event_speaks_of_them():
    often = Event(
        "French troops came. French soldiers dug. The French army slept. French forces left. The French military wept."
    )
    assert often.actors["France forces"].kinds[0].kind == "military"
    assert "France forces" not in Event("French troops came. France was glad.").actors


def test_investigators_of_one_person_are_that_persons_team():
    event = Event("Robert Mueller left. Mueller’s investigators stayed. Investigators asked, and investigators wrote.")
    assert event.actor_of("Investigators") == {"Mueller team"}


def test_places_and_things_are_no_actors():
    event = Event("He met her at Gully Tower in Xanten. They stayed in Xanten. The Gully Tower fell. Easter came.")
    assert not event.found.actors


SENATE = "The Senate met. The Senate voted, and the Senate slept. Members of the Senate left. "


def test_a_body_is_an_actor_beside_its_state_where_the_event_is_about_it():
    about = Event(SENATE + "The United States was calm.")
    assert about.actors["Senate"].affiliation == ("United States",)
    assert about.actor_of("Members of the Senate") == {"Senate"}
    assert about.actor_of("The United States") == {"United States"}


def test_a_body_speaks_for_its_state_where_the_event_is_about_the_state():
    state = Event(
        SENATE
        + "The United States won. The United States lost. America slept. The U.S. woke. The U.S. left. The U.S. sang."
    )
    assert state.actor_of("The Senate") == {"United States"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("They left Xavon. Then Xavon sang.", {"Xavon"}),
        ("We saw it. Here it is, Xavon. Yes, Xavon.", set()),  # only a capital
        ("Then Xavon sang.", set()),  # said once
        ("The Xavon Dockers sang.", {"Xavon Dockers"}),
    ],
)
def test_a_name_of_no_person_needs_two_signs_of_an_actor(text, actors):
    assert set(Event(text).actors) == actors
