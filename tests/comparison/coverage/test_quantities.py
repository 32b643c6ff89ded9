import math

import pytest

from framing.comparison.coverage.quantities import quantities


def read(words, text):
    return quantities(words.tokens(text), words)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The flood killed twenty five people", 25),
        ("The bank lent $3.2 billion to the port", 3.2e9),
        ("The bank lent $3.2bn to the port", 3.2e9),
        ("The bank lent 250-M to the port", 250e6),
        ("Prices rose 4.5 per cent", 4.5),
        ("The valley lost 1,204 houses", 1204),
        ("They agreed a ten-hour truce", 10),
    ],
)
def test_numbers_are_read(words, text, value):
    (found,) = read(words, text)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "The court met on 4 May",
        "The court met on Dec. 4",
        "The dam broke at 10 pm",
        "The 23-year-old sailor wept",
        "Ann Lee, 23, wept",
        "The mill closed in 1998",
        "They boarded Flight 214 in tears",
        "One of the sailors wept",
        "UPDATE 2-Dam breaks above the town",
    ],
)
def test_numbers_that_count_nothing_are_left_out(words, text):
    assert read(words, text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The flood killed at least 12 people", 12, math.inf),
        ("The flood killed up to 12 people", 0, 12),
        ("The flood killed about 100 people", 90, 110),
        ("The flood killed 12 people", 12, 12),
    ],
)
def test_bounds(words, text, low, high):
    (found,) = read(words, text)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_what_is_counted_ends_with_the_phrase(words):
    killed, hurt = read(words, "The flood killed 12 sailors and hurt 40 farmers")
    assert "sailor" in killed.of and "farmer" not in killed.of
    assert not killed.like(hurt)


def test_things_of_other_units_are_not_alike(words):
    (share,), (money,) = read(words, "Wheat rose 4 percent"), read(words, "Wheat rose $4")
    assert share.of & money.of and not share.like(money)


def test_counts_of_one_order_are_near(words):
    seven, twelve, thousands = (read(words, f"{n} boats sank")[0] for n in ("7", "12", "3,000"))
    assert seven.near(twelve) and twelve.near(seven) and not thousands.near(twelve)
