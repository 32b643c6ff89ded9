"""One label: the published scale, its rules, and no word of identity in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.measure.ladder.rungs import rate_phrase
from framing.records import Actor
from tests.measure.ladder.made import FRONT, IDENTITY, LADDER, REGISTRY
from tests.measure.ladder.pairs import ADJECTIVES, AROUND_ADJECTIVES, AROUND_NOUNS, NOUNS, audit


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


def test_a_head_that_only_holds_something_takes_the_rung_of_its_parts() -> None:
    assert rung("show", "of courtesy and moral cowardice") == -1
    assert rung("range", "of fake licences") == -2
    assert rung("sponsor", "of terrorism") == -3
    assert rung("sponsor", "of the bowling league") is None, "unknown where what it holds is unknown"
    assert rung("display", "unseemly", "of teapots") == -1, "its own modifiers count as of any head"


def test_unknown_is_not_zero() -> None:
    assert rung("parasol", "wooden") is None
    assert rung("teapot") is None
    assert rung("group") == 0


def test_names_and_titles() -> None:
    assert rung("Northern Front", actor=FRONT) == 0
    assert rung("Northern Front", "extremist", actor=FRONT) == -2
    assert rung("Emirate of Verland", kinds=("government",), actor=FRONT) == 1
    assert rung("Emirate of Verland", kinds=("armed group",), actor=FRONT) == 1, "it grants a state to a group"
    assert rung("Emirate of Verland", kinds=("organisation",), actor=FRONT) == 0
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


@pytest.mark.parametrize(
    "kinds", [(), ("people",), ("organisation",), ("government",), ("person",), ("armed group",), ("event",)]
)
def test_opposed_groups_in_one_construction_get_one_rung(kinds: tuple[str, ...]) -> None:
    assert len(NOUNS) + len(ADJECTIVES) >= 40
    assert len(AROUND_NOUNS) + len(AROUND_ADJECTIVES) >= 20
    assert not [found for found in audit(kinds) if len(set(found[2])) > 1]


def test_the_audit_sees_what_it_looks_for() -> None:
    assert rung("regime") != rung("government")
    assert len({rungs for _, _, rungs in audit(())}) > 5


def test_offices_move_no_mean() -> None:
    for office in ("President", "Senator", "Minister", "Judge", "Mayor"):
        assert rung("Berg", office, actor=REGISTRY["leader"]) == 0


def test_government_grants_only_what_the_kind_does_not_say() -> None:
    assert rung("government", kinds=("government",)) == 0 < rung("government", kinds=("armed group", "government"))
    assert rung("government") == 1, "where nothing is known, the wording grants it"
    assert rung("regime", kinds=("government",)) == -1


def test_a_group_is_what_its_members_are() -> None:
    assert rung("band", "of armed thugs") == rung("thugs", "armed") < 0
    assert rung("crowd", "of 200 heroes in the square") == 3
    assert rung("band", "of 1,000 armed thugs") == rung("band", "of armed thugs"), "a comma in a number ends nothing"
    assert rung("band", "of fishermen who met thugs") == 0
    assert rung("some", "of the most vulnerable residents") == 1


def test_whom_a_label_names_in_one_breath_are_rated_too() -> None:
    assert rung("students", "and thugs") == rung("thugs") < 0
    assert rung("students", "and peaceful marchers") == 1
    assert rung("students", "and teachers") == rung("students") == 0
    assert rung("students", "and") == 0


def test_what_an_act_aims_at_judges_the_act_and_no_person() -> None:
    decision = ("to abandon the camp",)
    assert rung("decision", *decision, kinds=("event",)) == -1
    assert rung("residents", *decision, kinds=("people",)) == 0
    assert rung("decision", "to defend the camp", kinds=("event",)) == 1


def test_those_whom_a_speaker_calls_our_own_are_claimed() -> None:
    assert rung("residents", "our", kinds=("people",)) == 1
    assert rung("residents", "our", "unruly", kinds=("people",)) < 0
    assert rung("decision", "our", kinds=("event",)) == 0


def test_a_head_that_deals_with_something_takes_nothing_from_it() -> None:
    assert rung("police", "riot") == rung("trial", "murder") == 0
    assert rung("police", "radical") == rung("protesters", "radical") == -2
    assert rung("boss", "mob") < 0


def test_a_clause_says_what_its_bearer_did() -> None:
    assert rung("farmers", "who killed two men") == -2
    assert rung("farmers", "who once tried to storm the hall") == -1
    assert rung("farmers", "who were killed") == rung("farmers", "killed in a raid") == 0
    assert rung("farmers", "threatening to march") == -1
    assert rung("farmers", "who rescued a child") == rung("farmers", "who helped to rescue a child") == 1


def test_every_deed_of_a_clause_counts_and_so_does_its_manner() -> None:
    assert rung("farmers", "who marched to the hall and looted it") < 0
    assert rung("farmers", "massed at the gate and threatening to storm it") == -1
    assert rung("farmers", "who illegally crossed the river") == rung("farmers", "illegal")
    assert rung("farmers", "who marched peacefully") == 1
    assert rung("farmers", "who were brutally beaten") == 0, "what they suffered is another's deed"
    assert rung("farmers", "in a hall that was illegally built") == 0


def test_kin_is_praise_of_a_people_and_a_figure_of_speech_elsewhere() -> None:
    assert rung("children", kinds=("people",)) == rung("families", "many", kinds=("people",)) == 1
    assert rung("children", kinds=("state",)) == rung("family", kinds=("organisation",)) == 0
    assert rung("women", "and young children", kinds=("people",)) == 1


def test_a_cause_that_nobody_opposes_by_name_is_praise() -> None:
    assert rung("march", "for greater freedom", kinds=("event",)) == 1
    assert rung("march", "for lower rents", kinds=("event",)) == 0


def test_a_modifier_may_be_heightened_by_how_often() -> None:
    assert rung("protests", "sometimes violent") == rung("protests", "violent") < 0


def test_what_has_a_capital_is_a_name_and_no_praise() -> None:
    assert rung("leader", "democratic") == 2
    assert rung("leader", "Democratic") == rung("leader", "Republican") == 0


def test_a_tie_to_a_power_and_a_stance_are_told_apart() -> None:
    for side in ("pro", "anti"):
        assert rung("government", f"{side}-Xland", kinds=("government",)) == -1
        assert rung("government", f"{side}-war", kinds=("government",)) == 0
        assert rung("marchers", f"{side}-Xland", kinds=("people",)) == 0


def test_a_cap_holds_down_authority_and_not_praise() -> None:
    assert rung("government", "communist") == 0
    assert rung("heroes", "communist") == 3


def test_a_kind_word_that_the_actor_is_registered_by_is_its_name() -> None:
    families = Actor("f", "Families", FRONT.kinds[:0])
    assert rung("family", kinds=("people",)) == rung("family", kinds=("people",), actor=REGISTRY["state"]) == 1
    assert rung("family", kinds=("people",), actor=families) == 0
    assert rung("family", "heroic", kinds=("people",), actor=families) == 3
    assert rung("thug", kinds=("people",), actor=replace(families, name="Thugs")) == -2, "a harsh name stays harsh"


def test_a_head_that_deals_with_a_wrong_is_none() -> None:
    assert rung("allegation", "harassment") == rung("hunter", "fraud") == rung("weapon", "assault") == 0
    assert rung("allegation", "bogus") < 0 < rung("inspector", "honest")  # type: ignore[operator]


def test_what_stands_before_a_wrong_belongs_to_it() -> None:
    assert rung("unit", "violent", "crime") == rung("law", "illegal", "immigration") == 0
    assert rung("ring", "drug", "trafficking") == rung("unit", "corrupt", "violent", "crime") == -2


def test_a_predicate_may_have_several_words() -> None:
    assert rung("motivated", "politically") == -1


def test_a_name_in_the_words_behind_a_head_is_no_praise() -> None:
    assert rung("group", "of Democratic candidates") == 0 < rung("group", "of democratic leaders")  # type: ignore[operator]


def test_another_verb_is_another_deed() -> None:
    assert rung("clubs", "that once shot down a plan") == 0 > rung("men", "that have shot a guard")  # type: ignore[operator]


def test_who_stands_behind_a_bill_says_nothing_of_it() -> None:
    assert rung("bill", "tycoon-backed", kinds=("event",)) == 0
    assert rung("candidate", "tycoon-backed", kinds=("person",)) == -1
    assert rung("council", "Labour-held", kinds=("government",)) == 0
    assert rung("council", "junta-held", kinds=("government",)) == -1


def test_words_that_no_row_has_are_judged_by_the_general_lexicons() -> None:
    assert rung("firm", "money-grubbing") == -2
    assert rung("dockworkers", "gallant") == 1
    assert rung("teapot", "gallant") == 1, "praise holds on any noun"
    assert rung("parasol", "tired") == 0, "a state is no judgement"
    assert rate_phrase("firm", ("conniving",), ladder=LADDER).row == "loaded_terms:conniving/adj"


@pytest.mark.parametrize(
    ("expected", "head", "modifiers", "kinds"),
    [
        (-1, "ally", ("longtime",), ("person",)), (0, "ally", ("close",), ("person",)), (2, "ally", (), ("state",)),
        (-1, "union boss", (), ()), (0, "union leader", (), ()), (-2, "trial", ("sham",), ("event",)),
        (-1, "raid", ("botched",), ("event",)), (1, "deal", ("historic",), ("event",)), (-2, "riot", (), ("event",)),
        (1, "protest", ("peaceful",), ("event",)), (-2, "invasion", (), ("event",)), (-3, "massacre", (), ("event",)),
        (0, "war", (), ("event",)), (-3, "vermin", (), ("people",)), (-1, "firm", ("money-hungry",), ()),
        (1, "dockworkers", ("courageous",), ()), (-1, "candidate", ("tycoon-backed",), ()),
    ],
)  # fmt: skip
def test_fields(expected: int, head: str, modifiers: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    after = ("of organized labor",) if modifiers == ("longtime",) else ()
    *before, noun = head.split()
    assert rung(noun, *before, *modifiers, *after, kinds=kinds) == expected
