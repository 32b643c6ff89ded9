"""Texts and pages: one file, one article, or an export of many."""

from __future__ import annotations

from collections.abc import Iterator

from framing.corpus.drafts import FIELDS, Columns, Draft, Said
from framing.corpus.html import Page
from framing.corpus.readers.decoding import decoded
from framing.corpus.readers.exports import exported
from framing.corpus.readers.file import File


def read_text(file: File, columns: Columns) -> Iterator[Draft]:
    """Read a text as it stands, or the articles of an export.

    Parameters
    ----------
    file : File
        A ``.txt``.
    columns : Columns
        Of no use here.

    Yields
    ------
    Draft
        One, or as many as the export has.
    """
    text, repairs = decoded(file.read(), file.name, declared=file.charset)
    yield from drafts_of(file, text, Said(), repairs)


def read_html(file: File, columns: Columns) -> Iterator[Draft]:
    """Read the visible text of a page, and what it says of itself.

    Parameters
    ----------
    file : File
        A page.
    columns : Columns
        Of no use here.

    Yields
    ------
    Draft
        One, or as many as the export has.
    """
    text, repairs = decoded(file.read(), file.name, declared=file.charset)
    page = read_page(text)
    yield from drafts_of(file, page.text, page.said, repairs, page.markup)


def read_page(html: str) -> Page:
    """Read a page of HTML to its end."""
    page = Page()
    page.feed(html)
    page.close()
    return page


def drafts_of(
    file: File, text: str, said: Said, repairs: tuple[str, ...], markup: tuple[tuple[str, ...], ...] = ()
) -> Iterator[Draft]:
    """Give the articles of a text: those of an export, else the text itself.

    Parameters
    ----------
    file : File
        Where it was read.
    text : str
        What was read.
    said : Said
        What the page says of itself.
    repairs : tuple[str, ...]
        What had to be mended.
    markup : tuple[tuple[str, ...], ...]
        Of each line the elements around it.

    Yields
    ------
    Draft
        At least one.
    """
    found = exported(text)
    for n, (body, given) in enumerate(found):
        yield Draft(body, f"{file.name} article {n}", f"{file.stem}-{n}", given, file=file.stem, repairs=repairs)
    if not found:
        given = {f: file.facts[f] for f in ("outlet", *FIELDS) if f in file.facts}
        if file.url:
            given.setdefault("url", file.url)
        key = str(file.facts.get("id", file.stem))
        yield Draft(
            text, file.name, key, given, said, file.folder, file.stem.rpartition("/")[2], "", repairs, (), markup
        )
