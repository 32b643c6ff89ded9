"""One label: the published scale, its rules, and no word of identity in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.measure.ladder.rungs import rate_phrase
from framing.records import Actor
from tests.measure.ladder.made import FRONT, IDENTITY, LADDER, REGISTRY


def rung(
    head: str, *modifiers: str, hedge: str = "", kinds: tuple[str, ...] = (), actor: Actor | None = None
) -> float | None:
    return rate_phrase(head, modifiers, hedge, kinds, ladder=LADDER, actor=actor).rung


@pytest.mark.parametrize(
    ("expected", "head", "modifiers"),
    [
        (-3, "terrorists", ()),
        (-3, "organization", ("Islamist", "terrorist")),
        (-3, "dictator", ()),
        (-2, "forces", ("Northern", "occupation")),
        (-2, "group", ("radical",)),
        (-2, "mob", ("angry",)),
        (-2, "group", ("responsible for a string of deadly attacks",)),
        (-1, "regime", ("Verlandish",)),
        (-1, "government", ("Xland-backed",)),
        (-1, "government", ("pro-Xland",)),
        (-1, "authorities", ("de facto",)),
        (-1, "group", ("armed", "in power in the south")),
        (-1, "fighters", ("jihadist",)),
        (0, "forces", ("armed",)),
        (0, "government", ("Xland-led",)),
        (0, "government", ("communist",)),
        (0, "group", ()),
        (0, "movement", ("Islamist",)),
        (1, "government", ()),
        (1, "authorities", ("Verlandish",)),
        (1, "forces", ("security",)),
        (2, "government", ("internationally recognized",)),
        (2, "ally", ("in the fight against terrorism",)),
        (1, "ally", ("potential",)),
        (3, "freedom fighters", ()),
        (0, "heads", ("of state",)),
        (-3, "war", ("of aggression against its neighbour",)),
    ],
)
def test_the_published_scale(expected: int, head: str, modifiers: tuple[str, ...]) -> None:
    assert rung(head, *modifiers) == expected


def test_strongest_negative_wins_over_any_praise() -> None:
    assert rung("government", "legitimate", "terrorist") == -3
    assert rung("ally", "criminal") == -2
    assert rung("regime", "heroic") == -1


def test_scare_quotes_and_hedges_soften_by_one() -> None:
    for hedge in ("scare", "so-called", "alleged"):
        assert rung("terrorist", hedge=hedge) == -2
    assert rung("government", hedge="scare") == 0
    assert rung("government", hedge="so-called") == -1
    assert rung("government", "so-called") == -1
    assert rung("terrorist", hedge="so-called|scare") == -2
    assert rung("authorities", hedge="de facto") == -1
    assert rung("government", hedge="-led") == 0


def test_words_after_the_head_are_no_modifiers() -> None:
    assert rung("unit", "fighting terrorists") == 0
    assert rung("partner", "in the fight against terrorism") == 2
    assert rung("police", "hunting the killers") == 0


def test_unknown_is_not_zero() -> None:
    assert rung("parasol", "tired") is None
    assert rung("teapot") is None
    assert rung("group") == 0


def test_names_and_titles() -> None:
    assert rung("Northern Front", actor=FRONT) == 0
    assert rung("Northern Front", "extremist", actor=FRONT) == -2
    assert rung("Emirate of Verland", kinds=("government",), actor=FRONT) == 1
    assert rung("Emirate of Verland", kinds=("armed group",), actor=FRONT) == 0
    assert rung("government", "of the Emirate of Verland", actor=FRONT) == 2
    assert rung("Berg", "President", actor=REGISTRY["leader"]) == 0
    assert rung("Berg", "dictator", actor=REGISTRY["leader"]) == -3


def test_a_state_whose_plain_name_is_a_title_gains_nothing_by_it() -> None:
    state = REGISTRY["state"]
    assert rung("Czech Republic", kinds=("state",), actor=state) == 0
    assert rung("Republic of Verland", kinds=("state",), actor=replace(state, name="Verland")) == 1


def test_leadership_of_a_country_is_more_than_of_a_movement() -> None:
    assert rung("leadership", "Verlandish", kinds=("government",), actor=FRONT) == 1
    assert rung("leadership", "NF", kinds=("government",), actor=FRONT) == 0
    assert rung("leadership", "Verlandish", kinds=("armed group",), actor=FRONT) == 0


def test_rows_of_one_kind_do_not_speak_of_others() -> None:
    assert rung("crackdown", kinds=("event",)) == -1
    assert rung("crackdown", kinds=("person",)) is None
    assert rung("tide", kinds=("people",)) == -2
    assert rung("tide", kinds=("state",)) is None


@pytest.mark.parametrize("word", IDENTITY)
def test_identity_beside_a_label_changes_nothing(word: str) -> None:
    for head in ("government", "regime", "terrorist", "group", "refugee"):
        assert rung(head, word) == rung(head, word.title()) == rung(head)


def test_a_rating_names_the_row_that_decided_it() -> None:
    assert rate_phrase("government", ("terrorist",), ladder=LADDER).row == "ladder:terrorist/modifier"
    assert rate_phrase("teapot", (), ladder=LADDER) == (None, "", "")


def test_a_degree_leaves_the_word_it_heightens() -> None:
    assert rung("regime", "widely feared") == rung("regime", "feared")
    assert rung("group", "increasingly violent") == rung("group", "violent") < 0


def test_a_noun_before_the_head_hands_on_what_it_denies_only() -> None:
    assert rung("spokesman", "junta") == rung("junta") < 0
    assert rung("teapot", "government") is None
