from hypothesis import given
from hypothesis import strategies as st

from framing.text import PlainLines

TEXTS = st.lists(st.sampled_from(["a", "😀", "\r\n", "\n", "\r", " ", "é"]), max_size=25).map("".join)


@given(TEXTS)
def test_every_character_goes_there_and_back(text):
    lines = PlainLines(text)
    assert (
        lines.given == text and "\r" not in lines.text and lines.text == text.replace("\r\n", "\n").replace("\r", "\n")
    )
    for at, char in enumerate(lines.text):
        start, end = lines.original(at), lines.original(at + 1)
        assert lines.plain(start) == at and PlainLines(text[start:end]).text == char
    assert lines.original(len(lines.text)) == len(text) and lines.plain(len(text)) == len(lines.text)


@given(TEXTS, st.data())
def test_a_span_is_the_same_words(text, data):
    lines = PlainLines(text)
    a = data.draw(st.integers(0, len(lines.text)))
    b = data.draw(st.integers(a, len(lines.text)))
    assert PlainLines(text[lines.original(a) : lines.original(b)]).text == lines.text[a:b]
