import pytest

from tests.annotate.voice.reading import attached


@pytest.mark.parametrize(
    ("text", "source", "how"),
    [
        ("The council met. Lena Hale was clear about it: “The dam will hold.”", "Lena Hale", "colon"),
        ("“The dam will hold.”\n— Lena Hale", "Lena Hale", "dash"),
        ("“It holds,” Lena Hale said. “It has held since the war.”", "Lena Hale", "paragraph"),
        ("Lena Hale said that the dam was safe. “It has held since the war.”", "Lena Hale", "sentence before"),
        ("“It holds,” Lena Hale said.\n“It has held since the war.”", "Lena Hale", "paragraph before"),
        (
            "“It holds,” Bo Day said. Lena Hale voiced her support.\n“It has held since the war.”",
            "Lena Hale",
            "paragraph before",
        ),
        ("Lena Hale attacked “the hateful lies of a board that never came.”", "Lena Hale", "subject"),
    ],
)
def test_the_text_around_names_the_speaker(text, source, how):
    assert attached(text)[-1][1:3] == (source, how)


def test_members_of_a_list_share_a_speaker():
    found = attached("Lena Hale called it a “farce” and a “very old and very bad joke” on Monday.")
    assert [f[1] for f in found] == ["Lena Hale"] * 2


def test_a_heading_waits_for_the_text():
    found = attached(
        "“The dam is old,” Bo Day said.\n“No Water for Years”\n“There will be no water for years,” Lena Hale said."
    )
    assert found[1][1:3] == ("Lena Hale", "heading")


def test_the_first_sentence_has_nothing_before_it():
    assert attached("“It has held since the war.”")[0][1:3] == (None, "")
