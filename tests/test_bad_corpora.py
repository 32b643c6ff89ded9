"""Folders and tables that go wrong in the ways of real projects: what is sound is read, what is not is named."""

import gzip
import io
import json
import os
import warnings
import zipfile

import openpyxl
import pandas as pd
import pytest

import framing
from framing.cli import main
from framing.errors import FramingError
from tests.bad_inputs import MARK

NEXT = "The dockers went back to work on Tuesday, their union said."
FACTS = '[[article]]\nfile = "a.txt"\noutlet = "Herald"\n'


def csv(*rows, head="outlet,text"):
    return "\n".join([head, *rows, ""]).encode()


def book(*sheets):
    made, out = openpyxl.Workbook(), io.BytesIO()
    made.remove(made.active)
    for name, state, rows in sheets:
        page = made.create_sheet(name)
        page.sheet_state = state
        for row in rows:
            page.append(row)
    made.save(out)
    return out.getvalue()


def parquet(**columns):
    out = io.BytesIO()
    pd.DataFrame(columns).to_parquet(out)
    return out.getvalue()


def zipped(*members):
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as archive:
        warnings.simplefilter("ignore")  # a name that is there twice
        for name, text in members:
            archive.writestr(name, text)
    return out.getvalue()


GOOD, ROW = f'Herald,"{MARK}"', ["Herald", MARK]
HEAD = ["outlet", "text"]
# name -> files, how many articles are sound, what is said of the others
CASES = {
    "a text that is NaN": ({"a.csv": csv(GOOD, "Post,NaN", "Post,N/A")}, 1, r"a\.csv row 1 .*column 'text' says 'NaN'"),
    "half the rows without outlet": ({"a.csv": csv(GOOD, f",{NEXT[:20]}", GOOD)}, 2, r"row 1.*column 'outlet' is empty"),
    "two tables pasted together": ({"a.csv": csv(GOOD, "\ufeffoutlet,text", "Post,It is over now.")}, 2, "row 1 repeats the header"),
    "a row with a comma too many": ({"a.csv": csv(GOOD, "Post,It is, over,now.", GOOD)}, 2, "line 3: 4 cells where the header has 2"),
    "ids that only look different": ({"a.csv": csv(f"Café,{GOOD}", f"Cafe\u0301,{GOOD}", head="id,outlet,text")}, 1, "'Café' is used twice"),
    "ids with a space": ({"a.csv": csv(f"1,{GOOD}", f"1 ,{GOOD}", head="id,outlet,text")}, 1, "'1' is used twice"),
    "a line that is no JSON": ({"a.jsonl": (json.dumps({"outlet": "H", "text": MARK}) + "\n{oops\n").encode()}, 1, r"a\.jsonl: line 2: not a readable jsonl"),
    "an outlet that is a mapping": ({"a.jsonl": b'{"outlet": {"a": 1}, "text": "x"}\n' + json.dumps({"outlet": "H", "text": MARK}).encode()}, 1, "column 'outlet' holds dict"),
    "texts as bytes": ({"a.parquet": parquet(outlet=["H"], text=[MARK.encode()]), "b.txt": MARK.encode()}, 1, "column 'text' holds bytes"),
    "a text that is missing": ({"a.parquet": parquet(outlet=["H", "P"], text=[MARK, None])}, 1, r"a\.parquet row 1"),
    "a formula never computed": ({"a.xlsx": book(("s", "visible", [HEAD, ROW, ["Post", '=CONCATENATE("a","b")']]))}, 1, r"a\.xlsx row 1"),
    "merged cells": ({"a.xlsx": book(("s", "visible", [HEAD, ROW, [None, NEXT]]))}, 1, "column 'outlet' is empty"),
    "a headline above the header": ({"a.xlsx": book(("s", "visible", [["My articles"], HEAD, ROW])), "b.txt": MARK.encode()}, 1, "no column 'text'"),
    "a cell that is an error": ({"a.xlsx": book(("s", "visible", [HEAD, ROW, ["Post", "#REF!"]]))}, 1, r"a\.xlsx row 1"),
    "a gzip file that is cut": ({"a.csv.gz": gzip.compress(csv(GOOD))[:-9], "b.txt": MARK.encode()}, 1, r"a\.csv\.gz: not a readable gzip"),
    "a zip file with one bad member": ({"a.zip": zipped(("a.txt", MARK), ("b.txt", NEXT)).replace(NEXT.encode(), NEXT.upper().encode())}, 1, r"a\.zip/b\.txt: is damaged"),
    "a name twice in a zip file": ({"a.zip": zipped(("a.txt", MARK), ("a.txt", NEXT))}, 1, "'a' is used twice"),
    "two files of one stem": ({"a.txt": MARK.encode(), "a.html": f"<p>{MARK}</p>".encode()}, 1, "'a' is used twice"),
    "one empty file among many": ({f"{i}.txt": MARK.encode() if i else b"" for i in range(40)}, 39, r"0\.txt.*is empty"),
    "a file that is listed and gone": ({"a.txt": MARK.encode(), "articles.toml": (FACTS + '[[article]]\nfile = "b.txt"\n').encode()}, 1, r"b\.txt: no such file"),
    "a sheet of nothing": ({"a.xlsx": book(("s", "visible", [])), "b.txt": MARK.encode()}, 1, r"a\.xlsx: no column 'text'"),
    "a JSON file of one mapping": ({"a.json": json.dumps({"articles": []}).encode(), "b.txt": MARK.encode()}, 1, "is a list of mappings"),
    "a parquet file that is cut": ({"a.parquet": parquet(outlet=["H"], text=[MARK])[:-20], "b.txt": MARK.encode()}, 1, "not a readable parquet"),
}  # fmt: skip


def laid(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def said_by(*args):
    """Exit status of a command; its warnings go to standard error, as they do for a user."""
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        return main([str(a) for a in args])


@pytest.mark.parametrize("name", CASES)
def test_what_is_wrong_is_named_and_the_rest_is_read(name, tmp_path, capsys):
    files, sound, says = CASES[name]
    laid(tmp_path, files)
    with pytest.raises(FramingError, match=says):
        framing.read_articles(tmp_path)
    with pytest.warns(UserWarning, match=rf"(?s)left out: .*{says}"):
        corpus = framing.read_articles(tmp_path, on_error="note")
    assert len(corpus) == sound and any(corpus.left_out)
    assert said_by("inspect", tmp_path) == 0
    out = capsys.readouterr()
    assert "left out" in out.out and "Traceback" not in out.err
    assert said_by("analyze", tmp_path, "-o", tmp_path / "out", "--parser", "none") == 2
    err = capsys.readouterr().err
    assert err.count("framing: error:") == err.count("\n") - err.count("framing: note:") == 1


# name -> files, what is said once though nothing is wrong with what is read
LEFT = {
    "documents of other kinds": ({"a.txt": MARK, "b.pdf": "%PDF", "c.doc": "x"}, r"b\.pdf, c\.doc: cannot be read"),
    "a sub-folder beside articles": ({"a.txt": MARK, "more/b.txt": NEXT}, r"more and other sub-folders"),
    "a file that no list names": ({"a.txt": MARK, "b.txt": NEXT, "articles.toml": FACTS}, r"b\.txt: not named in articles"),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_what_is_passed_over_is_said(name, tmp_path):
    files, says = LEFT[name]
    laid(tmp_path, {n: text.encode() for n, text in files.items()})
    with pytest.warns(UserWarning, match=rf"left out: .*{says}"):
        assert len(framing.read_articles(tmp_path)) == 1


def test_a_link_to_nothing_is_said_and_one_in_a_circle_ends(tmp_path):
    laid(tmp_path, {"a.txt": MARK.encode()})
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "self").symlink_to(tmp_path)
    with pytest.warns(UserWarning, match=r"b\.txt"):
        assert len(framing.read_articles(tmp_path)) == 1


def test_every_visible_sheet_is_read_and_a_hidden_one_is_said(tmp_path):
    sheets = [("old", "hidden", [HEAD, ["Old", NEXT]]), ("June", "visible", [HEAD, ROW]), ("July", "visible", [HEAD, ["Post", NEXT]])]  # fmt: skip
    (tmp_path / "a.xlsx").write_bytes(book(*sheets))
    with pytest.warns(UserWarning, match="hidden sheets old"):
        corpus = framing.read_articles(tmp_path / "a.xlsx")
    assert [(a.id, a.outlet) for a in corpus] == [("0", "Herald"), ("a-July-0", "Post")]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("outlet = 5", "a.txt: outlet must be a text"),
        ("date = true", "a.txt: date must be a day"),
        ('title = ["x"]', "a.txt: title must be a text"),
        ('[[article]]\nfile = "a.txt"', "a.txt is named twice"),
    ],
)
def test_a_list_of_facts_says_what_is_wrong_in_it(entry, says, tmp_path):
    laid(tmp_path, {"a.txt": MARK.encode(), "articles.toml": f'[[article]]\nfile = "a.txt"\n{entry}\n'.encode()})
    with pytest.raises(FramingError, match=rf"articles\.toml.*{says}"):
        framing.read_articles(tmp_path)


TEXTS = {
    "arabic": "أعلنت الحكومة يوم الاثنين إغلاق الميناء بعد نقاش طويل في المجلس. " * 6,
    "chinese": "政府星期一宣布关闭港口，工会领导人表示工人已经等待了很长时间。" * 9,
    "mixed": f"{MARK}\n" * 6 + "政府星期一宣布关闭港口，工会领导人表示工人已经等待了很长时间。" * 9,
    "a quotation alone": "“The plan is dead, and nobody will miss it.”",
    "a word": "Harbour",
    "a name with a joiner": MARK + "\n\nAnn\u200d L\u200bee said that the dockers had waited. \u202eAnn Lee\u202c agreed.",
    "controls": MARK * 40 + "\x07\x1b[31m said\x0b it\x1c.",
}  # fmt: skip


def test_odd_texts_are_compared_and_written(tmp_path):
    rows = [{"id": f"{name}\ud800", "outlet": f"\u202e{name}", "text": text} for name, text in TEXTS.items()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        analysis = framing.analyze(rows, parser=None, progress=False)
        framing.write_report(framing.compare(analysis), tmp_path / "r.html")
    assert len(analysis.articles) == len(TEXTS) and MARK in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_names_of_files_may_be_anything(tmp_path):
    for name in (b"a\nb.txt", b"\xff\xfe.txt", b"n" * 240 + b".txt", b"c;rm -rf.txt"):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(MARK.encode())
    corpus = framing.read_articles(tmp_path)
    assert len(corpus) == 4 and len({a.id.encode() for a in corpus}) == 4


def test_where_to_write_may_not_be_a_file(tmp_path, capsys):
    laid(tmp_path, {"in/a.txt": MARK.encode(), "out": b"x"})
    assert main(["analyze", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--parser", "none"]) == 2
    assert "is a file, not a folder" in capsys.readouterr().err


@pytest.mark.parametrize(("day", "read"), [("0000-00-00", 0), ("20222-07-03", 0), ("2025-02-30", 0), ("9999-12-31", 1)])
def test_days_that_cannot_be_are_said(day, read):
    rows = [{"outlet": "H", "text": MARK, "date": day}]
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        corpus = framing.read_articles(rows)
    assert bool(corpus[0].date) == bool(read) and bool(heard) != bool(read)


@pytest.mark.parametrize("sign", ["<![", "<![ ]>", "<![x]>", "<![CDATA[", "<![if !IE]>"])
def test_a_section_of_xml_in_a_page_takes_no_text_with_it(sign, tmp_path):
    laid(tmp_path, {"a.html": f"<p>{NEXT}</p>{sign}<p>x></p><p>{MARK}</p>".encode()})
    assert MARK in framing.read_articles(tmp_path)[0].text


def test_a_table_in_memory_takes_the_same_word():
    frame = pd.DataFrame({"outlet": ["H", None], "text": [MARK, NEXT]})
    for read in (framing.Corpus.from_frame, framing.read_articles):
        with pytest.warns(UserWarning, match="1 of 2 articles left out: row 1.*column 'outlet' is empty"):
            assert len(read(frame, on_error="note")) == 1
        with pytest.raises(FramingError, match="raise"):
            read(frame, on_error="ignore")
