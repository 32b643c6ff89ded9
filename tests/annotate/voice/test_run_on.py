import pytest

from tests.annotated import voiced

SAID = "“The dam will hold,” Lena Hale said."


def run_on(text):
    doc = voiced(text)
    return [(doc.text[q.start : q.end], q.speaker) for q in doc.quotes if q.rule == "run on"]


def test_the_first_person_goes_on_with_the_speaker():
    assert run_on(f"{SAID} And we are safe. And we are glad.") == [
        ("And we are safe", "Lena Hale"),
        ("And we are glad", "Lena Hale"),
    ]


def test_a_fragment_goes_on_with_the_speaker():
    text = "Lena Hale said that the dam was safe. Because they mended it."
    assert run_on(text) == [("Because they mended it", "Lena Hale")]


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} The town lies on a river.",
        f"{SAID}\nAnd we are safe.",
        f"We went there. I saw the dam. {SAID} And we left.",
        "Lena Hale wants a road. And we are safe.",
    ],
)
def test_what_does_not_go_on(text):
    assert run_on(text) == []
