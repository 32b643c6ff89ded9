"""`grammar.ties`: what makes two phrases one thing."""

import pytest

from framing.grammar import all_of_list, appositions, copulas, in_front, partitive, tree_of
from tests.annotated import parsed

VERBS, LINKING = frozenset({"be", "become"}), frozenset({"prove"})


def tree(text):
    return tree_of(parsed(text), 0)


def said(t, *numbers):
    return tuple(t.tokens[i].text for i in numbers)


def word(t, text):
    return next(x.i for x in t.tokens if x.text == text)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Hale, the mayor of Oslo, left.", [("Hale", "mayor")]),
        ("They met a militant group, the Front.", [("group", "Front")]),
        ("Hale and the mayor left.", []),
        ("Talks between their union and the port's owner, Open Quay, failed.", [("owner", "Quay")]),
        ("They met the president and owner, Lena Hale, today.", [("president", "Hale")]),
    ],
)
def test_appositions_but_not_lists(text, pairs):
    t = tree(text)
    assert [said(t, *pair) for pair in appositions(t)] == pairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A former soldier, Hale left the party.", ("Hale", "soldier")),
        ("The former soldier left.", None),
        ("In a small town, Hale left the party.", None),
    ],
)
def test_a_predicate_may_stand_in_front_of_its_subject(text, found):
    t = tree(text)
    front = in_front(t)
    assert (front if front is None else said(t, *front)) == found


def test_copulas_and_verbs_that_link():
    t = tree("Hale is a bully, a racist and a liar.")
    assert {said(t, s, c) for s, c, _ in copulas(t, VERBS, LINKING)} == {
        ("Hale", "bully"),
        ("Hale", "racist"),
        ("Hale", "liar"),
    }
    t = tree("Hale proved a loyal ally.")
    assert [said(t, s, c) for s, c, _ in copulas(t, VERBS, LINKING)] == [("Hale", "ally")]
    t = tree("Hale proved the theory.")
    assert list(copulas(t, VERBS, LINKING)) == []


def test_all_of_a_list_and_the_noun_behind_one_of():
    t = tree("Hale is a bully, a racist and a liar.")
    assert "liar" in said(t, *all_of_list(t, word(t, "bully")))
    t = tree("Hale is one of the closest allies of Oslo.")
    assert said(t, partitive(t, word(t, "one"))) == ("allies",)
    assert partitive(t, word(t, "Oslo")) == word(t, "Oslo")


@pytest.mark.parametrize(
    ("text", "over", "about"),
    [
        ("Most of the strikers left.", "Most", "strikers"),
        ("They are nothing but a mob.", "nothing", "mob"),
        ("They are nothing more than pawns.", "nothing", "pawns"),
        ("They like nothing.", "nothing", "nothing"),
    ],
)
def test_a_quantity_is_about_the_noun_behind_it(text, over, about):
    t = tree(text)
    assert said(t, partitive(t, word(t, over))) == (about,)
