import random

from framing.comparison import compare
from framing.exercises.kinds import match_items
from framing.exercises.level import LEVELS
from framing.exercises.material import Material
from framing.records import Article
from tests.report import made

ELSEWHERE = "The builders of the new bridge came home again in the old evening.\n"
NORTH = "The reckless thugs took all the money and left the town that day.\n" + ELSEWHERE
SOUTH = "Here the quiet builders came to see the town on a late day.\n"


def drawn(comparison):
    return list(match_items(Material(comparison, LEVELS["adult"]), random.Random(0)))


def bridge(north=NORTH, south=SOUTH, outlets=("North", "South")):
    names = [
        ("n", "The reckless thugs", "x", "own", -2.0), ("n", "The builders", "x", "own", 0.0),
        ("s", "the quiet builders", "x", "own", 0.0),
    ]  # fmt: skip
    articles = [Article("n", north, outlets[0], event="E"), Article("s", south, outlets[1], event="E")]
    return made.comparison(articles, names=names)


def test_a_phrase_of_one_outlet_is_asked_with_the_way_each_writes():
    (item,) = drawn(bridge())
    assert item.text[slice(*item.focus[0])] == "The reckless thugs"
    assert item.options == ("North", "South") and item.answer == ("North",) and item.hidden
    assert item.explanation == "said of Group X; once in North, in no other source of this event"
    assert [p.name for p in item.passages] == ["North", "South"]
    assert not any("reckless" in p.text for p in item.passages)


def test_a_phrase_that_another_outlet_has_anywhere_is_not_asked():
    assert drawn(bridge(south=SOUTH + "Menu: more on the Reckless  thugs of the bridge.\n")) == []


def test_a_sentence_that_names_an_outlet_gives_itself_away():
    assert drawn(bridge(north=NORTH.replace("the town", "the Echo town"), outlets=("Echo", "South"))) == []


def test_without_outlets_there_is_nothing_to_match():
    assert drawn(compare(bridge().analysis, by="article_id")) == []
