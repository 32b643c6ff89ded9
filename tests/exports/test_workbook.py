"""What is read back from a workbook is what was found."""

import builtins
import zipfile

import openpyxl
import pandas as pd
import pytest

from framing.errors import ResultError
from framing.exports import write_xlsx
from framing.results import Result

HOSTILE = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "#N/A",
    "#REF!",
    "00123",
    "1e5",
    "2025-07-03",
    "TRUE",
    "",
    " x ",
    "=",
    "a\r\nb",
    "nul\x00",
    "_x000D_",
]


def workbook(tmp_path, values):
    result = Result({"t": pd.DataFrame({"text": pd.Series(values, dtype="string")})}, {"lexicons": "=evil()"})
    return openpyxl.load_workbook(write_xlsx(result, tmp_path / "deep" / "t.xlsx"))


def test_no_text_becomes_a_formula_a_number_or_an_error(tmp_path):
    book = workbook(tmp_path, HOSTILE)
    cells = [row[0] for row in book["t"].iter_rows(min_row=2)]
    for value, cell in zip(HOSTILE, cells, strict=True):
        if value:
            assert cell.data_type == "s", (value, cell.data_type)
            assert cell.quotePrefix, "edited by hand it would turn into a formula"
    kept = {c.value for c in cells}
    assert {
        "=1+1",
        "-2",
        "@SUM(A1)",
        "#N/A",
        "00123",
        "1e5",
        "2025-07-03",
        "TRUE",
        " x ",
        "a\nb",
        "nul\ufffd",
        "_x005F_x000D_",
    } <= kept
    assert book["settings"]["B2"].data_type == "s"


def test_numbers_and_truth_stay_what_they_are_and_missing_is_empty(tmp_path):
    table = pd.DataFrame({"i": pd.array([1, None], dtype="Int64"), "f": [0.5, float("nan")], "b": [True, False]})
    sheet = openpyxl.load_workbook(write_xlsx(Result({"t": table}, {}), tmp_path / "t.xlsx"))["t"]
    assert [[c.value for c in row] for row in sheet.iter_rows()] == [
        ["i", "f", "b"],
        [1, 0.5, True],
        [None, None, False],
    ]


def test_long_text_is_cut_to_what_a_cell_holds(tmp_path):
    assert len(workbook(tmp_path, ["x" * 50_000])["t"]["A2"].value) == 32_767


def test_an_analysis_as_workbook_has_every_table(tmp_path, seed_analysis):
    book = openpyxl.load_workbook(write_xlsx(seed_analysis, tmp_path / "a.xlsx"))
    assert set(seed_analysis.tables) | {"settings"} == set(book.sheetnames)
    assert book["mentions"].max_row == len(seed_analysis.mentions) + 1


def test_without_openpyxl_the_error_names_the_extra(tmp_path, monkeypatch):
    real = builtins.__import__

    def no_openpyxl(name, *args, **kwargs):
        if name.split(".")[0] == "openpyxl":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", no_openpyxl)
    with pytest.raises(ResultError, match=r"media-framing\[xlsx\]"):
        write_xlsx(Result({}, {}), tmp_path / "t.xlsx")


def test_the_same_tables_give_the_same_bytes(tmp_path, monkeypatch):
    result = Result({"t": pd.DataFrame({"text": HOSTILE})}, {"framing": "0"})
    first = write_xlsx(result, tmp_path / "a.xlsx").read_bytes()
    monkeypatch.setattr("time.localtime", lambda *_: __import__("time").gmtime(4e9))
    second = write_xlsx(result, tmp_path / "b.xlsx").read_bytes()
    assert first == second
    assert b"2026-" not in zipfile.ZipFile(tmp_path / "a.xlsx").read("docProps/core.xml")
