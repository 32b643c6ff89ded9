import pytest

from framing.measure.stance.target import ACTS, OTHER, SUFFERS
from tests.measure.stance.seen import reads, target


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Hale attacked the brave clerk.", "Hale", ACTS),
        ("Hale attacked the brave clerk.", "the brave clerk", SUFFERS),
        ("The clerk was attacked by a dog.", "The clerk", SUFFERS),
        ("A book about Hale was sold.", "Hale", OTHER),
        ("The mayor and Hale attacked the clerk.", "Hale", ACTS),
    ],
)
def test_role(text, words, role):
    assert target(text, words).role == role


def test_head_of_a_target_of_several_words():
    found = target("Reporters met the old mayor of Lund.", "the old mayor of Lund")
    assert found.tree.tokens[found.head].text == "mayor"
    assert reads(found, [found.verb]) == ["met"]


def test_governor_looks_through_a_preposition():
    found = target("They shouted at Hale.", "Hale")
    assert reads(found, [found.governor[0]]) == ["shouted"] and found.governor[1] == "at"
    assert target("They mocked Hale.", "Hale").governor[1] == ""


def test_a_clause_ends_where_another_begins():
    found = target("Hale smiled while the crowd burned the shops.", "Hale")
    assert {"smiled", "Hale"} <= set(reads(found, found.clause))
    assert "burned" not in reads(found, found.clause)
    other = target("Hale smiled while the crowd burned the shops.", "the crowd")
    assert "burned" in reads(other, other.clause)


def test_distance_counts_words_on_either_side():
    found = target('He said, "Hale lies".', "Hale")
    assert {found.tree.tokens[i].text: d for i, d in found.distance.items()} == {"He": -2, "said": -1, "lies": 1}


def test_a_path_is_told_in_dependencies_and_a_long_one_is_not():
    found = target("Hale is a liar.", "Hale")
    liar = next(t.i for t in found.tree.tokens if t.text == "liar")
    assert found.path(liar) == ("nsubj|attr", 2)
    far = target("Hale said that he had heard that they wanted to sell the ruined house.", "Hale")
    ruined = next(t.i for t in far.tree.tokens if t.text == "ruined")
    assert far.path(ruined)[0] == "" and far.path(ruined)[1] > 4
