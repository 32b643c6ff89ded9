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
        "the protesters: Herald has “mob” (once in quotations), Post “crowd of people” "
        "(once in own words). "
        "Herald has “crowd of people” too, twice (in own words)."
    )


def test_a_long_passage_is_cut_at_a_word():
    assert say.cited("many words " * 40).endswith(" …”") and len(say.cited("many words " * 40)) < 190


def test_words_with_a_doubt_before_them_are_told_with_the_doubt():
    assert say.hedged(A, "Post", ["alleged", "so-called"])() == (
        "Herald has “mob” in its own words; Post has it only with “alleged” or “so-called” before it."
    )


@pytest.mark.parametrize(("n", "expected"), [(1, "once"), (2, "twice"), (5, "5 times")])
def test_how_often_is_said_in_words(n, expected):
    assert say.times(n) == expected


def test_names_are_joined_for_a_negation():
    assert (say.joined(["A"]), say.joined(["A", "B"]), say.joined(["A", "B", "C"])) == ("A", "A or B", "A, B or C")
    assert say.joined(list("ABCDEFG")) == "A, B, C, D or 3 more"


def test_judging_words_are_listed_once_and_longer_ones_stand_for_shorter():
    words = [Place("Herald", "a", 0, 3, t) for t in ("mob", "Angry mob", "thugs", "thugs")]
    assert say.judged("the protesters", A.by, B.by, words, [])() == (
        f"the protesters, in own words: {A.by} has the judging words “angry mob”, “thugs”; none was found in {B.by}."
    )
    one, other = [Place("Herald", "a", 0, 3, "thugs")], [Place("Globe", "b", 0, 3, "unruly")]
    assert say.judged("the protesters", A.by, B.by, one, other)() == (
        f"the protesters, in own words: {A.by} has the judging word “thugs”; {B.by} has “unruly”."
    )


def test_a_wording_is_counted_in_the_text_besides_in_longer_ones():
    uses = {"Herald": Counter({("mob", "own"): 1}), "Post": Counter({("angry mob", "own"): 1})}
    stand = {("Post", "mob"): 3, ("Post", "angry mob"): 1}
    often = say.Often(uses, ("naming", "namings"), lambda by, words: stand.get((by, words), 0))
    ours, theirs = Place("Herald", "a", 0, 3, "mob"), Place("Post", "b", 0, 9, "angry mob")
    said = say.naming("they", say.Named(ours, "mob", "own"), say.Named(theirs, "angry mob", "own"), often)()
    assert said.endswith("Post has “mob” too, twice.")


def test_a_statement_is_cut_where_it_tells_and_its_dots_say_so():
    text = "Farmers fear the dam, which two inquiries cleared, said Ida Zoll."
    whole = Place("Herald", "a", 10, 10 + len(text), text)
    part = Place("Herald", "a", 10 + text.index(", which"), 10 + text.index(", said"), ", which two inquiries cleared")
    said = say.statement(part, whole, "", ["Post"])()
    assert said == "Herald has “… which two inquiries cleared …”; no sentence like it was found in Post."
    assert "“Farmers fear the dam" in say.statement(whole, whole, "", ["Post"])()


def test_who_is_quoted_is_listed_and_many_are_counted():
    told = say.casts(("Herald", ["Ann Lee", "Ida Zoll"]), ("Post", ["A", "B", "C", "D", "E", "F"]))()
    assert told == "Among those quoted: in Herald Ann Lee and Ida Zoll; in Post A, B, C, D and 2 more."
