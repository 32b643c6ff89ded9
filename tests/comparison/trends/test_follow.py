from itertools import product

import pytest

import framing
from framing.comparison.trends import CHANGES, TREND_LABELS, TREND_RATES, trends
from framing.errors import SettingsError

ACTORS = framing.Actors.from_dict({"rebels": {"name": "Northern Front", "kind": "armed group", "aliases": ["Front"]}})
CALM = "The Northern Front met officials in the town hall on a quiet morning, and the talks went on for most of a day. "
HARSH = (
    "The Northern Front launched a brutal and savage attack on a town, a barbaric crime by a vicious and cruel mob. "
)


def corpus(days, outlets=("Herald", "Post"), many=4):
    """Articles of each outlet on each day: the Herald's turn harsh in July."""
    made = []
    for outlet, day in product(outlets, days):
        text = HARSH if outlet == "Herald" and day >= "2025-07" else CALM
        for k in range(many):
            told = "\n\n".join(f"Part {k} {n} of {day or 'some day'}. {text}" for n in range(4))
            made.append(framing.Article(f"{outlet} {day} {k}", told, outlet, date=day or None, event="talks"))
    return framing.Corpus(made)


@pytest.fixture(scope="module")
def followed():
    days = ("2025-05-02", "2025-06-02", "2025-07-09")
    return framing.analyze(corpus(days), ACTORS, parser=None, progress=False)


def _loaded(table, by):
    return table[
        (table["by"] == by) & (table["measure"] == "loaded") & (table["voice"] == "own") & (table["actor"] == "")
    ]


def test_each_period_has_its_rates_and_each_is_held_against_the_one_before(followed):
    found = trends(followed)
    assert [p.name for p in found.periods] == ["2025-05", "2025-06", "2025-07"]
    rates = _loaded(found.rates, "Herald").set_index("period")["rate"]
    assert rates["2025-05"] == rates["2025-06"] == 0 < rates["2025-07"]
    changes = _loaded(found.changes, "Herald").set_index("after")
    assert list(changes["before"]) == ["2025-05", "2025-06"]
    assert changes.loc["2025-07", "high"] < 0 and changes.loc["2025-07", "q"] < 0.05
    quiet = _loaded(found.changes, "Post")
    assert quiet["q"].isna().all() or (quiet["q"] > 0.05).all()


def test_columns_are_those_promised(followed):
    found = trends(followed, every="quarter")
    for table, schema in ((found.rates, TREND_RATES), (found.changes, CHANGES), (found.labels, TREND_LABELS)):
        assert dict(table.dtypes.astype(str)) == dict(schema)


def test_labels_are_shares_of_a_period_and_new_once(followed):
    labels = trends(followed).labels
    sums = labels.groupby(["by", "period", "actor"])["share"].sum()
    assert sums.round(9).eq(1).all()
    assert (labels.groupby(["by", "actor", labels["label"].str.casefold()])["first"].sum() == 1).all()


def test_before_and_after_a_date_over_all_outlets(followed):
    found = trends(followed, by="all", split="2025-07-01")
    row = _loaded(found.changes, "all").iloc[0]
    assert (row["before"], row["after"]) == ("before 2025-07-01", "from 2025-07-01") and row["difference"] < 0
    assert set(found.rates["end"]) == {"2025-06-30", ""}


def test_articles_without_a_date_are_left_out_and_counted():
    analysis = framing.analyze(corpus(("2025-05-02", "")), ACTORS, parser=None, progress=False)
    with pytest.warns(UserWarning, match="8 of 16 articles have no date and are left out"):
        found = trends(analysis)
    assert (found.undated, found.rates["articles"].max()) == (8, 4)


def test_wrong_requests_are_said(followed):
    with pytest.raises(SettingsError, match="'outlet', or 'all'"):
        trends(followed, by="event")
    undated = framing.analyze(corpus(("",)), ACTORS, parser=None, progress=False)
    with pytest.raises(SettingsError, match="no article has a date"):
        trends(undated)
