"""Names grown to phrases."""

import pytest

from framing.annotate.naming.growth import grown_left, phrase_of_owner
from tests.annotate.naming.reading import names, phrase_of, reading
from tests.annotated import WAR

BODIES = WAR | {"kenya": {"name": "Kenya", "kind": "state", "aliases": ["Kenya"]}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NLF regime fell.", "The NLF regime"),
        ("The NLF rule ended.", "NLF"),
        ("The NLF-led government fell.", "The NLF-led government"),
        ("The anti-NLF government fell.", "NLF"),
        ("The NLF-hating government fell.", "NLF"),
        ("The NLF spokesman left.", "NLF"),
    ],
)
def test_a_name_takes_the_noun_that_can_stand_for_the_actor(text, expected):
    assert names(text) == [(expected, "front")]


@pytest.mark.parametrize(
    ("listed", "actor"), [(["kenyan_forces"], "kenyan_forces"), ([], "kenya"), (["kenyan_forces", "guard"], "kenya")]
)
def test_forces_of_a_state_go_to_the_one_listed_beside_it(listed, actor):
    forces = {k: {"name": k, "kind": "military", "affiliation": ["Kenya"]} for k in listed}
    assert names("Kenya's forces left.", BODIES | forces)[0][1] == actor
    assert names("Kenya's government left.", BODIES | forces) == [("Kenya's government", "kenya")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met the tech giant Acme.", "the tech giant Acme"),
        ("The trade war Acme fell.", "Acme"),
        ("The ailing Acme fell.", "The ailing Acme"),
        ("The town's Acme fell.", "Acme"),
    ],
)
def test_to_the_left_a_name_takes_no_plain_noun(text, expected):
    actors = {"acme": {"name": "Acme", "kind": "organisation"}}
    start = text.index("Acme")
    r, phrase = phrase_of(text, "Acme", actors)
    assert text[grown_left(r, start, phrase) : start + 4].removeprefix("The ") == expected.removeprefix("The ")


def test_what_stands_before_a_name_that_begins_with_its_owner_hangs_on_the_owner():
    text = "They met the militant Dockers' Union."
    r, phrase = phrase_of(text, "Union", {"union": {"name": "Dockers' Union", "kind": "organisation"}})
    assert phrase_of_owner(r, text.index("Dockers"), phrase).head in ("Dockers", "Union")
    assert reading(text).index == 0


MEN = {
    "league": {"name": "League", "kind": "armed group"},
    "hostages": {"name": "the two League hostages", "kind": "people", "nouns": ["hostages"]},
    "wall": {"name": "sea wall", "kind": "event", "nouns": ["wall"]},
    "gulf": {"name": "Gulf Army", "kind": "military", "aliases": ["Gulf Army"]},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two League captives left.", ("Two League captives", "hostages")),  # all the words of that name
        ("Three League fighters left.", ("Three League fighters", "league")),
        ("The Gulf Army's leaders left.", ("The Gulf Army's leaders", "gulf")),  # any body has leaders
        ("The sea wall funding grew.", ("sea wall", "wall")),  # funding is no wall
        ("The picture Gulf Army showed.", ("Gulf Army", "gulf")),  # a picture is nobody
    ],
)
def test_what_a_name_may_modify(text, expected):
    assert names(text, MEN)[0] == expected


BODIES = {
    "america": {"name": "United States", "kind": "state", "aliases": ["United States", "U.S."]},
    "patrol": {
        "name": "Customs and Border Protection",
        "kind": "organisation",
        "nouns": ["border agents"],
        "affiliation": ["United States"],
    },
    "kenya": {"name": "Kenya", "kind": "state", "aliases": ["Kenya", "Kenyan", "Ministry of Water"]},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. border agents left.", ("U.S. border agents", "patrol")),  # its body has the noun
        ("U.S. officials left.", ("U.S. officials", "america")),
        ("The Kenyan Ministry of Water slept.", ("The Kenyan Ministry of Water", "kenya")),  # to the end of the name
    ],
)
def test_a_noun_of_a_states_body_is_the_bodys(text, expected):
    assert names(text, BODIES)[0] == expected


def test_a_name_does_not_grow_over_a_verb_behind_another_name():
    actors = {"kenyans": {"name": "Kenyans", "kind": "people", "aliases": ["Kenyans"]}}
    text = "The move to the town from Port Harlow outraged Kenyans who had hoped for more."
    assert [words for words, _ in names(text, actors)] == ["Kenyans"]


def test_the_regime_of_a_capital_is_the_government_listed_beside_the_state():
    state = {"kenya": {"name": "Kenya", "kind": "state", "metonyms": ["Nairobi"]}}
    government = {"cabinet": {"name": "Kenyan government", "kind": "government", "affiliation": ["Kenya"]}}
    assert names("The Nairobi regime fell.", state) == [("The Nairobi regime", "kenya")]
    assert names("The Nairobi regime fell.", state | government) == [("The Nairobi regime", "cabinet")]
