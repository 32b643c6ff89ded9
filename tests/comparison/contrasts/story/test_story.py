import pytest

from framing.comparison.contrasts.story import Place
from framing.comparison.contrasts.weights import SCALE
from tests.comparison.contrasts.made import TEXTS, mention, story


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
    lee, wheat = (
        Place("x", k, TEXTS[k].index(w), TEXTS[k].index(w) + 3, w[:3]) for k, w in (("a", "Ann"), ("b", "Wheat"))
    )
    assert s.centrality(lee) == s.central["ann"] and s.centrality(wheat) == 0.0


@pytest.mark.parametrize("article", ["a", "b"])
def test_others_are_the_articles_of_other_sources(article):
    assert list(story().others(article)) == [k for k in TEXTS if k != article]


def test_the_likest_elsewhere_is_the_nearest_of_all_other_sources():
    s = story()
    for row in s.rows:
        near = {a: s.nearest(row.k, a)[1] for a in s.others(row.place.article)}
        assert s.likest_elsewhere(row.k) == max(near.values())
        assert s.alike(row.k) == [a for a, like in near.items() if like >= SCALE.alike]
