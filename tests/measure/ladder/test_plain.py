"""Phrases rated without a parser: the ladder first, then the words themselves."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.measure.ladder import rate_labels


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


def test_names_are_masked_unless_all_stands_in_capitals() -> None:
    assert list(rate_labels(["the Brutal Hope Party", "spoke to Terror"])) == [0, 0]
    assert rate_labels(["A BRUTAL MOB"])[0] == rate_labels(["a brutal mob"])[0] < 0


def test_what_is_negative_wins_over_a_lifting_label() -> None:
    assert rate_labels(["a government that murdered children"])[0] < 0 < rate_labels(["the government"])[0]


def test_scare_quotes_around_a_part_soften_and_around_all_do_not() -> None:
    part, whole = rate_labels(["the 'terrorist' group", "'the terrorist group'"])
    assert (part, whole) == (-2, -3)


def test_the_capitals_of_a_headline_show_no_names() -> None:
    assert rate_labels(["Going to Have Very Big Problems", "met Jane Big Problems"]).tolist() == [-2.0, 0.0]
