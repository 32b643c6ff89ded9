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


STRONG = ("n", "again in the old evening", "loaded", "own", 2.0)


def bridge(north=NORTH, south=SOUTH, outlets=("North", "South"), hits=(STRONG,)):
    names = [
        ("n", "The reckless thugs", "x", "own", -2.0), ("n", "The builders", "x", "own", 0.0),
        ("s", "the quiet builders", "x", "own", 0.0),
    ]  # fmt: skip
    articles = [Article("n", north, outlets[0], event="E"), Article("s", south, outlets[1], event="E")]
    return made.comparison(articles, names=names, hits=list(hits))


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


def test_where_the_right_outlet_shows_no_strong_words_elsewhere_nobody_could_tell():
    assert drawn(bridge(hits=())) == []
    assert drawn(bridge(hits=(STRONG, ("s", "quiet builders", "loaded", "own", 3.0)))) == []


def test_a_sides_word_for_a_matter_is_asked_where_others_have_a_plain_one():
    from tests.exercises.kinds.drawn import compared
    from tests.exercises.kinds.drawn import drawn as found

    harsh = "The riots in the old harbour went on for two days.\nOn Sunday the mob violence reached the northern bridge of the town.\n"
    plain = "The protests in the old harbour went on for two days. They ended on Sunday at the bridge.\n"
    items = found("match-phrase", compared(A=harsh, B=plain))
    assert {i.text[slice(*i.focus[0])] for i in items} == {"riots", "mob violence"} and items[0].answer == ("A",)
    assert found("match-phrase", compared(A=harsh, B=plain + "Nobody here speaks of riots or mob violence.\n")) == []


def test_a_judging_word_of_one_outlet_is_asked_where_others_write_of_the_same():
    from tests.exercises.kinds.drawn import compared
    from tests.exercises.kinds.drawn import drawn as found

    harsh = (
        "The greedy Town Police left the harbour on Monday in the evening.\n"
        "On Sunday the filthy and shameless Town Police came back to the northern bridge.\n"
    )
    plain = "The Town Police closed the harbour for two days. They left it on Sunday at the bridge.\n"
    items = found("match-phrase", compared(A=harsh, B=plain))
    assert items and all(i.answer == ("A",) for i in items)
    assert any("a judging word of its own" in i.explanation for i in items)
    assert not any(
        "greedy" in i.text[slice(*i.focus[0])]
        for i in found("match-phrase", compared(A=harsh, B=plain + "Nobody called them greedy or filthy.\n"))
    )


def test_a_phrase_is_no_sign_where_another_outlet_has_the_word_that_makes_it_telling(monkeypatch):
    from framing.exercises.kinds import whose_phrase

    m = Material(bridge(south=SOUTH + "A reckless driver came home again.\n"), LEVELS["adult"])
    row = {"event": "E", "outlet": "North", "article_id": "n", "start": 0, "end": 18}
    table = m.table("mentions").assign(ladder_row="ladder:reckless/modifier")
    monkeypatch.setattr(Material, "table", lambda *_: table)
    assert not whose_phrase._tells_alone(m, row)
    table = table.assign(ladder_row="ladder:thug/head")
    assert whose_phrase._tells_alone(m, row)
