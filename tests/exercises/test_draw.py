import random

import pandas as pd
import pytest

from framing.exercises.draw import choosing_item, lettered, marking_item, rules_of, spread
from framing.exercises.item import Passage
from framing.exercises.kind import LOADED, VOICE

ROW = {"text": "A grant and a rant.", "outlet": "o", "article_id": "a", "start": 100, "end": 119}


def test_a_round_takes_one_of_each_source():
    frame = pd.DataFrame({"outlet": ["a"] * 9 + ["b", "c"], "k": range(11)})
    drawn = [r["outlet"] for r in spread(frame, random.Random(1))]
    assert len(drawn) == 11 and set(drawn[:3]) == {"a", "b", "c"} and set(drawn[3:]) == {"a"}
    assert spread(frame[:0], random.Random(1)) == []


def test_the_draw_depends_on_the_seed_alone():
    frame = pd.DataFrame({"outlet": list("abab") * 5, "k": range(20)})
    a, b, c = (spread(frame, random.Random(seed)) for seed in (1, 1, 2))
    assert a == b != c


def test_what_is_telling_comes_earlier():
    rows = [{"outlet": "a", "tell": 0.9 if k < 5 else 0.05} for k in range(40)]
    first = [r["tell"] for seed in range(20) for r in spread(rows, random.Random(seed))[:5]]
    assert sum(t > 0.5 for t in first) > 40  # of 100; chance would give 12


def test_what_is_to_be_marked_is_moved_to_the_text_of_the_item():
    item = marking_item(LOADED, ROW, [(114, 118)], "why")
    assert item.answer_spans == ((14, 18),) and item.answer == ("rant",)
    assert item.text[slice(*item.answer_spans[0])] == "rant"
    assert item.kind == LOADED.name and item.discuss == LOADED.discuss


def test_a_word_that_is_marked_twice_is_answered_once():
    item = marking_item(LOADED, {**ROW, "text": "bad, bad day"}, [(100, 103), (105, 108)], "why")
    assert item.answer == ("bad",) and len(item.answer_spans) == 2


@pytest.mark.parametrize("focus", [(), [(102, 107)]])
def test_a_choice_points_at_its_focus_and_has_nothing_to_mark(focus):
    item = choosing_item(VOICE, ROW, ["yes", "no"], "no", "why", focus)
    assert item.options == ("yes", "no") and item.answer == ("no",) and item.answer_spans == ()
    assert [item.text[a:b] for a, b in item.focus] == (["grant"] if focus else [])


def test_lettered_passages_hide_their_sources():
    passages = [Passage(o, o, o, 0, 1, o) for o in ("x", "y", "z")]
    mixed = lettered(passages, random.Random(2))
    assert [p.name for p in mixed] == ["Text A", "Text B", "Text C"]
    assert sorted(p.source for p in mixed) == ["x", "y", "z"]


def test_rules_are_named_once_in_their_order():
    assert rules_of([{"rule": "b"}, {"rule": "a"}, {"rule": "b"}]) == "b, a"
