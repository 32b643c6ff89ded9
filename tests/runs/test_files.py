import sqlite3

import pytest

from framing.errors import RunError
from framing.runs.files import alone, as_json, make_folder, read_json, sweep, told


def test_a_folder_is_there_whole_or_not_at_all(tmp_path):
    def half(folder):
        (folder / "a").write_text("a")
        raise OSError("broken off")

    with pytest.raises(OSError, match="broken off"):
        make_folder(tmp_path / "part", half)
    assert list(tmp_path.iterdir()) == []
    make_folder(tmp_path / "part", lambda folder: (folder / "a").write_text("whole"))
    make_folder(tmp_path / "part", lambda folder: (folder / "a").write_text("later"))
    assert (tmp_path / "part" / "a").read_text() == "whole", "who comes second leaves what is there"
    assert [p.name for p in tmp_path.iterdir()] == ["part"]


def test_what_is_no_part_is_swept_out(tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "x").write_text("")
    (tmp_path / ".aside").write_text("")
    (tmp_path / "kept").mkdir()
    sweep(tmp_path, frozenset({"kept"}))
    assert [p.name for p in tmp_path.iterdir()] == ["kept"]
    sweep(tmp_path / "missing", frozenset())


def test_two_do_not_work_on_one_run(tmp_path):
    with alone(tmp_path), pytest.raises(RunError, match="another process"), alone(tmp_path):
        pass
    with alone(tmp_path):
        pass
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("err", [OSError(28, "No space left on device"), sqlite3.OperationalError("database is full")])
def test_what_the_disk_refuses_is_said_with_the_remedy(tmp_path, err):
    with pytest.raises(RunError, match=r"(No space left|is full).*resume=True") as told_of, told(tmp_path):
        raise err
    assert str(tmp_path) in str(told_of.value)


@pytest.mark.parametrize("text", [None, "{", "[1]"])
def test_what_is_no_file_of_a_run_is_said(tmp_path, text):
    if text is not None:
        (tmp_path / "run.json").write_text(text)
    with pytest.raises(RunError, match=r"run\.json: no (readable )?file of a run"):
        read_json(tmp_path / "run.json")


def test_equal_data_are_equal_text():
    assert as_json({"b": 1, "a": ["ü"]}) == as_json({"a": ("ü",), "b": 1}) == '{\n "a": [\n  "ü"\n ],\n "b": 1\n}\n'
