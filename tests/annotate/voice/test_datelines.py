import pytest

from framing.annotate.voice.datelines import behind_dateline
from tests.annotated import parsed, voiced


@pytest.mark.parametrize(
    "line",
    [
        "NORPORT, Jan. 6 (NNA) -- ",
        "NORPORT – ",
        "NORPORT, Norland (NNA) — ",
        "Nov. 15 (NNA) -- ",
        "/NNA/: ",
        "NORPORT — ",
    ],
)
def test_a_dateline_is_cut_off(line):
    text = line + "The dam will hold."
    assert behind_dateline(parsed(text, parse=False), (0, len(text))) == (len(line), len(text))


@pytest.mark.parametrize("text", ["The dam — a new one — will hold.", "UNO - the dam will hold.", "Jan. 6 was cold."])
def test_other_words_before_a_dash_are_none(text):
    assert behind_dateline(parsed(text, parse=False), (0, len(text))) == (0, len(text))


def test_only_the_first_paragraphs_have_one():
    text = "One.\nTwo.\nThree.\nNORPORT – The dam will hold."
    span = text.index("NORPORT"), len(text)
    assert behind_dateline(parsed(text, parse=False), span) == span


def test_a_report_begins_behind_it():
    doc = voiced("NORPORT, Jan. 6 (NNA) -- The dam will hold for years, Lena Hale said on Monday.")
    assert [doc.text[q.start : q.end] for q in doc.quotes] == ["The dam will hold for years"]
