import gzip
import io
import json
import sys
import tracemalloc

import pandas as pd
import pytest

from framing.corpus.drafts import Columns
from framing.corpus.readers import tables
from framing.corpus.readers.file import File
from framing.corpus.readers.kinds import ARCHIVES, READERS, ending_of
from framing.errors import CorpusError
from tests.corpus.readers.made import drafts
from tests.corpus.readers.made import file as made_file

ROWS = [("It fell; the army, said\nso.", "A"), ('A "quoted" | word\there.', "B")]


def as_csv(delimiter, encoding="utf-8"):
    return pd.DataFrame(ROWS, columns=["text", "outlet"]).to_csv(sep=delimiter, index=False).encode(encoding)


def shown(found):
    return [(d.text, d.given["outlet"]) for d in found]


@pytest.mark.parametrize("delimiter", list(",;\t|^~:#"))
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


def test_parquet():
    frame = pd.DataFrame(ROWS, columns=["text", "outlet"]).assign(date=pd.Timestamp("2025-07-03"))
    parquet = io.BytesIO()
    frame.to_parquet(parquet)
    found = drafts("a.parquet", parquet.getvalue())
    assert shown(found) == ROWS and str(found[0].given["date"])[:10] == "2025-07-03"


def test_numbers_of_rows_are_ids_only_where_no_file_is_beside():
    assert [d.id for d in drafts("a.csv", as_csv(","))] == ["0", "1"]
    assert [d.id for d in drafts("a.csv", as_csv(","), several=True)] == ["a-0", "a-1"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"", "not a readable csv"),
        ("a.csv", b'text,outlet\n"open', "not a readable csv"),
        ("a.json", b'{"text": "x"}', "is a list of mappings"),
        ("a.json", b'[{"text": "x", "outlet": "A"}, {"text"', "not a readable json"),
        ("a.json", b'[{"text": "x", "outlet": "A"}] []', "more behind the end"),
        ("a.json", b'[{"text": "x", "outlet": "A"},]', "is a list of mappings"),
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
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(CorpusError, match=r"pip install 'media-framing\[parquet\]'"):
        drafts("a.parquet", b"")


def rows():
    """Eleven articles; what is known of the whole table alone (columns, order of dates) shows in the last rows."""
    made = [{"text": f'He said "no", line\n{i}.', "outlet": "Aé", "date": "03/07/2025"} for i in range(9)]
    made += [
        {"text": "", "outlet": "B", "date": None},
        {"text": "x", "outlet": "B", "date": "23/07/2025", "event": "e"},
    ]
    return [{"nr": None if i == 4 else 100 + i, **row} for i, row in enumerate(made)]


@pytest.mark.parametrize("key", ["nr", None])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "a.json", "a.parquet"])
def test_a_table_read_in_pieces_is_the_whole_table(monkeypatch, name, key):
    frame = pd.DataFrame(rows(), dtype=object)
    content = {
        "csv": lambda: frame.to_csv(index=False),
        "tsv": lambda: frame.to_csv(index=False, sep="\t").encode("cp1252"),
        "jsonl": lambda: "\n".join(map(json.dumps, rows())) + "\n\n",
        "json": lambda: json.dumps(rows()),
        "parquet": frame.to_parquet,
    }[name[2:]]()
    whole = drafts(name, content, Columns(id=key))
    monkeypatch.setattr(tables, "_ROWS", 3)
    assert drafts(name, content, Columns(id=key)) == whole
    assert [d.id for d in whole][3:6] == (["103", "4", "105"] if key else ["3", "4", "5"])
    assert {d.order for d in whole} == {"day"} and whole[10].given["event"] == "e"
    assert [bool(d.fault) for d in whole] == [name[2:] in ("csv", "tsv") and i == 9 for i in range(11)]
    assert all(("Windows-1252" in "".join(d.repairs)) == (name == "a.tsv") for d in whole)


def test_nothing_is_given_of_a_table_whose_end_cannot_be_read(monkeypatch):
    monkeypatch.setattr(tables, "_ROWS", 3)
    given = READERS[".csv"](made_file("a.csv", "text,outlet\n" + "x,A\n" * 9 + '"open,A\n'), Columns())
    with pytest.raises(CorpusError, match="not a readable csv"):
        next(given)


@pytest.mark.parametrize(("name", "bad"), [("a.csv", "x,A,too,many\n"), ("a.jsonl", "{]\n")])
def test_wrong_rows_of_any_piece_say_so_and_leave_the_others_their_numbers(monkeypatch, name, bad):
    head, good = {"a.csv": ("text,outlet\n", "x,A\n"), "a.jsonl": ("", '{"text": "x", "outlet": "A"}\n')}[name]
    content = head + bad + good * 4 + bad * 4 + good * 3 + bad
    whole = drafts(name, content)
    lines = [n + bool(head) for n in (1, 6, 7, 8, 9, 13)]
    assert [d.fault.partition(":")[0] for d in whole if d.fault] == [f"line {n}" for n in lines]
    assert {d.place for d in whole if d.fault} == {name} and len({d.id for d in whole if not d.fault}) == 7
    for size in (1, 2, 3, 5, 7, 13):
        monkeypatch.setattr(tables, "_ROWS", size)
        assert drafts(name, content) == whole


@pytest.mark.parametrize("first", ["It is, over,A\n", "It, is, over,A\n", "x,A\n"])
def test_no_text_is_cut_at_a_comma_whichever_row_has_it(monkeypatch, first):
    content = "text,outlet\n" + first + "x,A,\nIt is, over,A\n" + "x,A\n" * 2 + "It, is, over,A\n"
    whole = drafts("a.csv", content)
    assert {d.text for d in whole if not d.fault} == {"x"}
    assert sum(bool(d.fault) for d in whole) == 2 + (first != "x,A\n")
    assert any(d.fault.startswith("row ") and "3 cells where the header has 2" in d.fault for d in whole)
    for size in (1, 2, 3):
        monkeypatch.setattr(tables, "_ROWS", size)
        assert drafts("a.csv", content) == whole


WRITE = {
    ".csv": lambda frame, path: frame.to_csv(path, index=False),
    ".jsonl": lambda frame, path: frame.to_json(path, orient="records", lines=True),
    ".json": lambda frame, path: frame.to_json(path, orient="records"),
    ".parquet": lambda frame, path: frame.to_parquet(path, row_group_size=100),
    ".xlsx": lambda frame, path: frame.to_excel(path, index=False),
}


@pytest.mark.parametrize(
    "name", ["a.csv", "a.jsonl", "a.json", "a.parquet", "a.xlsx", "a.csv.gz", "a.jsonl.gz", "a.json.gz"]
)
def test_memory_is_that_of_a_piece(monkeypatch, tmp_path, name):
    frame = pd.DataFrame({"text": [f"{i} " + "so it is " * 200 for i in range(4000)], "outlet": "A"})
    kind = "." + name.split(".")[1]
    monkeypatch.setattr(tables, "_ROWS", 100)
    for rows_of in (frame[:9], frame):  # what is imported for the first is not counted
        plain = tmp_path / f"a{kind}"
        WRITE[kind](rows_of, plain)
        path = tmp_path / name
        if name.endswith(".gz"):
            path.write_bytes(gzip.compress(plain.read_bytes()))
        tracemalloc.stop()
        tracemalloc.start()
        file = File(name, name.removesuffix(ending_of(name)), ending_of(name), path)
        (opened,) = ARCHIVES[file.ending](file) if file.ending in ARCHIVES else (file,)
        assert sum(1 for _ in READERS[opened.ending](opened, Columns())) == len(rows_of)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < frame["text"].str.len().sum() / 4
