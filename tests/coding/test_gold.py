import pytest

from framing.coding import GOLD, gold_units
from framing.coding.record import Sheet
from framing.errors import SettingsError
from tests.coding import made


def test_the_mean_of_coders_and_a_lower_chance_where_units_were_left():
    sheet = made.sheet((made.LOADED, made.VOICE), chance=0.6)
    ann = made.answers(sheet, "ann", "loaded_own", [1.0, 0.0, None])
    ben = made.answers(sheet, "ben", "loaded_own", [2.0, None, None])
    table = gold_units([ann, ben])
    assert table.columns.tolist() == list(GOLD)
    assert table["value"].tolist() == [1.5, 0.0] and table["chance"].tolist() == pytest.approx([0.4, 0.4])
    assert set(table["variable"]) == {"loaded_own"}, "a choice is no count"
    assert gold_units(ben)["chance"].tolist() == pytest.approx([0.2])


def test_left_units_count_in_their_own_stratum():
    units = [made.unit(i, "Text.", stratum="x" if i < 3 else "y") for i in range(5)]
    sheet = Sheet("abcd", "paragraph", 0, (), (made.LOADED,), tuple(units))
    table = gold_units(made.answers(sheet, "ann", "loaded_own", [1.0, None, None, 0.0, 1.0]))
    assert table["chance"].tolist() == pytest.approx([0.5 / 3, 0.5, 0.5])


def test_what_is_no_gold_is_said():
    with pytest.raises(SettingsError, match="draw one with unit='paragraph'"):
        gold_units(made.answers(made.sheet((made.LOADED,), kind="finding"), "ann", "loaded_own", [1.0] * 3))
    with pytest.raises(SettingsError, match="no unit has a count"):
        gold_units(made.answers(made.sheet((made.LOADED,)), "ann", "loaded_own", [None] * 3))
    with pytest.raises(SettingsError, match="no coder"):
        gold_units([])
