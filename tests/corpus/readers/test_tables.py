import io
import json

import pandas as pd
import pytest

from framing.corpus.drafts import Columns
from framing.errors import CorpusError
from tests.corpus.readers.made import TEXT, drafts

ROWS = [("It fell; the army, said\nso.", "A"), ('A "quoted" | word\there.', "B")]


def as_csv(delimiter, encoding="utf-8"):
    return pd.DataFrame(ROWS, columns=["text", "outlet"]).to_csv(sep=delimiter, index=False).encode(encoding)


def shown(found):
    return [(d.text, d.given["outlet"]) for d in found]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_delimiter(delimiter, encoding):
    assert shown(drafts("a.csv", as_csv(delimiter, encoding))) == ROWS


def test_excel_names_its_delimiter_and_tsv_has_tabs():
    assert shown(drafts("a.csv", b"sep=;\r\n" + as_csv(";"))) == ROWS
    assert shown(drafts("a.tsv", as_csv("\t"))) == ROWS


def test_the_delimiter_makes_the_column_that_is_asked_for():
    found = drafts("a.csv", "a,b,c;body\nx,y,z;The words\n", Columns(text="body", outlet="a,b,c"))
    assert shown(found) == [("The words", "x,y,z")]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json"])
def test_json_and_its_lines(name):
    rows = [{"text": t, "outlet": o} for t, o in ROWS]
    assert shown(drafts(name, json.dumps(rows) if name == "a.json" else "\n".join(map(json.dumps, rows)))) == ROWS


def test_excel_and_parquet():
    frame = pd.DataFrame(ROWS, columns=["text", "outlet"]).assign(date=pd.Timestamp("2025-07-03"))
    excel, parquet = io.BytesIO(), io.BytesIO()
    with pd.ExcelWriter(excel) as book:
        pd.DataFrame({"note": ["see the other sheet"]}).to_excel(book, sheet_name="About", index=False)
        frame.to_excel(book, sheet_name="Articles", index=False)
    frame.to_parquet(parquet)
    for name, raw in (("a.xlsx", excel), ("a.parquet", parquet)):
        found = drafts(name, raw.getvalue())
        assert shown(found) == ROWS and str(found[0].given["date"])[:10] == "2025-07-03"


def test_a_text_as_long_as_a_cell_of_excel_may_be_cut_and_says_so():
    excel = io.BytesIO()
    pd.DataFrame({"text": ["x" * 32_767, TEXT], "outlet": "A"}).to_excel(excel, index=False)
    assert [bool(d.notes) for d in drafts("a.xlsx", excel.getvalue())] == [True, False]


def test_numbers_of_rows_are_ids_only_where_no_file_is_beside():
    assert [d.id for d in drafts("a.csv", as_csv(","))] == ["0", "1"]
    assert [d.id for d in drafts("a.csv", as_csv(","), several=True)] == ["a-0", "a-1"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"", "not a readable csv"),
        ("a.csv", b'text,outlet\n"open', "not a readable csv"),
        ("a.json", b'{"text": "x"}', "is a list of mappings"),
        ("a.xlsx", b"text", "not a readable xlsx"),
        ("a.parquet", b"PAR1", "not a readable parquet"),
        ("a.csv", b"%PDF-1.7", "a binary file (a PDF)"),
    ],
)
def test_what_cannot_be_read_is_one_line(name, content, says):
    with pytest.raises(CorpusError) as caught:
        drafts(name, content)
    assert says in str(caught.value) and "\n" not in str(caught.value) and name in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.jsonl", b'{"text": "x", "outlet": "A"}\n{"text":\n', "line 2: not a readable jsonl"),
        ("a.jsonl", b'[1]\n{"text": "x", "outlet": "A"}\n', "line 1: not a readable jsonl file (a line is a mapping"),
        ("a.csv", b"text,outlet\nx,A\ny,B,C,D\n", "line 3: 4 cells where the header has 2"),
        (
            "a.jsonl",
            b'{"text": ["y"], "outlet": "A"}\n{"text": "x", "outlet": "A"}\n',
            "column 'text' holds list, not text",
        ),
        ("a.jsonl", b'{"text": 5, "outlet": "A"}\n{"text": "x", "outlet": "A"}\n', "column 'text' holds int, not text"),
        (
            "a.jsonl",
            b'{"text": "y", "outlet": {"a": 1}}\n{"text": "x", "outlet": "A"}\n',
            "column 'outlet' holds dict, not",
        ),
    ],
)
def test_a_wrong_row_says_so_and_leaves_the_others(name, content, says):
    found = drafts(name, content)
    assert [d.text for d in found if not d.fault] == ["x"]
    assert [says in d.fault for d in found if d.fault] == [True]


def test_rows_that_are_all_wrong_each_say_so():
    assert all("a line is a mapping" in d.fault for d in drafts("a.jsonl", b"[1]\n5\n"))


def test_a_missing_extra_is_named_as_it_is_installed(monkeypatch):
    def missing(*_, **__):
        raise ImportError

    monkeypatch.setattr(pd, "read_parquet", missing)
    with pytest.raises(CorpusError, match=r"pip install 'media-framing\[parquet\]'"):
        drafts("a.parquet", b"")
