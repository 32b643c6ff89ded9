import pytest

from framing.annotate.page.cues import cues_of, furniture
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


def cuts(text):
    return [(text[a:b].strip(), str(cue.role)) for a, b, cue in furniture(LEXICONS["page_furniture"]).cuts(text)]


@pytest.mark.parametrize(
    ("before", "inset", "after", "role"),
    [
        ("The port was closed on Monday.", "(RELATED: Mayor Of Zenda Will Not Talk)", "", "related"),
        ("The port was closed on Monday.", "[Read: What the strike costs]", "Ships wait outside.", "related"),
        ("He was seen at the gate.", "(Watch the whole film HERE.)", "Nobody spoke.", "related"),
        ("The port was closed.", "WATCH: Dockers walk out of the harbour", "", "related"),
        ("The port was closed.", "Watch the full speech below:", "", "related"),
        ("The port was closed.", "Read more about the strike here.", "Ships wait.", "related"),
        ("", "Advertisement", "The port was closed on Monday.", "boilerplate"),
        ("The port was closed on Monday.", "Story continues below advertisement", "", "boilerplate"),
        ("She writes on ports.", "Follow her on Twitter: @annlee.", "", "boilerplate"),
        ("The port was closed.", "Sign up for our morning letter, free of charge.", "Ships wait.", "boilerplate"),
        ("The dockers walked out.", "(Photo: Tom Bell/NPA)", "Ships wait.", "caption"),
        ("The dockers walked out.", "(Tom Bell/Getty Images)", "", "caption"),
        ("Ships wait.", "(Reporting by Tom Bell; Editing by Ann Lee)", "", "attribution"),
        ("Ships wait.", "Tom Bell in Zenda contributed to this report.", "", "attribution"),
        ("The mayor fell.", "(h/t The Zendan.)", "", "attribution"),
    ],
)
def test_what_is_set_into_a_line_is_cut_out_of_it(before, inset, after, role):
    assert cuts(f"{before} {inset} {after}".strip()) == [(inset, role)]


@pytest.mark.parametrize(
    "text",
    [
        '"We will not give in. Sign up for our union. It is ours," she said.',
        "The port (see the box above) was closed on Monday.",
        "Watch the harbour, he said, and count the ships.",
        "Sign up for a course and one pays for a year.",
        "Read the full statement of the union below:",
        "The advertisement ran on Monday. Advertisement pays the paper.",
        "He wrote a book (More) and a film. More ships came here than ever before in a week.",
    ],
)
def test_what_a_sentence_says_itself_is_not_cut_out(text):
    assert cuts(text) == []


def test_an_inset_says_nothing_of_where_the_article_ends():
    assert cue("Watch the full speech below:") is None
