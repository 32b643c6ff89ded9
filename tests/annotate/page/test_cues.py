import pytest

from framing.annotate.page.cues import cues_of
from framing.annotate.page.lines import split_lines
from tests.annotate.page.builders import LEXICONS


def cue(text):
    (found,) = cues_of(split_lines(text), LEXICONS["page_furniture"])
    return found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Image copyright Ruritanian Press Image caption The march began on Monday", "caption"),
        ("Tom Bell in Zenda contributed to this report.", "attribution"),
        ("Strike goes on in the north Read more", "related"),
        ("Home > World > Ruritania", "boilerplate"),
        ("1908091119", "boilerplate"),
        ("JOIN US ON TELEGRAM! Follow the strike day by day.", "boilerplate"),
        ("If you'd like to have this letter by mail, sign up here.", "boilerplate"),
        ("--", "boilerplate"),
    ],
)
def test_wording_tells_a_line(text, role):
    assert cue(text).role == role


@pytest.mark.parametrize(
    "text",
    [
        "Watch: the dockers of Strelsau will walk out again before the week is over.",
        "Analysis: the strike has cost the port more than the pay that it refused.",
        "From Zenda to Strelsau, nobody knew on Monday when the ships would sail again.",
        "UPDATE: Over fifty dockers are now reported to have been hurt.",
        "By no means over",
        "the dockers walked out " * 16 + "and subscribed to our newsletter",
    ],
)
def test_what_an_article_may_say_is_no_cue(text):
    assert cue(text) is None


def test_a_weak_cue_tells_a_line_that_is_no_sentence():
    assert cue("Watch: Dockers Walk Out").role == "related"


def test_a_line_too_wide_is_not_asked():
    assert cues_of(split_lines("Read more: " + "x" * 300), LEXICONS["page_furniture"]) != [None]
    assert cues_of(split_lines("Read more: " + "x" * 3000), LEXICONS["page_furniture"]) == [None]
