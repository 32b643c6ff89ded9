"""What a sentence rules out and whom it speaks for, read off its tree."""

import pytest

from framing.annotate.pronouns.binding import acts, barred, case_of, favoured, reflexive, verb_of
from framing.annotate.pronouns.weights import WEIGHTS
from tests.annotate.pronouns.cast import WORDS, scene_of, token


def keys(found):
    return {k.removeprefix("actor:") for k in found}


@pytest.mark.parametrize(
    ("text", "word", "case"),
    [
        ("Claire Moreau sold her car.", "her", "possessive"),
        ("Edward Hale met her.", "her", "object"),
        ("It collapsed.", "It", "subject"),
        ("Edward Hale sold it.", "it", "object"),
    ],
)
def test_case_is_that_of_the_place_where_the_form_leaves_a_choice(text, word, case):
    _, scene = scene_of(text)
    assert case_of(token(scene, word), WORDS.forms[word.lower()].cases) == case


def test_the_verb_of_a_clause_is_the_full_verb():
    _, scene = scene_of("Edward Hale said that he had left Oslo.")
    assert scene.view.raw(verb_of(scene.view, token(scene, "he").i)) == "left"


def test_a_reflexive_is_the_subject_of_its_own_clause():
    _, scene = scene_of("Edward Hale said Peter Holm had hurt himself.")
    assert reflexive(scene, token(scene, "himself")).actor == "holm"


@pytest.mark.parametrize(
    ("text", "word", "out"),
    [
        ("Edward Hale praised him.", "him", {"hale"}),
        ("Edward Hale relied on him.", "him", {"hale"}),
        ("Edward Hale took Peter Holm with him.", "him", set()),
        ("Edward Hale said Peter Holm praised him.", "him", {"holm"}),
        ("Edward Hale, whom he praised, left.", "he", {"hale"}),
    ],
)
def test_a_pronoun_is_not_the_subject_of_its_verb_nor_what_its_clause_describes(text, word, out):
    _, scene = scene_of(text)
    assert keys(barred(scene, token(scene, word), WORDS)) == out


@pytest.mark.parametrize(
    ("text", "word", "case", "factors"),
    [
        ("Edward Hale said he had left.", "he", "subject", {"hale": WEIGHTS.upper}),
        ("Edward Hale sold his car.", "his", "possessive", {"hale": WEIGHTS.own_subject}),
        ("Edward Hale thanked Peter Holm for his help.", "his", "possessive", {"holm": WEIGHTS.own_subject}),
        ("He said that Edward Hale had left.", "He", "subject", {"hale": WEIGHTS.commanded}),
    ],
)
def test_a_sentence_speaks_for_subjects_and_against_names_under_the_pronoun(text, word, case, factors):
    _, scene = scene_of(text)
    found = favoured(scene, token(scene, word), case, WEIGHTS)
    assert {k.removeprefix("actor:"): v for k, v in found.items() if k.startswith("actor:")} == factors


@pytest.mark.parametrize(
    ("text", "word", "case", "expected"),
    [
        ("It refused.", "It", "subject", True),
        ("It collapsed.", "It", "subject", False),
        ("Critics accused it of greed.", "it", "object", True),
        ("Critics painted it.", "it", "object", False),
        ("Norland viewed them as allies.", "them", "object", True),
        ("Norland called it a regime.", "it", "object", True),
        ("Its allies left.", "Its", "possessive", True),
        ("Its roof leaks.", "Its", "possessive", False),
    ],
)
def test_only_somebody_acts_is_accused_or_has_allies(text, word, case, expected):
    _, scene = scene_of(text)
    assert acts(scene.view, token(scene, word), case, WORDS) is expected
