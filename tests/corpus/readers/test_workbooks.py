import io
import re
import sys
import zipfile

import openpyxl
import pandas as pd
import pytest

from framing.corpus.readers import tables
from framing.errors import CorpusError
from tests.corpus.readers.made import TEXT, drafts

HEAD = ["outlet", "text"]


def book(*sheets, **more):
    """Make a workbook of sheets of rows."""
    made, out = openpyxl.Workbook(), io.BytesIO()
    made.remove(made.active)
    for number, rows in enumerate(sheets):
        page = made.create_sheet(more.get("names", {}).get(number))
        for row in rows:
            page.append(row)
    made.save(out)
    return out.getvalue()


def repacked(raw, **changed):
    """Change the parts of a workbook; None leaves one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = next((c for key, c in changed.items() if name.endswith(f"/{key}.xml")), bytes)
            content = old.read(name) if change is bytes else change
            if callable(content):
                content = content(old.read(name))
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def shown(found):
    return [(d.given["outlet"], d.text) for d in found if not d.fault]


GOOD = book([HEAD, ["A", TEXT], ["B", TEXT]])


def test_rows_of_the_sheet_that_has_the_text():
    frame = pd.DataFrame({"text": [TEXT, "It is so."], "outlet": ["A", "B"], "date": pd.Timestamp("2025-07-03")})
    excel = io.BytesIO()
    with pd.ExcelWriter(excel) as made:
        pd.DataFrame({"note": ["see the other sheet"]}).to_excel(made, sheet_name="About", index=False)
        frame.to_excel(made, sheet_name="Articles", index=False)
    found = drafts("a.xlsx", excel.getvalue())
    assert shown(found) == [("A", TEXT), ("B", "It is so.")] and str(found[0].given["date"])[:10] == "2025-07-03"


def test_a_text_as_long_as_a_cell_of_excel_may_be_cut_and_says_so():
    found = drafts("a.xlsx", book([HEAD, ["A", "x" * 32_767], ["A", TEXT]]))
    assert [bool(d.notes) for d in found] == [True, False]


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, ["A", TEXT], [None, None], ["", ""], ["B", TEXT]],
        [[None], HEAD, ["A", TEXT], ["B", TEXT]],
        [[None, *HEAD], [None, "A", TEXT], ["x", "B", TEXT, "more", "and more"]],
        [[*HEAD, "text", "text"], ["A", TEXT, "x", "y"], ["B", TEXT]],
        [[*HEAD, 2025, None, "outlet"], ["A", TEXT], ["B", TEXT, 1, 2]],
        [HEAD, ["A", TEXT], ["B", TEXT], *[[None]] * 500],
    ],
)
def test_blank_rows_and_odd_headers_lose_no_article(rows):
    found = drafts("a.xlsx", book(rows))
    assert shown(found) == [("A", TEXT), ("B", TEXT)]
    assert [d.id for d in found] == ["0", "1"]


def test_numbers_dates_and_errors_are_what_they_are():
    rows = [[*HEAD, "id"], ["A", TEXT, 7.0], [3.0, TEXT, 8.5], ["B", "#REF!", 9]]
    found = drafts("a.xlsx", book(rows))
    assert [d.id for d in found] == ["7", "8.5", "9"] and found[1].given["outlet"] == 3
    assert "column 'text' is empty" in found[2].fault


def test_pieces_of_any_size_are_the_whole(monkeypatch):
    raw = book([HEAD, *([f"P{i}", f"{TEXT} {i}"] for i in range(10))], [HEAD, ["Q", TEXT]])
    whole = drafts("a.xlsx", raw)
    assert len(whole) == 11 and len({d.id for d in whole}) == 11
    for size in (1, 3, 10):
        monkeypatch.setattr(tables, "_ROWS", size)
        assert drafts("a.xlsx", raw) == whole


def test_a_header_without_rows_is_a_table_without_articles():
    assert drafts("a.xlsx", book([HEAD])) == []
    for raw in (book([]), book([["paper", "body"], ["A", TEXT]])):
        with pytest.raises(CorpusError, match="no column 'text'"):
            drafts("a.xlsx", raw)


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">%s]><x>&j;</x>' % b"".join(
    b'<!ENTITY %c "%s">' % (c, b"&%c;" % (c - 1) * 10) for c in b"bcdefghij"
)
FILE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


@pytest.mark.parametrize("part", ["sheet1", "workbook", "styles", "sharedStrings"])
@pytest.mark.parametrize(
    "change",
    [None, b"", b"no xml", b"<a>", BOMB, FILE, lambda raw: raw[: len(raw) // 2], lambda raw: raw.replace(b"<", b"<<")],
    ids=["gone", "empty", "no xml", "never closed", "growing", "a file", "cut", "broken"],
)
def test_a_damaged_workbook_is_read_whole_or_one_line(part, change):
    raw = repacked(GOOD, **{part: change})
    try:
        found = drafts("a.xlsx", raw)
    except CorpusError as err:
        assert re.match("a.xlsx: not a readable xlsx|no column 'text'; the table has: [.]", str(err)), (
            "no sheet is left"
        )
        assert "\n" not in str(err)
    else:
        assert all(d.text == TEXT or d.fault for d in found) and found, "nothing is half read"


@pytest.mark.parametrize("raw", [b"", b"text", GOOD[: len(GOOD) // 2], GOOD[:-30]], ids=["", "text", "cut", "no end"])
def test_what_is_no_workbook_is_one_line(raw):
    with pytest.raises(CorpusError, match=r"^a\.xlsx: not a readable xlsx"):
        drafts("a.xlsx", raw)


def test_a_size_that_is_a_lie_is_not_believed():
    lie = repacked(GOOD, sheet1=lambda raw: raw.replace(b'ref="A1:B3"', b'ref="A1:A1"'))
    assert lie != GOOD and shown(drafts("a.xlsx", lie)) == [("A", TEXT), ("B", TEXT)]


def test_rows_far_below_are_found_and_what_lies_between_is_nothing():
    far = repacked(GOOD, sheet1=lambda raw: raw.replace(b'r="3"', b'r="90000"').replace(b'"A3"', b'"A90000"').replace(b'"B3"', b'"B90000"'))  # fmt: skip
    assert shown(drafts("a.xlsx", far)) == [("A", TEXT), ("B", TEXT)]


def test_a_missing_extra_is_named_as_it_is_installed(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(CorpusError, match=r"pip install 'media-framing\[xlsx\]'"):
        drafts("a.xlsx", GOOD)
