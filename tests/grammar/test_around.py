"""`framing.matching`: forms of terms, shields and the words around a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.grammar import Surroundings
from framing.lexicon import Shields, open_lexicons, term_index, words_of_kind
from framing.pipeline import read_texts
from framing.records import Construction, Mention
from framing.text import lower

LEXICONS = open_lexicons({})


@given(st.text(max_size=80))
def test_lower_keeps_the_length(text):
    assert len(lower(text)) == len(text)


@pytest.mark.parametrize("form", ["acts of terrorism", "slammed", "propping up", "illegal immigrants", "seized power"])
def test_terms_are_known_by_their_forms(form):
    assert term_index(LEXICONS, "loaded_terms").get(form)


@pytest.mark.parametrize(
    ("text", "word", "covered"),
    [
        ("the Supreme Court ruled", "supreme", True),
        ("the supreme court ruled", "supreme", False),
        ("a Supreme Courtesan ruled", "supreme", False),
        ("on death row today", "death", True),
        ("on a rowdy death", "death", False),
    ],
)
def test_shields_cover_what_stands_inside_them_with_their_capitals(text, word, covered):
    at = text.lower().index(word)
    assert Shields(["Supreme Court", "death row"]).cover(text, text.lower(), at, at + len(word)) is covered


def test_kinds_are_folded_to_lower_case():
    assert "supreme court" in words_of_kind(LEXICONS["shields"])["phrase"]


def test_a_place_sees_its_clause_and_no_further():
    doc = read_texts(["He left; the cruel war went on, and on."], parser=None)[0]
    around = Surroundings(doc)
    at = doc.text.index("cruel")
    place = around.place(at, at + 5)
    assert place.before == ("the",)
    assert place.after[:2] == ("war", "went")
    assert place.token is None


def test_a_place_in_no_sentence_is_none():
    assert Surroundings(read_texts(["A war."], parser=None)[0]).place(50, 55) is None


def test_the_smallest_mention_holds_a_stretch():
    from dataclasses import replace

    doc = read_texts(["The cruel regime of the north fell."], parser=None)[0]
    outer = Mention(0, 30, "state", "regime", Construction.NOUN_PHRASE)
    inner = Mention(0, 16, "regime", "regime", Construction.NOUN_PHRASE)
    around = Surroundings(replace(doc, mentions=(outer, inner)))
    assert around.mention_at(4, 9) == inner
    assert around.mention_at(20, 25) == outer
    assert around.mention_at(31, 34) is None
