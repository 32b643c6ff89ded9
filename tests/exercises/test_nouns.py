import pytest

from framing.exercises.nouns import BODY, FORCE, PERSONS, Nouns
from framing.lexicon import open_lexicons


@pytest.fixture(scope="module")
def nouns():
    return Nouns(open_lexicons({}))


@pytest.mark.parametrize(
    ("phrase", "sort"),
    [
        ("the angry protesters", PERSONS), ("three fishermen", PERSONS), ("foreign troops", FORCE),
        ("the old regime", BODY), ("France", BODY),
    ],
)  # fmt: skip
def test_a_phrase_is_of_the_sort_of_its_noun(nouns, phrase, sort):
    assert sort in nouns.sorts(phrase)


@pytest.mark.parametrize("phrase", ["place", "steps", "several rounds of tear gas", ""])
def test_what_is_nobody_is_of_no_such_sort(nouns, phrase):
    assert not nouns.sorts(phrase) & {PERSONS, FORCE, BODY}


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("protester", "rioter", True), ("border fence", "security fence", True), ("withdrawal", "retreat", True),
        ("rebel fighter", "rebel regime", False), ("border fence", "secure border", False),
        ("tear gas", "assault on protesters", False),
    ],
)  # fmt: skip
def test_only_words_of_one_sort_stand_for_each_other(nouns, one, other, fits):
    assert nouns.fit(one, other) is nouns.fit(other, one) is fits


def test_members_are_not_their_body(nouns):
    assert nouns.are_members("the armed fighters") and nouns.are_members("operatives")
    assert not nouns.are_members("the armed group") and not nouns.are_members("the authorities")


def test_plurals_are_spelt_as_english_does(nouns):
    assert nouns.forms("henchman") == ("henchman", "henchmen") and nouns.are_several("henchmen")


def test_an_adjective_is_no_listed_noun(nouns):
    assert nouns.is_listed("reckless thugs") and not nouns.is_listed("orderly")


@pytest.mark.parametrize(
    ("phrase", "several", "given"),
    [
        ("occupier", True, "occupiers"), ("foreign troops", True, "foreign troops"), ("foreign troops", False, ""),
        ("mob violence", True, ""), ("mob violence", False, "mob violence"),
        ("person with odd views", True, "persons with odd views"), ("puppet of the west", True, "puppets of the west"),
    ],
)  # fmt: skip
def test_a_phrase_is_put_into_a_number_if_it_has_it(nouns, phrase, several, given):
    if phrase.startswith("person"):
        given = nouns.forms("person")[-1] + " with odd views"
    assert nouns.in_number(phrase, several=several) == given


@pytest.mark.parametrize(("one", "other"), [("border wall", "border fence"), ("army", "soldier"), ("mob", "protester")])
def test_a_whole_is_none_of_its_members_and_a_fence_no_wall(nouns, one, other):
    assert not nouns.fit(one, other)


def test_what_stands_before_a_noun_tells_whether_it_opens_its_phrase(nouns):
    for text in ("the ", "20 ", "Hundreds of ", "It rained. ", ""):
        assert nouns.opens(text + "migrants", len(text)), text
    assert not nouns.opens("tired migrants", len("tired "))
    assert nouns.is_of_country("US troops", 3) and not nouns.is_of_country("the troops", 4)
    assert nouns.is_closed("without") and not nouns.is_closed("plan")


@pytest.mark.parametrize(
    ("one", "other"),
    [("leader", "regime"), ("ruling party", "junta"), ("lawmaker", "activist"), ("authorities", "regimes"),
     ("armed group", "bandit"), ("police force", "cop"), ("environmental group", "climate defender")],
)  # fmt: skip
def test_leaders_are_no_regime_and_a_lawmaker_no_activist(nouns, one, other):
    assert not nouns.fit(one, other) and not nouns.fit(other, one)


@pytest.mark.parametrize(("one", "other"), [("government", "regime"), ("militant", "terrorist"), ("troops", "forces")])
def test_bodies_and_persons_of_one_sort_still_stand_for_each_other(nouns, one, other):
    assert nouns.fit(one, other)


def test_verbs_lend_a_noun_no_plural(nouns):
    assert nouns.forms("tax cut")[-1] == "tax cuts" and nouns.forms("rebel")[-1] == "rebels"
    assert not nouns.are_several("mass shooting") and nouns.in_number("hate speech", several=True) == ""
    assert nouns.in_number("city limiting cooperation", several=True) == "cities limiting cooperation"


def test_what_happened_is_nobody(nouns):
    assert nouns.is_event("the violence") and nouns.is_event("two attacks")
    assert not nouns.is_event("the movement") and not nouns.is_event("protesters")


def test_a_noun_behind_another_is_second(nouns):
    for text in ("chain ", "nitty-"):
        assert nouns.is_second(text + "gangs", len(text)), text
    for text in ("the ", "violent ", "Iranian ", "20 "):
        assert not nouns.is_second(text + "gangs", len(text)), text
