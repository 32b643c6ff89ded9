import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.drafts.mending import mended


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf_8_read_as_something_else_is_put_right(wrong):
    text = "The mayor’s café — “so”.\r\nA plain line.\n"
    raw = text.encode()
    broken = raw.decode(wrong, errors="ignore") if wrong == "latin-1" else raw.decode("sloppy-windows-1252")
    assert mended(broken) == (text, 1)


@pytest.mark.parametrize(
    "text",
    [
        "“Curly” and ‘so’ — …",
        "e\u0301 and \ufb01 and \u00bd",
        "&amp; and \x1b[0m",
        "Ünïcödé, Москва, 中文",
        "a\u2028b\x0cc\r",
    ],
)
def test_only_encodings_are_mended(text):
    assert mended(text) == (text, 0)


@given(st.text())
def test_no_line_is_added_or_lost(text):
    assert mended(text)[0].count("\n") == text.count("\n")
