"""The sheets: the key marks what was found, the worksheet does not hold the answers, nothing runs."""

import re

import pytest
from pypdf import PdfReader

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
    assert len(re.findall('class="item(?: tall)?"', sheet)) == len(made.items) + len({i.kind for i in made.items})
    for page in (sheet, key):
        assert "default-src 'none'" in page
        assert "http" not in page.replace("http-equiv", "")


def test_hostile_text_is_shown_as_it_is(tmp_path):
    bad = '<script>alert(1)</script> & "the <b>brutal</b> regime" in the old harbour town said nothing at all'
    at = bad.index("brutal")
    for page in written(tmp_path, marking(bad, (at, at + 6), why="<img src=x onerror=alert(1)>", source="<i>x</i>")):
        assert "<script>alert" not in page and "<img src" not in page
        assert "&lt;script&gt;" in page


@pytest.mark.parametrize(("width", "height"), [(8.27, 11.69), (8.5, 11)], ids=["a4", "letter"])
def test_on_paper_no_heading_is_left_behind_and_no_question_is_cut(tmp_path, chromium, width, height):
    """However far down the page the last question of a kind ends."""
    for fillers in range(3, 8):
        asked = [choosing(f"Rain fell in town {n}.", ("a", "b"), "b", number=n) for n in range(fillers)]
        snow = "Snow fell in the town. " * 3
        written(tmp_path, *asked, choosing(snow, ("c", "d"), "d", kind="left-out", number=99))
        for file in ("worksheet", "key"):
            page = chromium.open(tmp_path / f"{file}.html")
            page.pdf(tmp_path / "p.pdf", width=width, height=height)
            page.close()
            pages = [p.extract_text() for p in PdfReader(tmp_path / "p.pdf").pages]
            (at,) = (p for p in pages if "Who left it out?" in p)
            assert at.count("Snow fell") == 3, (file, fillers)
