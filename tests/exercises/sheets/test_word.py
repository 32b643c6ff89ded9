import io

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX

from framing.exercises.sheets.word import word
from tests.exercises.items import one_of_each

SHEET = one_of_each("A rant about rain.")


def opened(name, **more):
    return Document(io.BytesIO(word(SHEET, **more)[name]))


def highlighted(document):
    return [r.text for p in document.paragraphs for r in p.runs if r.font.highlight_color == WD_COLOR_INDEX.YELLOW]


def test_headings_are_headings_and_the_key_marks_the_answer():
    sheet, key = opened("worksheet.docx"), opened("key.docx")
    headings = [p.text for p in sheet.paragraphs if p.style.name == "Heading 1"]
    assert headings[0] == "Mark the loaded words" and headings[-1] == "To talk about" and len(headings) == 7
    assert highlighted(sheet) == ["A", "A"]  # what two questions point at
    assert highlighted(key) == ["A", "A", "A"]


def test_a_question_stays_on_one_page():
    paragraphs = opened("worksheet.docx").paragraphs
    (at,) = [n for n, p in enumerate(paragraphs) if p.text.startswith("3\t")]
    assert [p.paragraph_format.keep_with_next for p in paragraphs[at : at + 5]] == [True, True, True, True, False]


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (216, 279))])
def test_the_paper_is_as_asked(paper, size):
    section = opened("worksheet.docx", paper=paper).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size


def test_nobody_is_named_in_the_properties():
    known = opened("worksheet.docx").core_properties
    assert (known.author, known.comments, known.title) == ("", "", "t")


def test_the_lines_of_a_question_stay_with_it():
    paragraphs = opened("worksheet.docx").paragraphs
    (at,) = [n for n, p in enumerate(paragraphs) if p.text.startswith("5\t")]
    lines = [p.paragraph_format.keep_with_next for p in paragraphs[at + 1 : at + 5] if p.text == "\t"]
    assert len(lines) > 1 and all(lines[:-1]) and not lines[-1]


def test_a_page_may_end_between_long_passages_but_not_before_the_boxes():
    from dataclasses import replace

    item = SHEET.items[1]
    far = tuple(replace(item.passages[0], name=n, text="word " * 60) for n in "AB")
    sheet = replace(SHEET, items=(replace(item, passages=far),))
    paragraphs = Document(io.BytesIO(word(sheet)["worksheet.docx"])).paragraphs
    assert [p.paragraph_format.keep_with_next for p in paragraphs if p.text.endswith("word word ")] == [False, True]
