"""`framing.read_articles`: whatever holds articles in, a corpus out.

Idea: one way in for all kinds of files and for what is in memory already, and every error one line that names the
file. What had to be mended is noted in ``Article.repairs``, what was taken for granted in ``Article.notes``.

Conventions: files in the order of their names.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from framing.corpus.corpus import Corpus, UnreadDates, checked_drafts, placed
from framing.corpus.drafts import Columns
from framing.corpus.readers.file import File
from framing.corpus.readers.given import corpus_of
from framing.corpus.readers.kinds import ARCHIVES, READERS, ending_of
from framing.corpus.readers.places import files_at
from framing.corpus.sound import check_on_error
from framing.errors import CorpusError, FramingError
from framing.records import Article

_SAID = 300  # characters of what a library says
Found = TypeVar("Found")


def read_articles(
    path: Any,  # noqa: ANN401 - whatever holds articles
    *,
    text: str = "text",
    outlet: str = "outlet",
    id: str | None = None,
    fields: Mapping[str, str] | None = None,
    on_error: str = "raise",
) -> Corpus:
    """Read articles from files, or from a table or list in memory.

    Parameters
    ----------
    path : Any
        A folder, a file or a pattern such as ``"news/*.txt"``. Of ``.txt`` and ``.html`` each file is an article,
        unless it is an export of Nexis Uni or Factiva; of ``.csv`` (any delimiter), ``.tsv``, ``.jsonl``, ``.json``,
        ``.xlsx`` and ``.parquet`` each row; of ``.rss``, ``.atom`` and ``.xml`` each item; ``.zip``, ``.gz``,
        ``.warc`` and ``.warc.gz`` hold any of these. An ``articles.toml`` in a folder tells each file's outlet, date,
        event and title; without it the outlet is taken from the page, its web address, its folder or its name, in this
        order. A DataFrame, a list of mappings, of `Article` or of articles of ``fundus`` is taken as well.
    text : str
        Columns of tables, as in `Corpus.from_frame`.
    outlet : str
        As `text`.
    id : str | None
        As `text`.
    fields : Mapping[str, str] | None
        As `text`.
    on_error : str
        Whether an unreadable or empty file or row stops the reading, or is left out: one warning counts them and
        names the first, ``Corpus.left_out`` names all. One of "raise", "note".

    Returns
    -------
    Corpus
        Sorted by file name.

    Raises
    ------
    CorpusError
        If nothing is found, or a file cannot be read.
    """
    on_error = "note" if on_error == "skip" else on_error
    check_on_error(on_error)
    columns = Columns(text, outlet, id, fields or {})
    if not isinstance(path, str | Path) or path == "":
        return corpus_of(path, columns, on_error)
    left: list[str] = []
    articles = list(_articles_in(Path(path), columns, on_error, left))
    return Corpus(articles, on_error=on_error, left_out=left)


def stream_articles(
    path: str | Path,
    *,
    text: str = "text",
    outlet: str = "outlet",
    id: str | None = None,
    fields: Mapping[str, str] | None = None,
) -> Iterator[Article]:
    """Do as `read_articles`, one article after another, for more files or rows than fit into memory.

    Parameters
    ----------
    path : str | Path
        As in `read_articles`. Held at once are one file of a folder or of an archive, and some rows of a table,
        packed with gzip or not.
    text : str
        As in `read_articles`.
    outlet : str
        As in `read_articles`.
    id : str | None
        As in `read_articles`.
    fields : Mapping[str, str] | None
        As in `read_articles`.

    Yields
    ------
    Article
        Checked, in the order of `read_articles`, but for whether its id is used twice.

    Raises
    ------
    CorpusError
        As in `read_articles`.
    """
    yield from _articles_in(Path(path), Columns(text, outlet, id, fields or {}), "raise", [])


def _articles_in(path: Path, columns: Columns, on_error: str, left: list[str]) -> Iterator[Article]:
    """Read file by file; what is left out goes into a list."""
    dates, read = UnreadDates(), False
    for file in _opened(files_at(path), on_error, left):
        try:
            for a in checked_drafts(_sound(READERS[file.ending](file, columns), file), on_error, left):
                dates.add(a)
                read = True
                yield a
        except CorpusError as err:
            _fail(err, file, on_error, left)
    if not read:
        whole = f"{path}: no articles in it that can be read{': ' + left[0] if left else ''}"
        raise CorpusError(left[0] if len(left) == 1 and left[0].startswith(str(path)) else whole)
    dates.warn()


def as_corpus(given: Any) -> Corpus:  # noqa: ANN401 - whatever holds articles
    """Take a corpus as it is, and read anything else that holds articles.

    Parameters
    ----------
    given : Any
        A `Corpus`, or what `read_articles` takes.

    Returns
    -------
    Corpus
        Of it.

    Raises
    ------
    CorpusError
        If it holds no articles.
    """
    return given if isinstance(given, Corpus) else read_articles(given)


def _opened(files: Iterator[File] | list[File], on_error: str, left: list[str]) -> Iterator[File]:
    """Give the files to read: archives opened, what is of no kind in them left out."""
    for file in files:
        if file.ending not in ARCHIVES:
            yield file
            continue
        read = 0
        try:
            for inside in _sound(ARCHIVES[file.ending](file), file):
                if ending_of(inside.name) in ARCHIVES:
                    warnings.warn(f"left out: {inside.name}: an archive in an archive; unpack it first", stacklevel=3)
                if inside.ending in READERS:
                    read += 1
                    yield inside
            if not read:
                raise CorpusError(f"{file.name}: no articles in this archive; known are {', '.join(READERS)}")
        except CorpusError as err:
            _fail(err, file, on_error, left)


def _sound(found: Iterator[Found], file: File) -> Iterator[Found]:
    """Give what a reader finds; whatever a library of a file format raises is an error that names the file."""
    try:
        yield from found
    except (FramingError, MemoryError):
        raise
    except Exception as err:  # libraries of file formats raise what they like
        said = (str(err).strip().splitlines() or [type(err).__name__])[0]
        raise CorpusError(f"{file.name}: not a readable {file.ending[1:]} file ({said[:_SAID]})") from err


def _fail(err: CorpusError, file: File, on_error: str, left: list[str]) -> None:
    message = placed(str(err), file.name)
    if on_error == "raise":
        raise CorpusError(message) from err.__cause__
    left.append(message)
