r"""Coded articles as a REFI-QDA project (``.qdpx``), and coded projects read back.

Idea: a project is a ZIP of ``project.qde`` (codes, sources, selections) and the texts under ``Sources/``. The library's
findings go out as one coder's; what a person codes in any such program comes back as spans for
`framing.coding.compare`.

Source: REFI-QDA Standard 1.5 (https://www.qdasoftware.org).

Conventions: positions are half-open and count code points of the text with plain line ends, from 0; they are moved back
where the article had ``\r\n``. The standard's own schema does not say how characters are counted; a program that
counts UTF-16 units or both characters of a line end gives places that are shifted behind such characters.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pandas as pd

from framing.analysis import Analysis
from framing.coding.another import spans_frame
from framing.coding.codebook.code import Code, id_of, walk, with_ids
from framing.coding.codebook.library import codebook
from framing.coding.codebook.refi import ORIGIN, PROJECT, add_codes, clean, codes_of, guid, local, parse, written
from framing.coding.files import file_bytes
from framing.coding.record import TOOL
from framing.errors import SettingsError
from framing.results import check_kind, write_file
from framing.text import PlainLines

_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP archive knows: the same findings give the same bytes
_LARGEST = 500_000_000  # bytes of all parts
_NAMED = 60  # characters of a selection's name
_SOMEBODY, _PARTED = "other", " > "
_REMEDY = "export the project again"
# What reading a broken archive raises: cut off, encrypted, packed in a way that Python does not know.
_NO_ZIP = (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, zlib.error, OSError)
Finding = tuple[int, int, tuple[str, ...]]  # start, end, path of its code


def write_qdpx(analysis: Analysis, path: str | Path, *, codes: Iterable[Code] | None = None) -> Path:
    """Write articles with the library's findings as a REFI-QDA project.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    path : str | Path
        The file, such as ``out/project.qdpx``.
    codes : Iterable[Code] | None
        The codebook; the library's own if none is given. Categories that it lacks are added.

    Returns
    -------
    Path
        The file.
    """
    check_kind(analysis, "Analysis", "framing.coding.write_qdpx")
    found = _findings(analysis)
    given = tuple(codes) if codes is not None else codebook(analysis.settings.get("lexicons") or {})
    book = with_ids(_completed(given, {p for spans in found.values() for _, _, p in spans}))
    ids = {p: c.id for p, c in walk(book)}
    user = id_of("user", TOOL)
    root = ET.Element("Project", {"xmlns": PROJECT, "name": ORIGIN, "origin": ORIGIN, "creatingUserGUID": user})
    ET.SubElement(ET.SubElement(root, "Users"), "User", {"guid": user, "name": TOOL})
    add_codes(ET.SubElement(ET.SubElement(root, "CodeBook"), "Codes"), book)
    sources = ET.SubElement(root, "Sources")
    texts: dict[str, str] = {}
    for article in analysis.corpus:
        lines, name = PlainLines(article.text), id_of("source", article.id)
        facts = {
            "guid": name,
            "name": clean(article.id),
            "plainTextPath": f"internal://{name}.txt",
            "creatingUser": user,
        }
        source = ET.SubElement(sources, "TextSource", facts)
        for start, end, code in found[article.id]:
            _select(source, lines, (lines.plain(start), lines.plain(end)), ids[code], user)
        texts[f"Sources/{name}.txt"] = lines.text
    project = written(root)
    return write_file(path, _packed({"project.qde": project, **{k: t.encode() for k, t in texts.items()}}))


def _findings(analysis: Analysis) -> dict[str, list[Finding]]:
    """Give the findings of each article with the path of their code."""
    found: dict[str, list[Finding]] = {a.id: [] for a in analysis.corpus}
    for r in analysis.hits.itertuples():
        found[r.article_id].append((r.start, r.end, (r.measure, r.category) if r.category else (r.measure,)))
    for r in analysis.mentions.itertuples():
        rung = () if r.ladder != r.ladder else (f"rung {r.ladder:+g}" if r.ladder else "rung 0",)
        found[r.article_id].append((r.start, r.end, ("named", *rung)))
    for r in analysis.voices.itertuples():
        found[r.article_id].append((r.start, r.end, ("voice", r.voice)))
    return found


def _completed(codes: Iterable[Code], wanted: set[tuple[str, ...]]) -> tuple[Code, ...]:
    """Add the codes that findings have and the codebook lacks."""
    book = {c.name: c for c in codes}
    for path in sorted(wanted):
        top = book.setdefault(path[0], Code(path[0]))
        if len(path) > 1 and path[1] not in {c.name for c in top.children}:
            book[path[0]] = replace(top, children=(*top.children, Code(path[1])))
    return tuple(book.values())


def _select(source: ET.Element, lines: PlainLines, at: tuple[int, int], code: str, user: str) -> None:
    start, end = at
    if start >= end:
        return
    key, place = f"{source.get('guid')}\n{start}\n{end}\n{code}", {"startPosition": f"{start}", "endPosition": f"{end}"}
    name = clean(lines.text[start:end][:_NAMED])
    facts = {"guid": id_of("selection", key), "name": name, **place, "creatingUser": user}
    selection = ET.SubElement(source, "PlainTextSelection", facts)
    coding = ET.SubElement(selection, "Coding", {"guid": id_of("coding", key), "creatingUser": user})
    ET.SubElement(coding, "CodeRef", {"targetGUID": code})


def _packed(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_DAY), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def read_qdpx(path: str | Path, analysis: Analysis | None = None) -> tuple[pd.DataFrame, tuple[Code, ...]]:
    """Read the coded text of a REFI-QDA project.

    Parameters
    ----------
    path : str | Path
        The file.
    analysis : Analysis | None
        Where given, sources are its articles (by name), and places are moved to the articles' texts.

    Returns
    -------
    spans : DataFrame
        As from `framing.coding.read_spans`: ``measure`` is the code's path with " > " between its names, ``coder`` the
        user; article_id is the source's name. A coding of a whole source is left out.
    codes : tuple of Code
        The codebook.

    Raises
    ------
    SettingsError
        If the file is no project, a part is missing, or a source is another text than the article of its name.
    """
    parts = _unpacked(path)
    if "project.qde" not in parts:
        raise SettingsError(f"{path}: has no project.qde; name a REFI-QDA project (.qdpx)")
    root = parse(parts["project.qde"], f"{path}, project.qde", "Project")
    codes = next((codes_of(e, str(path)) for e in root.iter() if local(e) == "Codes"), ())
    known = Known({c.id: _PARTED.join(p) for p, c in walk(codes)}, _users(root, str(path)), str(path))
    rows: list[dict[str, Any]] = []
    for source in (e for e in root.iter() if local(e) == "TextSource"):
        lines = _lines(source.get("name", ""), _text_of(source, parts, str(path)), analysis, str(path))
        rows.extend(_codings(source, lines, known))
    return spans_frame(rows), codes


@dataclass(frozen=True, slots=True)
class Known:
    """What the selections of a project refer to: ids of codes and users, with their names; and the file, for errors."""

    codes: Mapping[str, str]
    users: Mapping[str, str]
    where: str


def _users(root: ET.Element, where: str) -> dict[str, str]:
    return {guid(u.get("guid", ""), where): u.get("name") or _SOMEBODY for u in root.iter() if local(u) == "User"}


def _unpacked(path: str | Path) -> dict[str, bytes]:
    """Give the parts of a project; texts by their names in small letters."""
    content = file_bytes(path, "a REFI-QDA project (.qdpx)")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            wanted = [i for i in archive.infolist() if i.filename.lower().endswith((".qde", ".txt"))]
            large = sum(i.file_size for i in wanted) > _LARGEST
            parts = {} if large else {i.filename: archive.read(i) for i in wanted}
    except _NO_ZIP as err:
        raise SettingsError(
            f"{path}: is no project that can be read ({err}); name a REFI-QDA project (.qdpx)"
        ) from None
    if large:
        raise SettingsError(f"{path}: its texts have more than {_LARGEST // 1_000_000} MB; export fewer at a time")
    return {n if n.endswith(".qde") else n.casefold(): c for n, c in parts.items()}


def _text_of(source: ET.Element, parts: Mapping[str, bytes], where: str) -> str:
    inside = next((e.text or "" for e in source if local(e) == "PlainTextContent"), None)
    if inside is not None:
        return inside
    name = source.get("plainTextPath", "").removeprefix("internal://").casefold()
    content = parts.get(f"sources/{name}")
    if content is None:
        raise SettingsError(
            f"{where}: source {source.get('name')!r} has no plain text in the project; export it with its texts"
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise SettingsError(
            f"{where}: the text of source {source.get('name')!r} is not UTF-8; export the project again"
        ) from None


def _lines(name: str, text: str, analysis: Analysis | None, where: str) -> PlainLines:
    """Give the text that places are moved to: the article's where there is one."""
    if analysis is None:
        return PlainLines(PlainLines(text).text)
    known = analysis.texts
    if name not in known:
        raise SettingsError(f"{where}: source {name!r} is no article of this analysis; its ids name the sources")
    lines = PlainLines(known[name])
    if PlainLines(text).text not in (lines.text, "\ufeff" + lines.text):
        raise SettingsError(
            f"{where}: source {name!r} is another text than the article of this name; give the analysis of it"
        )
    return lines


def _codings(source: ET.Element, lines: PlainLines, known: Known) -> Iterator[dict[str, Any]]:
    article = source.get("name", "")
    where = f"{known.where}, source {article!r}"
    for selection in (e for e in source if local(e) == "PlainTextSelection"):
        start, end = _span_of(selection, len(lines.text), where)
        a, b = lines.original(start), lines.original(end)
        place = {"article_id": article, "start": a, "end": b, "text": lines.given[a:b]}
        for coding in (e for e in selection if local(e) == "Coding"):
            coder = _coder_of(coding, selection, known)
            for code in _codes_of(coding, known, where):
                yield {**place, "measure": code, "coder": coder}


def _span_of(selection: ET.Element, length: int, where: str) -> tuple[int, int]:
    try:
        start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    except ValueError:
        raise SettingsError(f"{where}: a selection without startPosition and endPosition; {_REMEDY}") from None
    if not 0 <= start < end <= length:
        raise SettingsError(
            f"{where}: a selection of characters {start} to {end}, and the text has {length}; {_REMEDY}"
        )
    return start, end


def _codes_of(coding: ET.Element, known: Known, where: str) -> Iterator[str]:
    for ref in (e for e in coding if local(e) == "CodeRef"):
        code = known.codes.get(guid(ref.get("targetGUID", ""), where))
        if code is None:
            raise SettingsError(f"{where}: is coded with a code that the codebook lacks; {_REMEDY}")
        yield code


def _coder_of(coding: ET.Element, selection: ET.Element, known: Known) -> str:
    by = coding.get("creatingUser") or selection.get("creatingUser")
    return known.users.get(guid(by, known.where), _SOMEBODY) if by else _SOMEBODY
