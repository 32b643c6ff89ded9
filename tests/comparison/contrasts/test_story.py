import pytest

import framing
from framing.comparison.contrasts import stories
from framing.comparison.contrasts.story import LONGEST, Place, Sentence, shown
from framing.comparison.labels import article_facts
from tests.comparison.contrasts.made import TEXTS, mention, story


def told(*articles):
    made = framing.analyze(framing.Corpus(articles), framing.Actors(), parser=None, progress=False)
    return list(stories(made, article_facts(made, "outlet", {"e"})))


def test_an_event_is_a_story_if_two_sources_tell_it():
    a, b = (framing.Article(k, f"{TEXTS[k]}\n", k, event="e") for k in "ab")
    (one,) = told(a, b)
    assert one.event == "e" and [s.place.article for s in one.rows] == ["a", "a", "b", "b"]
    assert [s.prominence for s in one.rows[:2]] == [1.0, 0.9]
    assert told(a) == []


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


@pytest.mark.parametrize("article", ["a", "b"])
def test_others_are_the_articles_of_other_sources(article):
    assert list(story().others(article)) == [k for k in TEXTS if k != article]
