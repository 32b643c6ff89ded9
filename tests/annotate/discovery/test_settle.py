import pytest

from tests.annotate.discovery.event import Event, Story

CARAVAN = [
    "A caravan of migrants reached the border. The migrants were tired. The caravan rested, and migrants slept.",
    "The migrant caravan rests. Asylum seekers said the caravan will go on. Refugees and migrants sang.",
]


def test_a_caravan_is_what_the_event_says_it_is_made_of():
    event = Story(*CARAVAN)
    assert event.actor_of("The caravan") == event.actor_of("The migrants") == event.actor_of("Asylum seekers", 1)
    assert next(a for a in event.found.actors if a.name == "migrants").kinds[0].kind == "people"


def test_nouns_of_a_kind_stay_apart_where_the_event_hardly_speaks_of_them():
    few = Event("Protesters left. Demonstrators came. Protesters spoke. The protesters slept.")
    assert few.actors["protesters"].nouns == ("protesters",)


def test_fighters_are_never_merged_by_kind():
    event = Story("Rebels left. Gunmen came. Rebels spoke. The rebels saw the gunmen. Other gunmen left. Gunmen slept.")
    assert event.actor_of("Rebels") == {"rebels"} and event.actor_of("Gunmen") == {"gunmen"}


def test_a_group_named_in_passing_is_no_actor():
    assert not Event("Some nurses left.").found.actors


def test_forces_are_actors_of_their_own_where_the_event_speaks_of_them():
    often = Event(
        "French troops came. French soldiers dug. The French army slept. French forces left. The French military wept."
    )
    assert often.actors["French army"].kinds[0].kind == "military"
    assert "French forces" not in Event("French troops came. France was glad.").actors


def test_investigators_of_one_person_are_that_persons_team():
    event = Story("Robert Mueller left. Mueller’s investigators stayed. Investigators asked, and investigators wrote.")
    assert event.actor_of("Investigators") == {"Mueller team"}


def test_places_and_things_are_no_actors():
    event = Event("He met her at Gully Tower in Xanten. They stayed in Xanten. The Gully Tower fell. Easter came.")
    assert not event.found.actors


def test_a_body_named_more_than_in_passing_is_an_actor_beside_its_state():
    about = Story(
        "The Senate met. The Senate voted, and the Senate slept. Members of the Senate left. America was calm."
    )
    assert about.actors["Senate"].affiliation == ("United States",)
    assert about.actor_of("The Senate") == {"Senate"} and about.actor_of("America") == {"United States"}
    shared = Event("The Senate met. The Senate sat.", "The Senate voted. America was calm.", "Rain fell.")
    assert {"Senate", "United States"} <= set(shared.actors)
    assert "Senate" in Event("The Senate met. America was calm.").actors["United States"].aliases


def test_a_seat_of_power_speaks_for_its_state():
    text = "The White House met. The White House voted, and the White House slept. America was calm."
    assert "White House" in Event(text, text).actors["United States"].aliases


def test_a_state_that_is_only_a_place_is_no_actor():
    assert "Kenya" not in Event("Dockers slept in Kenya. They left for France, and France was glad.").actors


def test_an_army_is_its_states_forces():
    forces = Event("The Israel Defense Forces left. Israeli troops came. The IDF spoke. Israel was calm.").actors
    assert {"Israel Defense Forces", "IDF"} <= set(forces["Israel Defense Forces"].aliases)


def test_who_stands_in_a_byline_only_is_no_actor():
    assert not Event("Photo taken by Robert Moore.").actors
    assert "Robert Moore" in Event("Robert Moore left.").actors


def test_an_outlet_that_reports_is_no_actor():
    assert not Event("The harbour fell, the Harbour News wrote.").actors
    about = Event("The Harbour News fell. The Harbour News lied.", "They sold the Harbour News.")
    assert "Harbour News" in about.actors


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


def test_mothers_and_children_are_of_the_group_that_a_phrase_says_they_are_of():
    text = "Migrants left. The migrants sang. A migrant family slept. Mothers wept. Mothers sat. The mothers left."
    event = Event(text, "Migrants came. Migrants ate.")
    assert {"family", "mothers", "migrants"} <= set(event.actors["migrants"].nouns)
    assert "mothers" in Event(text.replace("A migrant", "A"), "Migrants came. Migrants ate.").actors


def test_who_reports_the_story_in_passing_is_no_actor():
    assert not Event("The correspondent Ann Zarrit watched.").actors
    assert "Ann Zarrit" in Event("The lawyer Ann Zarrit watched.").actors


def test_a_town_is_no_actor_whatever_is_done_to_it():
    assert not Event("They slept in Xavon. Then they left Xavon. They saw the town of Xavon.").actors


def test_a_country_in_capitals_is_a_dateline():
    assert not Event("SINGAPORE — Rain fell on SINGAPORE.").actors


def test_capitals_that_only_stress_a_common_word_make_no_actor():
    text = "Ann Moreau taught the {} Truths. Of the {} Truths she knew all. It is a truth, and such truths are few."
    assert "Eternal Truths" not in Event(text.format("Eternal", "Eternal")).actors
    assert "Eternal Truths" in Event(text.format("Eternal", "Eternal") + " The Eternal Truths sued her.").actors


def test_what_only_stands_behind_a_prefix_is_no_actor():
    text = "They met an anti-Zordism rally. The anti-Zordism of it hurt them. They fought anti-Zordism."
    assert "Zordism" not in Event(text).actors
    assert "Zordism" in Event(text + " Zordism said no. They met with Zordism.").actors
