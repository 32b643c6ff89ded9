import pytest

from framing.annotate.voice.attributions.holders import (
    closing_attribution,
    holder_attribution,
    labeller_attribution,
    opening_attribution,
    subject_attribution,
)
from tests.annotate.voice.reading import CUES, cut, tree
from tests.annotated import parsed


def holder(text, find=holder_attribution):
    e = find(tree(text), text.index("“"), CUES)
    return e and cut(text, e.source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lena Hale attacked “the hateful lies of a board.”", "Lena Hale"),
        ("He was tired of “the hateful lies of a board.”", "He"),
        ("The minister left amid “the hateful lies of a board.”", "The minister"),
        ("The flood brought “the hateful lies of a board.”", None),
    ],
)
def test_whoever_can_speak_answers_for_what_hangs_on_the_verb(text, source):
    assert holder(text) == source


def test_the_owner_of_a_word_of_speech_comes_before_the_subject():
    assert holder("The town liked Lena Hale's promise of “a dam for all the people.”") == "Lena Hale's"


def test_who_calls_another():
    assert holder("Lena Hale hailed the engineer as a “hero.”", labeller_attribution) == "Lena Hale"
    assert holder("The rule is known as the “dam rule.”", labeller_attribution) is None


def test_the_subject_must_stand_before_the_place():
    assert holder("Lena Hale was clear: “No dam.”", subject_attribution) == "Lena Hale"
    assert holder("“No dam,” Lena Hale wrote.", subject_attribution) is None


def test_without_a_parse_the_name_that_opens_the_sentence():
    text = "On Monday, Lena Hale attacked “the lies.”"
    e = opening_attribution(parsed(text, parse=False), 0, text.index("“"), CUES)
    assert cut(text, e.source) == "Lena Hale"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It is all a very big lie!” beamed Ida Zoll.", "Ida Zoll"),
        ("“It is all a very big lie,” an angry Ida Zoll retaliated.", "an angry Ida Zoll"),
        ("“It is all a very big lie,” the rain began.", None),
        ("“It is all a very big lie.”", None),
    ],
)
def test_whoever_acts_right_behind_a_quotation(text, source):
    e = closing_attribution(tree(text), text.index("”") + 1, CUES)
    assert (e and cut(text, e.source)) == source


@pytest.mark.parametrize("end", ["is sure", "is convinced"])
def test_whoever_is_sure_of_it_said_it(end):
    text = f"“It will hold for many years,” the mayor {end}."
    e = closing_attribution(tree(text), text.index("”") + 1, CUES)
    assert e and cut(text, e.source) == "the mayor"


def test_whom_something_is_done_to_says_nothing():
    assert holder("The Department of Ports is instructed to “build such sheds if they must.”") is None
