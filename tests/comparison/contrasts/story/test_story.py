import pytest

from framing.comparison.contrasts.story import Place
from tests.comparison.contrasts.made import TEXTS, mention, story, told


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


def test_who_is_named_first_and_by_more_sources_is_more_central():
    s = story(
        mentions=[mention("a", "The brave rebels"), mention("b", "Fighters"), mention("a", "Ann Lee", actor="ann")]
    )
    assert s.central["rebels"] == 1.0 and 0 < s.central["ann"] < 1
    assert s.centrality(s.rows[1]) == s.central["ann"] and s.centrality(s.rows[3]) == 0.0


@pytest.mark.parametrize("article", ["a", "b"])
def test_others_are_the_articles_of_other_sources(article):
    assert list(story().others(article)) == [k for k in TEXTS if k != article]


def test_beside_a_sentence_stands_one_like_it():
    s = story()
    near, like = s.beside(0, "b")
    assert near.k == 2 and like == s.nearest(0, "b")[1]
    assert s.beside(1, "b") == (None, 0.0) == s.beside(0, "c")


def test_an_early_sentence_is_set_beside_one_rather_than_a_late_one():
    late = "Rain fell on the dry hills for long. " * 9 + "Ships sank in the bay today at noon."
    texts = {"a": "Ships sank in the bay today.", "b": f"Ships sank in the old bay on Monday. {late}"}
    s = told(texts)
    assert s.nearest(0, "b")[0].k == 11 and s.beside(0, "b")[0].k == 1
    assert s.early(s.rows[1]) == 1.0 and s.early(s.rows[5]) == 0.5


def test_the_sentence_of_a_place():
    s = story()
    assert s.where(s.place(mention("a", "town"))) == ("a", TEXTS["a"].index("Ann"))
    assert s.where(Place("Post", "b", 900, 903, "")) == ("b", 900)


def test_an_event_that_is_let_go_holds_nothing_that_was_read():
    told = story()
    first = told.read_by(lambda s: [s])
    assert first == [told]
    told.let_go()
    assert not told._readings
