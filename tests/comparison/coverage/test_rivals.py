import pytest

import framing
from framing.comparison.coverage.matches import matches
from framing.comparison.coverage.rivals import Rivals
from tests.comparison.coverage.conftest import analysed, telling_of

FIRST = """Storm over the Tarn valley

At least 52 villagers were killed and bridges fell when the storm crossed the Tarn valley, the mayor said.

Farmers had asked for stronger walls since spring. Power came back at noon. The lower road is still under water."""
SECOND = """Villages cut off

{0}

Trains to the coast were cancelled. A school in the upper town serves as a shelter. Helicopters brought bread."""


def rival(sentence, first=FIRST):
    telling = telling_of(analysed(first, SECOND.format(sentence)))
    k = next(k for k, t in enumerate(telling.told) if "52" in t.statement.text)
    found = matches(telling)
    return telling, found, k, Rivals(telling, found).of(k, 1)


def test_a_sentence_that_counts_otherwise_is_pointed_out():
    telling, found, k, one = rival("Later reports in the capital spoke of 37 dead.")
    assert found.status(k, 1) == "review"
    assert one.differs == "number: 52 | 37" and one.like >= found.limits[1, 1]
    assert telling.told[one.sentence].statement.text.startswith("Later")


@pytest.mark.parametrize(
    "sentence",
    [
        "Later reports in the capital spoke of 52 dead.",
        "Later reports in the capital spoke of 4 dead.",
        "Later reports in the capital named the dead.",
        "Later reports in the capital spoke of 37 dead. By evening 58 villagers were dead.",
    ],
)
def test_the_same_count_another_order_or_none_is_no_rival(sentence):
    *_, one = rival(sentence)
    assert one is None


def test_that_a_bound_may_hold_says_nothing_of_another_count():
    *_, one = rival("Later reports in the capital spoke of 37 dead. Papers there wrote of more than 20 dead.")
    assert one is not None and one.differs == "number: 52 | 37"


def test_the_tables_show_it_for_review():
    analysis = analysed(FIRST, SECOND.format("Later reports in the capital spoke of 37 dead."))
    rows = framing.coverage(analysis)
    mine = rows[rows["differs"] != ""]
    assert set(mine["differs"]) == {"number: 52 | 37", "number: 37 | 52"} and set(mine["status"]) == {"review"}
    for row in mine.itertuples():
        assert ("37" if row.article_id == "x1" else "52") in analysis.texts[row.other][row.other_start : row.other_end]
    facts = framing.compare(analysis).facts
    assert "number: 52 | 37" in set(facts["differs"])
