"""What every format promises: each question arrives as it was sent, and no student's file holds a key."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from framing.errors import SettingsError
from framing.exercises import FORMATS, Worksheet, notes_of_formats
from framing.exercises.sheets import formats as formats_module
from framing.exercises.sheets import formats_named
from framing.exercises.sheets.formats import laid_down
from framing.exercises.sheets.pieces import one_line
from tests.exercises.items import HOSTILE, choosing, marking, one_of_each
from tests.exercises.sheets import readers

STUDENTS = {"html": "worksheet.html", "pdf": "worksheet.pdf", "word": "worksheet.docx", "markdown": "worksheet.md"}
SHOWN = {
    "html": readers.html_text, "pdf": readers.pdf_text, "word": readers.word_text, "markdown": readers.markdown_text,
    "selfcheck": readers.html_text,
}  # fmt: skip
READ = {
    "gift": readers.gift, "moodle": readers.moodle, "qti": readers.qti, "canvas": readers.canvas,
    "h5p": readers.h5p, "google-forms": readers.google, "kahoot": readers.kahoot, "anki": readers.anki,
    "quizlet": readers.quizlet,
}  # fmt: skip
SLOW = ("anki", "kahoot")  # a database or a workbook each time
RIGHT = {  # what is right of the six questions of `one_of_each`, by option
    "left-out": ("a", "b"), "whose-voice": ("b",), "rank-names": ("a", "b", "c"), "headlines": ("Text A",),
}  # fmt: skip

anything = st.text(st.characters(exclude_categories=("Cs", "Zs", "Zl", "Zp", "Cc")), min_size=1, max_size=12)
signs = st.sampled_from(
    ["{", "}", "~", "=", "#", ":", "::", "\\", "\\n", "*", "**", "_", "$x^2$", "%50%", "[html]", "]]>", "&amp;", "&#38;", "<p>",
     "->", "//", '"', "'", "”", "“", "‘", "`", "|", "- ", "1. ", "+", "-", "@", "=SUM(A1)", "{{x}}", "\\(", "_x0041_", "(", ")",
     "####", "a*b", "…", "—", "\n", "\u2028", "\u00a0", "\u200b", "\U0001f600", "\x00", "\ud800"]
)  # fmt: skip
texts = st.lists(st.one_of(anything, signs, st.just(" ")), min_size=1, max_size=9).map("".join)
texts = texts.filter(lambda t: one_line(t).strip() != "")


def test_every_format_has_a_reader_of_its_own_here():
    assert set(SHOWN) | set(READ) == set(FORMATS)


def expected(text):
    return readers.folded(one_line(text))


def read(name, sheet):
    (made,) = [v for k, v in laid_down(sheet, name).items() if not k.startswith("mark-")]
    return READ[name](made)


three = st.lists(texts, min_size=3, max_size=3, unique_by=lambda t: expected(t))


@pytest.mark.parametrize("name", [n for n in READ if n not in SLOW])
@given(text=texts, options=three)
def test_a_question_arrives_as_it_was_sent(name, text, options):
    arrives(name, text, options)


@pytest.mark.parametrize("name", [n for n in READ if n in SLOW])
@settings(max_examples=8)
@given(text=texts, options=three)
@example(HOSTILE, [f"{HOSTILE} {n}" for n in range(3)])
def test_a_question_arrives_as_it_was_sent_in_a_database_or_workbook(name, text, options):
    arrives(name, text, options)


def arrives(name, text, options):
    sheet = one_of_each(text, *options, title=text)
    named = dict(zip("abc", map(expected, options), strict=True)) | {"Text A": "Text A"}
    asked = [i for i in sheet.items if FORMATS[name].takes(i)]
    found = read(name, sheet)
    assert len(found) == len(asked)
    for item, got in zip(asked, found, strict=True):
        shown = expected(item.text)
        if name == "h5p":
            got = got._replace(
                text=got.text.replace("\u2217", "*"), marked=tuple(m.replace("\u2217", "*") for m in got.marked)
            )
        if name != "kahoot":  # which names the number on the sheet where the text does not fit
            assert re.sub(r"\s|[\[\]]", "", shown) in re.sub(r"\s|[\[\]]", "", got.text)
        if item.answer_spans and name in ("qti", "h5p"):
            token = item.text[slice(*item.answer_spans[0])]
            assert all(m in expected(token) for m in got.marked)
            assert got.marked or not re.search(r"\w", token)
        if name in ("anki", "quizlet"):
            assert all(expected(o) in got.text for o in item.options)
        elif item.options:
            right = RIGHT[item.kind]
            if item.kind == "rank-names" and name in ("h5p", "google-forms", "kahoot"):
                right = right[:1]  # the harshest
            assert sorted(got.options) == sorted(map(expected, item.options))
            assert (
                got.right == tuple(named[r] for r in right)
                or sorted(got.right) == sorted(named[r] for r in right)
                and (item.kind != "rank-names")
            )


@pytest.mark.parametrize("name", ["html", "selfcheck", "markdown"])
@given(text=texts, option=texts)
def test_a_sheet_shows_what_stands_in_the_article(name, text, option):
    shows(name, text, option)


@settings(max_examples=6)
@given(text=texts, option=texts)
@example(HOSTILE, HOSTILE)
def test_a_word_document_shows_what_stands_in_the_article(text, option):
    shows("word", text, option)


def shows(name, text, option):
    files = laid_down(one_of_each(text, option, "second option", "third option", title=text), name)
    for made in files.values():
        shown = re.sub(r"\s", "", SHOWN[name](made))
        assert all(re.sub(r"\s", "", expected(t)) in shown for t in (text, option))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pdf_shows_what_stands_in_the_article_on_its_paper(paper):
    from pypdf import PdfReader

    for made in laid_down(one_of_each(HOSTILE, "é“”— option", title=HOSTILE), "pdf", paper=paper).values():
        shown = re.sub(r"\s", "", readers.pdf_text(made))
        assert re.sub(r"\s", "", HOSTILE) in shown and "é“”—option" in shown
        size = PdfReader(io.BytesIO(made)).pages[0].mediabox
        assert (round(size.width), round(size.height)) == {"a4": (595, 842), "letter": (612, 792)}[paper]


def parts(name, made):
    """Everything that is in a file, unpacked."""
    if name == "word":
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            return {n: package.read(n) for n in package.namelist()}
    if name == "pdf":
        from pypdf import PdfReader

        pdf = PdfReader(io.BytesIO(made))
        return {"raw": made, "text": readers.pdf_text(made).encode(), "about": repr(pdf.metadata).encode(),
                "streams": b"".join(p.get_contents().get_data() for p in pdf.pages)}  # fmt: skip
    return {"raw": made.encode()}


@pytest.mark.parametrize("name", STUDENTS)
def test_a_students_file_is_the_same_whatever_the_key(name):
    """The strongest form of "no key in text, source or metadata": the file does not depend on it."""
    sheet = one_of_each(HOSTILE)
    other = tuple(
        replace(
            i, answer=tuple(reversed(i.answer)) if len(i.answer) > 1 else i.options[-1:] or ("else",),
            answer_spans=((2, 9),) if i.answer_spans else (), explanation="x", rule="y", difficulty=1, discuss="z",
            event="elsewhere", source="another" if i.hidden else i.source,
        )
        for i in sheet.items
    )  # fmt: skip
    changed = Worksheet(sheet.title, other, notes=("n",), balance="b", level="adult")
    one, two = (parts(name, laid_down(s, name)[STUDENTS[name]]) for s in (sheet, changed))
    assert one == two
    key, other_key = (
        parts(name, laid_down(s, name)[STUDENTS[name].replace("worksheet", "key")]) for s in (sheet, changed)
    )
    assert key != other_key


@pytest.mark.parametrize("name", STUDENTS)
def test_a_students_file_says_nothing_of_the_key_anywhere(name):
    files = laid_down(one_of_each(HOSTILE), name)
    for file, made in files.items():
        found = any(b"SECRET" in part for part in parts(name, made).values())
        assert found == (file != STUDENTS[name])


def test_what_holds_the_key_says_so_in_its_name():
    sheet = one_of_each("The grant ended.")
    for name in FORMATS:
        for file in laid_down(sheet, name):
            assert file in STUDENTS.values() or re.search(r"^key\.|-instructor\.|selfcheck\.", file), file


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_sheet_gives_the_same_files(name):
    sheet = one_of_each("The grant ended.")
    one, two = (laid_down(sheet, name) for _ in range(2))
    if name in ("word", "kahoot", "anki"):  # whose packages write the time into the zip
        one, two = ({k: _without_time(v) for k, v in files.items()} for files in (one, two))
    assert one == two


def _without_time(made):
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return {
            n: re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"", package.read(n)) for n in package.namelist() if "anki2" not in n
        }


def test_what_a_format_cannot_ask_is_said():
    sheet = Worksheet("t", (marking("A rant.", (2, 6)), choosing("x", ("a", "b"), "b")))
    assert notes_of_formats(sheet, ["html", "kahoot"]) == ("kahoot: it cannot ask 1 of 2 items (no. 1)",)


def test_a_missing_package_is_said_with_its_remedy(monkeypatch):
    monkeypatch.setattr(formats_module, "find_spec", lambda name: None)
    with pytest.raises(
        SettingsError, match=r"writes pdf, word, kahoot, anki; .*pip install 'media-framing\[exercises\]'"
    ):
        formats_named(["all"])
    assert formats_named(["html", "qti"]) == ("html", "qti")


def test_the_ending_of_a_file_names_its_format():
    assert formats_named(["docx", "word", "md"]) == ("word", "markdown")
