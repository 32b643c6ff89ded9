import random

import pandas as pd
import pytest

from framing.exercises.draw import choosing_item, marking_item, sentences_of, spread
from framing.records import Article
from tests.report import made

ROW = {"text": "A grant and a rant.", "outlet": "o", "article_id": "a", "start": 100, "end": 119}


def test_sentences_are_neither_fragments_nor_endless_and_stand_in_the_body():
    long = "word " * 50
    lines = [
        "Too short.",
        "This one has just enough words to be asked about.",
        long,
        "This line was left out of the page by the rules.",
    ]
    c = made.comparison([Article("a", "\n".join(lines) + "\n", "o")], dropped={("a", 4)})
    assert list(sentences_of(c)["text"]) == [lines[1]]


def test_a_round_takes_one_of_each_source():
    frame = pd.DataFrame({"outlet": ["a"] * 9 + ["b", "c"], "k": range(11)})
    drawn = [r["outlet"] for r in spread(frame, random.Random(1), 5)]
    assert len(drawn) == 5 and set(drawn[:3]) == {"a", "b", "c"} and set(drawn[3:]) == {"a"}
    assert len(spread(frame, random.Random(1), 50)) == 11
    assert spread(frame[:0], random.Random(1), 5) == []


def test_the_draw_depends_on_the_seed_alone():
    frame = pd.DataFrame({"outlet": list("abab") * 5, "k": range(20)})
    a, b, c = (spread(frame, random.Random(seed), 6) for seed in (1, 1, 2))
    assert a == b != c


def test_what_is_to_be_marked_is_moved_to_the_text_of_the_item():
    item = marking_item("kind", ROW, [(114, 118)], "why")
    assert item.answer_spans == ((14, 18),) and item.answer == ("rant",)
    assert item.text[slice(*item.answer_spans[0])] == "rant"


def test_a_word_that_is_marked_twice_is_answered_once():
    item = marking_item("kind", {**ROW, "text": "bad, bad day"}, [(100, 103), (105, 108)], "why")
    assert item.answer == ("bad",) and len(item.answer_spans) == 2


@pytest.mark.parametrize("focus", [(), [(102, 107)]])
def test_a_choice_points_at_its_focus_and_has_nothing_to_mark(focus):
    item = choosing_item("kind", ROW, ["yes", "no"], "no", "why", focus)
    assert item.options == ("yes", "no") and item.answer == ("no",) and item.answer_spans == ()
    assert [item.text[a:b] for a, b in item.focus] == (["grant"] if focus else [])
