"""What a listed string is where it stands."""

import pytest

from framing.annotate.naming.names import PLACE, names_in
from tests.annotate.naming.reading import names, reading
from tests.annotated import TOWN, WAR


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NLF spoke.", [("The NLF", "front")]),
        ("France opened an embassy in Abuja.", []),
        ("The NLF Bank spoke.", []),
        ("The Federal Republic of Nigeria spoke.", [("The Federal Republic of Nigeria", "state")]),
    ],
)
def test_a_listed_string_is_a_naming_or_something_else(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Former President Claire Moreau spoke.", "Former President Claire Moreau"),
        ("Anna Moreau spoke.", None),
        ("The Moreau plan failed.", "Moreau"),
    ],
)
def test_a_person_is_named_with_titles_and_by_nobody_elses_first_name(text, expected):
    assert names(text, TOWN) == ([(expected, "moreau")] if expected else [])


def test_a_person_goes_by_the_titles_said():
    (found,) = names_in(reading("Former President Claire Moreau spoke.", TOWN)).candidates
    assert found.said.past
    assert "president" in found.heads
    assert found.said.head == "Claire Moreau"


def test_a_name_before_a_noun_is_a_modifier_but_not_before_a_verb_of_a_headline():
    (found,) = names_in(reading("The NLF rule ended in May.")).candidates
    assert found.given.construction == "name modifier"
    assert found.named is False


def test_a_hedge_before_a_name_is_kept():
    (found,) = names_in(reading("The so-called NLF spoke.")).candidates
    assert found.said.hedge == "so-called"


def test_an_excluded_string_is_nobody():
    actors = {"front": WAR["front"] | {"exclude": ["NLF Radio"]}}
    assert names("NLF Radio was silent.", actors) == []


def test_names_cover_what_they_hold():
    found = names_in(reading("The new NLF regime fell."))
    assert [found.cover(at) for at in (0, 4, 8, 12, 20)] == [True, True, True, True, False]


def test_a_country_where_something_happens_is_found_as_a_place():
    r = reading("Rebels met in Abuja.")
    (place,) = names_in(r).candidates
    assert (place.given.rule, place.given.actor, place.sort) == (PLACE, "state", "place")


def test_a_piece_of_a_longer_word_of_belonging_is_no_name():
    actors = {"us": {"name": "United States", "kind": "state", "aliases": ["United States", "American"]}}
    assert names("Central American migrants spoke.", actors) == []


def test_a_plural_may_name_two_states():
    koreas = {
        k: {"name": f"{k} Korea", "kind": "state", "aliases": [f"{k} Korea", "Koreas"]} for k in ("North", "South")
    }
    assert names("The Koreas spoke.", koreas) == [("The Koreas", "North"), ("The Koreas", "South")]


INNER = {
    "league": {"name": "League", "kind": "armed group"},
    "hostages": {"name": "the two League hostages", "kind": "people"},
    "chileans": {"name": "Chileans", "kind": "people", "aliases": ["Chilean", "Chileans"]},
    "guard": {"name": "Coast Watch", "kind": "organisation"},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two League hostages left.", [("The two League hostages", "hostages"), ("League", "league")]),
        ("Two League captives left.", [("Two League captives", "hostages"), ("League", "league")]),
        ("Chileans left.", [("Chileans", "chileans")]),
        ("They waved Chilean flags.", []),  # the country's adjective
        ("It is calm. \u2014 Coast Watch (@coastwatch)", []),  # who signs a post
        ("On the site of Coast Watch (@coastwatch) it is calm.", [("Coast Watch", "guard")]),
    ],
)
def test_names_in_names_and_names_that_name_nobody(text, expected):
    assert [n for k in range(2 if ". " in text else 1) for n in names(text, INNER, k=k)] == expected


def test_a_dash_is_no_hyphen():
    assert names("He saw the League - including men - leave.", INNER)[0][1] == "league"
    r = reading("He saw the League - including men - leave.", INNER)
    assert [c.named for c in names_in(r).candidates] == [True]
    r = reading("The League - led militia left.", INNER)
    assert [c.named for c in names_in(r).candidates] == [False]


def test_no_word_of_a_bodys_name_is_anothers():
    both = {
        "forces": {"name": "Norland Democratic Forces", "kind": "armed group"},
        "party": {"name": "Democratic Party", "kind": "party", "aliases": ["Democratic"]},
    }
    assert [n[1] for n in names("The mostly Norland Democratic Forces left.", both)] == ["forces"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President of Nigeria Claire Moreau spoke to them.", "President of Nigeria Claire Moreau"),
        ("In the morning Foreign Forces Moreau met.", "Moreau"),
    ],
)
def test_a_person_is_named_with_an_office_and_whose_it_is_and_nothing_of_the_verb(text, expected):
    actors = TOWN | {"state": WAR["state"]}
    assert (expected, "moreau") in names(text, actors)


def test_an_alias_of_one_word_is_nobody_behind_anothers_first_name():
    actors = {"moreau": TOWN["moreau"] | {"aliases": ["Moreau"]}}
    assert names("In May, Anna Moreau spoke to them.", actors) == []
    assert names("In May, Moreau spoke to them.", actors) == [("Moreau", "moreau")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kovalskyy left the town on foot.", ["Kovalskyy"]),
        ("Mykola Kovalskiy left the town on foot.", ["Mykola Kovalskiy"]),
        ("Mikola Kowalski left the town on foot.", ["Mikola Kowalski"]),
        ("Anna Kovalskiy left the town on foot.", []),
        ("Kovalenko left the town on foot.", []),
    ],
)
def test_a_long_last_name_is_found_in_other_spellings(text, expected):
    actors = {"k": {"name": "Mykola Kovalsky", "kind": "person"}}
    assert [found for found, _ in names(text, actors)] == expected


def test_a_last_name_of_two_persons_by_its_sound_is_found_as_written_only():
    actors = {
        "a": {"name": "Mykola Kovalsky", "kind": "person"},
        "b": {"name": "Oleg Kowalski", "kind": "person"},
    }
    assert names("Kovalskiy left, and Kowalski stayed in the town.", actors) == [("Kowalski", "b")]


def test_the_country_in_the_name_of_a_body_of_its_own_is_nobody():
    actors = {"state": {"name": "Chad", "kind": "state", "aliases": ["Chad"]}}
    assert names("She read it in The Times of Chad and told the others.", actors) == []
    assert names("She met the friends of Chad and told the others.", actors) == [("Chad", "state")]


def test_what_a_longer_name_ends_in_is_no_other_of_that_name():
    bodies = {
        "norland": {"name": "Norland", "kind": "state", "aliases": ["Norland", "Grey Chamber"]},
        "chamber": {"name": "Chamber", "kind": "organisation", "aliases": ["Chamber"]},
    }
    assert names("They left the Grey Chamber.", bodies) == [("the Grey Chamber", "norland")]
    assert ("the Chamber", "chamber") in names("They left the Chamber.", bodies)
