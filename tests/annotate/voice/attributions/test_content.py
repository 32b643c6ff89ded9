import pytest

from framing.annotate.voice.attributions.content import is_finite, verb_content
from framing.annotate.voice.attributions.source import find_source
from tests.annotate.voice.reading import CUES, at, tree, words


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Lena Hale said that the dam was safe.", ["that the dam was safe"]),
        ("The dam was safe, Lena Hale said.", ["The dam was safe"]),
        ("The dam, Lena Hale said on Monday, will hold for years.", ["The dam", "will hold for years"]),
        ("The dam, as Lena Hale said, will hold for years.", ["The dam", "will hold for years"]),
        ("Lena Hale said so.", []),
        (
            "The dams of the ports have failed, Lena Hale said as she met Tom Brand, NNA has learned.",
            ["The dams of the ports have failed"],
        ),
        (
            "Lena Hale said in a video that the town is planning to sell the dam.",
            ["that the town is planning to sell the dam"],
        ),
    ],
)
def test_a_clause_is_found_in_any_order(text, contents):
    t = tree(text)
    verb = at(t, "said")
    ranges = verb_content(t, verb, CUES.verbs["say"], find_source(t, verb).head).ranges
    assert [words(t, r).strip(" ,.") for r in ranges] == contents


def test_a_verb_of_attitude_takes_no_clause_before_it_without_a_source():
    t = tree("Wanted: a dam that will hold.")
    assert verb_content(t, 0, CUES.verbs["want"], None)[0] == []


def test_wh_clauses_are_finite_and_infinitives_are_not():
    asked = tree("Hale asked why the dam broke.")
    assert is_finite(asked, at(asked, "broke"))
    told = tree("Hale wants to leave the town.")
    assert not is_finite(told, at(told, "leave"))


def test_a_list_behind_a_colon_is_content():
    t = tree("The drivers have demanded: a vote; an apology.")
    content = verb_content(t, at(t, "demanded"), CUES.verbs["demand"], at(t, "drivers"))
    assert (content.frame, words(t, content.ranges[0])) == ("list", "a vote; an apology.")


def test_a_clause_that_says_which_is_no_content():
    t = tree("He admitted to a mistake that cost lives.")
    found = verb_content(t, at(t, "admitted"), CUES.verbs["admit"], 0)
    assert [words(t, r) for r in found.ranges] == ["a mistake that cost lives"]


def test_who_leaves_without_a_word_says_nothing():
    t = tree("Despite the rain, which had begun, Zoll left without elaborating.")
    assert verb_content(t, at(t, "elaborating"), CUES.verbs["elaborate"], at(t, "Zoll")).ranges == []
