import random

from framing.comparison import compare
from framing.exercises.kinds import match_items
from framing.records import Article
from tests.report import made


def test_a_phrase_of_one_outlet_is_asked_among_those_of_its_event(harbour):
    item = next(i for i in match_items(harbour, random.Random(0), 9) if i.source == "South")
    assert item.text == "The reckless builders"
    assert item.options == ("North", "South") and item.answer == ("South",)
    assert item.explanation == "said of Group X; once in South, in no other source of this event"


def test_a_phrase_that_names_an_outlet_gives_itself_away():
    texts = {"Echo": "The Echo builders came.\n", "Post": "The builders came and the old crew went.\n"}
    c = made.comparison(
        [Article(o, t, o, event="E") for o, t in texts.items()],
        names=[("Echo", "The Echo builders", "x", "own", 0.0), ("Post", "the old crew", "x", "own", 0.0)],
    )
    assert [i.text for i in match_items(c, random.Random(0), 9)] == ["the old crew"]


def test_without_outlets_there_is_nothing_to_match(harbour):
    assert match_items(compare(harbour.analysis, by="article_id"), random.Random(0), 9) == []


def test_times_are_counted(seed_comparison):
    items = match_items(seed_comparison, random.Random(0), 30)
    assert {i.explanation.split("; ")[1].split(" in ")[0] for i in items} == {"once", "2 times"}
