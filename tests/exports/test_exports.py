"""Findings out of the house: what is read back is what was found."""

import json
import re

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.analysis import Analysis
from framing.corpus import Corpus
from framing.errors import ResultError
from framing.exports import write_brat, write_label_studio, write_xlsx
from framing.pipeline.rows import tabulate
from framing.records import Article
from framing.registry import Actors
from framing.results import Result
from tests.rows import by_name

HOSTILE = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "#N/A",
    "#REF!",
    "00123",
    "1e5",
    "2025-07-03",
    "TRUE",
    "",
    " x ",
    "=",
    "a\r\nb",
    "nul\x00",
    "_x000D_",
]


def made(text, spans, key="a"):
    """An analysis of one text with these namings, and a quotation over all of it."""
    rows = {
        "mentions": [
            (key, a, b, text[a:b], "x", "h", "", "name", "", "asserted", "own", "", -1.0, "r", 1.0, "t")
            for a, b in spans
        ],
        "voices": [(key, 0, len(text), "quoted", "=Somebody")] if text else [],
    }
    corpus = Corpus([Article(key, text, "Outlet")])
    return Analysis(tabulate(by_name(rows)), {"framing": "0"}, corpus, Actors())


def workbook(tmp_path, values):
    result = Result({"t": pd.DataFrame({"text": pd.Series(values, dtype="string")})}, {"lexicons": "=evil()"})
    return openpyxl.load_workbook(write_xlsx(result, tmp_path / "deep" / "t.xlsx"))


def test_no_text_becomes_a_formula_a_number_or_an_error(tmp_path):
    book = workbook(tmp_path, HOSTILE)
    cells = [row[0] for row in book["t"].iter_rows(min_row=2)]
    for value, cell in zip(HOSTILE, cells, strict=True):
        if value:
            assert cell.data_type == "s", (value, cell.data_type)
            assert cell.quotePrefix, "edited by hand it would turn into a formula"
    kept = {c.value for c in cells}
    assert {
        "=1+1",
        "-2",
        "@SUM(A1)",
        "#N/A",
        "00123",
        "1e5",
        "2025-07-03",
        "TRUE",
        " x ",
        "a\nb",
        "nul\ufffd",
        "_x005F_x000D_",
    } <= kept
    assert book["settings"]["B2"].data_type == "s"


def test_numbers_and_truth_stay_what_they_are_and_missing_is_empty(tmp_path):
    table = pd.DataFrame({"i": pd.array([1, None], dtype="Int64"), "f": [0.5, float("nan")], "b": [True, False]})
    sheet = openpyxl.load_workbook(write_xlsx(Result({"t": table}, {}), tmp_path / "t.xlsx"))["t"]
    assert [[c.value for c in row] for row in sheet.iter_rows()] == [
        ["i", "f", "b"],
        [1, 0.5, True],
        [None, None, False],
    ]


def test_long_text_is_cut_to_what_a_cell_holds(tmp_path):
    assert len(workbook(tmp_path, ["x" * 50_000])["t"]["A2"].value) == 32_767


def test_an_analysis_as_workbook_has_every_table(tmp_path, seed_analysis):
    book = openpyxl.load_workbook(write_xlsx(seed_analysis, tmp_path / "a.xlsx"))
    assert set(seed_analysis.tables) | {"settings"} == set(book.sheetnames)
    assert book["mentions"].max_row == len(seed_analysis.mentions) + 1


def test_without_openpyxl_the_error_names_the_extra(tmp_path, monkeypatch):
    import builtins

    real = builtins.__import__

    def no_openpyxl(name, *args, **kwargs):
        if name.split(".")[0] == "openpyxl":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", no_openpyxl)
    with pytest.raises(ResultError, match=r"media-framing\[xlsx\]"):
        write_xlsx(Result({}, {}), tmp_path / "t.xlsx")


def test_a_path_that_cannot_be_written_is_one_clear_line(tmp_path):
    file = tmp_path / "file"
    file.write_text("")
    for write in (write_xlsx, write_label_studio, write_brat):
        with pytest.raises(ResultError, match="name another"):
            write(made("One two.", [(0, 3)]), file / "below" / "x.json")


def read_brat(ann, text):
    """What brat reads: label and covered text of each T line, checked against the text as brat checks it."""
    found = []
    for line in ann.splitlines():
        if line.startswith("T"):
            _, where, covered = line.split("\t")
            label, places = where.split(" ", 1)
            parts = [tuple(map(int, p.split())) for p in places.split(";")]
            assert " ".join(text[a:b] for a, b in parts) == covered
            assert all("\n" not in text[a:b] for a, b in parts)
            found.append((label, parts[0][0], parts[-1][1]))
    return found


texts = st.lists(
    st.sampled_from(["a", "é", "😀", "\r\n", "\n", "\r", " ", "“", "\u202e", "ß"]), min_size=2, max_size=30
).map("".join)


@given(texts.filter(lambda t: re.search(r"\w", t)), st.data())
def test_offsets_survive_the_way_out(tmp_path_factory, text, data):
    a = data.draw(st.integers(0, len(text) - 1))
    b = data.draw(st.integers(a + 1, len(text)))
    analysis = made(text, [(a, b)])
    wanted = re.sub("\r\n?", "\n", text[a:b])
    folder = tmp_path_factory.mktemp("out")
    tasks, _ = write_label_studio(analysis, folder / "tasks.json")
    task = json.loads(tasks.read_text(encoding="utf-8"))[0]
    for r in task["predictions"][0]["result"]:
        value = r["value"]
        assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
        if r["value"]["labels"] == ["name"] and not (text[a - 1 : a + 1] == "\r\n" or text[b - 1 : b + 1] == "\r\n"):
            assert value["text"] == wanted
    write_brat(analysis, folder / "brat")
    ann, txt = ((folder / "brat" / f"0001-a.{e}").read_bytes().decode("utf-8") for e in ("ann", "txt"))
    named = [f for f in read_brat(ann, txt) if f[0] == "name"]
    assert len(named) == (1 if wanted.strip("\n") else 0)


def test_the_seeds_come_back_from_brat(tmp_path, seed_analysis):
    write_brat(seed_analysis, tmp_path)
    labels = set((tmp_path / "annotation.conf").read_text().split("[relations]")[0].split()[1:])
    for i, article in enumerate(seed_analysis.corpus, 1):
        (ann,) = tmp_path.glob(f"{i:04d}-*.ann")
        found = read_brat(ann.read_text(encoding="utf-8"), ann.with_suffix(".txt").read_text(encoding="utf-8"))
        names = seed_analysis.mentions[seed_analysis.mentions["article_id"] == article.id]
        assert sum(f[0] == "name" for f in found) == len(names) > 0
        assert {f[0] for f in found} <= labels


def test_no_id_leads_out_of_the_folder(tmp_path):
    paths = write_brat(made("One two.", [(0, 3)], key="../../etc/<b>"), tmp_path / "brat")
    assert {p.parent for p in paths} == {tmp_path / "brat"}


def test_the_labelling_configuration_is_xml_with_every_label(tmp_path, seed_analysis):
    from xml.etree import ElementTree

    tasks, configuration = write_label_studio(seed_analysis, tmp_path / "tasks.json")
    known = {e.get("value") for e in ElementTree.parse(configuration).iter("Label")}
    used = {
        v for t in json.loads(tasks.read_text()) for r in t["predictions"][0]["result"] for v in r["value"]["labels"]
    }
    assert used and used <= known
    assert framing.__version__ in tasks.read_text()
