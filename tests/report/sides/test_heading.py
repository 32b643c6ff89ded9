from framing.records import Article
from framing.report.matrix import sourced_mentions
from framing.report.sides.heading import central, heading
from tests.report import made


def titled(*events, names=()):
    articles = [Article(f"{e}{o}", "Group X met Party Y.\n", o, event=e) for e in events for o in ("North", "South")]
    c = made.comparison(articles, [(a.id, w, k, "own", 0.0) for a in articles for w, k in names])
    return c, sourced_mentions(c)


def test_the_one_event_that_is_compared_is_the_title(two):
    assert heading(two, sourced_mentions(two)) == "E"


def test_many_events_are_named_by_whom_they_are_about():
    c, named = titled("E", "F", names=[("Group X", "x"), ("Party Y", "y")])
    assert heading(c, named) == "Group X and Party Y in 2 sources on 2 events"
    assert central(c, named) == ["Group X", "Party Y"]


def test_nobody_named_leaves_the_sources():
    assert heading(*titled("E", "F")) == "What 2 sources write"
