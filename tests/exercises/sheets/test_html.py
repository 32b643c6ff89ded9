"""The sheets: the key marks what was found, the worksheet does not hold the answers, nothing runs."""

import re

import pytest

from framing.errors import ResultError
from framing.exercises import Item, Worksheet, make_worksheet, write_exercises


def marking(text, *spans, why="why", source="o"):
    return Item(
        kind="loaded-words", number=1, text=text, focus=(), options=(), answer=tuple(text[a:b] for a, b in spans),
        answer_spans=spans, explanation=why, source=source, article_id="1", start=0, end=len(text),
    )  # fmt: skip


def written(folder, *items):
    return [p.read_text(encoding="utf-8") for p in write_exercises(Worksheet("t", items), folder)]


def marked(page):
    return re.findall(r"<mark>(.*?)</mark>", page)


def test_the_key_marks_the_finding_and_not_the_same_letters_in_another_word(tmp_path):
    text = "The grant ended in a rant."
    sheet, key = written(tmp_path, marking(text, (21, 25)))
    assert "The grant ended in a <mark>rant</mark>." in key
    assert marked(sheet) == []


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        (((4, 7), (12, 15)), ["bad", "bad"]),
        (((4, 11), (8, 15)), ["bad and", " bad"]),
        (((4, 15), (8, 11)), ["bad and bad"]),
    ],
)
def test_every_place_is_marked_once_even_where_findings_overlap(tmp_path, spans, shown):
    _, key = written(tmp_path, marking("The bad and bad day.", *spans))
    assert marked(key) == shown
    assert "The bad and bad day." in re.sub(r"</?mark>", "", key)


def test_the_answers_do_not_hide_in_the_worksheet(seed_comparison, tmp_path):
    made = make_worksheet(seed_comparison)
    sheet, key = (p.read_text(encoding="utf-8") for p in write_exercises(made, tmp_path))
    assert "Difficulty" in key and "found by: " in key
    for text in (sheet, re.sub(r"<[^>]+>", "", sheet)):
        assert "plainer: " not in text and "Difficulty" not in text
    assert sheet.count('class="item"') == len(made.items) + len({i.kind for i in made.items})
    for page in (sheet, key):
        assert "default-src 'none'" in page
        assert "http" not in page.replace("http-equiv", "")


def test_hostile_text_is_shown_as_it_is(tmp_path):
    bad = '<script>alert(1)</script> & "the <b>brutal</b> regime" in the old harbour town said nothing at all'
    at = bad.index("brutal")
    for page in written(tmp_path, marking(bad, (at, at + 6), why="<img src=x onerror=alert(1)>", source="<i>x</i>")):
        assert "<script>alert" not in page and "<img src" not in page
        assert "&lt;script&gt;" in page


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ResultError, match="name another one"):
        write_exercises(Worksheet("t", (marking("x", (0, 1)),)), tmp_path / "file" / "below")
