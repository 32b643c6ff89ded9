"""`framing.measure.ladder`: the published scale, its rules, and its symmetry."""

from __future__ import annotations

import math
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.lexicon import Lexicons
from framing.measure.ladder import measure, rate_labels, standing
from framing.measure.ladder.ladder import kinds_in
from framing.measure.ladder.rungs import compile_ladder, rate_phrase
from framing.records import Actor, Annotated, Article, Construction, Mention, Operator, Voice
from framing.registry import Actors

LEXICONS = Lexicons()
LADDER = compile_ladder(LEXICONS["ladder"], LEXICONS["irregular_forms"])
ROWS = LEXICONS["ladder"].rows
REGISTRY = Actors.from_dict(
    {
        "front": {
            "name": "Northern Front",
            "kind": [{"kind": "armed group"}, {"kind": "government", "from": "2015-01-01"}],
            "aliases": ["NF", "Emirate of Verland"],
            "affiliation": ["Verlandish", "Verland"],
        },
        "state": {"name": "Czech Republic", "kind": "state", "aliases": ["Republic of Verland"]},
        "war": {"name": "the war in Verland", "kind": "event"},
        "leader": {"name": "Ada Berg", "kind": "person", "aliases": ["Berg"]},
    }
)
FRONT = REGISTRY["front"]

# Words of nation, region, religion, ethnicity and gender: none may have a rung or a strength of its own.
IDENTITY = """
african albanian american arab arabic asian australian austrian balkan baltic basque black brazilian british caucasian
chechen chinese colombian croatian cuban czech danish dutch eastern egyptian english ethiopian european finnish french
georgian german greek haitian hausa hindu hispanic hungarian igbo indian indigenous indonesian iranian iraqi irish
israeli italian jamaican japanese jordanian kenyan korean kosovar kurd kurdish kuwaiti latin latina latino lebanese
libyan malaysian mexican moroccan native nigerian northern norwegian pakistani palestinian pashtun persian peruvian
polish portuguese qatari romani roma romanian russian rwandan saudi scottish serb serbian slavic somali southern soviet
spanish sudanese swedish swiss syrian taiwanese tamil thai tibetan tunisian turk turkish ugandan uighur ukrainian uyghur
venezuelan vietnamese welsh western white yemeni yoruba zimbabwean agnostic anglican atheist bahai baptist buddhist
catholic christian evangelical hindu islam islamic jain jew jewish lutheran mennonite methodist mormon moslem muslim
orthodox pagan protestant quaker shia shiite sikh sufi sunni yazidi zionist boy female feminine gay girl hijab lesbian
male man masculine men bisexual nonbinary queer trans transgender woman women afghan afghanistan taliban mujahideen
""".split()


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
        (1, "heads", ("of state",)),
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
    assert rung("police", "hunting the killers") is None


def test_unknown_is_not_zero() -> None:
    assert rung("delegation", "tired") is None
    assert rung("teapot") is None
    assert rung("group") == 0


def test_names_and_titles() -> None:
    assert rung("Northern Front", actor=FRONT) == 0
    assert rung("Northern Front", "extremist", actor=FRONT) == -2
    assert rung("Emirate of Verland", kinds=("government",), actor=FRONT) == 1
    assert rung("Emirate of Verland", kinds=("armed group",), actor=FRONT) == 0
    assert rung("government", "of the Emirate of Verland", actor=FRONT) == 2
    assert rung("Berg", "President", actor=REGISTRY["leader"]) == 1
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
    assert rung("attack", kinds=("event",)) == -1
    assert rung("attack", kinds=("person",)) is None
    assert rung("tide", kinds=("people",)) == -2
    assert rung("tide", kinds=("state",)) is None


def test_kinds_follow_the_year() -> None:
    assert kinds_in(FRONT, 2010) == {"armed group"}
    assert kinds_in(FRONT, 2020) == kinds_in(FRONT, None) == {"armed group", "government"}
    assert kinds_in(None, 2020) == frozenset()


def _mention(head: str, *modifiers: str, **fields: object) -> Mention:
    construction = fields.pop("construction", Construction.NOUN_PHRASE)
    return Mention(0, 5, "front", head, construction, modifiers, **fields)  # type: ignore[arg-type]


def test_measure_gives_a_hit_for_each_rated_mention() -> None:
    mentions = (
        replace(_mention("regime", "Verlandish"), start=4, end=21),
        replace(_mention("organization", "terrorist", voice=Voice.SCARE), start=30, end=40),
        replace(_mention("teapot"), start=50, end=56),
        replace(_mention("the front", construction=Construction.NAME), start=60, end=66),
    )
    doc = Annotated(Article("a", "", "o"), "x" * 80, "x" * 80, mentions=mentions, actors=REGISTRY, year=2020)
    hits = measure(doc, (), LEXICONS)
    assert [(h.start, h.end, h.score, h.rule) for h in hits] == [
        (4, 21, -1.0, "ladder:regime/head"),
        (30, 40, -2.0, "ladder:terrorist/modifier"),
        (60, 66, 0.0, "ladder:(name)/name"),
    ]
    assert {h.measure for h in hits} == {"ladder"}
    assert hits[1].voice is Voice.SCARE


@given(st.sampled_from(list(Operator)), st.lists(st.integers(-3, 3), min_size=1, max_size=6), st.integers(-3, 3))
def test_denying_a_label_never_moves_the_mean_the_wrong_way(operator: Operator, others: list[int], rung_: int) -> None:
    rest = [standing(replace(_mention("group"), ladder=float(o))) for o in others]
    said = standing(replace(_mention("group"), ladder=float(rung_)))
    done = standing(replace(_mention("group"), ladder=float(rung_), operator=operator))
    assert None not in (*rest, said, done)
    before, after = sum([*rest, said]), sum([*rest, done])  # type: ignore[list-item]
    if operator in (Operator.NEGATED, Operator.REVOKED):
        assert after >= before if rung_ < 0 else after <= before
    else:
        assert after == before


def test_unrated_mentions_have_no_standing() -> None:
    assert standing(_mention("teapot", operator=Operator.REVOKED)) is None


def test_more_than_600_rows_each_with_a_reason() -> None:
    assert len(ROWS) > 600
    assert all(r["reason"] for r in ROWS)
    assert {r["rung"] for r in ROWS} == set(range(-3, 4))


def test_every_negative_row_has_a_mirror_that_is_not_negative() -> None:
    best: dict[str, int] = {}
    for r in ROWS:
        best[r["term"]] = max(r["rung"], best.get(r["term"], -9))
    for r in ROWS:
        if r["rung"] < 0:
            assert r["mirror"], f"{r['id']} has no mirror"
            assert best.get(r["mirror"], -9) >= 0, (
                f"{r['id']}: its mirror {r['mirror']!r} is not in the ladder at 0 or above"
            )


def test_the_mirror_of_a_positive_row_is_negative_or_plain() -> None:
    worst: dict[str, int] = {}
    for r in ROWS:
        worst[r["term"]] = min(r["rung"], worst.get(r["term"], 9))
    for r in ROWS:
        if r["rung"] > 0 and r["mirror"]:
            assert worst.get(r["mirror"], 9) <= 0, r["id"]


@pytest.mark.parametrize("name", ["ladder", "polarity_words"])
def test_no_word_of_identity_has_a_value(name: str) -> None:
    identity = set(IDENTITY) | {f"{w}s" for w in IDENTITY}
    for r in LEXICONS[name].rows:
        assert not identity.intersection(r["term"].lower().split()), r["id"]
        assert not any(p in identity for p in r["term"].lower().split("-")), r["id"]


@pytest.mark.parametrize("word", IDENTITY)
def test_identity_beside_a_label_changes_nothing(word: str) -> None:
    for head in ("government", "regime", "terrorist", "group", "refugee"):
        assert rung(head, word) == rung(head, word.title()) == rung(head)


def test_rate_labels_gives_a_clean_series() -> None:
    rated = rate_labels(["the terrorists", None, "", float("nan"), "a teapot", "the “moderate” rebels"])  # type: ignore[list-item]
    assert isinstance(rated, pd.Series)
    assert rated.name == "rating"
    assert rated.dtype == "float64"
    assert list(rated.index) == list(range(6))
    assert list(rated[:5]) == [-3.0, 0.0, 0.0, 0.0, 0.0]
    assert len(rate_labels([])) == 0


def test_rate_labels_wants_a_list() -> None:
    with pytest.raises(TypeError, match=r"rate_labels\(\['the regime'\]\)"):
        rate_labels("the regime")


def test_the_door_gives_the_same_function() -> None:
    assert framing.rate_labels is rate_labels


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the regime", -1), ("The Government", 1), ("U.S. occupation forces", -2), ("an ally of the capital", 2),
        ("internationally recognized government", 2), ("a so-called government", -1), ("an Xland-backed militia", -1),
        ("a group responsible for deadly attacks in the north", -2), ("a “terrorist” organization", -2),
        ("“a terrorist organization”", -3), ("a legitimate fear of persecution", None), ("a bad deal", None),
    ],
)  # fmt: skip
def test_rate_labels_takes_the_ladder_first(phrase: str, expected: float | None) -> None:
    value = rate_labels([phrase])[0]
    assert value < 0 if expected is None else value == expected


@given(st.lists(st.one_of(st.text(max_size=60), st.none()), max_size=5))
def test_rate_labels_is_never_nan_and_stays_on_the_scale(texts: list[str | None]) -> None:
    rated = rate_labels(texts)  # type: ignore[arg-type]
    assert len(rated) == len(texts)
    assert all(-3 <= v <= 3 and not math.isnan(v) for v in rated)


@given(st.lists(st.sampled_from(["the regime", "a brave rescue", "not honest", "talks", "violent mob"]), max_size=6))
def test_each_text_is_rated_by_itself(texts: list[str]) -> None:
    assert list(rate_labels(texts)) == [rate_labels([t])[0] for t in texts]
