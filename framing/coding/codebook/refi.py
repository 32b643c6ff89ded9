"""What files of the REFI-QDA standard share: codes as XML, ids, and reading XML that others wrote.

Source: REFI-QDA Standard 1.5 (2019, https://www.qdasoftware.org), schemas Codebook.xsd and Project.xsd, under the MIT
licence. Programs for qualitative analysis exchange codebooks (``.qdc``) and coded projects (``.qdpx``) by it.

Conventions: characters that XML 1.0 cannot hold become U+FFFD. A document type is refused: no file of the standard has
one, and entities are a way to harm a reader.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from framing.coding.codebook.code import Code
from framing.errors import SettingsError

CODEBOOK, PROJECT = "urn:QDA-XML:codebook:1.0", "urn:QDA-XML:project:1.0"
ORIGIN = "framing"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_COLOR = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def clean(text: str) -> str:
    """Take out of a text what XML cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text)


def add_codes(parent: ET.Element, codes: Iterable[Code]) -> None:
    """Add codes with their finer ones.

    Parameters
    ----------
    parent : ET.Element
        ``Codes``, or a ``Code``.
    codes : Iterable[Code]
        Each has an id.
    """
    for c in codes:
        facts = {"guid": c.id, "name": clean(c.name), "isCodable": "true" if c.codable else "false"}
        made = ET.SubElement(parent, "Code", {**facts, **({"color": c.color} if c.color else {})})
        if c.description:
            ET.SubElement(made, "Description").text = clean(c.description)
        add_codes(made, c.children)


def codes_of(parent: ET.Element, where: str) -> tuple[Code, ...]:
    """Read codes, in whichever namespace.

    Parameters
    ----------
    parent : ET.Element
        What the ``Code`` elements stand in.
    where : str
        The file, for errors.

    Returns
    -------
    tuple of Code
        With their finer ones.

    Raises
    ------
    SettingsError
        If a code has no name, or its id is no UUID.
    """
    made = []
    for e in (e for e in parent if local(e) == "Code"):
        name = e.get("name", "")
        if not name:
            raise SettingsError(f"{where}: a Code without a name; give it one in the program that wrote it")
        told = next((d.text or "" for d in e if local(d) == "Description"), "")
        color = e.get("color", "")
        made.append(Code(
            name, told, codes_of(e, where), e.get("isCodable", "true") in ("true", "1"),
            color if _COLOR.fullmatch(color) else "", guid(e.get("guid", ""), f"{where}, code {name!r}"),
        ))  # fmt: skip
    return tuple(made)


def guid(text: str, where: str) -> str:
    """Read an id, with or without braces.

    Parameters
    ----------
    text : str
        As written.
    where : str
        For the error.

    Returns
    -------
    str
        In small letters, without braces.

    Raises
    ------
    SettingsError
        If it is no UUID.
    """
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise SettingsError(
            f"{where}: its guid {text!r} is no UUID; write it again with the program it is from"
        ) from None


def local(element: ET.Element) -> str:
    """Name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def parse(content: bytes, where: str, root: str) -> ET.Element:
    """Read XML that others wrote.

    Parameters
    ----------
    content : bytes
        The file.
    where : str
        Its name, for errors.
    root : str
        What its outermost element is called.

    Returns
    -------
    Element
        The outermost.

    Raises
    ------
    SettingsError
        If it is no XML, has a document type, or is something else.
    """
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise SettingsError(f"{where}: has a document type, which REFI-QDA does not know; take it out")
    try:
        found = ET.fromstring(content)
    except (ET.ParseError, ValueError, LookupError) as err:
        raise SettingsError(
            f"{where}: is no XML that can be read ({err}); write it again with the program it is from"
        ) from None
    if local(found) != root:
        raise SettingsError(f"{where}: begins with {local(found)!r}, not with {root!r}; name a REFI-QDA file")
    return found


def written(root: ET.Element) -> bytes:
    """Write XML; the outermost element bears the namespace of all as its attribute ``xmlns``.

    Parameters
    ----------
    root : ET.Element
        The outermost element.

    Returns
    -------
    bytes
        UTF-8.
    """
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made
