import pytest

from framing.lexicon import open_lexicons
from framing.measure.stance.masking import blinds_of, masked

ORDINARY = frozenset("the a in voters critics former praised slams plan over after will we".split())
BLINDS = blinds_of(open_lexicons({}), ORDINARY)


def hide(text, words):
    start = text.index(words)
    found, a, b = masked(text, start, start + len(words), BLINDS)
    assert found[a:b] == "[MASK]"
    return found


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("Voters praised Hale after Berg had left.", "Hale", "Voters praised [MASK] after davis had left."),
        ("Hale met Joan Berg of Norway.", "Hale", "[MASK] met davis of murphy."),
        ("In Oslo, U.S. diplomats met Hale.", "Hale", "In davis, murphy. diplomats met [MASK]."),
        ('"We will win," Hale said.', "Hale", '"We will win," [MASK] said.'),
        (
            "Critics of d’Estaing and McCall praised the plan.",
            "the plan",
            "Critics of davis and murphy praised [MASK].",
        ),
        ("The US said it would, and I'm sure it will.", "The US", "[MASK] said it would, and I'm sure it will."),
        ("A plan for the US, said Hale.", "Hale", "A plan for the davis, said [MASK]."),
    ],
)
def test_names_are_told_by_their_capitals(text, words, left):
    assert hide(text, words) == left


def test_where_a_capital_is_expected_only_ordinary_words_stay():
    assert hide("Voters in the city left Hale.", "Hale").startswith("Voters in")
    assert hide("Okafor in the city left Hale.", "Hale").startswith("davis in")
    assert (
        hide("Critics Slams Okafor Over The Plan After Hale", "Hale")
        == "Critics Slams davis Over The Plan After [MASK]"
    )


def test_nations_faiths_and_gender_are_hidden_however_they_are_written():
    assert (
        hide("Hale met a muslim woman and a French actress.", "Hale")
        == "[MASK] met a someone someone and a davis someone."
    )
    assert hide("Women praised Hale.", "Hale") == "davis praised [MASK]."


def test_he_and_she_read_alike_and_others_stay():
    assert hide("He said she knew that it was ours, Hale.", "Hale") == "they said they knew that it was ours, [MASK]."


def test_a_title_before_the_target_goes_with_it():
    plain = hide("Voters praised Hale.", "Hale")
    assert hide("Voters praised President Joan Hale.", "Hale") == plain
    assert hide("Voters praised Sen. Hale.", "Hale") == plain


def test_parts_of_words_around_a_target_stay():
    assert (
        hide("The pro-Hale rally and the Hale-backed plan", "Hale") == "The pro-[MASK] rally and the [MASK]-backed plan"
    )


def test_a_name_that_comes_again_is_the_same_one():
    text = "Joan Berg left after Okafor had said that Berg and Hale would; Hale said so on Monday."
    assert (
        hide(text, "Hale") == "davis left after murphy had said that davis and [MASK] would; [MASK] said so on Monday."
    )


def test_there_are_more_names_than_masks():
    names = [f"N{letter}x" for letter in "abcdefghijkl"]
    found = hide("Hale met " + ", ".join(names) + ".", "Hale")
    assert found.startswith("[MASK] met davis, murphy, ") and found.endswith(", lewis, davis, murphy.")


@pytest.mark.parametrize(
    "names", [("Okafor", "Lindqvist"), ("Joan Berg", "Zxqvar"), ("Norway", "Chad"), ("NATO", "Li")]
)
def test_exchanging_names_leaves_the_same_text(names):
    """Also full names with last ones, and names never seen before."""
    template = "{0} betrayed {1}'s friends, and {0}-backed critics praised “{1}” and Muslim leaders."
    first, second = template.format(*names), template.format(*reversed(names))
    assert hide(first, names[0]) == hide(second, names[1])
    assert hide(first, names[1]) == hide(second, names[0])
