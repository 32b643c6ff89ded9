"""`labels.core`: a naming without quantity and without what hangs behind it."""

from dataclasses import replace

import pytest

from framing.annotate.labels.core import with_core
from framing.lexicon import vocabulary_of
from framing.records import Construction, Mention
from tests.annotated import LEXICONS, parsed


def core(text, naming, construction=Construction.NOUN_PHRASE, **how):
    doc = parsed(text, **how)
    start = text.index(naming)
    m = with_core(doc, Mention(start, start + len(naming), "x", "", construction), vocabulary_of(LEXICONS))
    return text[m.core_start : m.core_end]


@pytest.mark.parametrize(
    ("naming", "expected"),
    [
        ("more than 200 angry men", "angry men"),
        ("dozens of angry men", "angry men"),
        ("all of the men", "the men"),
        ("the five men", "the five men"),  # which men, not how many
        ("the fall of the town in May", "the fall of the town"),
        ("men and young women", "men and young women"),
        ("dozens", "dozens"),
    ],
)
def test_core(naming, expected):
    assert core(f"He saw {naming}.", naming) == expected


def test_a_name_is_its_own_core_and_a_text_without_a_parse_has_starts_only():
    assert core("Bank of Kenya in Nairobi paid.", "Bank of Kenya in Nairobi", Construction.NAME).endswith("Nairobi")
    assert core("He saw two men in black.", "two men in black", parse=False) == "men in black"


def test_nothing_else_of_a_naming_is_changed():
    doc, m = parsed("Two men left."), Mention(0, 7, "x", "men", Construction.NOUN_PHRASE)
    found = with_core(doc, m, vocabulary_of(LEXICONS))
    assert replace(found, core_start=-1, core_end=-1) == m
