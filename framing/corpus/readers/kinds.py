"""Which reader reads which ending; a new kind of file is one line here and one file beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from framing.corpus.drafts import Columns, Draft
from framing.corpus.readers import archives, feeds, office, pages, tables, workbooks
from framing.corpus.readers.file import File

Reader = Callable[[File, Columns], Iterator[Draft]]
Opener = Callable[[File], Iterator[File]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": pages.read_text,
        ".html": pages.read_html,
        ".htm": pages.read_html,
        ".xhtml": pages.read_html,
        ".docx": office.read_docx,
        ".rtf": office.read_rtf,
        ".csv": tables.read_csv,
        ".tsv": tables.read_csv,
        ".jsonl": tables.read_jsonl,
        ".ndjson": tables.read_jsonl,
        ".json": tables.read_json,
        ".xlsx": workbooks.read_excel,
        ".parquet": tables.read_parquet,
        ".rss": feeds.read_feed,
        ".atom": feeds.read_feed,
        ".xml": feeds.read_feed,
    }
)
ARCHIVES: Mapping[str, Opener] = MappingProxyType(
    {
        ".zip": archives.open_zip,
        ".warc": archives.open_warc,
        ".warc.gz": archives.open_warc,
        ".gz": archives.open_gzip,
    }
)
ENDINGS = (*READERS, *ARCHIVES)


def ending_of(name: str) -> str:
    """Give the ending by which a file is read, in small letters; the longer of two.

    Parameters
    ----------
    name : str
        Of a file.

    Returns
    -------
    str
        One of `ENDINGS`, or what stands after the last point, or "".
    """
    small = name.lower()
    known = [e for e in ENDINGS if small.endswith(e) and len(small) > len(e)]
    return max(known, key=len, default="") or ("." + small.rpartition(".")[2] if "." in small[1:] else "")
