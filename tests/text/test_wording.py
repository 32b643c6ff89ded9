from hypothesis import given
from hypothesis import strategies as st

from framing.text import Wording, openings, wording_of, words

TEXT = st.text(alphabet="aB é'’-._\n2İ", max_size=60)


@given(TEXT)
def test_words_are_those_of_a_plain_search(text):
    known = Wording(text)
    assert list(zip(known.starts, known.ends, strict=True)) == words(text)
    assert known.words == [text[a:b] for a, b in words(text)]
    assert known.lower == [w.lower() for w in known.words]
    assert len(known.low) == len(text)


@given(TEXT, st.integers(0, 60), st.integers(0, 60))
def test_words_of_any_stretch_are_those_of_a_plain_search(text, start, end):
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    known, found = Wording(text), words(text, start, end)
    assert known.count(start, end) == len(found)
    assert known.inside(start, end) == [text[a:b].lower() for a, b in found]


def test_a_stretch_that_cuts_a_word_has_no_range():
    assert Wording("Washington-backed forces").within(3, 20) is None
    assert Wording("US-backed forces").within(0, 16) == (0, 2)


def test_phrases_are_looked_up_where_they_may_begin():
    """One of one word by that word; others by their second word, since the first may be "the"."""
    found = openings(["the war", "war crime", "war"])
    assert found is not None
    assert Wording("the War of the crimes").places(found) == [(0, ("the war",)), (4, ("war",))]
    assert Wording("a war crime").places(found) == [(2, ("war crime", "war"))]
    assert openings(["'tis", "war"]) is None


def test_the_same_text_is_read_once():
    text = "The same text"
    assert wording_of(text) is wording_of("".join(["The same", " text"]))


def test_words_of_a_stretch_stand_there_as_written():
    known = Wording("US-backed forces in the U.S. met")
    assert known.written(0, 16) == ["US-backed", "forces"]
    assert known.written(3, 16) == ["backed", "forces"]


def test_the_words_of_a_batch_are_kept_until_its_last_article_is_read():
    texts = [f"Article {k} of a batch." for k in range(33)]
    first, *_ = [wording_of(text) for text in texts]
    assert wording_of(texts[0]) is first
