import io

from pypdf import PdfReader

from framing.exercises import Passage, Worksheet
from framing.exercises.sheets.pdf import pdf
from tests.exercises.items import choosing, marking, one_of_each
from tests.exercises.sheets.readers import pdf_text


def test_marks_boxes_and_places_are_drawn():
    files = pdf(one_of_each("A rant about rain."))
    assert pdf_text(files["worksheet.pdf"]).count("☐") == 8 and "☑" not in pdf_text(files["worksheet.pdf"])
    assert pdf_text(files["key.pdf"]).count("☑") == 4
    assert "1 first, 2 second, 3 third" in pdf_text(files["key.pdf"])


def test_every_question_has_its_number_also_one_that_begins_with_a_passage():
    openings = (Passage("North", "North", "n", 0, 5, "Rain."), Passage("South", "South", "s", 0, 5, "Flood"))
    asked = {"kind": "headlines", "hidden": True}
    items = (
        choosing("", ("Text A", "Text B"), "Text B", number=401, passages=openings, **asked),
        choosing("", ("Text A", "Text B"), "Text B", number=402, **asked),
        choosing("Rain.", ("Text A", "Text B"), "Text B", number=403, **asked),
    )
    for file in pdf(Worksheet("t", items)).values():
        assert [n for n in ("401", "402", "403") if n not in pdf_text(file)] == []


def test_fonts_are_embedded_and_nobody_is_named():
    read = PdfReader(io.BytesIO(pdf(one_of_each("Rain."))["worksheet.pdf"]))
    fonts = [f.get_object() for p in read.pages for f in p["/Resources"]["/Font"].values()]
    used = [f for f in fonts if "DejaVu" in f["/BaseFont"]]
    assert len(used) >= 3 and all("/FontFile2" in f["/FontDescriptor"].get_object() for f in used)
    assert read.metadata.title == "t" and not read.metadata.author


def test_a_question_is_never_cut_by_the_end_of_a_page():
    items = tuple(
        choosing(f"Rain fell in town {n}. " * 6, ("a", "b"), "b", number=n, source=f"end{n}") for n in range(1, 40)
    )
    pages = [p.extract_text() for p in PdfReader(io.BytesIO(pdf(Worksheet("t", items))["worksheet.pdf"])).pages]
    assert len(pages) > 3
    for n in range(1, 40):
        assert len([p for p in pages if f"town {n}." in p]) == 1


def test_a_text_longer_than_a_page_is_still_printed():
    text = "Rain fell on the old town. " * 400
    files = pdf(Worksheet("t", (marking(text, (0, 4)),)))
    assert pdf_text(files["worksheet.pdf"]).count("Rain") == 400
