"""Word and rich text: one file, one article, or an export of many; the forms in which Nexis Uni and Factiva save.

Idea: `python-docx` and `striprtf` give the paragraphs; from there on it is a text as any other.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from framing.corpus.drafts import Columns, Draft, Said
from framing.corpus.readers.archives import check_unpacked
from framing.corpus.readers.file import File
from framing.corpus.readers.pages import drafts_of
from framing.corpus.readers.tables import made

_EXTRA = "office"


def read_docx(file: File, columns: Columns) -> Iterator[Draft]:
    """Read the paragraphs of a Word file, those in its tables among them.

    Parameters
    ----------
    file : File
        A ``.docx``.
    columns : Columns
        Of no use here.

    Yields
    ------
    Draft
        One, or as many as the export has.
    """
    check_unpacked(file)
    yield from drafts_of(file, made(file, lambda: _paragraphs(file), needs=_EXTRA), Said(), ())


def read_rtf(file: File, columns: Columns) -> Iterator[Draft]:
    """Read the text of a rich-text file.

    Parameters
    ----------
    file : File
        An ``.rtf``.
    columns : Columns
        Of no use here.

    Yields
    ------
    Draft
        One, or as many as the export has.
    """
    yield from drafts_of(file, made(file, lambda: _plain(file), needs=_EXTRA), Said(), ())


def _paragraphs(file: File) -> str:
    from docx import Document

    return "\n".join(_lines(Document(io.BytesIO(file.read()))))


def _lines(part: Any) -> Iterator[str]:  # noqa: ANN401 - a document or a cell
    for piece in part.iter_inner_content():
        if hasattr(piece, "rows"):
            for row in piece.rows:
                for cell in row.cells:
                    yield from _lines(cell)
        else:
            yield piece.text


def _plain(file: File) -> str:
    from striprtf.striprtf import rtf_to_text

    raw = file.read()
    if not raw.lstrip().startswith(b"{\\rtf"):
        raise ValueError("it does not begin as rich text does")
    text = raw.decode("cp1252", errors="replace")  # letters of other code pages are escaped in it
    return str(rtf_to_text(text, errors="replace"))  # type: ignore[no-untyped-call]
