import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text import fold, normalise, straighten, trim, words
from framing.text.strings import overlap

PIECES = st.sampled_from(
    [
        "Kim",
        " ",
        "said",
        "\r\n",
        "\n",
        "\r",
        "''",
        "``",
        "“",
        "”",
        "é",
        "e\u0301",
        "\u200b",
        "\ufeff",
        "\u00a0",
        " , ",
        " . ",
        '"',
        "'s",
        "—",
        "𝔘",
    ]
)
PAGES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("no\u00a0break\tand\u2009thin", "no break and thin"),
        ("e\u0301tat", "état"),
        ("``so'' he said", '"so" he said'),
        ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
        ("\ufeffstart", "start"),
        ("curly “quotes” and ‘these’ stay", "curly “quotes” and ‘these’ stay"),
        ("a - b is no compound", "a - b is no compound"),
    ],
)
def test_normalise(raw, clean):
    assert normalise(raw).text == clean


def test_tokenised_text_is_closed_up():
    raw = 'Mr. Kim \'s visit , he said , was well - known . " Yes " , she said .'
    assert normalise(raw).text == 'Mr. Kim\'s visit, he said, was well-known. "Yes", she said.'


def test_plain_text_with_one_loose_comma_is_left_alone():
    raw = "He came , saw. Then he left, and won, and wrote."
    assert normalise(raw).text == raw


@given(PAGES)
def test_every_span_leads_back_to_the_original(raw):
    norm = normalise(raw)
    for start, end in words(norm.text):
        a, b = norm.origin(start, end)
        assert 0 <= a < b <= len(raw)
        assert normalise(raw[a:b]).text == norm.text[start:end]


@given(PAGES)
def test_spans_come_back_in_order(raw):
    norm = normalise(raw)
    ends = [norm.origin(i, i + 1) for i in range(len(norm.text))]
    assert all(a[1] <= b[0] for a, b in zip(ends, ends[1:], strict=False))


@given(PAGES)
def test_what_is_normalised_away_is_gone(raw):
    assert not set(normalise(raw).text) & set("\r\u200b\ufeff\u00a0\t\u00ad")


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x24F), max_size=100))
def test_composed_and_decomposed_text_give_the_same(raw):
    composed, decomposed = (normalise(unicodedata.normalize(form, raw)).text for form in ("NFC", "NFD"))
    assert composed == decomposed


@given(st.text(max_size=200))
def test_straightening_keeps_the_length(raw):
    assert len(straighten(raw)) == len(raw)


@given(st.text(max_size=200))
def test_words_neither_overlap_nor_run_backwards(raw):
    found = words(raw)
    assert all(a < b for a, b in found)
    assert all(a[1] <= b[0] for a, b in zip(found, found[1:], strict=False))


def test_what_counts_as_one_word():
    text = "U.S. troops, Washington-backed, weren't in 1,000.5 e-mails of O’Neil."
    assert [text[a:b] for a, b in words(text)] == [
        "U.S.", "troops", "Washington-backed", "weren't", "in", "1,000.5", "e-mails", "of", "O’Neil",
    ]  # fmt: skip


def test_words_of_a_part_keep_the_offsets_of_the_whole():
    assert words("one two three", 4, 7) == [(4, 7)]


def test_trim_fold_overlap():
    assert trim("  a b \n", 0, 7) == (2, 5)
    assert trim("   ", 0, 3) == (3, 3)
    assert fold("The  “Group”\n") == fold('the "group"')
    assert overlap((0, 5), (3, 9)) == 2
    assert overlap((0, 3), (3, 9)) == 0


@pytest.mark.parametrize("pattern", ["'' ", "e\u0301", "\r\n", " , ", '" ', " - a", "“", "\u200b"])
def test_length_does_not_matter_to_the_result(pattern):
    """Long runs of what is rewritten keep their offsets."""
    norm = normalise(pattern * 2000 + "end")
    a, b = norm.origin(len(norm.text) - 3, len(norm.text))
    assert (a, b) == (2000 * len(pattern), 2000 * len(pattern) + 3)


def test_tokenised_marks_that_tell_their_side_are_closed_up():
    text = "`` We will go , '' said Ann Lee . `` No , '' he said , and left .\nIt is over , she added .\n"
    found = normalise(text)
    assert found.text.startswith('"We will go," said Ann Lee. "No," he said, and left.')
    assert [text[slice(*found.origin(k, k + 1))] for k in (0, 1, 12)] == ["``", "W", "''"]
