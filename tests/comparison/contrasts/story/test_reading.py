import pytest

import framing
from framing.comparison.contrasts import stories, told_events
from framing.comparison.contrasts.story import reading
from framing.comparison.labels import article_facts
from tests.comparison.contrasts.made import TEXTS


def told(*articles):
    made = framing.analyze(framing.Corpus(articles), framing.Actors(), parser=None, progress=False)
    return list(stories(made, told_events(made, article_facts(made, "outlet", {"e"}))))


def test_an_event_is_a_story_if_two_sources_tell_it():
    a, b = (framing.Article(k, f"{TEXTS[k]}\n", k, event="e") for k in "ab")
    (one,) = told(a, b)
    assert one.event == "e" and [s.place.article for s in one.rows] == ["a", "a", "b", "b"]
    assert [s.prominence for s in one.rows[:2]] == [0.6, 1.0], "a headline has a row of its own"
    assert told(a) == []


def test_an_event_too_long_to_compare_is_left_out_and_said(monkeypatch):
    a, b = (framing.Article(k, f"{TEXTS[k]}\n", k, event="e") for k in "ab")
    monkeypatch.setattr("framing.comparison.contrasts.story.reading.MOST", 3)
    with pytest.warns(UserWarning, match="event 'e' has 4 sentences, more than the 3"):
        assert told(a, b) == []


def test_a_word_of_the_name_of_whom_it_judges_judges_nobody():
    name = {"actor": "ann_brat", "measure": "loaded", "text": "Brat"}
    read = reading._Read.__new__(reading._Read)
    read.names = {"ann_brat": "Ann Brat"}
    assert read._is_name(name)
    others = ({"text": "brat"}, {"text": "Mob"}, {"actor": ""}, {"measure": "stance"})
    assert not any(read._is_name({**name, **other}) for other in others)
