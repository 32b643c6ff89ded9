import pytest

from framing.coding.formats.rows import moved, read_rows
from framing.errors import SettingsError
from tests.coding import made

HEADER = ("unit", "text", "loaded_own", "voice", "note")


def read(*rows, header=HEADER):
    return read_rows(
        made.sheet(), "ann", header, [(i, dict(zip(header, r, strict=False))) for i, r in enumerate(rows, 2)], "ann.csv"
    )


def test_rows_find_their_units_in_any_order():
    found = read(("abcd-0003", "x", 0, "own"), ("abcd-0001", "y", "brutal regime", "", "sure?"), ("", "", None, ""))
    assert found.values["loaded_own"].tolist() == [1.0, None, 0.0] and found.values["voice"].tolist() == [
        None,
        None,
        "own",
    ]
    assert found.values["rung"].isna().all() and found.notes == {"abcd-0001": "sure?"}
    at = made.TEXTS[0].index("brutal")
    assert found.spans[["article_id", "start", "end", "variable"]].to_numpy().tolist() == [
        ["a1", 10 + at, 23 + at, "loaded_own"]
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("abcd-0001", "x", "gentle")], "ann.csv, row 2, column 'loaded_own': 'gentle' does not stand in the text"),
        ([("abcd-0001", "x"), ("abcd-0001", "x")], "ann.csv, row 3, column 'unit': unit 'abcd-0001' has a row already; keep one"),
        ([("zzzz-0001", "x")], "row 2, column 'unit': no unit 'zzzz-0001' in this key (its units begin with abcd-)"),
        ([("", "x", 1)], "row 2, column 'unit': is empty; give the row its unit back"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_named(rows, message):
    with pytest.raises(SettingsError) as err:
        read(*rows)
    assert message in str(err.value)


@pytest.mark.parametrize(
    ("header", "missing"), [(("text", "voice"), "unit"), (("unit", "text"), "loaded_own"), ((), "unit")]
)
def test_a_lost_head_is_named(header, missing):
    with pytest.raises(SettingsError, match=f"ann.csv, row 1: no column '{missing}'"):
        read(header=header)


def test_places_move_to_the_article():
    assert moved(made.unit(1, "abc", start=40), (1, 3)) == (41, 43)
