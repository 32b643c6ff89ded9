import framing
from tests.annotate.discovery.event import Event

TEXTS = [
    "The White House and Washington agreed. The United States and the U.S. government wrote to Texas Governor Joan Achieng.",
    "The FBI wrote. America was silent. Achieng, the governor, left. Republicans and the GOP cheered.",
]


def test_a_state_has_its_bodies_as_aliases_and_its_capital_as_metonym():
    state = Event(*TEXTS).actors["United States"]
    assert {"White House", "FBI", "America"} <= set(state.aliases)
    assert state.metonyms == ("Washington",)
    assert state.affiliation == ("United States",)


def test_a_person_has_names_offices_and_country():
    person = Event(*TEXTS).actors["Joan Achieng"]
    assert person.aliases == ("Achieng",)
    assert [(r.office, r.of) for r in person.roles] == [("governor", "Texas")]


def test_a_party_is_an_actor_of_its_own():
    party = Event(*TEXTS).actors["Republican Party"]
    assert party.kinds[0].kind == "party"
    assert set(party.aliases) == {"Republicans", "GOP"}


def test_actors_that_more_articles_share_come_first_and_ids_are_slugs():
    actors = Event(*TEXTS).found.actors
    assert actors[0].id == "united_states"
    assert len({a.id for a in actors}) == len(actors)


def test_evidence_counts_every_mention_once():
    event = Event(*TEXTS)
    mentions = sum(len(ms) for ms in event.found.mentions.values())
    assert sum(row[5] for row in event.found.merges) == mentions


def test_the_registry_finds_the_same_names_again():
    event = Event(*TEXTS)
    again = framing.Actors.from_dict(framing.Actors(event.found.actors).to_dict())
    assert again["joan_achieng"] == event.actors["Joan Achieng"]
