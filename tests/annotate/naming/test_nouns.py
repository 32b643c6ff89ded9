"""Nouns: decided, pointing back, somebody's, or strangers."""

import pytest

from framing.annotate.naming.names import names_in
from framing.annotate.naming.nouns import nouns_in
from tests.annotate.naming.reading import nouns, reading
from tests.annotated import TOWN


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("French troops left.", "noun"),
        ("The group left.", "anaphor"),
        ("Its troops left.", "owned"),
        ("A group left.", "stranger"),
        ("The rival group left.", "stranger"),
        ("The group of kettles left.", "stranger"),
        ("The Justice Department left.", "stranger"),
        ("They are the group.", "stranger"),
    ],
)
def test_what_a_noun_is(text, sort):
    actors = TOWN | {"forces": {"name": "French forces", "kind": "military", "affiliation": ["France"]}}
    actors |= {"front": {"name": "NLF", "kind": "armed group"}}
    assert [s for _, s, _ in nouns(text, actors)] == [sort]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Abo's announcement came late.", "anaphor"),  # possession points back
        ("Abo's second announcement came late.", "stranger"),
        ("Berg's announcement came late.", "stranger"),  # of nobody listed
    ],
)
def test_a_thing_that_a_listed_actor_did_points_back(text, sort):
    actors = {
        "abo": {"name": "Abo", "kind": "person"},
        "ban": {"name": "Tea ban", "kind": "event", "nouns": ["decision"]},
    }
    assert [s for _, s, _ in nouns(text, actors)] == [sort]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The police station burned.", []),
        ("They spoke of police brutality.", ["police"]),
    ],
)
def test_premises_of_a_body_are_not_the_body(text, found):
    actors = {"police": {"name": "Town police", "kind": "organisation", "nouns": ["police"]}}
    assert [t for t, _, actor in nouns(text, actors) if actor] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The demonstrator numbers fell.", []),
        ("Demonstrators left the town.", ["Demonstrators"]),
        ("They are demonstrators.", []),
        ("He led a gang of demonstrators.", ["demonstrators"]),
        ("Demonstrators Ann Lee and Bo Day left.", []),
    ],
)
def test_a_noun_of_its_own_names_the_actor_where_it_is_no_predicate(text, found):
    assert [t for t, _, actor in nouns(text, TOWN) if actor] == found


def test_a_decade_is_ten_years_and_a_number_is_none():
    for text, actor in (
        ("In the 2000s the Nigerian government fell.", "old_government"),
        ("In 2005 the Nigerian government fell.", "old_government"),
        ("It paid $2005 and the Nigerian government fell.", "front"),
    ):
        assert [a for _, _, a in nouns(text) if a] == [actor], text


def test_a_common_noun_before_the_head_makes_another_thing():
    for text, compound in (("The trial court left.", True), ("The rebel group left.", False)):
        r = reading(text, TOWN)
        assert [c.compound for c in nouns_in(r, names_in(r)) if c.phrase.head in ("court", "group")] == [compound]


def test_the_owner_of_its_is_looked_for_in_the_subject():
    text = "France pulled out its troops."
    r = reading(text)
    (found,) = nouns_in(r, names_in(r))
    assert found.owner_at == (0,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They live in war.", []),  # how they live
        ("They live in the war.", ["the war"]),
        ("He saw demonstrators of two towns.", ["demonstrators of two towns"]),  # whole
        ("It is the method of demonstrators.", ["demonstrators"]),
        ("It is a gang of demonstrators.", []),  # what it is, which labels find
        ("She is one of two demonstrators.", []),
    ],
)
def test_what_stands_for_a_thing_and_what_does_not(text, expected):
    assert [t for t, _, actor in nouns(text, TOWN) if actor in ("war", "protesters")] == expected


def test_a_headline_leaves_out_the_article():
    assert ("Group", "anaphor", "") in nouns("Kenya To Deport Group Which Left Chad")
    assert ("group", "stranger", "") in nouns("Kenya is to deport group which left Chad.")
