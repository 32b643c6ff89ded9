import io

import pytest
from docx import Document

from framing.errors import CorpusError
from tests.corpus.readers.exports.test_nexis import NEXIS
from tests.corpus.readers.made import drafts


def word(*lines, table=()):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if table:
        cells = document.add_table(rows=1, cols=len(table)).rows[0].cells
        for cell, words in zip(cells, table, strict=True):
            cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_is_its_paragraphs_and_tables_in_order():
    (draft,) = drafts("a.docx", word("The town “fell”.", "It rose.", table=("One", "Two")))
    assert draft.text.strip().split("\n")[:4] == ["The town “fell”.", "It rose.", "One", "Two"] and draft.file == "a"


def test_an_export_saved_for_word_is_many_articles():
    assert [d.given["outlet"] for d in drafts("n.docx", word(*NEXIS.split("\n")))] == [
        "Liberty Post",
        "Harbour Gazette (London)",
    ]


def test_rich_text():
    (draft,) = drafts(
        "a.rtf", rb"{\rtf1\ansi\ansicpg1252 The mayor\'92s town \b fell\b0 .\par It rose \u8212? at last.}"
    )
    assert draft.text.split("\n") == ["The mayor’s town fell.", "It rose — at last."]


@pytest.mark.parametrize(("name", "raw"), [("a.docx", b"x"), ("a.docx", b""), ("a.rtf", b"plain"), ("a.rtf", b"")])
def test_what_is_neither_is_one_line(name, raw):
    with pytest.raises(CorpusError, match=f"{name}: not a readable {name[2:]} file"):
        drafts(name, raw)
