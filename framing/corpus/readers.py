"""Files in, articles out: a folder, a file or a pattern of text, HTML, CSV, JSON lines or Parquet.

Idea: one way in for all kinds of files, and every error one line that names the file; what had to be mended to read it
is noted in ``Article.repairs``.

Conventions: files in the order of their names; text as UTF-8 or UTF-16, else as Windows-1252.
"""

from __future__ import annotations

import glob
import json
import tomllib
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from framing.corpus.confined import confined
from framing.corpus.corpus import FIELDS, FILE_KINDS, Corpus, checked_article
from framing.corpus.html import Page
from framing.errors import CorpusError
from framing.records import Article


def read_articles(
    path: str | Path,
    *,
    text: str = "text",
    outlet: str = "outlet",
    id: str | None = None,
    fields: Mapping[str, str] | None = None,
    on_error: str = "raise",
) -> Corpus:
    """Read articles from a folder, a file or a glob.

    Parameters
    ----------
    path : str | Path
        A folder, a file or a pattern such as ``"news/*.txt"``. Of ``.txt`` and ``.html`` each file is an
        article; of ``.csv``, ``.jsonl`` and ``.parquet`` each row. An ``articles.toml`` in a folder tells each
        file's outlet, date, event and title; without it a file's outlet is its name.
    text : str
        Columns of tables, as in `Corpus.from_frame`.
    outlet : str
        As `text`.
    id : str | None
        As `text`.
    fields : Mapping[str, str] | None
        As `text`.
    on_error : str
        Whether an unreadable or empty file stops the reading, or is left out with a warning that names it.
        One of "raise", "skip".

    Returns
    -------
    Corpus
        Sorted by file name.

    Raises
    ------
    CorpusError
        If nothing is found, or a file cannot be read.
    """
    if on_error not in ("raise", "skip"):
        raise CorpusError(f"on_error={on_error!r}: write 'raise' or 'skip'")
    articles: list[Article] = []
    for file, facts in _files(Path(path)):
        try:
            if Path(path) == file.parent:  # a link among the files of a folder may lead out
                confined(Path(path), file.name)
            if file.suffix.lower() in (".txt", ".html", ".htm"):
                articles.append(checked_article(_page(file, facts)))
            else:
                articles.extend(Corpus.from_frame(_table(file), text=text, outlet=outlet, id=id, fields=fields))
        except CorpusError as err:
            message = str(err) if str(file) in str(err) else f"{file}: {err}"
            if on_error == "raise":
                raise CorpusError(message) from None
            warnings.warn(f"left out: {message}", stacklevel=2)
    return Corpus(articles)


def _files(path: Path) -> list[tuple[Path, Mapping[str, Any]]]:
    if _is_folder(path):
        return _in_folder(path)
    files = _named(path)
    for f in files:
        if f.suffix.lower() not in FILE_KINDS:
            raise CorpusError(
                f"{f}: cannot read {f.suffix or 'a file without an ending'}; known are {', '.join(FILE_KINDS)}"
            )
    return [(f, {}) for f in files]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as err:
        raise CorpusError(f"{str(path)[:200]!r}: no name of a file ({err.strerror})") from None


def _in_folder(path: Path) -> list[tuple[Path, Mapping[str, Any]]]:
    facts = _facts(path / "articles.toml")
    files = [confined(path, f) for f in facts] or sorted(p for p in path.iterdir() if p.suffix.lower() in FILE_KINDS)
    if not files:
        raise CorpusError(f"{path}: no articles in this folder; put {', '.join(FILE_KINDS)} files there")
    return [(f, facts.get(f.name, {})) for f in files]


def _named(path: Path) -> list[Path]:
    """Files that a path or a pattern names."""
    if not glob.has_magic(str(path)):
        if not path.exists():
            raise CorpusError(f"{path}: no such file or folder; name one with articles")
        return [path]
    files = [Path(p) for p in sorted(glob.glob(str(path)))]
    if not files:
        raise CorpusError(f"{path}: no file fits this pattern")
    return files


def _facts(path: Path) -> dict[str, Mapping[str, Any]]:
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("article", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise CorpusError(f"{path}: not readable TOML ({err})") from None
    known = {"file", "id", "outlet", *FIELDS}
    for i, entry in enumerate(entries, 1):
        if "file" not in entry:
            raise CorpusError(f"{path}: [[article]] number {i} has no 'file'")
        unknown = sorted(set(entry) - known)
        if unknown:
            raise CorpusError(
                f"{path}: {entry['file']}: unknown field {unknown[0]!r}; known are {', '.join(sorted(known))}"
            )
    return {e["file"]: e for e in entries}


def _page(file: Path, facts: Mapping[str, Any]) -> Article:
    text, repairs = _decoded(file)
    given: dict[str, Any] = {f: facts[f] for f in FIELDS if f in facts}
    if file.suffix.lower() != ".txt":
        page = Page()
        page.feed(text)
        page.close()
        text = page.text
        given = {k: v for k, v in page.facts.items() if k in FIELDS} | given | {"markup": page.markup}
    return Article(facts.get("id", file.stem), text, facts.get("outlet", file.stem), repairs=repairs, **given)


def _decoded(file: Path) -> tuple[str, tuple[str, ...]]:
    try:
        raw = file.read_bytes()
    except OSError as err:
        raise CorpusError(f"{file}: cannot be read ({err.strerror})") from None
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace"), ("read as UTF-16",)
    if b"\0" in raw:
        raise CorpusError(f"{file}: a binary file, not text; save the article as UTF-8 text")
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as err:
        return raw.decode("cp1252", errors="replace"), (f"not UTF-8 (byte {err.start}): read as Windows-1252",)


def _table(file: Path) -> pd.DataFrame:
    try:
        if file.suffix.lower() == ".csv":
            return pd.read_csv(file, dtype="string", keep_default_na=False, na_values=[""])
        if file.suffix.lower() == ".jsonl":
            lines = file.read_text(encoding="utf-8-sig").split("\n")
            return pd.DataFrame([json.loads(line) for line in lines if line.strip()], dtype=object)
        return pd.read_parquet(file)
    except FileNotFoundError:
        raise CorpusError(f"{file}: no such file") from None
    except ImportError:
        raise CorpusError(f"{file}: reading Parquet needs pyarrow; run `pip install pyarrow`") from None
    except (OSError, ValueError, RecursionError) as err:  # a decoding error is a ValueError
        raise CorpusError(f"{file}: not a readable {file.suffix[1:]} file ({str(err).splitlines()[0]})") from None
