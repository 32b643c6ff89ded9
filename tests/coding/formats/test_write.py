import pytest

from framing.coding import read_sheet, write_key, write_sheet
from framing.errors import SettingsError
from tests.coding import made


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".json"])
def test_a_blank_sheet_comes_back_with_nothing_answered(tmp_path, ending):
    sheet = made.sheet()
    key = write_key(sheet, tmp_path / "key.json")
    found = read_sheet(write_sheet(sheet, tmp_path / f"ann{ending}"), key, "eve")
    assert found.coder == "eve" and found.values.isna().all(axis=None) and not len(found.spans)
    assert found.sheet.units == sheet.units


def test_other_endings_and_the_tools_own_name_are_refused(tmp_path):
    for path in ("a.ods", "a"):
        with pytest.raises(SettingsError, match="a sheet ends in .xlsx, .csv, .json"):
            write_sheet(made.sheet(), tmp_path / path)
    path = write_sheet(made.sheet(), tmp_path / "framing.csv")
    with pytest.raises(SettingsError, match="is the name of the tool; give the coder another one"):
        read_sheet(path, made.sheet())
