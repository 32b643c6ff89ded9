import json

import pytest

from framing.errors import ResultError, SettingsError
from framing.exercises import FORMATS, Worksheet, write_exercises, write_items
from tests.exercises.items import HOSTILE, choosing

SHEET = Worksheet("t", (choosing(HOSTILE, ("a", "b"), "b", rule="r"),), level="adult")


def test_every_format_has_its_files_and_students_files_no_key(tmp_path):
    paths = write_exercises(SHEET, tmp_path, formats=["all"])
    assert [p.name for p in paths] == ["worksheet.html", "key.html", "worksheet.md", "key.md", "quiz-instructor.gift"]
    for p in paths:
        assert ("SECRET" in p.read_text(encoding="utf-8")) == (not p.name.startswith("worksheet"))


def test_html_alone_is_what_one_gets(tmp_path):
    assert [p.name for p in write_exercises(SHEET, tmp_path)] == ["worksheet.html", "key.html"]


@pytest.mark.parametrize("formats", [["papyrus"], []])
def test_an_unknown_format_is_told_with_those_there_are(tmp_path, formats):
    with pytest.raises(SettingsError, match=f"the formats are: all, {', '.join(FORMATS)}"):
        write_exercises(SHEET, tmp_path, formats=formats)


def test_items_are_a_json_object_a_line(tmp_path):
    (line,) = write_items(SHEET, tmp_path).read_text(encoding="utf-8").splitlines()
    item = json.loads(line)
    assert item["text"] == HOSTILE and item["answer"] == ["b"] and item["rule"] == "r" and item["level"] == "adult"


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("")
    for write in (write_exercises, write_items):
        with pytest.raises(ResultError, match="name another place"):
            write(SHEET, tmp_path / "file" / "below")
