import re

import pytest

from framing.text import (
    in_capitals,
    in_title_case,
    is_acronym,
    is_capitalised,
    is_shouted,
    name_pattern,
    names_in,
)


def named(text):
    return [text[a:b] for a, b in names_in(text)]


def test_a_capital_need_not_be_english():
    assert is_capitalised("Édouard")
    assert not is_capitalised("édouard")
    assert not is_capitalised("1st")
    assert not is_capitalised("")
    assert re.fullmatch(name_pattern(), "Šárka Łukasik")
    assert not re.fullmatch(name_pattern(), "šárka Łukasik")


def test_particles_join_the_words_of_a_name_where_they_are_given():
    text = "the novels of Ana de la Vega Ruiz and Omar bin-Saleh"
    assert re.findall(name_pattern(), text) == ["Ana", "Vega Ruiz", "Omar", "Saleh"]
    assert re.findall(name_pattern(["de", "la", "bin"]), text) == ["Ana de la Vega Ruiz", "Omar bin-Saleh"]


@pytest.mark.parametrize("text", ["NLF", "U.N.", "ANC", "N.L.F"])
def test_acronyms(text):
    assert is_acronym(text)


@pytest.mark.parametrize("text", ["N", "Nlf", "ABCDEF", "NLF-led", ""])
def test_what_is_no_acronym(text):
    assert not is_acronym(text)


def test_one_letter_is_not_shouted():
    assert [w for w in ("I", "US", "Us", "us", "U.S.") if is_shouted(w)] == ["US", "U.S."]


def test_a_line_in_capitals_may_hold_a_few_small_letters():
    assert in_capitals("MINISTERS MEET IN VIENNA")
    assert in_capitals("McALLEN MAYOR RESIGNS OVER BRIDGE")
    assert not in_capitals("Ministers Meet in Vienna")
    assert not in_capitals("The UN met the AU")


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Ministers Meet in Vienna to Save the Treaty", True),
        ("Ministers meet in Vienna to save the treaty", False),
        ("Lena Hale of Norland spoke before Parliament in the evening", False),
        ("Talks Go On", False),
    ],
)
def test_title_case_is_told_by_the_longer_words(line, headline):
    assert in_title_case(line.split()) is headline


def test_names_are_several_capitals_in_a_row_or_one_inside_the_sentence():
    assert named("Later the Free Hope Party met Hale and the crowd") == ["Free Hope Party", "Hale"]
    assert named("Hope returned") == []
    assert named("A FREE HOUSE") == []
