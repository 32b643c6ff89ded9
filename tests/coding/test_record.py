import pytest

from framing.coding.record import TOOL
from framing.errors import SettingsError
from tests.coding import made


def test_a_sheet_shows_the_question_and_never_the_answer():
    sheet = made.sheet(tool={"loaded_own": 7.0, "voice": "quoted"}, stratum="secret outlet", chance=0.125)
    table = sheet.table
    assert table.columns.tolist() == ["unit", "before", "text", "after", *(v.name for v in made.ALL), "note"]
    assert (table[[v.name for v in made.ALL]] == "").all(axis=None)
    shown = table.to_csv()
    assert not any(hidden in shown for hidden in ("secret", "a1", "7", "0.125"))


def test_what_is_asked_is_shown_where_it_differs():
    sheet = made.sheet(variables=(made.RIGHT,))
    asked = [type(u)(**{f: getattr(u, f) for f in u.__slots__} | {"asked": "aside"}) for u in sheet.units]
    table = type(sheet)("abcd", "finding", 0, (), sheet.variables, tuple(asked)).table
    assert table["asked"].tolist() == ["aside"] * 3


def test_the_tool_is_a_coder_whose_spans_index_the_article():
    text = made.TEXTS[0]
    at = text.index("brutal")
    unit = made.unit(1, text, start=10, tool={"loaded_own": 1.0}, marked=(("loaded_own", 10 + at, 16 + at),))
    tool = type(made.sheet())("abcd", "paragraph", 0, (), (made.LOADED, made.VOICE), (unit,)).tool
    assert tool.coder == TOOL and tool.values.loc[unit.id].tolist() == [1.0, None]
    assert tool.spans[["start", "end", "text"]].to_numpy().tolist() == [[10 + at, 16 + at, "brutal"]]


def test_an_unknown_variable_is_named():
    assert made.sheet().variable("rung") is made.RUNG
    with pytest.raises(SettingsError, match="no variable 'tone' in this sheet; there are loaded_own"):
        made.sheet().variable("tone")
