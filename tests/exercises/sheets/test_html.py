"""The sheets: the key marks what was found, the worksheet does not hold the answers, nothing runs."""

import re

from framing.exercises import Passage, Worksheet, make_worksheet, write_exercises
from tests.exercises.items import choosing, marking


def written(folder, *items):
    return [p.read_text(encoding="utf-8") for p in write_exercises(Worksheet("t", items), folder)]


def marked(page):
    return re.findall(r"<mark>(.*?)</mark>", page)


def test_the_key_marks_the_finding_and_not_the_same_letters_in_another_word(tmp_path):
    text = "The grant ended in a rant."
    sheet, key = written(tmp_path, marking(text, (21, 25)))
    assert "The grant ended in a <mark>rant</mark>." in key
    assert marked(sheet) == []


def test_passages_stand_on_the_sheet_and_a_hidden_source_does_not(tmp_path):
    p = Passage("Text A", "North", "n", 0, 5, "Rain fell.")
    sheet, key = written(tmp_path, choosing("Some text.", ("a", "b"), "b", hidden=True, passages=(p,)))
    assert "<b>Text A</b> Rain fell." in sheet and "North" not in sheet and "SECRET" not in sheet
    assert "SECRET" in key


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
