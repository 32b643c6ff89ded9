"""Which articles tell of one event: by words, by dates, and how sure that is."""

import dataclasses

import pytest

import framing
from framing.corpus import GROUPED
from framing.errors import SettingsError

PIER = "Harbour pier opens\nThe mayor opened the rebuilt harbour pier while ferry crews and anglers watched."
FIRE = "Fire destroys mill\nFlames destroyed the old cotton mill as firefighters pumped water from the canal."


def corpus(*rows):
    return framing.Corpus(framing.Article(i, text, "Anchor", date=date) for i, text, date in rows)


def test_what_shares_its_words_is_one_event():
    found = framing.group_events(
        corpus(
            ("a", PIER, None),
            ("b", FIRE, None),
            ("c", PIER + " Ferry tickets sold out.", None),
            ("d", FIRE + " The canal ran low.", None),
        )
    )
    assert {c: str(t) for c, t in found.dtypes.items()} == GROUPED
    assert found["article_id"].tolist() == ["a", "b", "c", "d"]
    first, second, third, fourth = found["event"]
    assert first == third != second == fourth
    assert found["confidence"].between(0.8, 1).all()


def test_the_same_words_weeks_apart_are_two_events_with_two_names():
    found = framing.group_events(
        corpus(("a", PIER, "2020-05-01"), ("b", PIER, "2020-05-03"), ("c", PIER, "2021-05-01"))
    )
    assert found["event"].nunique() == 2 and found["event"][0] == found["event"][1]
    assert found["event"][0].startswith("2020-05-01 ")
    assert (
        framing.group_events(corpus(("a", PIER, "2020-05-01"), ("c", PIER, "2021-05-01")), days=400)["event"].nunique()
        == 1
    )


def test_what_stands_between_two_events_is_less_sure():
    between = "Mill and pier\nThe mayor spoke of the cotton mill and the harbour pier, the canal and the ferry."
    found = framing.group_events(corpus(("a", PIER, None), ("b", FIRE, None), ("c", between, None)), alike=0.9)
    assert found["confidence"].between(0.5, 1).all() and found["confidence"][2] == found["confidence"].min()


def test_a_confirmed_proposal_becomes_the_event_of_each_article():
    articles = corpus(("a", PIER, None), ("b", FIRE, None))
    events = framing.group_events(articles).set_index("article_id")["event"]
    given = framing.Corpus(dataclasses.replace(a, event=events[a.id]) for a in articles)
    assert [a.event for a in given] == events.tolist()


def test_nothing_to_group_and_nothing_to_go_by():
    empty = framing.group_events(framing.Corpus([]))
    assert empty.empty and {c: str(t) for c, t in empty.dtypes.items()} == GROUPED
    assert framing.group_events(corpus(("a", "the and of", None), ("b", "it is", None)))["event"].nunique() == 2
    with pytest.raises(SettingsError, match="0 < alike < 1"):
        framing.group_events(corpus(("a", PIER, None)), alike=2)
