import pytest

from framing.annotate.discovery.words import words_of
from tests.annotated import LEXICONS

WORDS = words_of(LEXICONS)


def known(text):
    return [(v.code, v.actor or v.name) for _, _, v in WORDS.known.finditer(text, 0, len(text))]


def terms(text):
    return [(v.lemma, v.plural, v.sort, v.rank) for _, _, v in WORDS.terms.finditer(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya", ("C", "Kenya")),
        ("the U.S", ("C", "United States")),  # at the end of a sentence
        ("Kenyans", ("D", "Kenya")),
        ("Nairobi", ("K", "Kenya")),
        ("NAIROBI", ("L", "Kenya")),  # a dateline
        ("Pentagon", ("B", "United States")),
        ("Kremlin", ("B", "Russia")),
        ("NATO", ("P", "North Atlantic Treaty Organization")),
        ("Ohio", ("L", "Ohio")),
    ],
)
def test_a_listed_name_says_whose_it_is(text, found):
    assert known(text) == [found]


def test_a_compass_word_is_left_to_the_event():
    assert known("the North") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("soldiers", ("soldier", True, "military", "")),
        ("prime minister", ("prime minister", False, "", "head")),
        ("police", ("police", True, "police", "")),
        ("nurses", ("nurse", True, "worker", "")),
    ],
)
def test_a_term_is_read_in_both_numbers(text, found):
    assert terms(text) == [found]


def test_a_body_belongs_to_its_state_and_a_state_to_itself():
    assert (WORDS.state_of("Pentagon"), WORDS.state_of("Kenya")) == ("United States", "Kenya")
