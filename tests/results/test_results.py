import csv
import json
from types import MappingProxyType

import pandas as pd
import pytest

from framing.errors import ResultError
from framing.results import Result, make_frame

COLUMNS = {"name": "string", "n": "int64", "rate": "float64", "ok": "bool"}


def result(*rows):
    return Result({"things": make_frame(rows, COLUMNS)}, MappingProxyType({"seed": 0}))


def test_tables_are_attributes_and_a_wrong_name_lists_them():
    r = result(("a", 1, 0.5, True))
    assert r.things["n"].tolist() == [1]
    assert "things" in dir(r)
    with pytest.raises(AttributeError, match=r"no attribute 'thing'.*tables are: things"):
        _ = r.thing


def test_results_are_frozen():
    with pytest.raises(AttributeError):
        result().settings = {}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_csv_neutralises_formulas(tmp_path, cell):
    (path,) = result((cell, 1, 0.5, True)).to_csv(tmp_path)
    with path.open(newline="", encoding="utf-8") as file:
        assert ("'" + cell) in file.read()


def test_csv_json_and_parquet_give_the_table_back(tmp_path):
    r = result(("a “b”, c\nd", 1, float("nan"), True), ("e", 2, 0.25, False))
    (path,) = r.to_csv(tmp_path)
    assert pd.read_csv(path)["name"].tolist() == ["a “b”, c\nd", "e"]
    path, settings = r.to_json(tmp_path)
    assert [x["rate"] for x in json.loads(path.read_text(encoding="utf-8"))] == [None, 0.25]
    assert json.loads(settings.read_text()) == {"seed": 0}
    (path,) = r.to_parquet(tmp_path)
    pd.testing.assert_frame_equal(pd.read_parquet(path).astype(COLUMNS), r.things)


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(ResultError, match="out"):
        result().to_csv(tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_names_are_shown_escaped():
    shown = Result({"<b>": make_frame([], COLUMNS)}, {})._repr_html_()
    assert "<b>" not in shown


def test_a_return_alone_in_a_cell_breaks_no_row(tmp_path):
    cells = ["x\ry", "p\r\nq", "a\nb", "\r", "\r\n", 'q"\r', "plain"]
    table = pd.DataFrame({"text": pd.Series(cells, dtype="string"), "n": range(len(cells))})
    (path,) = Result({"t": table}, {}).to_csv(tmp_path)
    raw = path.read_bytes()
    assert raw.endswith(b"plain,6\n") and raw.startswith(b"text,n\n")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert [r[0].lstrip("'") for r in rows[1:]] == cells
    assert all(len(r) == 2 for r in rows)
