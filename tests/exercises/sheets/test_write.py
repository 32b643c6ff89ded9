import json

import pytest

from framing.errors import ResultError, SettingsError
from framing.exercises import FORMATS, Worksheet, write_exercises, write_items
from tests.exercises.items import HOSTILE, choosing, marking

SHEET = Worksheet("t", (choosing(HOSTILE, ("a", "b"), "b", rule="r"),), level="adult")


def test_every_format_has_its_files_and_students_files_no_key(tmp_path):
    paths = write_exercises(SHEET, tmp_path, formats=["all"])
    assert [p.name for p in paths] == [
        "worksheet.html", "key.html", "worksheet.pdf", "key.pdf", "worksheet.docx", "key.docx", "worksheet.md", "key.md",
        "selfcheck.html", "quiz-instructor.gift", "moodle-instructor.xml", "qti21-instructor.zip", "canvas-instructor.zip",
        "questions-selfcheck.h5p", "google-form-instructor.gs", "kahoot-instructor.xlsx",
        "flashcards-selfcheck.apkg", "flashcards-selfcheck.tsv",
    ]  # fmt: skip
    assert all(p.stat().st_size > 500 or p.suffix in (".gift", ".tsv", ".md") for p in paths)


def test_html_alone_is_what_one_gets(tmp_path):
    assert [p.name for p in write_exercises(SHEET, tmp_path)] == ["worksheet.html", "key.html"]


@pytest.mark.parametrize("formats", [["papyrus"], []])
def test_an_unknown_format_is_told_with_those_there_are(tmp_path, formats):
    with pytest.raises(SettingsError, match=f"the formats are: all, {', '.join(FORMATS)}"):
        write_exercises(SHEET, tmp_path, formats=formats)


def test_nothing_is_written_where_nothing_can_be_asked(tmp_path):
    with pytest.raises(ResultError, match="kahoot: none of these questions can be asked there"):
        write_exercises(Worksheet("t", (marking("A rant.", (2, 6)),)), tmp_path / "out", formats=["kahoot"])
    assert not (tmp_path / "out").exists()


def test_an_unknown_paper_is_told(tmp_path):
    with pytest.raises(SettingsError, match="no paper 'a5'"):
        write_exercises(SHEET, tmp_path, paper="a5")


def test_items_are_a_json_object_a_line(tmp_path):
    (line,) = write_items(SHEET, tmp_path).read_text(encoding="utf-8").splitlines()
    item = json.loads(line)
    assert item["text"] == HOSTILE and item["answer"] == ["b"] and item["rule"] == "r" and item["level"] == "adult"


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("")
    for write in (write_exercises, write_items):
        with pytest.raises(ResultError, match="name another place"):
            write(SHEET, tmp_path / "file" / "below")
