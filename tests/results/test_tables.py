import numpy as np
import pandas as pd
import pytest

from framing.results import TABLES, as_records, as_tuples, frame_of, make_frame

COLUMNS = {"name": "string", "n": "int64", "rate": "float64"}


@pytest.mark.parametrize("name", sorted(TABLES))
def test_an_empty_table_has_its_columns_and_dtypes(name):
    empty = make_frame([], TABLES[name])
    assert list(empty.columns) == list(TABLES[name])
    assert {c: str(t) for c, t in empty.dtypes.items()} == {
        c: str(pd.Series([], dtype=d).dtype) for c, d in TABLES[name].items()
    }
    assert list(empty.index) == []


def test_a_row_by_name_may_come_in_any_order():
    by_name = make_frame([{"rate": 0.5, "n": 2, "name": "a"}, {"name": "b", "n": 1, "rate": 1}], COLUMNS)
    pd.testing.assert_frame_equal(by_name, make_frame([("a", 2, 0.5), ("b", 1, 1.0)], COLUMNS))
    assert list(by_name.columns) == list(COLUMNS)


@pytest.mark.parametrize("row", [{"name": "a", "n": 1}, {"name": "a", "n": 1, "rate": 1.0, "share": 1.0}])
def test_a_row_that_does_not_fit_its_table_is_refused(row):
    with pytest.raises(ValueError, match="rate|share"):
        make_frame([row], COLUMNS)


def test_a_sequence_of_another_length_is_refused():
    with pytest.raises(ValueError, match="zip"):
        make_frame([("a", 1)], COLUMNS)


def test_records_are_what_pandas_gives_in_python_objects():
    columns = {**COLUMNS, "at": "Int64", "kept": "bool"}
    table = make_frame([("a", 1, 0.5, 3, True), ("", 2, float("nan"), pd.NA, False)], columns)
    first, second = as_records(table)
    assert first == {"name": "a", "n": 1, "rate": 0.5, "at": 3, "kept": True}
    assert [type(v) for v in first.values()] == [str, int, float, int, bool]
    assert second["at"] is None
    assert second["rate"] != second["rate"]
    assert as_records(table[:0]) == []


def test_tuples_are_the_rows_of_the_columns_asked_for():
    table = make_frame([("a", 1, 0.5), ("", 2, 1.0)], COLUMNS)
    assert list(as_tuples(table, ("n", "name"))) == [(1, "a"), (2, "")]
    assert list(as_tuples(table[:0], ("n", "name"))) == []


def test_whole_columns_make_the_frame_that_rows_make():
    table = frame_of({"rate": np.array([0.5, 1.0]), "n": [2, 1], "name": np.array(["a", "b"], dtype=object)}, COLUMNS)
    pd.testing.assert_frame_equal(table, make_frame([("a", 2, 0.5), ("b", 1, 1.0)], COLUMNS))
    assert {c: str(t) for c, t in table.dtypes.items()} == {
        c: str(t) for c, t in make_frame([], COLUMNS).dtypes.items()
    }


@pytest.mark.parametrize(
    ("values", "why"),
    [({"name": ["a"], "n": [1]}, "differ in the columns"), ({"name": ["a"], "n": [1], "rate": []}, "lengths")],
)
def test_columns_that_do_not_fit_their_table_are_refused(values, why):
    with pytest.raises(ValueError, match=why):
        frame_of(values, COLUMNS)
