import pytest

import framing
from framing.comparison.contrasts import stories
from framing.comparison.contrasts.story import LONGEST, Place, Sentence, excerpt, shown
from framing.comparison.labels import article_facts
from tests.comparison.contrasts.made import TEXTS, mention, story


def told(*articles):
    made = framing.analyze(framing.Corpus(articles), framing.Actors(), parser=None, progress=False)
    return list(stories(made, article_facts(made, "outlet", {"e"})))


def test_an_event_is_a_story_if_two_sources_tell_it():
    a, b = (framing.Article(k, f"{TEXTS[k]}\n", k, event="e") for k in "ab")
    (one,) = told(a, b)
    assert one.event == "e" and [s.place.article for s in one.rows] == ["a", "a", "b", "b"]
    assert [s.prominence for s in one.rows[:2]] == [0.6, 1.0], "a headline has a row of its own"
    assert told(a) == []


def test_an_event_too_long_to_compare_is_left_out_and_said(monkeypatch):
    a, b = (framing.Article(k, f"{TEXTS[k]}\n", k, event="e") for k in "ab")
    monkeypatch.setattr("framing.comparison.contrasts.story.MOST", 3)
    with pytest.warns(UserWarning, match="event 'e' has 4 sentences, more than the 3"):
        assert told(a, b) == []


def test_the_sentence_of_a_finding_and_its_words():
    s = story()
    m = mention("b", "Fighters")
    assert s.place(m) == Place("Post", "b", 0, 8, "Fighters")
    assert s.sentence(m).k == 2 and s.prominence(m) == 1.0
    assert s.at("a", TEXTS["a"].index(". ") + 1) is None


def test_the_nearest_sentence_is_the_one_with_the_same_words():
    near, like = story().nearest(0, "b")
    assert near.k == 2 and 0 < like < 1
    assert story().nearest(1, "b")[1] == 0


def test_an_actor_is_one_word_whatever_it_is_called():
    bare = story().nearest(0, "b")[1]
    named = story(mentions=[mention("a", "The brave rebels"), mention("b", "Fighters")]).nearest(0, "b")[1]
    assert named > bare


def test_a_long_sentence_is_shown_up_to_a_word():
    text = "word " * 100
    place = shown(Sentence(0, Place("x", "a", 7, 7 + len(text), text), 100, 1.0))
    assert place.end - place.start <= LONGEST and not place.text.endswith(" ") and place.text.split()[-1] == "word"


def test_words_are_shown_with_the_sentence_around_them():
    text = "one two " * 60 + "brave rebels " + "three four " * 60
    at = text.index("brave")
    cut = excerpt(Place("x", "a", 5, 5 + len(text), text), 5 + at, 5 + at + len("brave rebels"))
    assert "brave rebels" in cut.text and cut.end - cut.start == len(cut.text) <= LONGEST
    assert text[cut.start - 5 : cut.end - 5] == cut.text and cut.text.split()[0] in ("one", "two")
    whole = story().around(story().place(mention("b", "Fighters")))
    assert whole.text == "Fighters took the bridge in the north."


def test_who_is_named_first_and_by_more_sources_is_more_central():
    s = story(
        mentions=[mention("a", "The brave rebels"), mention("b", "Fighters"), mention("a", "Ann Lee", actor="ann")]
    )
    assert s.central["rebels"] == 1.0 and 0 < s.central["ann"] < 1
    lee, wheat = (
        Place("x", k, TEXTS[k].index(w), TEXTS[k].index(w) + 3, w[:3]) for k, w in (("a", "Ann"), ("b", "Wheat"))
    )
    assert s.centrality(lee) == s.central["ann"] and s.centrality(wheat) == 0.0


@pytest.mark.parametrize("article", ["a", "b"])
def test_others_are_the_articles_of_other_sources(article):
    assert list(story().others(article)) == [k for k in TEXTS if k != article]
