"""Sums by unit: what is cut into a group, what its bases are, and what a denied label counts."""

import numpy as np
import pytest

import framing
from framing.measure import ASIDE, LADDER, LOADED, WORDING
from framing.profiles import BASE, COUNT, NAMED, SCORE, VOICE, Key, groups

ACTORS = framing.Actors.from_dict({"guard": {"name": "Guard", "kind": "armed group", "aliases": ["Guard"]}})
PAGES = (
    "The brutal Guard left the harbour.",
    "\u201cThe Guard is a brutal gang,\u201d said Ann Lee.",
    "It rained all day.",
)


def analysis(*texts, outlet="A", **how):
    articles = [framing.Article(f"{outlet}{i}", t, outlet, event="e") for i, t in enumerate(texts)]
    return framing.analyze(framing.Corpus(articles), ACTORS, clean=False, progress=False, **how)


@pytest.fixture(scope="module")
def one():
    (group,) = groups(analysis("\n\n".join(PAGES)), "outlet")
    return group


def test_a_paragraph_is_a_unit_and_words_add_up_to_the_article(one):
    own = one.sums[Key(VOICE.name, "", "own")]
    quoted = one.sums[Key(VOICE.name, "", "quoted")]
    assert own.shape == (3, 3)
    assert own[:, SCORE].tolist() == [6, 3, 4] and quoted[:, SCORE].tolist() == [0, 6, 0]
    assert own[:, BASE].tolist() == quoted[:, BASE].tolist() == [6, 9, 4]
    assert one.words == 19


def test_a_finding_is_divided_by_the_words_of_its_voice(one):
    for voice, n in (("own", [1, 0, 0]), ("quoted", [0, 2, 0])):
        named = one.sums[Key(NAMED.name, "guard", voice)]
        assert named[:, COUNT].tolist() == n
        assert named[:, BASE].tolist() == one.sums[Key(VOICE.name, "", voice)][:, SCORE].tolist()


def test_a_mean_is_divided_by_what_was_rated(one):
    rated = one.sums[Key(LADDER.name, "guard", "own")]
    assert rated[:, BASE].tolist() == rated[:, COUNT].tolist() == [1, 0, 0]
    assert rated[0, SCORE] < 0


def test_none_found_is_a_finding_where_it_was_looked_for(one):
    assert Key(ASIDE.name, "", "own") in one.sums and Key(ASIDE.name, "", "quoted") not in one.sums
    assert Key(LOADED.name, "", "quoted") in one.sums and Key(LOADED.name, "", "scare") not in one.sums


def test_what_a_source_does_not_have_keeps_its_words_but_no_mean(one):
    absent = one.stacked([Key(NAMED.name, "navy", "own"), Key(LADDER.name, "navy", "own"), Key(VOICE.name, "", "own")])
    named, mean, own = np.moveaxis(absent, 2, 0)
    assert named[:, SCORE].sum() == named[:, COUNT].sum() == 0 and (named[:, BASE] == own[:, SCORE]).all()
    assert not mean.any()


def test_many_articles_are_units_themselves():
    made = analysis(*(f"It rained.\n\nDay {i} passed." for i in range(12)))
    (group,) = groups(made, "outlet")
    assert group.title == "A (12 articles)", "ten articles, but one event"
    assert len(group.sums[Key(VOICE.name, "", "own")]) == 12


def test_a_source_without_own_words_still_says_so():
    (group,) = groups(analysis("\u201cThe Guard left,\u201d"), "outlet")
    assert group.sums[Key(VOICE.name, "", "own")].sum(axis=0)[SCORE] == 0
    assert {m.name for m in (LOADED, ASIDE)} <= {k.measure for k in group.sums if k.voice == "own"}


@pytest.mark.parametrize(
    ("text", "mean"), [("The Guard is a terrorist group.", True), ("The Guard is not a terrorist group.", False)]
)
def test_a_label_that_is_denied_counts_as_none(text, mean):
    made = analysis(text)
    assert (made.mentions["ladder"] < 0).any(), "nothing is tested if the label has no rung"
    (group,) = groups(made, "outlet")
    assert bool(group.sums[Key(LADDER.name, "guard", "own")][:, SCORE].sum() < 0) is mean


def test_words_that_a_speaker_cannot_mean_count_once_a_place_in_reported_speech():
    told = "The Guard said on Monday that the terror group would stay."
    found = analysis(told + "\n\n" + "A farmer said that the terror group would stay.")
    assert (found.hits["flags"] == WORDING.name).sum() == (found.mentions["flags"] == WORDING.name).sum() == 1
    (group,) = groups(found, "outlet")
    counted = group.sums[Key(WORDING.name, "", "attributed")]
    assert counted[:, COUNT].tolist() == counted[:, SCORE].tolist() == [1, 0]
    assert counted[:, BASE].tolist() == group.sums[Key(VOICE.name, "", "attributed")][:, SCORE].tolist()
    assert group.sums[Key(WORDING.name, "guard", "attributed")][:, COUNT].sum() == 1
    assert Key(WORDING.name, "", "own") not in group.sums
