"""One actor, compiled."""

import pytest

from framing.lexicon import vocabulary_of
from framing.registry import FOREVER, Actors
from framing.registry.entry import entry_of, office_nouns, with_owners
from tests.annotated import LEXICONS, WAR

WORDS = vocabulary_of(LEXICONS)


def entry(**record):
    return entry_of(
        Actors.from_dict({"x": {"name": "X", "kind": "organisation"} | record})["x"], WORDS, frozenset({"president"})
    )


@pytest.mark.parametrize(
    ("year", "kinds"),
    [(2010, {"armed group"}), (2024, {"armed group", "government"}), (None, {"armed group", "government"})],
)
def test_what_an_actor_is_depends_on_the_year(year, kinds):
    assert entry(**WAR["front"]).kinds_in(year) == kinds


def test_an_actor_is_nothing_before_it_exists():
    assert entry(**WAR["old_government"]).kinds_in(1990) == set()
    assert entry(**WAR["old_government"]).years == (1999, 2019)
    assert entry().years == (0, FOREVER)


def test_whose_it_is_is_compared_by_country_or_word():
    e = entry(affiliation=["French", "foreign"], backers=["Paris"], qualifiers=["Recognized"])
    assert (e.owners, e.backers, e.qualifiers) == ({"France", "foreign"}, {"France"}, ("recognized",))
    assert entry(name="Nigeria", kind="state").owners == {"Nigeria"}


@pytest.mark.parametrize(
    ("record", "nouns"),
    [
        ({"nouns": ["Company"]}, {"company"}),
        ({"nouns": ["migrants"], "kind": "people"}, {"migrants"}),
        ({"name": "the memo", "kind": "event"}, {"memo"}),
        ({"name": "Protesters", "kind": "movement"}, {"protesters"}),
        ({"name": "Protesters"}, set()),
    ],
)
def test_nouns_of_its_own(record, nouns):
    assert nouns <= entry(**record).nouns
    assert bool(nouns) == bool(entry(**record).nouns)


def test_a_government_belongs_to_the_country_of_its_name_or_seat():
    assert entry(name="Kenyan government", kind="government").owners == {"Kenya"}
    assert entry(name="Moreau administration", kind="government", aliases=["White House"]).owners == {"United States"}
    assert entry(name="Kenyan Tea Company").owners == set()


def test_an_event_has_the_places_and_the_words_of_its_name():
    e = entry(name="Ban of the export of tea in Kenya", kind="event")
    assert (e.scenes, e.topic) == ({"Kenya"}, {"export", "tea", "in", "kenya"})
    assert entry(name="Kenyan Tea Company").scenes == set()


@pytest.mark.parametrize(
    ("record", "some"),
    [
        ({"name": "Kenyan teachers", "kind": "people"}, True),
        ({"name": "Kenyans", "kind": "people"}, False),
        ({"name": "Kenya", "kind": "state"}, False),
    ],
)
def test_some_of_a_people(record, some):
    assert entry(**record).some_of_a_people is some


def test_nouns_of_a_person_that_are_offices_are_held_where_the_person_belongs():
    e = entry(kind="person", nouns=["president", "reformer"], affiliation=["Kenya"])
    assert [(o, of) for o, of, _ in e.offices] == [("president", {"Kenya"}), ("leader", {"Kenya"})]


def test_what_belongs_to_more_holds_its_office_there():
    e = with_owners(entry(kind="person", nouns=["president"], affiliation=["the council"]), frozenset({"Kenya"}))
    assert e.owners == {"the council", "Kenya"}
    assert e.offices[0][1] == {"the council", "Kenya"}


def test_a_head_of_state_is_a_leader():
    e = entry(kind="person", roles=[{"office": "President", "of": "France"}, {"office": "special counsel"}])
    assert [(o, of) for o, of, _ in e.offices] == [
        ("president", {"France"}),
        ("leader", {"France"}),
        ("special counsel", set()),
    ]
    assert office_nouns(e, WORDS) == {"counsel"}
    assert e.person


@pytest.mark.parametrize(
    ("record", "noun", "listed"),
    [
        ({"kind": "event", "name": "the coal act"}, "act", True),  # the noun that heads its name
        ({"kind": "organisation", "name": "the coal act"}, "act", False),
        ({"nouns": ["the provider"]}, "provider", True),
        ({"kind": "people", "nouns": ["group", "migrant"]}, "migrants", True),
        ({"kind": "people", "nouns": ["group", "migrant"]}, "groups", False),  # several groups are others
    ],
)
def test_nouns_that_a_record_means(record, noun, listed):
    assert (noun in entry(**record).nouns) is listed


def test_another_word_for_an_event_agrees_in_number():
    one, more = entry(kind="event", nouns=["act"]), entry(kind="event", nouns=["acts"])
    bill, bills = WORDS.noun("bill", False), WORDS.noun("bills", True)
    assert [e.other_word(n) for e in (one, more) for n in (bill, bills)] == [True, False, True, True]
    assert not entry(nouns=["act"]).other_word(bill)
    assert not one.other_word(WORDS.noun("storm", False))


def test_the_modifiers_of_a_name():
    assert entry(name="the two League hostages").modifiers == {"two", "league"}


def test_the_noun_that_heads_a_name():
    assert entry(name="Institute for Coastal Trade").last_words == {"institute"}
    assert entry(name="Water Ministry").last_words == {"ministry"} and not entry(name="Helix").last_words


@pytest.mark.parametrize(("alias", "people"), [("Chadians", True), ("Chadian", False), ("N'Djamena", False)])
def test_a_state_called_by_the_name_of_its_people_is_its_people(alias, people):
    (a,) = Actors.from_dict({"a": {"name": "Chad", "kind": "state", "aliases": [alias]}}).values()
    entry = entry_of(a, vocabulary_of(LEXICONS), frozenset())
    assert ("people" in entry.all_kinds) is people


@pytest.mark.parametrize(
    ("record", "owners"),
    [
        ({"name": "Catalans", "kind": "people"}, {"Catalonia"}),
        ({"name": "Catalans", "kind": "people", "affiliation": ["Spain"]}, {"Spain", "Catalonia"}),
        ({"name": "Catalans", "kind": "party"}, set()),
        ({"name": "dockers", "kind": "people"}, set()),
    ],
)
def test_a_people_belongs_where_its_name_says(record, owners):
    assert entry(**record).owners == owners
