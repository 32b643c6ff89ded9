from collections import Counter

import pytest

from framing.comparison.contrasts import say
from framing.comparison.contrasts.story import Place

A, B = Place("Herald", "a", 0, 4, "“mob”"), Place("Post", "b", 0, 5, "crowd\nof people")


def test_a_naming_is_told_with_its_voice_and_its_share_of_all_namings():
    uses = {"Herald": Counter({("mob", "quoted"): 1, ("crowd", "own"): 2}), "Post": Counter({("crowd", "own"): 1})}
    often = say.Often(uses, ("naming", "namings"))
    said = say.naming("the protesters", say.Named(A, "mob", "quoted"), say.Named(B, "crowd", "own"), often)()
    assert said == (
        "the protesters: Herald has “mob” (the only naming in quotations), Post “crowd of people” "
        "(the only naming in own words). "
        "Herald has “crowd of people” too, twice."
    )


def test_a_long_passage_is_cut_at_a_word():
    assert say.cited("many words " * 40).endswith(" …”") and len(say.cited("many words " * 40)) < 190


@pytest.mark.parametrize(("n", "expected"), [(1, "once"), (2, "twice"), (5, "5 times")])
def test_how_often_is_said_in_words(n, expected):
    assert say.times(n) == expected


def test_names_are_joined_for_a_negation():
    assert (say.joined(["A"]), say.joined(["A", "B"]), say.joined(["A", "B", "C"])) == ("A", "A or B", "A, B or C")
    assert say.joined(list("ABCDEFG")) == "A, B, C, D or 3 more"


def test_judging_words_are_listed_once_and_longer_ones_stand_for_shorter():
    words = [Place("Herald", "a", 0, 3, t) for t in ("mob", "Angry mob", "thugs", "thugs")]
    assert say.judged("the protesters", words, A, B)() == (
        f"the protesters, in own words: {A.by} has the judging words “angry mob”, “thugs”; none was found in {B.by}."
    )
