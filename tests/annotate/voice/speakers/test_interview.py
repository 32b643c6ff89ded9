import re

import pytest

from framing.annotate.voice.speakers.interview import interview

PRESS = frozenset({"reporter", "editor"})


@pytest.mark.parametrize(
    ("intro", "asks", "answers"),
    [
        ("Our reporter Tom Brand met Lena Hale.", "Tom Brand", "Lena Hale"),
        ("Lena Hale met Tom Brand, an editor of ours.", "Tom Brand", "Lena Hale"),
        ("Tom Brand interviewed Lena Hale.", "Tom Brand", "Lena Hale"),
        ("An interview with Lena Hale.", "", "Lena Hale"),
        ("Lena Hale spoke.", "", "Lena Hale"),
        ("Lena Hale, Tom Brand and Bo Dayton spoke.", "", ""),
        ("The dam is old.", "", ""),
    ],
)
def test_who_asks_and_who_answers(intro, asks, answers):
    persons = [
        (m.start(), m.end(), m.group())
        for m in re.finditer(r"[A-Z]\w+ [A-Z]\w+", intro)
        if "Our" not in m.group() and "An " not in m.group()
    ]
    assert interview(intro, len(intro), persons, PRESS) == (asks, answers)


def test_only_what_stands_before_the_first_question_counts():
    text = "The dam. Lena Hale answers."
    assert interview(text, 8, [(9, 18, "Lena Hale")], PRESS) == ("", "")
