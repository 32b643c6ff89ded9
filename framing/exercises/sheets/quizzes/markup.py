"""A question as HTML inside another format, or as plain lines; and what packages of files share.

Text is escaped once for HTML here; the format around it escapes what is its own.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from io import BytesIO

from framing.exercises.item import Item
from framing.exercises.kind import KINDS
from framing.exercises.sheets.pieces import marked, one_line
from framing.exercises.sheets.question import Form, form, source

_BEFORE_ALL = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can tell: the same sheet gives the same bytes
_HOW = {
    Form.MARK: "Write down the words that you would mark.",
    Form.ORDER: "Give each its place.",
    Form.SEVERAL: "More than one may be right.",
}


def asked_html(item: Item, *, text: bool = True, how: bool = True) -> str:
    """Write what is asked as paragraphs of HTML.

    Parameters
    ----------
    item : Item
        A question.
    text : bool
        Whether with the text, where it is shown at all.
    how : bool
        Whether with how to answer in a form that knows no marking.

    Returns
    -------
    str
        Of ``p`` and ``strong`` only; what the question points at is strong.
    """
    parts = [safe(part) for part in told(item, how=how)]
    if text and item.shown:
        cut = marked(item, key=False, escape=safe, marks=("<strong>", "</strong>"))
        parts.append(cut + (f" ({safe(source(item))})" if source(item) else ""))
    parts += [f"<strong>{safe(p.name)}</strong> {safe(p.text)}" for p in item.passages]
    return "".join(f"<p>{part}</p>" for part in parts)


def asked_plain(item: Item, *, how: bool = True) -> Iterator[str]:
    """Write what is asked as plain lines.

    Parameters
    ----------
    item : Item
        A question.
    how : bool
        Whether with how to answer in a form that knows no marking.

    Yields
    ------
    str
        A line; what the question points at stands between [ and ].
    """
    yield from told(item, how=how)
    if item.shown:
        cut = marked(item, key=False, escape=str, marks=("[", "]"))
        yield cut + (f" ({source(item)})" if source(item) else "")
    for p in item.passages:
        yield f"{one_line(p.name)}: {one_line(p.text)}"


def told(item: Item, *, how: bool) -> Iterator[str]:
    """Give what is said in front of the text.

    Parameters
    ----------
    item : Item
        A question.
    how : bool
        Whether with how to answer.

    Yields
    ------
    str
        A line, not empty.
    """
    parts = (KINDS[item.kind].task, item.question, _HOW.get(form(item), "") if how else "")
    yield from (one_line(part) for part in parts if part)


def safe(text: str) -> str:
    """Escape text for the inside of an HTML element.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        On one line.
    """
    return escape(one_line(text), quote=False)


def identity(item: Item) -> str:
    """Give a name that stays the same as long as the question does.

    Parameters
    ----------
    item : Item
        A question.

    Returns
    -------
    str
        32 characters, the first a letter.
    """
    told_apart = "\n".join((item.kind, item.article_id, str(item.start), str(item.end), item.text, *item.options))
    return "q" + hashlib.sha256(told_apart.encode("utf-8", "replace")).hexdigest()[:31]


def node(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Add an element of XML.

    Parameters
    ----------
    parent : ET.Element
        Above it.
    tag : str
        Its name.
    text : str
        What is in it.
    **attributes : str
        Of the element.

    Returns
    -------
    ET.Element
        The new one.
    """
    made = ET.SubElement(parent, tag, attributes)
    made.text = text or None
    return made


def document(root: ET.Element) -> str:
    """Write a document of XML.

    Parameters
    ----------
    root : ET.Element
        Its root.

    Returns
    -------
    str
        With its declaration.
    """
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def zipped(files: Mapping[str, str]) -> bytes:
    """Pack files into one.

    Parameters
    ----------
    files : Mapping[str, str]
        Name to text.

    Returns
    -------
    bytes
        A zip file, always the same for the same files.
    """
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, _BEFORE_ALL)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, text.encode("utf-8"))
    return made.getvalue()
