"""What a lexicon lists once is found in every form."""

import pytest

from framing.lexicon import Lexicons, inflections, irregular_forms


@pytest.mark.parametrize(
    ("term", "pos", "forms"),
    [
        ("carry", "verb", {"carry", "carries", "carried", "carrying"}),
        ("stop", "verb", {"stop", "stops", "stopped", "stopping"}),
        ("agree", "verb", {"agree", "agrees", "agreed", "agreeing"}),
        ("die", "verb", {"die", "dies", "died", "dying"}),
        ("push", "verb", {"push", "pushes", "pushed", "pushing"}),
        ("crack down", "verb", {"crack down", "cracks down", "cracked down", "cracking down"}),
        ("war crime", "noun", {"war crime", "war crimes"}),
        ("city", "noun", {"city", "cities"}),
        ("show", "verb", {"show", "shows", "showed", "showing"}),
        ("seek", "verb", {"seek", "seeks", "seeked", "seeking"}),
        ("make", "verb", {"make", "makes", "maked", "making"}),
        ("box", "noun", {"box", "boxes"}),
        ("harsh", "adj", {"harsh", "harsher", "harshest"}),
        ("big", "adj", {"big", "bigger", "biggest"}),
        ("angry", "adj", {"angry", "angrier", "angriest"}),
        ("war-torn", "adj", {"war-torn"}),
        ("inevitable", "adj", {"inevitable"}),
        ("clearly", "adv", {"clearly"}),
    ],
)
def test_inflections(term, pos, forms):
    assert set(inflections(term, pos)) == forms
    assert inflections(term, pos)[0] == term


def test_irregular_forms_win():
    assert inflections("seek out", "verb", {"seek": ("seeks", "sought", "seeking")}) == (
        "seek out", "seeks out", "sought out", "seeking out",
    )  # fmt: skip


def test_a_noun_bends_at_its_end_and_a_verb_at_its_beginning():
    irregular = {"man": ("men",)}
    assert inflections("man of war", "noun", irregular) == ("man of war", "man of wars")
    assert inflections("state man", "noun", irregular) == ("state man", "state men")
    assert "man up" not in inflections("man up", "verb", irregular)[1:]


def test_the_shipped_list_holds_what_no_rule_makes():
    irregular = irregular_forms(Lexicons()["irregular_forms"])
    assert "men" in irregular["man"]
    assert inflections("flee", "verb", irregular)[1:] != inflections("flee", "verb")[1:]
