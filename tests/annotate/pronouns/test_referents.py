"""Who is spoken of: one referent for each, its gender and number, and its prominence as it fades."""

import pytest

from framing.annotate.pronouns.referents import Place, Referent, Scene
from framing.annotate.pronouns.weights import WEIGHTS
from framing.annotate.pronouns.words import BODY, PERSON, THING
from framing.grammar import tree_of
from tests.annotate.pronouns.cast import cast_of


@pytest.mark.parametrize(
    ("actor", "sort", "gender", "plural"),
    [
        ("hale", PERSON, "m", 0.0),
        ("moreau", PERSON, "f", 0.0),
        ("vale", PERSON, "", 0.0),
        ("acme", BODY, "", WEIGHTS.one),
        ("front", BODY, "", WEIGHTS.many),
    ],
)
def test_a_listed_actor(actor, sort, gender, plural):
    found = cast_of("Edward Hale left.").actor(actor)
    assert (found.sort, found.gender, found.plural) == (sort, gender, plural)


def test_an_event_is_a_thing():
    cast = cast_of("The Border War began.", {"war": {"name": "Border War", "kind": "event"}})
    assert cast.actor("war").sort == THING


def test_a_title_or_a_given_name_makes_a_stranger_a_person_and_the_last_name_goes_on():
    cast = cast_of("Edward Hale left.")
    assert cast.person(["Globex"]) is None
    berg = cast.person(["Thomas", "Berg"])
    assert (berg.sort, berg.gender) == (PERSON, "m")
    assert cast.person(["Berg"]) is berg is cast.person(["Mr.", "Berg"])
    assert cast.person(["Mrs.", "Lund"]).gender == "f"


def test_what_the_registry_says_is_not_told_otherwise():
    open_, fixed = Referent("a", sort=PERSON | BODY), Referent("b", sort=PERSON, lemmas=("they",))
    for r in (open_, fixed):
        r.tell("f")
    assert (open_.sort, open_.gender, fixed.gender) == (PERSON, "f", "")


def test_the_naming_inside_a_stretch_of_text():
    cast = cast_of("A farmer met Edward Hale.")
    assert cast.named_in(0, 24).actor == "hale"
    assert cast.named_in(0, 15) is None  # half a name is none


def test_prominence_is_the_best_place_of_a_sentence_and_fades_until_it_is_forgotten():
    cast = cast_of("Edward Hale met Peter Holm.")
    scene, hale = Scene(tree_of(cast.doc, 0)), cast.actor("hale")
    scene.places = [Place(1, 0, 11, hale, weight, False) for weight in (0.4, 1.0)]
    cast.close(scene)
    assert cast.standing(hale) == (WEIGHTS.fades, 0.0)
    for _ in range(8):
        assert "actor:hale" in cast.live or cast.clock > 5
        cast.close(Scene(scene.view))
    assert cast.live == {}
