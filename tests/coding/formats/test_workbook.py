import openpyxl
import pytest

from framing.coding import read_sheet, sheet, write_sheet
from framing.coding.formats.workbook import write_workbook
from framing.errors import SettingsError
from tests.coding import made


def filled(path, column, values):
    """Answer as somebody does in a spreadsheet."""
    book = openpyxl.load_workbook(path)
    page = book["units"]
    at = [c.value for c in page[1]].index(column) + 1
    for row, value in enumerate(values, 2):
        page.cell(row, at).value = value
    book.save(path)
    return path


def test_the_book_is_inert_frozen_and_has_lists(tmp_path):
    book = openpyxl.load_workbook(write_workbook(made.sheet(), tmp_path / "sheet.xlsx"))
    page = book["units"]
    assert book.sheetnames == ["units", "how to code", "lists"] and page.freeze_panes == "B2"
    text = next(c for c in page[2] if str(c.value).startswith("=2+2"))
    assert text.data_type == "s" and text.quotePrefix and "\r" not in text.value
    rules = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}
    heads = {c.value: c.column_letter for c in page[1]}
    rung = rules[f"{heads['rung']}2:{heads['rung']}4"]
    area = rung.formula1.removeprefix("=lists!").replace("$", "")
    assert rung.type == "list" and [c.value for (c,) in book["lists"][area]] == list(made.RUNG.choices)
    assert all(c.data_type == "s" for row in book["lists"].iter_rows() for c in row if c.value is not None)
    assert rules[f"{heads['loaded_own']}2:{heads['loaded_own']}4"].prompt == "How many?"


def test_answers_come_back_as_they_were_given(tmp_path):
    path = write_sheet(made.sheet(), tmp_path / "ben.xlsx")
    for column, values in (
        ("loaded_own", ["brutal regime | fell", 0, None]), ("rung", [-1, "0", "none"]), ("right", [True, "no", None]),
        ("note", ["=1+1", None, None]),
    ):  # fmt: skip
        filled(path, column, values)
    found = read_sheet(path, made.sheet())
    assert found.coder == "ben"
    assert found.values["loaded_own"].tolist() == [2.0, 0.0, None] and found.values["rung"].tolist() == [
        "-1",
        "0",
        "none",
    ]
    assert found.values["right"].tolist() == ["yes", "no", None] and found.values["voice"].isna().all()
    assert found.spans["text"].tolist() == ["brutal regime", "fell"]


def test_a_drawn_sheet_goes_there_and_back(small_crlf, tmp_path):
    drawn = sheet(small_crlf, 12)
    path = write_sheet(drawn, tmp_path / "ann.xlsx")
    words = ["savage" if "savage" in u.text else 0 for u in drawn.units]
    found = read_sheet(filled(path, "loaded_own", words), drawn)
    for row in found.spans.itertuples():
        assert small_crlf.texts[row.article_id][row.start : row.end] == "savage" == row.text
    assert len(found.spans) == sum(w == "savage" for w in words) > 0


def test_what_is_wrong_is_named_by_row_and_column(tmp_path):
    path = filled(write_sheet(made.sheet(), tmp_path / "a.xlsx"), "voice", ["own", "theirs"])
    with pytest.raises(
        SettingsError, match=r"a.xlsx, row 3, column 'voice': 'theirs' is no answer; write one of own, quoted"
    ):
        read_sheet(path, made.sheet())
    (tmp_path / "b.xlsx").write_bytes(b"no book")
    with pytest.raises(SettingsError, match="is no workbook that can be read .*save it as XLSX"):
        read_sheet(tmp_path / "b.xlsx", made.sheet())
