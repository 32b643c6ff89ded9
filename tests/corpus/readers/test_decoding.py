import codecs
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.readers import decoding
from framing.corpus.readers.decoding import decoded, is_utf8
from framing.errors import CorpusError
from tests.corpus.readers.made import PAGE

ENGLISH = "The mayor’s house — “so” he said — was sold.\r\nNobody knew.\n"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (ENGLISH.encode(), ""),
        (codecs.BOM_UTF8 + ENGLISH.encode(), ""),
        (ENGLISH.encode("utf-16"), "UTF-16"),
        (ENGLISH.encode("utf-16-le"), "UTF-16"),
        (ENGLISH.encode("utf-16-be"), "UTF-16"),
        (ENGLISH.encode("utf-32"), "UTF-32"),
        (ENGLISH.encode("cp1252"), "Windows-1252"),
        (ENGLISH.encode("mac_roman"), "Mac OS Roman"),
    ],
)
def test_english_in_other_encodings_is_read_and_noted(raw, said):
    text, notes = decoded(raw, "a.txt")
    assert text == ENGLISH and (said in notes[0] if said else not notes)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Москва заявила в понедельник, что город пал. " * 3, "cp1251"),
        ("他星期一表示，这座城市已经沦陷。" * 9, "gb18030"),
    ],
)
def test_other_scripts_are_told_apart(text, encoding):
    assert decoded(text.encode(encoding), "a.txt")[0] == text


def test_what_a_page_or_its_server_declares_is_believed_if_it_can_be():
    greek = PAGE.format(charset="iso-8859-7").replace("army", "στρατός").replace("—", "-").replace("“so”", "so")
    assert "στρατός" in decoded(greek.encode("iso-8859-7"), "a.html")[0]
    assert (
        "στρατός"
        in decoded(greek.replace("iso-8859-7", "x-none").encode("iso-8859-7"), "a.html", declared="iso-8859-7")[0]
    )
    text, notes = decoded(PAGE.format(charset="utf-8").encode("cp1252"), "a.html")
    assert "“so”" in text and "Windows-1252" in notes[0]
    assert "“so”" in decoded(PAGE.format(charset="latin-1").encode("cp1252"), "a.html")[0], "as browsers take it"


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04 text",
        b"\x89PNG\r\n",
        b"{\\rtf1 text}",
        b"text\0text",
        bytes(range(32)) * 9,
        b"\xd0\xcf\x11\xe0 text",
    ],
)
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(CorpusError, match=r"a\.txt: a binary file"):
        decoded(raw, "a.txt")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_one_error(raw):
    try:
        text, _ = decoded(raw, "a.txt")
    except CorpusError as err:
        assert "\n" not in str(err)
    else:
        assert "\0" not in text


@given(st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
def test_whether_it_is_utf8_is_told_as_it_would_be_read(raw):
    try:
        plain = not decoded(raw, "a.csv")[1]
    except CorpusError:
        plain = False
    assert is_utf8(io.BytesIO(raw)) == plain


def test_a_letter_cut_by_the_end_of_a_block_is_no_fault(monkeypatch):
    monkeypatch.setattr(decoding, "_BLOCK", 1001)
    assert is_utf8(io.BytesIO("é".encode() * 2000))
    assert not is_utf8(io.BytesIO("é".encode() * 2000 + b"\xc3"))
    assert not is_utf8(io.BytesIO("é".encode() * 2000 + b"\x01" * 99))
