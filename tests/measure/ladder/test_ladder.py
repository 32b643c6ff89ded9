"""`framing.measure.ladder`: the published scale, its rules, and its symmetry."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measure.ladder import measure, standing
from framing.measure.ladder.ladder import kinds_in
from framing.records import Annotated, Article, Construction, Mention, Operator, Voice
from tests.measure.ladder.made import FRONT, IDENTITY, LEXICONS, REGISTRY

ROWS = LEXICONS["ladder"].rows


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


def _predicate(text: str, construction: Construction) -> list[tuple[float, str]]:
    mention = Mention(0, len(text), "war", text.split()[-1], construction)
    doc = Annotated(Article("a", "", "o"), text, text, mentions=(mention,), actors=REGISTRY, year=2020)
    return [(h.score, h.rule) for h in measure(doc, (), LEXICONS)]


@pytest.mark.parametrize("construction", [Construction.COPULAR, Construction.AS_COMPLEMENT])
def test_a_predicate_without_a_row_takes_one_step_to_its_side(construction: Construction) -> None:
    assert _predicate("too little and too late", construction) == [(-1, "polarity_words")]
    assert _predicate("a helpful answer", construction) == [(1, "polarity_words")]
    assert _predicate("a teapot", construction) == []


@pytest.mark.parametrize(
    ("text", "head", "operator", "expected"),
    [
        ("a hero", "hero", Operator.ASSERTED, 3), ("a hero", "hero", Operator.NEGATED, -1),
        ("a refugee", "refugee", Operator.NEGATED, 1), ("thugs", "thug", Operator.NEGATED, -2),
        ("less effective than hoped", "effective", Operator.ASSERTED, -1),
        ("effective against crime", "effective", Operator.ASSERTED, 1),
        ("too willing to please", "willing", Operator.ASSERTED, -1),
        ("a helpful answer in a bitter and ugly fight", "answer", Operator.ASSERTED, 1),
    ],
)  # fmt: skip
def test_praise_denied_is_blame(text: str, head: str, operator: Operator, expected: float) -> None:
    mention = Mention(0, len(text), "leader", head, Construction.COPULAR, operator=operator)
    doc = Annotated(Article("a", "", "o"), text, text, mentions=(mention,), actors=REGISTRY, year=2020)
    assert [h.score for h in measure(doc, (), LEXICONS)] == [expected]


def test_only_a_predicate_is_rated_by_its_side() -> None:
    assert _predicate("a helpful answer", Construction.NOUN_PHRASE) == []
    assert _predicate("terrorists", Construction.COPULAR) == [(-3, "ladder:terrorist/head")]


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


def test_a_clause_right_behind_the_label_belongs_to_it() -> None:
    text = "The farmers at the gate who stormed the hall left, as did the farmers, who stormed nothing."
    first, second = text.index("farmers"), text.rindex("farmers")
    mentions = tuple(replace(_mention("farmer"), start=s, end=s + 7) for s in (first, second))
    doc = Annotated(Article("a", "", "o"), text, text, mentions=mentions, actors=REGISTRY, year=2010)
    assert [h.score for h in measure(doc, (), LEXICONS)] == [-1, 0]
