import csv
import io

import pytest

from framing.coding import read_sheet, write_sheet
from framing.errors import SettingsError
from tests.coding import made


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def saved(path, rows, mark=","):
    made_of = io.StringIO(newline="")
    csv.writer(made_of, delimiter=mark).writerows(rows)
    path.write_text(made_of.getvalue(), encoding="utf-8", newline="")
    return path


def test_texts_are_inert_and_told_how_to_code(tmp_path):
    path = write_sheet(made.sheet(), tmp_path / "sheet.csv")
    head, first, *_ = rows_of(path)
    assert first[head.index("text")].startswith("'=2+2") and "\r" not in first[head.index("text")]
    assert "voice: Whose? Answers: own, quoted" in (tmp_path / "sheet.txt").read_text(encoding="utf-8")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_answers_come_back_however_the_spreadsheet_parts_them(tmp_path, mark):
    head, *rows = rows_of(write_sheet(made.sheet(), tmp_path / "sheet.csv"))
    for row, loaded, rung in zip(rows, ("brutal regime | fell", "0", ""), ("'-1", "1", ""), strict=True):
        row[head.index("loaded_own")], row[head.index("rung")] = loaded, rung
    found = read_sheet(saved(tmp_path / "eve.csv", [head, *reversed(rows)], mark), made.sheet())
    assert found.coder == "eve" and found.values["loaded_own"].tolist() == [2.0, 0.0, None]
    assert found.values["rung"].tolist() == ["-1", "1", None]


def test_what_is_no_sheet_is_said(tmp_path):
    (tmp_path / "a.csv").write_bytes("unit,voice\nabcd-0001,\xe9".encode("latin-1"))
    with pytest.raises(SettingsError, match="is not UTF-8 text"):
        read_sheet(tmp_path / "a.csv", made.sheet())
    (tmp_path / "a.csv").write_text("unit,voice\nabcd-0001,mine", encoding="utf-8")
    with pytest.raises(SettingsError, match="a.csv, row 2, column 'voice': 'mine' is no answer"):
        read_sheet(tmp_path / "a.csv", made.sheet())
    (tmp_path / "a.csv").write_text("", encoding="utf-8")
    with pytest.raises(SettingsError, match="no column 'unit'"):
        read_sheet(tmp_path / "a.csv", made.sheet())
