import pytest

import framing
from framing.annotate.discovery import discover, unite
from framing.records import Actor, KindSpan, PersonRole
from framing.registry import Actors
from tests.annotated import LEXICONS, named, voiced


def actor(key, name, kind="person", **fields):
    return Actor(key, name, (KindSpan(kind),), **fields)


def united(**events):
    return unite(events, LEXICONS)


def same(a, b):
    """Whether records of two events are one actor."""
    made = united(first=[a], second=[b])
    return made.ids["first", a.id] == made.ids["second", b.id]


def test_one_record_keeps_what_both_events_say():
    made = united(
        first=[actor("ann_moreau", "Ann Moreau", aliases=("Moreau",), roles=(PersonRole("senator", "Texas"),))],
        second=[actor("ann_moreau", "Ann Moreau", aliases=("Annie Moreau",), affiliation=("Kenya",))],
    )
    assert made.actors == (
        actor(
            "ann_moreau", "Ann Moreau", aliases=("Moreau", "Annie Moreau"), affiliation=("Kenya",),
            roles=(PersonRole("senator", "Texas"),),
        ),
    )  # fmt: skip


def test_each_event_sees_its_own_record():
    made = united(
        first=[actor("kenya", "Kenya", "state", aliases=("State House",))],
        second=[actor("kenya", "Kenya", "state", metonyms=("Nairobi",))],
    )
    assert made.events["first"][0].metonyms == ()
    assert made.events["second"][0].aliases == ()
    assert made.actors[0].metonyms == ("Nairobi",)
    assert made.actors[0].aliases == ("State House", "Kenya")


@pytest.mark.parametrize("aliases", [(), ("Kenya",)])
def test_a_state_is_found_by_its_own_name_after_it_is_united(aliases):
    made = united(
        first=[actor("kenya", "Kenya", "state", aliases=aliases)],
        second=[actor("kenya", "Kenya", "state", aliases=("Kenya", "Kenyan"))],
    )
    assert named("Kenya said that it would pay.", Actors(made.actors)) == [("Kenya", "kenya")]


def test_a_state_whose_name_is_a_place_in_every_event_stays_so():
    made = united(
        first=[actor("kenya", "Kenya", "state", aliases=("State House",))],
        second=[actor("kenya", "Kenya", "state", aliases=("Kenyan",))],
    )
    assert made.actors[0].aliases == ("State House", "Kenyan")


def test_a_person_is_one_by_first_and_last_name():
    assert same(actor("robert_s_otieno", "Robert S. Otieno"), actor("bob_otieno", "Bob Otieno"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (actor("john_duval", "John Duval", affiliation=("France",)), actor("john_duval", "John Duval", affiliation=("Canada",))),
        (actor("john_duval", "John Duval"), actor("john_duval_jr", "John Duval Jr.")),
        (actor("duval", "Duval"), actor("duval", "Duval")),
        (actor("duval", "Duval"), actor("john_duval", "John Duval", aliases=("Duval",))),
        (actor("protesters", "protesters", "movement", nouns=("protesters",)),) * 2,
        (actor("department", "Department", "organisation"),) * 2,
        (actor("kenya", "Kenya", "state"), actor("kenya", "Kenya forces", "military")),
    ],
)  # fmt: skip
def test_what_no_name_says_is_one_stays_two(a, b):
    assert not same(a, b)


def test_a_single_name_is_one_where_office_and_country_agree():
    def duval(country):
        return actor("duval", "Duval", affiliation=(country,), roles=(PersonRole("minister", country),))

    assert same(duval("France"), duval("France"))
    assert not same(duval("France"), duval("Canada"))


def test_a_person_of_whom_one_event_says_nothing_is_a_person_still():
    made = united(
        first=[actor("ann_moreau", "Ann Moreau", "organisation")],
        second=[actor("ann_moreau", "Ann Moreau", "person")],
    )
    assert [k.kind for a in made.actors for k in a.kinds] == ["person"]


def test_ids_apart_bear_the_events_name_and_do_not_depend_on_order():
    group = actor("gunman", "gunman", "people", nouns=("gunman",))
    made = united(**{"Attack in Ghent": [group], "Bank robbery": [group], "Ça, c'est 3!": [group]})
    assert [a.id for a in made.actors] == ["gunman", "gunman_bank_robbery", "gunman_ca_c_est_3"]
    again = united(**{"Ça, c'est 3!": [group], "Bank robbery": [group], "Attack in Ghent": [group]})
    assert again == made


def test_two_of_one_event_are_never_united():
    made = united(first=[actor("a", "Ann Moreau"), actor("b", "Ann Moreau")], second=[actor("c", "Ann Moreau")])
    assert len(made.actors) == 2


def test_long_names_of_events_are_cut_and_clashes_numbered():
    group = actor("families", "families", "people", nouns=("families",))
    events = ["The long story of everything", "The long story of everyone", "The long story of everything else"]
    made = unite({e: [group] for e in events}, LEXICONS)
    assert [a.id for a in made.actors] == ["families", "families_the_long_story_of", "families_the_long_story_of_2"]


def test_protesters_of_two_events_are_two_actors_in_the_analysis():
    text = (
        "The {} protesters marched on Monday. Protesters burned a car. The protesters left at night. "
        "Prime Minister Ann Moreau of France called the protesters a mob."
    )
    corpus = framing.Corpus(
        [framing.Article(f"{e}{k}", text.format(e), f"o{k}", event=e) for e in ("Ghent", "Lagos") for k in range(2)]
    )
    made = framing.analyze(corpus, measures=["labels"], clean=False, progress=False)
    mobs = made.mentions[made.mentions["head"] == "mob"]
    assert set(zip(mobs["article_id"].str[:5], mobs["actor"], strict=True)) == {
        ("Ghent", "protesters"), ("Lagos", "protesters_lagos"),
    }  # fmt: skip
    assert set(made.mentions["actor"]) >= {"ann_moreau"}
    assert len([a for a in made.actors if a.startswith("ann_moreau")]) == 1


def test_merges_and_mentions_bear_the_united_ids():
    text = "Protesters came to Lagos. The protesters shouted. Protesters in {} wept. The protesters sang."
    corpus = framing.Corpus([framing.Article(e, text.format(e), "o", event=e) for e in ("Accra", "Kano")])
    found = framing.discover_actors(corpus, clean=False)
    assert set(found.merges["actor"]) == set(found.actors)
    assert set(found.mentions["actor"]) <= set(found.actors)


def test_records_of_an_event_alone_stay_as_they_are():
    found = discover([voiced("President Ann Moreau of France met the Kenyan army. Moreau left.")], LEXICONS)
    made = unite({"e": found.actors}, LEXICONS)
    assert made.actors == found.actors == made.events["e"]
