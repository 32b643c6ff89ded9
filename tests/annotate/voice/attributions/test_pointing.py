import pytest

from tests.annotated import voiced


def told(text):
    doc = voiced(text)
    return [(doc.text[q.start : q.end], q.speaker) for q in doc.quotes if q.rule == "pointed at"]


@pytest.mark.parametrize(
    "text",
    [
        "The dam will hold. This was stated by Lena Hale on Monday.",
        "The dam will hold.\nLena Hale announced this on Monday.",
    ],
)
def test_what_was_said_stands_before(text):
    assert told(text) == [("The dam will hold", "Lena Hale")]


def test_all_of_the_paragraph_before_is_meant():
    text = "It is old. The dam will hold. This was announced by Lena Hale."
    assert told(text) == [("It is old", "Lena Hale"), ("The dam will hold", "Lena Hale")]


@pytest.mark.parametrize(
    "text",
    [
        "The dam will fall. Lena Hale denied this.",
        "The dam will fall. Lena Hale did not say this.",
        "The dam will fall. Lena Hale called this a farce.",
        "One came. Two came. Three came.\nLena Hale announced this on Monday.",
        "Lena Hale announced this.",
        "Lena Hale said that the dam will fall. She announced this on Monday.",
    ],
)
def test_nothing_is_pointed_at(text):
    assert told(text) == []
