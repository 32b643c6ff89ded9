from dataclasses import replace

import pytest

from framing.comparison.contrasts.held import Acts, Namings, is_thing
from framing.comparison.contrasts.story import Place
from tests.comparison.contrasts.made import clause, story


def _namings(text, *clauses):
    made = story(clauses=list(clauses))
    first = replace(made.rows[0], place=Place("Herald", "a", 0, len(text), text))
    rest = [
        replace(s, place=replace(s.place, start=len(text) + 1 + s.k, end=len(text) + 2 + s.k, text="x"))
        for s in made.rows[1:2]
    ]
    return Namings(Acts(replace(made, texts={**made.texts, "a": text + " x x x"}, rows=(first, *rest, *made.rows[2:]))))


def _is_whole(text, words, *clauses):
    at = text.index(words)
    return _namings(text, *clauses).is_whole(Place("Herald", "a", at, at + len(words), words))


@pytest.mark.parametrize(
    "text",
    [
        "Among them are many families.",
        "Many families were among the walkers.",
        "The walkers, including many families, slept.",
    ],
)
def test_a_part_is_no_name_of_the_whole(text):
    words = "many families" if "many families" in text else "Many families"
    assert not _is_whole(text, words)
    assert _is_whole("The road was full of many families.", "many families")


def test_what_somebody_is_to_another_and_another_thing_is_no_naming():
    assert not _is_whole("She met his parents there.", "his parents") and _is_whole(
        "She met the parents there.", "the parents"
    )
    assert not _is_whole("He fears the next attack.", "the next attack") and _is_whole(
        "He fears the attack.", "the attack"
    )


def test_a_bare_noun_says_nothing_where_the_rest_follows():
    assert not _is_whole("Children of parents who sailed slept.", "parents")
    assert _is_whole("Children of poor parents who sailed slept.", "poor parents")


@pytest.mark.parametrize("cue", ["dubbed", "known as", "called"])
def test_what_is_dubbed_so_is_mentioned_and_not_used(cue):
    assert not _is_whole(f"The march was {cue} the Long Walk.", "Long Walk")
    assert _is_whole("They joined the Long Walk.", "Long Walk")


def test_a_phrase_cut_out_of_a_longer_one_is_nobodys_word():
    read = clause("a", "The brave rebels took the bridge in the north.", "took", "rebels", "")
    assert not _is_whole("They pay the so-called road levy here.", "so-called road", read)
    assert _is_whole("They pay the so-called levy here.", "so-called levy", {**read, "verb_start": 29})
    assert _is_whole("They pay the so-called road levy here.", "so-called road"), "nobody knows without clauses"


def test_a_common_noun_of_no_people_is_a_thing():
    made = replace(story(), names={"ruling": "ruling", "rebels": "rebels", "hale": "Lena Hale"})
    assert [is_thing(made, actor) for actor in ("ruling", "rebels", "hale", "unknown")] == [True, False, False, False]


def test_the_same_words_but_for_small_ones_are_one_naming():
    namings = Namings(Acts(story()))
    one, other = Place("Herald", "a", 0, 9, "the march"), Place("Post", "b", 0, 9, "March")
    assert namings.is_same(one, other) and not namings.is_same(one, replace(other, text="a long march"))


def test_somebody_goes_by_nouns_of_people_and_is_not_who_is_run_by_somebody():
    namings = Namings(Acts(replace(story(), names={"guard": "Harbour Guard", "rebels": "the rebels"})))
    one, other = Place("Herald", "a", 0, 9, "the rebels"), Place("Post", "b", 0, 9, "the fighters")
    assert namings.is_one("rebels", one, other) is namings.is_near(one, other)
    assert not namings.is_one("rebels", one, replace(other, text="the boats"))
    assert not namings.is_one("guard", one, replace(other, text="the Harbour Guard-run clinic"))


def test_words_that_point_back_name_nothing_by_themselves():
    assert not _is_whole("These walkers slept.", "These walkers") and _is_whole("The walkers slept.", "The walkers")


def test_things_of_two_sorts_are_one_only_in_sentences_that_are_much_alike():
    made = _namings("The raid began.")
    namings = Namings(Acts(replace(made.story, names={"raid": "the raid", "town": "the town"})))
    attack, shooting = Place("Herald", "a", 0, 8, "The raid"), Place("Post", "b", 0, 8, "the storm")
    assert namings._are_alike("raid", attack, Place("Post", "b", 0, 5, "raids"))
    assert not namings._are_alike("raid", attack, shooting)
    assert not namings._are_alike("town", attack, Place("Post", "b", 0, 5, "raids")), "no noun of the actor"


def test_what_belongs_to_an_actor_is_not_the_actor_but_a_body_is():
    text = "Children of the rebels fled. The regime of the rebels fell. The rebels fled."
    namings = _namings(text)
    whole = Place("Herald", "a", text.index("The rebels"), len(text) - 6, "The rebels")
    children, regime = (
        Place("Herald", "a", text.index(x), text.index(x) + len(x), x)
        for x in ("Children of the rebels", "The regime of the rebels")
    )
    assert not namings.is_one("rebels", children, whole) and not namings.is_one("rebels", whole, children)
    assert namings.is_one("rebels", regime, whole)


@pytest.mark.parametrize(
    ("concept", "is_matter"), [("tax cuts", True), ("aides of a leader", False), ("refusing", False), ("x", False)]
)
def test_a_quarrel_that_an_event_has_once_is_a_matter(concept, is_matter):
    assert _namings("Rain fell.").is_matter(concept) is is_matter


def test_words_that_name_a_matter_are_whole_with_what_follows():
    text = "Rioting in the port went on."
    place = Place("Herald", "a", 0, 7, "Rioting")
    assert not _namings(text).is_whole(place) and _namings(text).is_whole(place, known=True)
