"""Archives: what is in a zip file, a gzip file or a crawl (WARC), file by file; nothing is unpacked to the disk.

Idea: an archive is no kind of article but a place where files lie. What it holds is read by the reader of its ending.

Conventions: an archive in an archive is left alone. What unpacks to more than `_LARGEST` bytes is refused before it is
unpacked: small archives can hold endless files.
"""

from __future__ import annotations

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import IO, Any
from urllib.parse import urlsplit

from framing.corpus.readers.facts_file import FACTS, facts_in
from framing.corpus.readers.file import LARGEST, File
from framing.errors import CorpusError

_LARGEST = 4 * LARGEST  # bytes of all files of an archive
_ENCRYPTED = 0x1  # flag of a zip file's entry
_PAGES = ("text/html", "application/xhtml+xml")
_HIDDEN = ("__MACOSX", ".")
_OK = "200"
_SAID = 100  # characters of what a library says
_GZIP = b"\x1f\x8b"
_UNPACKED = ("", "identity", "gzip", "x-gzip", "deflate")  # encodings of bodies that are read
_MISFIT = "its length is not the one its record names, so it may be cut or hold others; crawl it again"
_STREAMED = frozenset({".csv", ".tsv", ".jsonl", ".ndjson", ".json"})  # kinds of which a piece at a time is held
_BLOCK = 2**16  # bytes that are unpacked together
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, LookupError, RuntimeError)


def open_zip(file: File) -> Iterator[File]:
    """Open the files of a zip file, in the order of their names.

    Parameters
    ----------
    file : File
        The archive.

    Yields
    ------
    File
        Each with its name inside; those in folders may have an outlet's name there.

    Raises
    ------
    CorpusError
        If it is damaged, encrypted or too large.
    """
    try:
        with file.opened() as source, zipfile.ZipFile(source) as archive:
            entries = sorted((e for e in archive.infolist() if _is_file(e)), key=lambda e: e.filename)
            if sum(e.file_size for e in entries) > _LARGEST:
                raise CorpusError(f"{file.name}: unpacks to more than {_LARGEST // 2**30} GB; split it")
            facts = facts_in(archive.read(FACTS), f"{file.name}/{FACTS}") if FACTS in archive.namelist() else {}
            for e in entries:
                raw, fault = _member(archive, e, file)
                yield replace(_inside(file, e.filename, raw), facts=facts.get(e.filename, {}), fault=fault)
    except CorpusError:
        raise
    except _DAMAGED as err:
        raise CorpusError(f"{file.name}: not a readable zip file ({err})") from None


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: File) -> tuple[bytes, str]:
    """Unpack a file; where it is damaged say so, and let the others be read."""
    if entry.flag_bits & _ENCRYPTED:
        return b"", "is encrypted; unpack it first"
    try:
        with archive.open(entry) as content:
            return _limited(content, file), ""
    except CorpusError:
        return b"", f"is larger than {LARGEST // 2**20} MB; split it"
    except _DAMAGED as err:
        return b"", f"is damaged in the archive ({err}); pack it again"


def check_unpacked(file: File) -> None:
    """Refuse a file that is a zip inside, as those of Office are, and unpacks to too much.

    Parameters
    ----------
    file : File
        The file.

    Raises
    ------
    CorpusError
        If it is damaged or too large.
    """
    try:
        with file.opened() as source, zipfile.ZipFile(source) as archive:
            size = sum(e.file_size for e in archive.infolist())
    except CorpusError:
        raise
    except _DAMAGED as err:
        raise CorpusError(f"{file.name}: not a readable {file.ending[1:]} file ({err})") from None
    if size > LARGEST:
        raise CorpusError(f"{file.name}: unpacks to more than {LARGEST // 2**20} MB; split it")


def open_gzip(file: File) -> Iterator[File]:
    """Open the one file that is packed with gzip.

    Parameters
    ----------
    file : File
        ``name.csv.gz``.

    Yields
    ------
    File
        ``name.csv``; a table is unpacked as it is read.

    Raises
    ------
    CorpusError
        If it is damaged or too large.
    """
    inside = _inside(file, PurePosixPath(file.stem).name, b"")
    inside = replace(inside, folder=file.folder, several=file.several)
    streamed = inside.ending in _STREAMED
    packed = replace(inside, packed=True, path=file.path, content=file.content, within=file.within)
    try:
        with packed.opened() as content:
            raw = b"" if streamed else _limited(content, file)
            _check_size(content, file)
    except (OSError, EOFError, zlib.error) as err:
        raise CorpusError(f"{file.name}: not a readable gzip file ({err})") from None
    yield packed if streamed else replace(inside, content=raw)


def _check_size(content: IO[bytes], file: File) -> None:
    """Unpack to the end, so that damage shows before anything is read of it; refuse what has none."""
    size = 0
    for block in iter(partial(content.read, _BLOCK), b""):
        size += len(block)
        if size > _LARGEST:
            raise CorpusError(f"{file.name}: unpacks to more than {_LARGEST // 2**30} GB; split it")


def open_warc(file: File) -> Iterator[File]:
    """Open the pages of a crawl: answers of status 200 that are HTML.

    Parameters
    ----------
    file : File
        ``.warc`` or ``.warc.gz``.

    Yields
    ------
    File
        Each with the address at which it was found.

    Raises
    ------
    CorpusError
        If it is damaged, or the package that reads it is not installed.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise CorpusError(f"{file.name}: needs an extra: pip install 'media-framing[warc]'") from None
    number = 0
    try:
        with _plain(file) as source:
            records = ArchiveIterator(source)
            records.INC_RECORD = ""  # what it writes to standard error is told here
            for record in records:
                wrong = records.err_count
                page = _page(record, file, number)
                number += page is not None
                records.read_to_end()
                if records.err_count > wrong or getattr(record.raw_stream, "limit", 0) > 0:
                    page = replace(page or _answer(record, file, number, b""), fault=_MISFIT)
                if page is not None:
                    yield page
    except CorpusError:
        raise
    except Exception as err:  # warcio meets headers that it does not expect with errors of Python's own
        said = " ".join(str(err).split())[:_SAID]
        raise CorpusError(f"{file.name}: not a readable WARC file behind {number} pages ({said})") from None


def _plain(file: File) -> IO[bytes]:
    """Open a crawl unpacked, whether its records are packed one by one, as they ought to be, or all in one."""
    with file.opened() as source:
        packed = source.read(2) == _GZIP
    return replace(file, packed=packed).opened()


def _page(record: Any, file: File, number: int) -> File | None:  # noqa: ANN401 - warcio has no types
    """Give the page that an answer holds; None if it is another thing, or was not there."""
    if record.length is None:
        return replace(_answer(record, file, number, b""), fault=_MISFIT)
    if record.rec_type != "response" or record.http_headers is None:
        return None
    status = str(record.http_headers.get_statuscode())
    if not (status.isdigit() and len(status) == len(_OK)):
        return replace(_answer(record, file, number, b""), fault="its status cannot be read; crawl it again")
    if status != _OK or _header(record, "Content-Type").partition(";")[0].strip().lower() not in _PAGES:
        return None
    how = _header(record, "Content-Encoding").strip().lower()
    if how not in _UNPACKED:
        return replace(_answer(record, file, number, b""), fault=f"is packed with {how[:20]}; crawl it unpacked")
    return _answer(record, file, number, _limited(record.content_stream(), file))


def _answer(record: Any, file: File, number: int, raw: bytes) -> File:  # noqa: ANN401 - warcio has no types
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    charset = _header(record, "Content-Type").partition(";")[2].partition("charset=")[2].strip(" \"';")
    name = f"{file.name} page {number} ({_short(url)})"
    return File(name, f"{file.stem}-{number}", ".html", content=raw, charset=charset, url=url)


def _header(record: Any, name: str) -> str:  # noqa: ANN401 - warcio has no types
    return (record.http_headers.get_header(name) or "") if record.http_headers else ""


def _short(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that are no address
        return url[:80]
    return f"{parts.netloc}{parts.path}"[:80]


def _is_file(entry: zipfile.ZipInfo) -> bool:
    return not entry.is_dir() and not any(
        p.startswith(_HIDDEN) and p != ".." for p in PurePosixPath(entry.filename).parts
    )


def _inside(file: File, name: str, raw: bytes) -> File:
    """Call a file of an archive by its name there."""
    path = PurePosixPath(name)
    folder = path.parent.name
    stem = str(path.with_suffix("")) if folder else path.stem
    return File(f"{file.name}/{name}", stem, path.suffix.lower(), content=raw, folder=folder, several=True)


def _limited(source: IO[bytes] | gzip.GzipFile, file: File) -> bytes:
    """Read a packed file; one that claims to be small and is not is refused."""
    raw: bytes = source.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise CorpusError(f"{file.name}: a file in it is larger than {LARGEST // 2**20} MB; split it")
    return raw
