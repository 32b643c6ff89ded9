import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotate.page import whole
from framing.annotate.sentences import split_sentences
from framing.lexicon import Lexicons
from framing.records import Block, Role
from framing.text import normalise, words

LEXICONS = Lexicons()


def split(text, blocks=None):
    found = split_sentences(text, blocks or whole(text), LEXICONS)
    return [text[s.start : s.end] for s in found]


@pytest.mark.parametrize(
    "sentences",
    [
        ["He came.", "She left!", "Why?", "Nobody knows…", "It ended."],
        ["Dr. Lee met Gen. Ivan P. Orlov at 5 p.m. on St. Mary St. in Strelsau.", "They spoke."],
        ["The U.S. Army and U.S. officials left on Jan. 5, 2021.", "Nobody stayed."],
        ["Prices rose 3.5 per cent to $1.20.", "Then they fell."],
        ["“We will win.”", "He left."],
        ["“Will we win?” he asked.", "No answer came."],
        ["He said: “It is over.” and left."],
        ["It was late (very late.)", "Then it rained."],
        ["Acme Inc. and Sons Ltd. merged in the U.K. last year.", "It failed."],
    ],
)
def test_sentences_end_where_they_should(sentences):
    assert split(" ".join(sentences)) == sentences


def test_glued_sentences_are_parted():
    assert split("The town fell.The army left at once.") == ["The town fell.", "The army left at once."]


def test_sentences_stay_in_kept_blocks():
    text = "A headline without a stop\nBy Ann Lee\nThe town fell. It burned.\n"
    ends = [text.index("By"), text.index("The town"), len(text)]
    blocks = (
        Block(0, ends[0], Role.HEADLINE, True),
        Block(ends[0], ends[1], Role.BYLINE, False, "a byline"),
        Block(ends[1], ends[2], Role.BODY, True),
    )
    found = split_sentences(text, blocks, LEXICONS)
    assert [(text[s.start : s.end], s.paragraph) for s in found] == [
        ("A headline without a stop", 0),
        ("The town fell.", 2),
        ("It burned.", 2),
    ]


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(st.sampled_from(["U.S. ", "Dr. ", "x", ". ", "!", "”", "“", "\n", "?” ", "A", "…", "p.m. "])).map(
            "".join
        ),
    )
)
def test_every_word_is_in_exactly_one_sentence(raw):
    text = normalise(raw).text
    found = split_sentences(text, whole(text), LEXICONS)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in found)
    inside = [w for s in found for w in words(text, s.start, s.end)]
    assert inside == words(text)


@pytest.mark.parametrize("piece", ["word ", "x" * 50 + " ", "a, ", '" '])
def test_a_monster_is_cut_between_words(piece):
    text = piece * (20_000 // len(piece))
    found = split_sentences(text, whole(text), LEXICONS)
    assert len(found) > 1
    assert [w for s in found for w in words(text, s.start, s.end)] == words(text)
