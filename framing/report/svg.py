"""A drawing made small: the same picture in a quarter of the bytes.

Matplotlib writes every letter as a reference with a long name and six decimals, every line with its own style, in
groups that nobody reads. Here names become short, numbers are rounded to what an eye can tell apart, what has no effect
is left out (metadata, comments, names of groups, a clip that clips nothing) and the rest is written without blanks.

Units: points; letters are drawn in hundredths of their size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape, quoteattr

_SVG, _LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"(?<![\w#.])-?\d+\.\d+(?:e-?\d+)?")
_MOVED = re.compile(r"translate\((-?[\d.]+) 0\)")
_REFERENCE = re.compile(r"#([\w-]+)")
_UNSEEN = frozenset({"metadata", "title", "desc"})
_DIGITS = 2  # decimals of a point
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_GLYPH = "scale(0.015625)"  # how matplotlib sets the outline of a letter: 6,400 units its size
_COARSE = 16  # of those units; a quarter of a hundredth of the size of a letter
_TOKEN = re.compile(r"[A-Za-z]|-?[\d.]+")
_POINTS = {"M": 1, "L": 1, "Q": 2, "C": 3}  # points that follow a command


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
    return written.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1).encode()


class _Names:
    """Short names for what is referred to; no name for the rest."""

    def __init__(self, root: Element, whole: frozenset[str]) -> None:
        used: dict[str, None] = {}
        for e in root.iter():
            for key, value in e.attrib.items():
                if key != "id":
                    used |= dict.fromkeys(n for n in _REFERENCE.findall(value) if n not in whole)
        ids = {e.attrib["id"] for e in root.iter() if "id" in e.attrib}
        self.blank = frozenset(e.attrib["id"] for e in root.iter(f"{_SVG}path") if "id" in e.attrib and not e.get("d"))
        self.short = {name: _short(k) for k, name in zip(count(), (n for n in used if n in ids), strict=False)}

    def given(self, key: str, value: str) -> str:
        """Value of an attribute with short names in it."""
        return _REFERENCE.sub(lambda m: "#" + self.short.get(m[1], m[1]), value) if "#" in value else value


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
    if tag in _UNSEEN or _does_nothing(e, tag, names, whole):
        return
    given = dict(_attributes(e, names, whole))
    inside = [part for child in e for part in _written(child, names, whole)]
    text = (e.text or "").strip()
    if tag in ("g", "defs") and not (inside and given):
        yield from inside if tag == "g" else ([f"<defs>{''.join(inside)}</defs>"] if inside else [])
        return
    said = "".join(f" {k}={quoteattr(v)}" for k, v in given.items())
    if inside or text:
        yield f"<{tag}{said}>{escape(text)}"
        yield from inside
        yield f"</{tag}>"
    else:
        yield f"<{tag}{said}/>"


def _does_nothing(e: Element, tag: str, names: _Names, whole: frozenset[str]) -> bool:
    """Whether an element draws nothing: a clip that clips nothing, a blank between words."""
    name = e.attrib.get("id", "")
    if tag == "use":
        return e.attrib.get(_LINK, "").removeprefix("#") in names.blank
    return name in names.blank if tag == "path" else name in whole


def _attributes(e: Element, names: _Names, whole: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Attributes as they are written: short, rounded, and only those that do something."""
    for key, value in e.attrib.items():
        if key == "id":
            if value in names.short:
                yield "id", names.short[value]
        elif key == "clip-path" and value.strip("url()#") in whole:
            continue
        elif key == _LINK:
            yield "href", names.given(key, value)
        elif key == "transform" and e.tag == f"{_SVG}use" and (moved := _MOVED.fullmatch(value)):
            yield "x", f"{float(moved[1]):.0f}"
        elif key == "d":
            yield key, _glyph(value) if e.get("transform") == _GLYPH else _path(value)
        elif value == _GLYPH:
            yield key, f"scale({_COARSE / 64:g})"
        elif key == "style":
            yield key, re.sub(r"\s*([:;,])\s*", r"\1", _rounded(names.given(key, value)))
        else:
            yield key, names.given(key, value) if "(" in value and "scale" in value else _rounded(names.given(key, value))


def _glyph(d: str) -> str:
    """Outline of a letter on a coarser grid, each point relative to the one before."""
    tokens, parts, here, start = iter(_TOKEN.findall(d)), [], (0, 0), (0, 0)
    for command in tokens:
        if command in "zZ":
            parts.append("z")
            here = start
            continue
        points = [(_grid(next(tokens)), _grid(next(tokens))) for _ in range(_POINTS[command])]
        parts.append(command.lower() + " ".join(f"{x - here[0]} {y - here[1]}" for x, y in points))
        here = points[-1]
        start = here if command == "M" else start
    return "".join(parts).replace(" -", "-")


def _grid(value: str) -> int:
    return round(float(value) / _COARSE)


def _path(d: str) -> str:
    tight = re.sub(r"\s*([A-Za-z])\s*", r"\1", _rounded(d))
    return re.sub(r"\s+(-)|\s+", lambda m: m[1] or " ", tight).strip()


def _rounded(value: str) -> str:
    return _NUMBER.sub(lambda m: f"{float(m[0]):.{_DIGITS}f}".rstrip("0").rstrip("."), value)
