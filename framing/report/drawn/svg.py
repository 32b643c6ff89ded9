"""A drawing made small: the same picture in a third of the bytes.

Matplotlib writes every line and every word with its own style, in groups that nobody reads. Here styles become
classes and names short, numbers are rounded to what an eye can tell apart, what has no effect is left out (metadata,
comments, names of groups, a clip that clips nothing, a turn by nothing) and the rest is written without blanks.
`address` writes the drawing as an address that a page carries: as it is, with the few characters escaped that an
attribute or an address cannot hold.

Units: points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain, count
from urllib.parse import quote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

_SVG, _LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"(?<![\w#.])-?\d+\.\d+(?:e-?\d+)?")
_REFERENCE = re.compile(r"#([\w-]+)")
_UNSEEN, _GROUPS = frozenset({"metadata", "title", "desc"}), frozenset({"g", "defs"})
_DIGITS = 2  # decimals of a point
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNTURNED = re.compile(r"rotate\(-?0 [\d. -]+\)")
_AS_IT_IS = (
    "!$*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~()'"  # in an attribute's address
)


def compact(svg: bytes) -> bytes:
    """Write a drawing of matplotlib in fewer bytes.

    Parameters
    ----------
    svg : bytes
        As `framing.charts.to_svg` gives it.

    Returns
    -------
    bytes
        UTF-8, the same picture.
    """
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing, in which all text is drawn as outlines
    whole = _whole_clips(root)
    names = _Names(root, whole)
    root.attrib.pop("version", None)
    written = "".join(_written(root, names, whole))
    rules = "".join(f".{name}{{{style}}}" for style, name in names.classes.items())
    head, mark, rest = written.partition(">")
    sheet = f"<style>{escape(rules)}</style>" if rules else ""
    return (head.replace("<svg", "<svg xmlns='http://www.w3.org/2000/svg'", 1) + mark + sheet + rest).encode()


def address(svg: bytes) -> str:
    """Write a drawing as an address that holds it.

    Parameters
    ----------
    svg : bytes
        From `compact`.

    Returns
    -------
    str
        Of plain characters, none of which ends an attribute in double quotes or an address in ``srcset``.
    """
    return "data:image/svg+xml," + quote(svg, safe=_AS_IT_IS)


class _Names:
    """Short names for what is referred to; no name for the rest."""

    def __init__(self, root: Element, whole: frozenset[str]) -> None:
        used = [n for n in dict.fromkeys(_referred(root)) if n not in whole]
        ids = {e.attrib.get("id") for e in root.iter()}
        paths = root.iter(f"{_SVG}path")
        self.blank = frozenset(e.attrib["id"] for e in paths if "id" in e.attrib and not e.get("d"))
        self.classes: dict[str, str] = {}
        self.short = {name: _short(k) for k, name in zip(count(), (n for n in used if n in ids), strict=False)}

    def style(self, value: str) -> str:
        """Name of the class that stands for a style."""
        return self.classes.setdefault(value, _short(len(self.classes)))

    def given(self, value: str) -> str:
        """Value of an attribute with short names in it."""
        return _REFERENCE.sub(lambda m: "#" + self.short.get(m[1], m[1]), value) if "#" in value else value


def _referred(root: Element) -> Iterator[str]:
    """Names that some attribute refers to; a colour may look like one."""
    for e in root.iter():
        for key, value in e.attrib.items():
            if key != "id":
                yield from _REFERENCE.findall(value)


def _short(k: int) -> str:
    letter = _LETTERS[k % len(_LETTERS)]
    return letter if k < len(_LETTERS) else _short(k // len(_LETTERS) - 1) + letter


def _whole_clips(root: Element) -> frozenset[str]:
    """Names of clips that are as large as the drawing."""
    size = root.attrib["viewBox"].split()[2:]
    clips = (e for e in root.iter(f"{_SVG}clipPath"))
    return frozenset(c.attrib["id"] for c in clips if len(c) == 1 and _is_whole(c[0].attrib, size))


def _is_whole(rect: Mapping[str, str], size: list[str]) -> bool:
    at = [float(rect.get(k, "nan")) for k in ("x", "y", "width", "height")]
    return all(abs(a - float(b)) < 1 for a, b in zip(at, ("0", "0", *size), strict=True))


def _written(e: Element, names: _Names, whole: frozenset[str]) -> Iterator[str]:
    tag = e.tag.removeprefix(_SVG)
    if _does_nothing(e, tag, names, whole):
        return
    said = "".join(f" {k}={_quoted(v)}" for k, v in _attributes(e, names, whole))
    inside = "".join(chain.from_iterable(_written(child, names, whole) for child in e))
    if tag in _GROUPS and not inside:
        return
    content = escape((e.text or "").strip()) + inside
    if tag == "g" and not said:
        yield inside
    elif content:
        yield f"<{tag}{said}>{content}</{tag}>"
    else:
        yield f"<{tag}{said}/>"


def _quoted(value: str) -> str:
    """Write a value in single quotes, which cost nothing in an attribute of a page."""
    return "'" + escape(value, {"'": "&#39;"}) + "'"


def _does_nothing(e: Element, tag: str, names: _Names, whole: frozenset[str]) -> bool:
    """Whether an element draws nothing: a clip that clips nothing, a blank between words."""
    name = e.attrib.get("id", "")
    if tag in _UNSEEN:
        return True
    if tag == "use":
        return e.attrib.get(_LINK, "").removeprefix("#") in names.blank
    return name in names.blank if tag == "path" else name in whole


def _attributes(e: Element, names: _Names, whole: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Attributes as they are written: short, rounded, and only those that do something."""
    for key, value in e.attrib.items():
        if key == "id":
            yield from [("id", names.short[value])] if value in names.short else ()
        elif not (key == "clip-path" and value.strip("url()#") in whole) and not _UNTURNED.fullmatch(value):
            yield _attribute(e, key, value, names)


def _attribute(e: Element, key: str, value: str, names: _Names) -> tuple[str, str]:
    """Write an attribute in fewer bytes."""
    if key == _LINK:
        return "href", names.given(value)
    if key == "style" and e.tag != f"{_SVG}svg":
        return "class", names.style(re.sub(r"(?:(?<!\s)\s++)?([:;,])\s*+", r"\1", _rounded(names.given(value))))
    if key == "transform":
        return key, value  # a scale is not rounded
    return key, _path(value) if key == "d" else _rounded(names.given(value))


def _path(d: str) -> str:
    tight = re.sub(r"(?:(?<!\s)\s++)?([A-Za-z])\s*+", r"\1", _rounded(d))
    return re.sub(r"\s+(-)|\s+", lambda m: m[1] or " ", tight).strip()


def _rounded(value: str) -> str:
    return _NUMBER.sub(lambda m: f"{float(m[0]):.{_DIGITS}f}".rstrip("0").rstrip("."), value)
