import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.parses.packing import MOST_WORDS, is_kept, packed, tokens_of, unpacked
from framing.records import Token

WORDS = [
    ("The", "the", "DET", "DT"),
    ("Army", "army", "NOUN", "NN"),
    ("left", "leave", "VERB", "VBD"),
    (".", ".", "PUNCT", "."),
]
DEPS = ["det", "nsubj", "ROOT", "punct"]
SENTENCE = "The  Army left."
DATA = packed([0, 1, 2, 3], [0, 1, 2, 3], [1, 1, 0, -1])
TOKENS = tokens_of(SENTENCE, DATA, WORDS, DEPS)

token = st.tuples(st.integers(0, MOST_WORDS - 1), st.integers(0, 255), st.integers(-400, 400))


@given(st.lists(token, max_size=30))
def test_what_is_packed_is_what_comes_out(tokens):
    words, deps, heads = ([t[k] for t in tokens] for k in range(3))
    found = unpacked(packed(words, deps, heads))
    assert tuple(map(list, found)) == (words, deps, heads)


def test_tokens_stand_where_their_words_do():
    assert [(t.start, t.end, t.text) for t in TOKENS] == [
        (0, 3, "The"),
        (5, 9, "Army"),
        (10, 14, "left"),
        (14, 15, "."),
    ]
    assert [t.head for t in TOKENS] == [1, 2, 2, 2]
    assert TOKENS[2] == Token(2, 10, 14, "left", "leave", "VERB", "VBD", "ROOT", 2)


def test_five_bytes_and_four_a_token():
    assert len(DATA) == 5 + 4 * 4


@pytest.mark.parametrize("at", range(len(DATA)))
def test_any_damaged_byte_is_seen(at):
    wrong = bytes(b ^ (1 << (at % 8)) if i == at else b for i, b in enumerate(DATA))
    with pytest.raises(ValueError, match=r"damaged|wrong length"):
        unpacked(wrong)


@pytest.mark.parametrize("cut", range(len(DATA)))
def test_a_cut_row_is_seen(cut):
    with pytest.raises(ValueError, match=r"too short|damaged|wrong length"):
        unpacked(DATA[:cut])


@pytest.mark.parametrize("other", ["The Army stayed.", "The Army left. Late", "The old Army left.", ""])
def test_bytes_of_another_sentence_are_refused(other):
    with pytest.raises(ValueError):
        tokens_of(other, DATA, WORDS, DEPS)


def test_only_what_can_be_told_again_is_kept():
    assert is_kept(SENTENCE, TOKENS, {})
    assert not is_kept(SENTENCE, TOKENS[:-1], {}), "a word of the sentence is in no token"
    assert not is_kept(SENTENCE, (TOKENS[0]._replace(text="THE"), *TOKENS[1:]), {}), "a word that does not stand there"
    assert not is_kept(SENTENCE, (TOKENS[0]._replace(head=1 << 15), *TOKENS[1:]), {})
